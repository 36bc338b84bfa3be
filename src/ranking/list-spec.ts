import type { Day } from '../catalog/day.ts';
import type { Counts, Edition, Exclusion, FactoryKind, Metric } from '../catalog/entries.ts';

/** Everything that decides who stands where: which day, what counts, by what, who takes part. */
export interface ListSpec {
  readonly asOf: Day;
  readonly counts: Counts;
  readonly metric: Metric;
  readonly size: number;
  readonly kinds: readonly FactoryKind[] | undefined;
  readonly exclude: readonly Exclusion[];
  readonly ties: readonly (readonly string[])[];
}

/** What an option may set in place of the edition's own. */
export type ListOptions = Partial<Pick<ListSpec, 'asOf' | 'counts' | 'metric' | 'size'>>;

/** The list of an edition, with options in place of what it says. */
export function listSpec(edition: Edition, options: ListOptions = {}): ListSpec {
  const { asOf, counts, metric, size, kinds, exclude, ties } = edition;
  return { asOf, counts, metric, size, kinds, exclude, ties, ...options };
}
