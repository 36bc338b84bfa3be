import { readClusters, type ClusterRow } from '../../src/importers/clusters/read-clusters.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';
import { costReason, equivalentsReason, powerReason } from './calculated-reasons.ts';
import { clusterCaseOf, type ClusterCase } from './cluster-case.ts';
import { isNear, type Comparison } from './comparison.ts';
import { reportedCostReason, reportedPowerReason } from './reported-reasons.ts';
import type { OurFigures } from './our-figures.ts';

/** Ours beside what Epoch AI calculates, and what owners report. */
export interface ClusterComparisons {
  readonly rows: number;
  readonly cases: number;
  readonly equivalents: readonly Comparison[];
  readonly power: readonly Comparison[];
  readonly cost: readonly Comparison[];
  readonly reportedPower: readonly Comparison[];
  readonly reportedCost: readonly Comparison[];
  /** Of what stands: the reports of power; and those of cost whose hardware has a price, so that the discount counts. */
  readonly standingPower: readonly Comparison[];
  readonly paidCost: readonly Comparison[];
  /** Epoch AI's calculations beside the same reports, by the name of the row. */
  readonly theirPower: ReadonlyMap<string, number>;
  readonly theirCost: ReadonlyMap<string, number>;
}

/** Compares every row of the clusters of which both have a figure. */
export function compareClusters(file: TextFile, our: OurFigures): ClusterComparisons {
  const rows = readClusters(file);
  const cases = rows.flatMap((row) => clusterCaseOf(row, our) ?? []);
  const compare = (
    ours: 'equivalents' | 'power' | 'cost',
    theirs: (row: ClusterRow) => number | undefined,
    reason: (each: ClusterCase, theirs: number) => string,
  ): readonly Comparison[] =>
    cases.flatMap((each) => {
      const [mine, other] = [each[ours], theirs(each.row)];
      if (mine === undefined || other === undefined || other === 0) return [];
      const { name } = each.row;
      return [{ name, group: name, ours: mine, theirs: other, reason: () => reason(each, other) }];
    });
  const calculated = (key: 'calculatedPower' | 'calculatedCost', unit: number): ReadonlyMap<string, number> =>
    new Map(rows.flatMap((row) => (row[key] ? [[row.name, row[key].value * unit] as const] : [])));
  const cost = compare(
    'cost',
    (row) => row.calculatedCost?.value,
    (each, theirs) => costReason(each, theirs, our, sameCost),
  );
  // Which name a chip goes by may decide its price: rows that agree under another name tell.
  function sameCost(hardware: string, chip: string): string | undefined {
    return cases.find(
      ({ row, parts: [part, second], cost: ours }) =>
        part?.hardware === hardware &&
        part.chip !== chip &&
        !second &&
        ours !== undefined &&
        isNear(ours.mid, row.calculatedCost?.value ?? NaN, 0.02),
    )?.parts[0]?.chip;
  }
  const reportedPower = compare(
    'power',
    (row) => megawatts(row.reportedPower?.value),
    (each, theirs) => reportedPowerReason(each, theirs, our),
  );
  const reportedCost = compare(
    'cost',
    (row) => row.reportedCost?.value,
    (each, theirs) => reportedCostReason(each, theirs, our),
  );
  const namesOf = (which: (each: ClusterCase) => boolean): ReadonlySet<string> =>
    new Set(cases.filter(which).map(({ row }) => row.name));
  const isStanding = namesOf(({ row }) => row.status !== 'planned');
  const isPaid = namesOf(({ parts }) => parts.every(({ hardware }) => our.hasPrice(hardware)));
  return {
    rows: rows.length,
    cases: cases.length,
    equivalents: compare(
      'equivalents',
      (row) => row.equivalents?.value,
      (each, theirs) => equivalentsReason(each, theirs, our),
    ),
    power: compare(
      'power',
      (row) => megawatts(row.calculatedPower?.value),
      (each, theirs) => powerReason(each, theirs, our),
    ),
    cost,
    reportedPower,
    reportedCost,
    standingPower: reportedPower.filter(({ name }) => isStanding.has(name)),
    paidCost: reportedCost.filter(({ name }) => isStanding.has(name) && isPaid.has(name)),
    theirPower: calculated('calculatedPower', 1e6),
    theirCost: calculated('calculatedCost', 1),
  };
}

function megawatts(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 1e6;
}
