import type { Day } from '../../catalog/day.ts';
import type { Stated } from '../number-cell.ts';
import type { TimelineRow } from './read-hub.ts';

/** The figures that a timeline states. */
const stateFigures = ['equivalents', 'itPower', 'power', 'cost'] as const;

/** The state of a site from a day until the next: what a row leaves blank is as it was before. */
export interface SiteState extends TimelineRow {
  readonly until: Day | undefined;
  /** Whether anything runs: whether any figure is known and above 0. */
  readonly runs: boolean;
}

/** The states of one site in the order of their days; of rows of the same day the last one counts. */
export function statesOf(rows: readonly TimelineRow[]): readonly SiteState[] {
  const byDay = new Map<Day, TimelineRow>();
  const carried: Partial<Record<(typeof stateFigures)[number], Stated>> = {};
  const inOrder = rows.map((row, index) => ({ row, index }));
  inOrder.sort((a, b) => (a.row.date === b.row.date ? a.index - b.index : a.row.date < b.row.date ? -1 : 1));
  for (const { row } of inOrder) {
    for (const key of stateFigures) if (row[key]) carried[key] = row[key];
    const { equivalents, itPower, power, cost } = carried;
    byDay.set(row.date, { ...row, equivalents, itPower, power, cost });
  }
  const states = [...byDay.values()];
  return states.map((state, index) => ({
    ...state,
    until: states[index + 1]?.date,
    runs: stateFigures.some((key) => (state[key]?.value ?? 0) > 0),
  }));
}

/** The state on a day; undefined before the first. */
export function stateOn(states: readonly SiteState[], day: Day): SiteState | undefined {
  return states.findLast(({ date }) => date <= day);
}
