import type { ComponentChild } from 'preact';
import type { Metric } from '../catalog/entries.ts';
import type { ListView } from '../publish/list-view.ts';
import { Text } from './columns.tsx';
import type { Place } from './protocol.ts';
import { Table } from './table.tsx';
import { visible } from './words.ts';

interface ListProps {
  readonly list: ListView;
  readonly revealed: { readonly factory: string } | undefined;
  readonly onOpen: (file: string, place: Place) => void;
}

/** A list: what it is, its table, and who is not on it. */
export const List = ({ list, revealed, onOpen }: ListProps): ComponentChild => (
  <main class="list">
    <header>
      <h1 id="title">
        <Text>{list.title}</Text>
      </h1>
      <p id="summary" class="quiet">
        {summary(list)}
      </p>
      {list.stale.map(({ file, problem }) => (
        <p key={file} class="stale">
          Last good version of{' '}
          <button class="link" onClick={() => onOpen(file, [])}>
            {visible(file)}
          </button>
          , {visible(problem)}
        </p>
      ))}
    </header>
    {list.rows.length === 0 ? (
      <p class="state">No factory of this catalog can be ranked.</p>
    ) : (
      <Table list={list} revealed={revealed} onOpen={onOpen} />
    )}
    {list.unranked.length > 0 && <Unranked list={list} revealed={revealed} onOpen={onOpen} />}
  </main>
);

const metricWords: Readonly<Record<Metric, string>> = {
  headline: 'published accelerators',
  equivalents: 'GPU-equivalents',
  power: 'facility power',
  cost: 'cost of IT hardware',
};

function summary({ asOf, metric, counts, rows, rankedCount }: ListView): string {
  const counted = counts === 'operational' ? ' in operation' : '';
  return `as of ${asOf} · by ${metricWords[metric]}${counted} · ${rows.length} of ${rankedCount} ranked factories`;
}

const Unranked = ({ list, revealed, onOpen }: ListProps): ComponentChild => (
  <details open={list.unranked.some(({ id }) => id === revealed?.factory)}>
    <summary>{list.unranked.length} not ranked</summary>
    <ul>
      {list.unranked.map(({ id, file, name, reason }) => (
        <li key={id} class={id === revealed?.factory ? 'marked' : undefined}>
          <a
            href="#"
            onClick={(event) => {
              event.preventDefault();
              onOpen(file, ['name']);
            }}
          >
            <Text>{name}</Text>
          </a>
          <span class="quiet"> {visible(reason)}</span>
        </li>
      ))}
    </ul>
  </details>
);
