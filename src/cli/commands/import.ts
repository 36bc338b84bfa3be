import { join, resolve } from 'node:path';
import { parseDay, type Day } from '../../catalog/day.ts';
import { isCatalogText } from '../../catalog/file-kind.ts';
import { importClusters } from '../../importers/clusters/import-clusters.ts';
import type { CatalogTexts } from '../../importers/destination.ts';
import { importHub } from '../../importers/hub/import-hub.ts';
import { ImportError } from '../../importers/import-error.ts';
import { obsoleteFiles, planFiles, type FolderFiles } from '../../importers/plan.ts';
import type { Import } from '../../importers/report.ts';
import { reportText } from '../../importers/report-text.ts';
import { jsonText } from '../../words/json.ts';
import { printableLines } from '../../words/printable.ts';
import { type Arguments, formatOption, type Command } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { shippedCatalog } from '../generated/shipped-catalog.js';
import type { Io } from '../io.ts';
import { Stop } from '../stop.ts';
import { readFolderFiles, readTextFile, writeTogether } from './import-files.ts';

/** Other people's data as catalog files. */
export const importData: Command = {
  name: 'import',
  summary: 'Epoch AI’s published data as a catalog (CC BY 4.0, attributed)',
  operands: [
    { name: 'WHAT', summary: 'epoch-hub, or epoch-clusters' },
    { name: 'FROM', summary: 'the folder of the hub’s three CSV files, or the CSV file of the clusters' },
  ],
  options: {
    out: { value: 'DIR', summary: 'the catalog to write into; a new one where there is none' },
    date: { value: 'DATE', summary: 'the day on which the data were read; else the last that they name' },
    format: formatOption('text', 'json'),
  },
  examples: [
    'import epoch-hub downloads/epoch-hub --out frontier',
    'import epoch-clusters clusters.csv --out mine --date 2025-12-31',
  ],
  async run(args, io) {
    const [what = '', from = ''] = args.operands;
    const read = readers.get(what);
    if (!read) throw new Stop(unknownData(what));
    const out = args.option('out');
    if (out === undefined) throw new Stop('import needs --out DIR: the catalog to write into.');
    const folder = resolve(io.cwd, out);
    const inFolder = await readFolderFiles(folder);
    refuseOthers(inFolder, out);
    const catalogs = { destination: textsOf(inFolder), defaults: shippedCatalog };
    const { origin, files, report } = orStop(() => read(from, io, catalogs, dayOf(args)));
    const planned = planFiles(files, inFolder);
    const obsolete = obsoleteFiles(files, inFolder, origin);
    const toWrite = planned.filter(({ action }) => action === 'new' || action === 'changed');
    writeTogether(folder, toWrite, (path) => join(out, path), showProgress(io, toWrite.length));
    if (args.option('format') === 'json') {
      const actions = planned.map(({ path, action }) => ({ path, action }));
      io.stdout.write(
        jsonText({ catalog: folder, ...report, readOn: report.readOn ?? null, files: actions, obsolete }),
      );
    } else {
      io.stdout.write(printableLines(reportText(report, planned, obsolete, out)));
    }
    return 0;
  },
};

type Reader = (from: string, io: Io, catalogs: CatalogTexts, readOn: Day | undefined) => Import;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'epoch-hub',
    (from, { cwd }, catalogs, readOn) => {
      const file = (name: string) => readTextFile(resolve(cwd, from, name), join(from, name));
      const files = {
        dataCenters: file('data_centers.csv'),
        timelines: file('data_center_timelines.csv'),
        chipQuantities: file('data_center_chip_quantities.csv'),
      };
      return importHub(files, catalogs, readOn);
    },
  ],
  [
    'epoch-clusters',
    (from, { cwd }, catalogs, readOn) =>
      importClusters(readTextFile(resolve(cwd, from), from), catalogs, readOn),
  ],
]);

function unknownData(what: string): string {
  const names = [...readers.keys()];
  return `import does not know “${what}”. ${didYouMean(what, names, `It is ${names.join(' or ')}.`)}`;
}

function dayOf(args: Arguments): Day | undefined {
  const written = args.option('date');
  const parsed = written === undefined ? undefined : parseDay(written);
  if (parsed?.ok === false) throw new Stop(`--date: ${parsed.message}`);
  return parsed?.day;
}

/** A folder whose catalog.yaml is something else is none of our business. */
function refuseOthers(inFolder: FolderFiles, out: string): void {
  const there = inFolder.get('catalog.yaml');
  if (!inFolder.has('catalog.yaml') || (there !== undefined && isCatalogText(there))) return;
  throw new Stop(`${join(out, 'catalog.yaml')} is not of AI Factories. Choose another folder for --out.`);
}

function textsOf(inFolder: FolderFiles): ReadonlyMap<string, string> {
  return new Map(
    [...inFolder].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
}

/** Data that cannot be read end the command before anything is written. */
function orStop<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ImportError ? new Stop(error.message) : error;
  }
}

/** On a terminal, one line that counts up and goes when all is done. */
function showProgress({ stderr }: Io, total: number): (done: number) => void {
  if (stderr.isTTY !== true) return () => undefined;
  return (done) => {
    stderr.write(done === total ? '\r\u001b[2K' : `\rwriting ${done} of ${total} files`);
  };
}
