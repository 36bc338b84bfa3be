import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Host } from './host.ts';
import { List } from './list.tsx';
import type { Place, View } from './protocol.ts';
import { State } from './states.tsx';

/** The panel: what the extension last said there is to show. */
export const App = ({ host }: { readonly host: Host }): ComponentChild => {
  const [view, setView] = useState<View>({ kind: 'loading' });
  const [revealed, setRevealed] = useState<{ readonly factory: string }>();

  useEffect(() => {
    const stop = host.listen((message) => {
      if (message.type === 'reveal') {
        setRevealed({ factory: message.factory });
        return;
      }
      host.keep({ catalog: message.catalog });
      setView(message.view);
    });
    host.post({ type: 'ready', choice: {} });
    return stop;
  }, [host]);

  const open = (file: string, place: Place): void => host.post({ type: 'open', file, place });
  if (view.kind === 'list') return <List list={view.list} revealed={revealed} onOpen={open} />;
  return <State view={view} onOpen={open} onCreate={() => host.post({ type: 'createCatalog' })} />;
};
