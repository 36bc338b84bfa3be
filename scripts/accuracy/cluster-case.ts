import { clusterBatches } from '../../src/importers/clusters/cluster-batches.ts';
import type { ClusterRow } from '../../src/importers/clusters/read-clusters.ts';
import { Reporter } from '../../src/importers/report.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import type { OurFigures } from './our-figures.ts';

/** A row of the clusters whose chips are all known, and what we compute of it. */
export interface ClusterCase {
  readonly row: ClusterRow;
  readonly parts: readonly { readonly chip: string; readonly hardware: string; readonly count: number }[];
  readonly equivalents: Interval | undefined;
  readonly power: Interval | undefined;
  readonly cost: Interval | undefined;
}

/** The row by hardware and count, without what else it states; undefined where a chip is not known. */
export function clusterCaseOf(row: ClusterRow, our: OurFigures): ClusterCase | undefined {
  const { batches, isComputed } = clusterBatches(row, our.chips, '', new Reporter());
  if (!isComputed) return undefined;
  const known = row.parts.filter(({ count }) => count ?? row.parts.length === 1);
  const parts = known.map(({ chip, count }) => ({
    chip,
    hardware: our.chips.find(chip) ?? '',
    count: (count ?? row.total)?.value ?? NaN,
  }));
  const time = row.since === undefined ? {} : { since: row.since };
  const figures = our.figures(
    batches.flatMap((_, index) => {
      const part = parts[index];
      return part ? [{ hardware: part.hardware, count: part.count, ...time }] : [];
    }),
  );
  return {
    row,
    parts,
    equivalents: figures('equivalents'),
    power: figures('facilityPower'),
    cost: figures('cost'),
  };
}
