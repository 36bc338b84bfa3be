import type { ComponentChild } from 'preact';
import type { ListView } from '../../views/list/list-view.ts';
import { EntryLink } from '../entry-link.tsx';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import { visible } from '../panel-words.ts';

interface UnrankedProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
}

/** Who is not ranked, and why. */
export const Unranked = ({ store, snapshot: { revealed }, list }: UnrankedProps): ComponentChild => (
  <details open={list.unranked.some(({ id }) => id === revealed?.factory)}>
    <summary>{list.unranked.length} not ranked</summary>
    <ul>
      {list.unranked.map(({ id, file, name, reason }) => (
        <li key={id} class={id === revealed?.factory ? 'marked' : undefined}>
          <EntryLink file={file} name={name} store={store} />
          <span class="quiet"> {visible(reason)}</span>
        </li>
      ))}
    </ul>
  </details>
);
