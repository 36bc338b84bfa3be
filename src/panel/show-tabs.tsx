import type { ComponentChild } from 'preact';
import { pictureNames, pictureWords } from '../pictures/picture-name.ts';
import type { Show } from './protocol.ts';
import type { PanelStore } from './panel-store.ts';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly show: Show;
}

const tabs: readonly Tab[] = [
  { id: 'table', label: 'Table', show: { kind: 'table' } },
  ...pictureNames.map((name): Tab => ({
    ...{ id: name, label: pictureWords[name].short },
    show: { kind: 'picture', name },
  })),
  { id: 'totals', label: 'Totals', show: { kind: 'totals', by: 'country', as: 'table' } },
  { id: 'comparison', label: 'Changes', show: { kind: 'comparison' } },
];

/** What the tab of `show` is called among ids. */
export function tabId(show: Show): string {
  return show.kind === 'picture' ? show.name : show.kind;
}

/** The ways to look at the list. One tab at a time is in the tab order; arrows, Home and End go from one to the next. */
export const ShowTabs = ({
  store,
  shown,
}: {
  readonly store: PanelStore;
  readonly shown: Show;
}): ComponentChild => {
  const current = tabs.findIndex(({ id }) => id === tabId(shown));
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const to = tabs[nextTab(event.key, current) ?? current];
    if (!to || to.id === tabId(shown)) return;
    event.preventDefault();
    store.show(to.show);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${to.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="View" onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, show }, index) => (
        <button
          key={id}
          id={`tab-${id}`}
          role="tab"
          aria-selected={index === current}
          aria-controls="view"
          tabIndex={index === current ? 0 : -1}
          onClick={() => store.show(show)}
        >
          {label}
        </button>
      ))}
    </div>
  );
};

function nextTab(key: string, current: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % tabs.length;
    case 'ArrowLeft':
      return (current - 1 + tabs.length) % tabs.length;
    case 'Home':
      return 0;
    case 'End':
      return tabs.length - 1;
    default:
      return undefined;
  }
}
