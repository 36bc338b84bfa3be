import type { Day } from '../../catalog/day.ts';
import { cleanName, splitList } from '../text-cell.ts';
import { rowsOf, type Cell, type Row } from '../columns.ts';
import { readCsv, type TextFile } from '../csv-table.ts';
import { dayIn } from '../date-cell.ts';
import { mostKept, numberIn, type Stated } from '../number-cell.ts';

type Key = keyof typeof columns;

/** Chips of one kind in a cluster. */
export interface ChipPart {
  /** Empty where the row does not say. */
  readonly chip: string;
  readonly count: Stated | undefined;
}

/** One row of the clusters, read. The cells give the rest. */
export interface ClusterRow {
  readonly line: number;
  readonly name: string;
  readonly status: 'operational' | 'planned' | 'decommissioned';
  readonly certainty: string;
  /** The primary chip and the secondary one, as far as the row has them. */
  readonly parts: readonly ChipPart[];
  readonly total: Stated | undefined;
  readonly equivalents: Stated | undefined;
  /** What Epoch AI takes for the power and the cost: as reported, or else as calculated. */
  readonly power: Stated | undefined;
  readonly cost: Stated | undefined;
  readonly calculatedPower: Stated | undefined;
  readonly calculatedCost: Stated | undefined;
  readonly reportedPower: Stated | undefined;
  readonly reportedCost: Stated | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  readonly buildsUpon: readonly string[];
  readonly supersededBy: readonly string[];
  readonly isPossibleDuplicate: boolean;
  readonly duplicateOf: readonly string[];
  readonly isExcluded: boolean;
  readonly cells: Row<Key>['cells'];
}

const columns = {
  name: 'Name',
  status: 'Status',
  certainty: 'Certainty',
  certaintyNote: 'Certainty Note',
  single: 'Single cluster?',
  equivalents: 'H100 equivalents',
  chip: 'Chip type (primary)',
  count: 'Chip quantity (primary)',
  secondChip: 'Chip type (secondary)',
  secondCount: 'Chip quantity (secondary)',
  total: 'Total number of AI chips',
  country: 'Country',
  owner: 'Owner',
  users: 'Users',
  sector: 'Sector',
  since: 'First Operational Date',
  sinceNote: 'First Operational Date Note',
  until: 'Decommissioned Date (if applicable)',
  note: 'Note',
  hardwareNote: 'Hardware note',
  quote: 'Quote',
  power: 'Power Capacity (MW)',
  calculatedPower: 'Calculated Power Capacity (MW)',
  reportedPower: 'Reported Power Capacity (MW)',
  cost: 'Hardware Cost',
  calculatedCost: 'Calculated Cost',
  reportedCost: 'Reported Cost',
  costQuote: 'Cost Quote',
  location: 'Location',
  latitude: 'latitude',
  longitude: 'longitude',
  buildsUpon: 'Builds Upon',
  supersededBy: 'Superseded by',
  duplicate: 'Possible Duplicate',
  duplicateOf: 'Possible Duplicate Of',
  exclude: 'Exclude',
  source1: 'Source 1',
  source2: 'Source 2',
  source3: 'Source 3',
  source4: 'Source 4',
  source5: 'Source 5',
};

/** Reads the file of clusters. Throws an ImportError at the first cell that cannot be what it should. */
export function readClusters(file: TextFile): readonly ClusterRow[] {
  return rowsOf(readCsv(file), 'the file of GPU clusters', columns, ['source5']).map(readRow);
}

function readRow({ line, cells }: Row<Key>): ClusterRow {
  const parts = [
    { chip: cleanName(cells.chip.text), count: wholeIn(cells.count) },
    { chip: cleanName(cells.secondChip.text), count: wholeIn(cells.secondCount) },
  ].filter(({ chip, count }) => chip !== '' || count !== undefined);
  const [since, until] = [dayIn(cells.since), dayIn(cells.until)];
  if (since !== undefined && until !== undefined && until <= since) {
    throw cells.until.error(`is not after the first operational date, ${since}.`);
  }
  return {
    line,
    name: cleanName(cells.name.text),
    status: statusIn(cells.status),
    certainty: cells.certainty.text.toLowerCase(),
    parts,
    total: wholeIn(cells.total),
    equivalents: numberIn(cells.equivalents, mostKept),
    power: numberIn(cells.power),
    cost: numberIn(cells.cost, mostKept),
    calculatedPower: numberIn(cells.calculatedPower),
    calculatedCost: numberIn(cells.calculatedCost, mostKept),
    reportedPower: numberIn(cells.reportedPower),
    reportedCost: numberIn(cells.reportedCost, mostKept),
    since,
    until,
    buildsUpon: splitList(cells.buildsUpon.text),
    supersededBy: splitList(cells.supersededBy.text),
    isPossibleDuplicate: yesIn(cells.duplicate),
    duplicateOf: splitList(cells.duplicateOf.text),
    isExcluded: yesIn(cells.exclude),
    cells,
  };
}

const statuses = { existing: 'operational', planned: 'planned', decommissioned: 'decommissioned' } as const;

function statusIn(cell: Cell): ClusterRow['status'] {
  const word = cell.text.toLowerCase();
  if (Object.hasOwn(statuses, word)) return statuses[word as keyof typeof statuses];
  throw cell.error('is not one of Existing, Planned, Decommissioned.');
}

function yesIn(cell: Cell): boolean {
  const word = cell.text.toLowerCase();
  if (['true', 'yes', 'checked', '1'].includes(word)) return true;
  if (['', 'false', 'no', 'unchecked', '0'].includes(word)) return false;
  throw cell.error('is neither True nor False.');
}

/** A number of chips: one that misses a whole number by the rounding of a computer is that number. */
function wholeIn(cell: Cell): Stated | undefined {
  const stated = numberIn(cell, mostKept);
  if (!stated) return undefined;
  const whole = Math.round(stated.value);
  const isWhole = Math.abs(stated.value - whole) < 1e-6 && Number.isSafeInteger(whole);
  return isWhole ? { digits: String(whole), value: whole } : stated;
}
