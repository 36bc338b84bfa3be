import type { ComponentChild } from 'preact';
import type { ComparedEdition } from '../views/comparison/comparison.ts';
import type { ComparedGroup, ComparedRow, ComparisonView } from '../views/comparison/comparison-view.ts';
import { Text } from './cells.tsx';
import { Notes } from './diff.tsx';
import { EntryLink } from './entry-link.tsx';
import type { PanelStore } from './panel-store.ts';
import { figureHead, moveText, visible } from './panel-words.ts';

interface ComparisonProps {
  readonly comparison: ComparisonView;
  readonly store: PanelStore;
  /** What stands below the lists. */
  readonly children?: ComponentChild;
}

/** Two lists side by side: who entered, left and moved, and why. */
export const Comparison = ({ comparison, store, children }: ComparisonProps): ComponentChild => {
  const { before, after, groups, unchanged, notes } = comparison;
  if (groups.length === 0) {
    return (
      <div class={children ? 'scroll' : 'state'}>
        <p class={children ? 'rest' : undefined}>
          Nobody entered, left or moved between {visible(before.id)} and {visible(after.id)}, and no figure
          changed.
        </p>
        {children}
      </div>
    );
  }
  return (
    <div class="scroll">
      {/* The roles are said: where it is narrow, the rows are laid out as something else than rows. */}
      <table class="comparison" role="table" aria-labelledby="title" aria-describedby="summary">
        <Head {...comparison} />
        {groups.map((group) => (
          <Group key={group.kind} group={group} store={store} />
        ))}
      </table>
      {unchanged > 0 && (
        <p class="quiet rest">{unchanged} more stand where they stood, with the same figure.</p>
      )}
      {/* What is told below has notes of its own, of these figures too. */}
      {children ?? <Notes notes={notes} />}
    </div>
  );
};

const Head = ({ before, after, metric, unit }: ComparisonView): ComponentChild => {
  const column = (what: string, { id, title }: ComparedEdition): ComponentChild => (
    <th scope="col" role="columnheader" class="numeric" title={visible(title)}>
      {what} <span class="quiet">{visible(id)}</span>
    </th>
  );
  const figure = figureHead(metric, unit);
  return (
    <thead role="rowgroup">
      <tr role="row">
        {column('Rank', before)}
        {column('', after)}
        <th scope="col" role="columnheader">
          Move
        </th>
        <th scope="col" role="columnheader">
          Factory
        </th>
        {column(figure, before)}
        {column('', after)}
        <th scope="col" role="columnheader">
          Why
        </th>
      </tr>
    </thead>
  );
};

const Group = ({
  group: { title, rows },
  store,
}: {
  readonly group: ComparedGroup;
  readonly store: PanelStore;
}): ComponentChild => (
  <tbody role="rowgroup">
    <tr role="row" class="head">
      <th scope="rowgroup" role="rowheader" colSpan={7} class="group">
        {title} <span class="quiet">{rows.length}</span>
      </th>
    </tr>
    {rows.map((row) => (
      <Change key={row.id} row={row} store={store} />
    ))}
  </tbody>
);

const Change = ({
  row,
  store,
}: {
  readonly row: ComparedRow;
  readonly store: PanelStore;
}): ComponentChild => {
  const { file, name, from, to, before, after, why } = row;
  return (
    <tr role="row">
      <td class="numeric from" role="cell">
        {from ?? '—'}
      </td>
      <td class="numeric to" role="cell">
        {to ?? '—'}
      </td>
      <td class="move" role="cell">
        {moveOf(row)}
      </td>
      <th scope="row" role="rowheader">
        <EntryLink file={file} name={name} store={store} />
      </th>
      <td class="numeric before" role="cell">
        {before}
      </td>
      <td class="numeric after" role="cell">
        {after}
      </td>
      <td class="why" role="cell">
        {why.map((reason) => (
          <div key={reason}>
            <Text>{reason}</Text>
          </div>
        ))}
      </td>
    </tr>
  );
};

function moveOf({ from, to }: ComparedRow): string {
  if (to === null) return 'left';
  if (from === null) return 'new';
  return moveText({ rank: to, previousRank: from, move: to < from ? 'up' : to > from ? 'down' : 'same' });
}
