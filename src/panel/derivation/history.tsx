import type { ComponentChild } from 'preact';
import type { StoodView } from '../../views/list/list-history.ts';
import type { PanelStore } from '../panel-store.ts';
import { visible } from '../panel-words.ts';

interface HistoryProps {
  readonly history: readonly StoodView[];
  /** The edition that is shown. */
  readonly current: string;
  readonly store: PanelStore;
}

/** Where a factory stood on the lists of all editions; each leads to its list. */
export const History = ({ history, current, store }: HistoryProps): ComponentChild => (
  <ol class="history" aria-label="Ranks over all editions">
    {history.map(({ edition, title, rank }) => {
      const place = rank === null ? '—' : `#${rank}`;
      return (
        <li key={edition}>
          {edition === current ? (
            <span aria-current="true">{visible(edition)}</span>
          ) : (
            <button class="link" title={visible(title)} onClick={() => store.choose({ edition })}>
              {visible(edition)}
            </button>
          )}{' '}
          {place}
        </li>
      );
    })}
  </ol>
);
