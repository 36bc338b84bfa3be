import type { ListRow } from '../../views/list/list-view.ts';
import type { ListChange, ShownHead, ShownList, Standing } from '../protocol.ts';

/** What changed from `before` to `after`, whose lines are the same objects where they say the same; undefined: nothing. */
export function listChange(before: ShownList, after: ShownList): ListChange | undefined {
  const known = new Map(before.rows.map(({ factory }) => [factory.id, factory]));
  const lines = after.rows.flatMap(({ factory }) => (known.get(factory.id) === factory ? [] : [factory]));
  const hasMoved =
    before.rows.length !== after.rows.length ||
    after.rows.some((row, index) => {
      const former = before.rows[index];
      return !former || !isSameStanding(row, former);
    });
  const [head, span] = [differing(headOf(before), headOf(after)), differing(before.span, after.span)];
  if (!head && !span && !hasMoved && lines.length === 0) return undefined;
  return {
    ...(head && { head }),
    ...(span && { span }),
    ...(hasMoved && { standings: after.rows.map(standingOf) }),
    lines,
  };
}

/** The view after a change; lines that did not change stay the same objects. */
export function applyListChange(before: ShownList, change: ListChange): ShownList {
  const { head, span, standings, lines } = change;
  const known = new Map(before.rows.map(({ factory }) => [factory.id, factory]));
  for (const line of lines) known.set(line.id, line);
  const rows = (standings ?? before.rows.map(standingOf)).flatMap(
    ({ id, ...standing }): readonly ListRow[] => {
      const factory = known.get(id);
      return factory ? [{ ...standing, factory }] : [];
    },
  );
  return { ...(head ?? headOf(before)), span: span ?? before.span, rows };
}

/** The second of two, where it says something else than the first. */
function differing<T>(before: T, after: T): T | undefined {
  return before === after || JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

function headOf(list: ShownList): ShownHead {
  const parts = Object.entries(list).filter(([key]) => key !== 'rows' && key !== 'span');
  return Object.fromEntries(parts) as unknown as ShownHead;
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
