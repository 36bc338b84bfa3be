import type { FactoryLine } from './factory-line.ts';
import type { ListRow, ListView } from './list-view.ts';

/** What differs between two views of one list, small enough to be sent at each keystroke. */
export interface ListChange {
  /** All but the rows, of which it has none, where any of it changed. */
  readonly head?: ListView;
  /** The rows in their new order, without their lines; absent where nobody moved. */
  readonly standings?: readonly Standing[];
  /** The lines that changed or are new. */
  readonly lines: readonly FactoryLine[];
}

type Standing = Omit<ListRow, 'factory'> & { readonly id: string };

/** What changed from `before` to `after`, whose lines are the same objects where they say the same; undefined: nothing. */
export function listChange(before: ListView, after: ListView): ListChange | undefined {
  const known = new Map(before.rows.map(({ factory }) => [factory.id, factory]));
  const lines = after.rows.flatMap(({ factory }) => (known.get(factory.id) === factory ? [] : [factory]));
  const moved =
    before.rows.length !== after.rows.length ||
    after.rows.some((row, index) => {
      const former = before.rows[index];
      return !former || !isSameStanding(row, former);
    });
  const head = headOf(after);
  const headChanged = JSON.stringify(head) !== JSON.stringify(headOf(before));
  if (!headChanged && !moved && lines.length === 0) return undefined;
  return { ...(headChanged && { head }), ...(moved && { standings: after.rows.map(standingOf) }), lines };
}

/** The view after a change; lines that did not change stay the same objects. */
export function applyListChange(before: ListView, { head, standings, lines }: ListChange): ListView {
  const known = new Map(before.rows.map(({ factory }) => [factory.id, factory]));
  for (const line of lines) known.set(line.id, line);
  const rows = (standings ?? before.rows.map(standingOf)).flatMap(
    ({ id, ...standing }): readonly ListRow[] => {
      const factory = known.get(id);
      return factory ? [{ ...standing, factory }] : [];
    },
  );
  return { ...(head ?? headOf(before)), rows };
}

function headOf(list: ListView): ListView {
  return { ...list, rows: [] };
}

function standingOf({ factory, ...standing }: ListRow): Standing {
  return { id: factory.id, ...standing };
}

function isSameStanding(a: ListRow, b: ListRow): boolean {
  return (
    a.factory.id === b.factory.id &&
    a.rank === b.rank &&
    a.move === b.move &&
    a.previousRank === b.previousRank &&
    a.possibleRanks[0] === b.possibleRanks[0] &&
    a.possibleRanks[1] === b.possibleRanks[1] &&
    (a.chances ?? []).join() === (b.chances ?? []).join()
  );
}
