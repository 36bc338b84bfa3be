import type { Day } from '../../catalog/day.ts';
import { cleanName } from '../text-cell.ts';
import { rowsOf, type Cell, type Row } from '../columns.ts';
import { readCsv, type TextFile } from '../csv-table.ts';
import { dayIn } from '../date-cell.ts';
import { ImportError } from '../import-error.ts';
import { mostKept, numberIn, type Stated } from '../number-cell.ts';

/** The three files of the hub. */
export interface HubFiles {
  readonly dataCenters: TextFile;
  readonly timelines: TextFile;
  readonly chipQuantities: TextFile;
}

export type SiteKey = keyof typeof siteColumns;
export type SiteRow = Row<SiteKey>;

/** What was there of a site on a day; a blank cell states nothing. */
export interface TimelineRow {
  readonly line: number;
  readonly site: string;
  readonly date: Day;
  readonly status: string;
  readonly equivalents: Stated | undefined;
  readonly itPower: Stated | undefined;
  readonly power: Stated | undefined;
  readonly cost: Stated | undefined;
  /** How many buildings run, and how many million gallons of water a day; empty where not stated. */
  readonly buildings: string;
  readonly water: string;
}

/** How many of one chip a site has on a day. */
export interface ChipRow {
  readonly line: number;
  /** Empty where the row names none. */
  readonly site: string;
  readonly date: Day;
  readonly chip: string;
  readonly count: Stated | undefined;
  readonly chipSource: string;
  readonly countSource: string;
  readonly owner: string;
  readonly note: string;
  /** When the row was last written. */
  readonly modified: Day | undefined;
}

export interface Hub {
  readonly sites: readonly SiteRow[];
  readonly timeline: readonly TimelineRow[];
  readonly chips: readonly ChipRow[];
}

const siteColumns = {
  name: 'Name',
  equivalents: 'Current H100 equivalents',
  owner: 'Owner',
  users: 'Users',
  sources: 'Selected Sources',
  sheet: 'Calculations sheet',
  project: 'Project',
  chips: 'All chip types',
  investors: 'Investors',
  builders: 'Construction companies',
  energy: 'Energy companies',
  country: 'Country',
  address: 'Address',
  latitude: 'Latitude',
  longitude: 'Longitude',
};

const timelineColumns = {
  site: 'Data center',
  date: 'Date',
  status: 'Construction status',
  // “Power” is the whole facility's; “Current power” of the data centers is IT power, or was not: it is not read.
  itPower: 'IT power (MW)',
  power: 'Power (MW)',
  equivalents: 'H100 equivalents',
  cost: 'Total capital cost (2025 USD billions)',
  buildings: 'Buildings operational',
  water: 'Water use (MGD)',
};

const chipColumns = {
  site: 'Data center',
  date: 'Date',
  chip: 'Chip type',
  count: 'Number of Units',
  chipSource: 'Chip type source',
  countSource: 'Number of Units source',
  owner: 'Owner',
  note: 'Notes',
  modified: 'Last Modified',
};

/** Reads the hub's files. Throws an ImportError at the first cell that cannot be what it should. */
export function readHub({ dataCenters, timelines, chipQuantities }: HubFiles): Hub {
  const sites = rowsOf(readCsv(dataCenters), 'the hub’s list of data centers', siteColumns, [
    'latitude',
    'longitude',
  ]);
  refuseTwice(sites.map(({ line, cells }) => ({ line, cell: cells.name })));
  const timeline = rowsOf(readCsv(timelines), 'the hub’s timelines', timelineColumns, [
    'buildings',
    'water',
  ]).map(({ line, cells }): TimelineRow => ({
    line,
    site: cleanName(cells.site.text),
    date: required(cells.date, dayIn),
    status: cells.status.text,
    equivalents: numberIn(cells.equivalents, mostKept),
    itPower: numberIn(cells.itPower),
    power: numberIn(cells.power),
    cost: numberIn(cells.cost, mostKept / 1e9),
    buildings: numberIn(cells.buildings)?.digits ?? '',
    water: numberIn(cells.water)?.digits ?? '',
  }));
  const chips = rowsOf(readCsv(chipQuantities), 'the hub’s chip quantities', chipColumns).map(
    ({ line, cells }): ChipRow => ({
      line,
      site: cleanName(cells.site.text),
      date: required(cells.date, dayIn),
      chip: required(cells.chip, ({ text }) => cleanName(text) || undefined),
      count: numberIn(cells.count, mostKept),
      chipSource: cells.chipSource.text,
      countSource: cells.countSource.text,
      owner: cells.owner.text,
      note: cells.note.text,
      modified: dayIn(cells.modified),
    }),
  );
  return { sites, timeline, chips };
}

function required<T>(cell: Cell, read: (cell: Cell) => T | undefined): T {
  const value = read(cell);
  if (value === undefined) throw cell.error('is blank. Every row needs one.');
  return value;
}

/** Names by which other rows speak of these must be there, once each. */
function refuseTwice(names: readonly { readonly line: number; readonly cell: Cell }[]): void {
  const lines = new Map<string, number>();
  for (const { line, cell } of names) {
    const name = required(cell, ({ text }) => cleanName(text) || undefined).toLowerCase();
    const before = lines.get(name);
    if (before !== undefined) throw cell.error(`stands on line ${before} already. Which of the two is it?`);
    lines.set(name, line);
  }
}

/** The error of a hub whose day of reading cannot be known. */
export function noDayOfReading({ name }: TextFile): ImportError {
  const reason =
    'no row says when it was last modified, so the day of the reading is unknown. Name it: --date 2026-07-06';
  return new ImportError({ file: name, line: 1, column: 1 }, reason);
}
