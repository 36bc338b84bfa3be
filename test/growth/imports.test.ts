import { countryCode } from '../../src/importers/country.ts';
import { readCsv, type TextFile } from '../../src/importers/csv-table.ts';
import type { HubFiles } from '../../src/importers/hub/read-hub.ts';
import type { Import } from '../../src/importers/report.ts';
import { reportText } from '../../src/importers/report-text.ts';
import { clustersFile, importedClusters, importedHub, smallHub } from '../importers/support/epoch.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

type Fields = Readonly<Record<string, string>>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const many = (n: number, text: (index: number) => string, between: string): string =>
  Array.from({ length: n }, (_, index) => text(index)).join(between);
/** The day that comes so many days after the first of 2010. */
const dayAfter = (index: number): string =>
  new Date(Date.UTC(2010, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

/** A file of clusters, by the cells of each row that are not blank. */
function clusters(n: number, fields: (index: number) => Fields): TextFile {
  const { name, text } = clustersFile();
  const header = readCsv({ name, text }).header.cells;
  const rows = many(
    n,
    (index) => {
      const known: Fields = { Name: `Cluster ${index}`, Status: 'Existing', ...fields(index) };
      return header.map((column) => quoted(known[column] ?? '')).join(',');
    },
    '\n',
  );
  return { name, text: `${header.map(quoted).join(',')}\n${rows}\n` };
}

const one = (fields: Fields): TextFile => clusters(1, () => fields);

const clusterFiles: readonly { what: string; n: number; file: (n: number) => TextFile }[] = [
  {
    what: 'rows',
    n: 500,
    file: (n) =>
      clusters(n, () => ({
        'Chip type (primary)': 'NVIDIA H100 SXM5 80GB',
        'Chip quantity (primary)': '1000',
        Country: 'France',
      })),
  },
  { what: 'rows of one name', n: 2000, file: (n) => clusters(n, () => ({ Name: 'Same' })) },
  {
    what: 'names that have no letters for an id',
    n: 4000,
    file: (n) =>
      clusters(n, (index) => ({ Name: '界'.repeat(1 + (index % 90)) + '山'.repeat(1 + index / 90) })),
  },
  {
    what: 'rows that build upon the one before',
    n: 1000,
    file: (n) => clusters(n, (index) => ({ 'Builds Upon': `Cluster ${index - 1}` })),
  },
  {
    what: 'rows that build upon one',
    n: 1000,
    file: (n) => clusters(n, () => ({ 'Builds Upon': 'Cluster 0', 'Superseded by': 'Cluster 1' })),
  },
  {
    what: 'chips that nobody knows',
    n: 1000,
    file: (n) => clusters(n, (index) => ({ 'Chip type (primary)': `Chip ${index}` })),
  },
  {
    what: 'blank rows',
    n: 20_000,
    file: (n) => ({ ...one({}), text: one({}).text + ','.repeat(9).concat('\n').repeat(n) }),
  },
  { what: 'lines of a note', n: 20_000, file: (n) => one({ Note: 'a line\n'.repeat(n) }) },
  { what: 'words of a note', n: 20_000, file: (n) => one({ Note: 'word '.repeat(n) }) },
  { what: 'spaces in a note', n: 100_000, file: (n) => one({ Note: `a${' '.repeat(n)}b` }) },
  { what: 'quotes in a note', n: 50_000, file: (n) => one({ Note: '"'.repeat(n) }) },
  { what: 'owners', n: 5000, file: (n) => one({ Owner: many(n, (index) => `Owner ${index}`, ', ') }) },
  { what: 'digits', n: 20_000, file: (n) => one({ 'Power Capacity (MW)': `0.${'1'.repeat(n)}` }) },
];

const hubs: readonly { what: string; n: number; files: (n: number) => HubFiles }[] = [
  {
    what: 'sites',
    n: 500,
    files: (n) => smallHub({ sites: many(n, (index) => `Site ${index},1000,Maker,,,,,,,,,,`, '\n') }),
  },
  {
    what: 'states of a site',
    n: 1000,
    files: (n) =>
      smallHub({ timeline: many(n, (index) => `Alpha,${dayAfter(index)},Runs,1,2,${index},`, '\n') }),
  },
  {
    what: 'sites that only the timelines know',
    n: 500,
    files: (n) => smallHub({ timeline: many(n, (index) => `Beta ${index},2025-01-01,Runs,1,2,3,`, '\n') }),
  },
  {
    what: 'counts of chips',
    n: 1000,
    files: (n) =>
      smallHub({
        chips: many(
          n,
          (index) => `Alpha,${dayAfter(index)},H100,${index},Estimate,Estimatd,Maker ${index},,2026-07-06`,
          '\n',
        ),
      }),
  },
  {
    what: 'links of a source',
    n: 2000,
    files: (n) =>
      smallHub({ sites: `Alpha,1,M,,"${many(n, (index) => `- [a](https://a.b/${index})`, '\n')}",,,,,,,,` }),
  },
  ...['[', '[a', '[a](', '[[a]', '](', '(', '- ', '#', ' #a', 'https://'].map((piece) => ({
    what: `“${piece}” in a cell`,
    n: 20_000,
    files: (n: number) => {
      const text = quoted(piece.repeat(n));
      return smallHub({ sites: `Alpha,1,${text},,${text},,,,,,,,` });
    },
  })),
];

function importTime(run: () => Import): number {
  return processorTime(() => {
    const { report } = run();
    reportText(report, [], [], 'out');
  });
}

describe('time to import', () => {
  for (const { what, n, file } of clusterFiles) {
    it(`clusters grows with the number of ${what}, not with its square`, () =>
      growsWithTheNumber(n, (size) => {
        const made = file(size);
        return importTime(() => importedClusters(made));
      }));
  }

  for (const { what, n, files } of hubs) {
    it(`a hub grows with the number of ${what}, not with its square`, () =>
      growsWithTheNumber(n, (size) => {
        const made = files(size);
        return importTime(() => importedHub(made));
      }));
  }

  for (const piece of [' ', '(', '](', '\u00a0', ' of '])
    it(`a country grows with how often it says “${piece}”, not with its square`, () =>
      growsWithTheNumber(40_000, (size) => processorTime(() => countryCode(`A${piece.repeat(size)}B`))));
});
