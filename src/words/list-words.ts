import type { Counts, Metric, Status } from '../catalog/entries.ts';
import { metricWords } from './measures.ts';

/** A status, as a list prints it where the source has no words of its own. */
export const statusWords: Readonly<Record<Status, string>> = {
  announced: 'Announced',
  planned: 'Planned',
  construction: 'Under construction',
  expansion: 'Expansion',
  operational: 'Operational',
  decommissioned: 'Decommissioned',
};

/** Which batches a list counts, where that is to be told. */
export const countsWords: Readonly<Record<Counts, string>> = {
  announced: 'with what is announced',
  operational: 'only what runs',
};

/** Which list this is: `as of 2025-11-06 · by published accelerators`, and whether only what runs counts. */
export function listWords(list: {
  readonly asOf: string;
  readonly metric: Metric;
  readonly counts: Counts;
}): string {
  const running = list.counts === 'operational' ? ` · ${countsWords.operational}` : '';
  return `as of ${list.asOf} · by ${metricWords(list.metric)}${running}`;
}

/** A number with its noun: `1 factory`, `33 factories`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
