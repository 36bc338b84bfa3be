import type { ComponentChild } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { List } from './list.tsx';
import { State } from './empty-states.tsx';
import type { PanelStore } from './panel-store.ts';

/** The panel: what the extension last said there is to show. */
export const App = ({ store }: { readonly store: PanelStore }): ComponentChild => {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => store.start(() => redraw(undefined)), [store]);
  const { snapshot } = store;
  const { view } = snapshot;
  if (view.kind === 'list') return <List store={store} snapshot={snapshot} list={view.list} />;
  return <State view={view} store={store} />;
};
