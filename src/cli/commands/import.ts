import { join, resolve } from 'node:path';
import { parseDay, type Day } from '../../catalog/day.ts';
import type { TextFile } from '../../importers/csv-table.ts';
import { ImportError } from '../../importers/import-error.ts';
import { importables, type Importable } from '../../importers/importable.ts';
import { reportText } from '../../importers/report-text.ts';
import { isOthers, planImport } from '../../importers/run-import.ts';
import { jsonText } from '../../words/json.ts';
import { printableLines } from '../../words/printable.ts';
import { type Arguments, formatOption, type Command } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
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
    const importable = importables.find(({ name }) => name === what);
    if (!importable) throw new Stop(unknownData(what));
    const out = args.option('out');
    if (out === undefined) throw new Stop('import needs --out DIR: the catalog to write into.');
    const folder = resolve(io.cwd, out);
    const inFolder = await readFolderFiles(folder);
    if (isOthers(inFolder)) {
      const file = join(out, 'catalog.yaml');
      throw new Stop(`${file} is not of AI Factories. Choose another folder for --out.`);
    }
    const tables = tablesOf(importable, from, io);
    const { report, planned, obsolete } = orStop(() =>
      planImport(importable.name, tables, inFolder, dayOf(args)),
    );
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

function unknownData(what: string): string {
  const names = importables.map(({ name }) => name);
  return `import does not know “${what}”. ${didYouMean(what, names, `It is ${names.join(' or ')}.`)}`;
}

function dayOf(args: Arguments): Day | undefined {
  const written = args.option('date');
  const parsed = written === undefined ? undefined : parseDay(written);
  if (parsed?.ok === false) throw new Stop(`--date: ${parsed.message}`);
  return parsed?.day;
}

/** The files that an import reads: those of a folder, or one by itself. */
function tablesOf({ files }: Importable, from: string, { cwd }: Io): readonly TextFile[] {
  if (files.length === 0) return [readTextFile(resolve(cwd, from), from)];
  return files.map((name) => readTextFile(resolve(cwd, from, name), join(from, name)));
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
