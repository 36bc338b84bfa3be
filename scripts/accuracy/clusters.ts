import { clusterBatches } from '../../src/importers/clusters/cluster-batches.ts';
import { readClusters, type ClusterRow } from '../../src/importers/clusters/read-clusters.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';
import { Reporter } from '../../src/importers/report.ts';
import { costReason, equivalentsReason, powerReason } from './calculated-reasons.ts';
import { isNear, type Comparison } from './comparison.ts';
import { reportedCostReason, reportedPowerReason } from './reported-reasons.ts';
import type { Trial } from './trial.ts';

/** A row of the clusters whose chips are all known, and what we compute of it. */
export interface ClusterCase {
  readonly row: ClusterRow;
  readonly parts: readonly { readonly chip: string; readonly hardware: string; readonly count: number }[];
  readonly equivalents: number | undefined;
  readonly power: number | undefined;
  readonly cost: number | undefined;
}

/** Ours beside what Epoch AI calculates, and what owners report. */
export interface ClusterComparisons {
  readonly rows: number;
  readonly cases: number;
  readonly equivalents: readonly Comparison[];
  readonly power: readonly Comparison[];
  readonly cost: readonly Comparison[];
  readonly reportedPower: readonly Comparison[];
  readonly reportedCost: readonly Comparison[];
  /** Epoch AI's calculations beside the same reports, by the name of the row. */
  readonly theirPower: ReadonlyMap<string, number>;
  readonly theirCost: ReadonlyMap<string, number>;
}

/** Compares every row of the clusters of which both have a figure. */
export function compareClusters(file: TextFile, trial: Trial): ClusterComparisons {
  const rows = readClusters(file);
  const cases = rows.flatMap((row) => caseOf(row, trial) ?? []);
  const compare = (
    ours: 'equivalents' | 'power' | 'cost',
    theirs: (row: ClusterRow) => number | undefined,
    reason: (each: ClusterCase, theirs: number) => string,
  ): readonly Comparison[] =>
    cases.flatMap((each) => {
      const [mine, other] = [each[ours], theirs(each.row)];
      if (mine === undefined || other === undefined || other === 0) return [];
      return [{ name: each.row.name, ours: mine, theirs: other, reason: () => reason(each, other) }];
    });
  const calculated = (key: 'calculatedPower' | 'calculatedCost', unit: number): ReadonlyMap<string, number> =>
    new Map(rows.flatMap((row) => (row[key] ? [[row.name, row[key].value * unit] as const] : [])));
  const cost = compare(
    'cost',
    (row) => row.calculatedCost?.value,
    (each, theirs) => costReason(each, theirs, trial, sameCost),
  );
  // Which name a chip goes by may decide its price: rows that agree under another name tell.
  function sameCost(hardware: string, chip: string): string | undefined {
    return cases.find(
      ({ row, parts: [part, second], cost: ours }) =>
        part?.hardware === hardware &&
        part.chip !== chip &&
        !second &&
        ours !== undefined &&
        isNear(ours, row.calculatedCost?.value ?? NaN, 0.02),
    )?.parts[0]?.chip;
  }
  return {
    rows: rows.length,
    cases: cases.length,
    equivalents: compare(
      'equivalents',
      (row) => row.equivalents?.value,
      (each, theirs) => equivalentsReason(each, theirs, trial),
    ),
    power: compare(
      'power',
      (row) => megawatts(row.calculatedPower?.value),
      (each, theirs) => powerReason(each, theirs, trial),
    ),
    cost,
    reportedPower: compare(
      'power',
      (row) => megawatts(row.reportedPower?.value),
      (each, theirs) => reportedPowerReason(each, theirs, trial),
    ),
    reportedCost: compare(
      'cost',
      (row) => row.reportedCost?.value,
      (each, theirs) => reportedCostReason(each, theirs, trial),
    ),
    theirPower: calculated('calculatedPower', 1e6),
    theirCost: calculated('calculatedCost', 1),
  };
}

function megawatts(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 1e6;
}

/** The row by hardware and count, without what else it states; undefined where a chip is not known. */
function caseOf(row: ClusterRow, trial: Trial): ClusterCase | undefined {
  const { batches, isComputed } = clusterBatches(row, trial.chips, '', new Reporter());
  if (!isComputed) return undefined;
  const known = row.parts.filter(({ count }) => count ?? row.parts.length === 1);
  const parts = known.map(({ chip, count }) => ({
    chip,
    hardware: trial.chips.find(chip) ?? '',
    count: (count ?? row.total)?.value ?? NaN,
  }));
  const time = row.since === undefined ? {} : { since: row.since };
  const figures = trial.figures(
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
