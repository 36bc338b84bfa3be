import type { ComponentChild } from 'preact';
import type { ListRow } from '../../views/list/list-view.ts';
import { Figure, Move, PossibleRanks, Text, type Drawing } from '../cells.tsx';
import type { Column } from '../rows/columns.ts';

interface CellProps {
  readonly column: Column;
  readonly row: ListRow;
  readonly drawing: Drawing;
}

/** What stands in a cell; the name stands in a cell of its own. */
export const Cell = ({ column: { id, figure, said }, row, drawing }: CellProps): ComponentChild => {
  if (figure) return <Figure cell={figure(row)} {...drawing} />;
  if (id === 'rank') return row.rank;
  if (id === 'move') return <Move row={row} />;
  if (id === 'possible') return <PossibleRanks row={row} {...drawing} />;
  return said ? <Text>{said(row)}</Text> : null;
};
