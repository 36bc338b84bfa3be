import * as vscode from 'vscode';
import { importables, type Importable } from '../../importers/importable.ts';
import { reportText } from '../../importers/report-text.ts';
import type { PlannedImport } from '../../importers/run-import.ts';
import { labelText } from '../../words/label.ts';
import { counted } from '../../words/list-words.ts';
import { printableLines } from '../../words/printable.ts';
import { refusedForUnsaved } from '../before-writing.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { askFolder } from './ask.ts';
import { importInto, writtenOf } from './import-files.ts';
import type { ImportReports } from './import-reports.ts';
import { titleAmong } from './pick-catalog.ts';

/** What a caller knows beforehand, and is then not asked. */
export interface ImportWish {
  readonly what?: Importable['name'];
  /** The folder of the files, or the file itself. */
  readonly from?: vscode.Uri;
  /** The folder of the catalog to write into. */
  readonly to?: vscode.Uri;
}

/**
 * AI Factories: Import. Other people's data as files of a catalog, new or of the workspace. What somebody edited, or wrote,
 * is kept; everything is written as one edit, or nothing.
 */
export async function importCommand(
  edge: Edge,
  catalogs: Catalogs,
  reports: ImportReports,
  wish: ImportWish = {},
): Promise<void> {
  await catalogs.ready();
  const what = importables.find(({ name }) => name === wish.what) ?? (await pickImportable());
  if (!what) return;
  const to = wish.to ?? (await pickDestination(edge, catalogs, what));
  if (!to) return;
  const open = catalogs.at(to.toString());
  const again = (): unknown =>
    vscode.commands.executeCommand('aiFactories.import', { ...wish, what: what.name, to });
  if (open && (await refusedForUnsaved(edge, open, 'Nothing was imported', again))) return;
  const from = wish.from ?? (await pickSource(what));
  if (!from) return;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `Importing ${what.title}`,
    cancellable: true,
  };
  const done = await vscode.window.withProgress(options, (progress, token) =>
    importInto(edge, { what, from, to }, (message) => progress.report({ message }), token),
  );
  if (!done) edge.say('information', 'Nothing was imported: it was cancelled.');
  else {
    await catalogs.openAt(to);
    tell(edge, reports, what, to, done);
  }
}

/** Says what was written, with the whole report, and the list, one click away. */
function tell(
  edge: Edge,
  reports: ImportReports,
  what: Importable,
  to: vscode.Uri,
  { report, planned, obsolete }: PlannedImport,
): void {
  const folder = vscode.workspace.asRelativePath(to);
  const uri = reports.keep(what.title, printableLines(reportText(report, planned, obsolete, folder)));
  const leftOut = report.rows.filter(({ reason }) => reason !== undefined).length;
  const kept = planned.filter(({ action }) => action === 'kept').length;
  const said = [
    `${counted(writtenOf(planned).length, 'file', 'files')} written to ${folder}`,
    `${report.rows.length - leftOut} of ${counted(report.rows.length, 'row', 'rows')} imported`,
    ...(kept === 0 ? [] : [`${counted(kept, 'file', 'files')} of yours kept`]),
  ];
  edge.say('information', `${said.join(', ')}.`, {
    'Show Summary': () => vscode.window.showTextDocument(uri, { preview: true }),
    'Show Top 20': () => vscode.commands.executeCommand('aiFactories.showTop20', { catalog: to.toString() }),
  });
}

/** One of the catalogs of the workspace, or a new folder. */
async function pickDestination(
  edge: Edge,
  catalogs: Catalogs,
  what: Importable,
): Promise<vscode.Uri | undefined> {
  const fresh = {
    label: 'A new catalog',
    description: 'with constants and hardware of AI Factories',
    root: undefined,
  };
  const there = catalogs.all().map((open) => ({
    label: labelText(titleAmong(catalogs, open)),
    description: `${vscode.workspace.asRelativePath(open.root)}: adds what it lacks, and keeps what is yours`,
    root: open.root,
  }));
  const picked =
    there.length === 0
      ? fresh
      : await vscode.window.showQuickPick([fresh, ...there], { placeHolder: 'Into which catalog?' });
  return picked && (picked.root ?? (await askFolder(edge, `Import ${what.title}`, what.name)));
}

async function pickImportable(): Promise<Importable | undefined> {
  const items = importables.map((what) => ({
    label: what.title,
    description: what.origin,
    detail: neededBy(what),
    what,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Import what?' }))?.what;
}

function neededBy({ files }: Importable): string {
  return files.length === 0 ? 'from its CSV file' : `from a folder with ${files.join(', ')}`;
}

async function pickSource(what: Importable): Promise<vscode.Uri | undefined> {
  const isFolder = what.files.length > 0;
  const picked = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: isFolder, canSelectFiles: !isFolder, openLabel: 'Import' },
    title: `${what.title}: ${neededBy(what)}`,
    ...(!isFolder && { filters: { CSV: ['csv'] } }),
  });
  return picked?.[0];
}
