import * as vscode from 'vscode';
import { loadCatalog } from '../../catalog/load.ts';
import type { TextFile } from '../../importers/csv-table.ts';
import { ImportError } from '../../importers/import-error.ts';
import type { Importable } from '../../importers/importable.ts';
import type { FolderFiles, PlannedFile } from '../../importers/plan.ts';
import type { PlannedImport } from '../../importers/run-import.ts';
import { counted } from '../../words/list-words.ts';
import { folderAt, statAt } from '../catalogs/catalog-folder.ts';
import { messageOf, Refusal, type Edge } from '../edge.ts';

/** How many bytes a table of other people’s data may have. */
const longestTable = 200_000_000;

/** What is imported, from where, into which folder. */
export interface ImportTask {
  readonly what: Importable;
  /** The folder of its files, or its file. */
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/**
 * Reads, computes, and writes everything as one edit, which is undone in one step. Undefined where it was cancelled before
 * that: then nothing was written. Refuses where something cannot be read, or written.
 */
export async function importInto(
  edge: Edge,
  { what, from, to }: ImportTask,
  report: (message: string) => void,
  token: vscode.CancellationToken,
): Promise<PlannedImport | undefined> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  report('reading …');
  const uris = what.files.length === 0 ? [from] : what.files.map((name) => vscode.Uri.joinPath(from, name));
  const tables: TextFile[] = [];
  for (const uri of uris) {
    tables.push(await readTable(uri));
    if (isCancelled()) return undefined;
  }
  const inFolder = await readFolder(to);
  const { isOthers, planImport } = await import('../../importers/run-import.ts');
  if (isOthers(inFolder)) {
    const reason = `catalog.yaml in ${nameOf(to)} is not of AI Factories. Choose another folder.`;
    throw new Refusal(`Nothing was imported: ${reason}`);
  }
  report('computing …');
  await aTurn(edge);
  if (isCancelled()) return undefined;
  const plan = orRefusal(() => planImport(what.name, tables, inFolder));
  const written = writtenOf(plan.planned);
  report(`writing ${counted(written.length, 'file', 'files')} …`);
  await aTurn(edge);
  if (isCancelled()) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text, action } of written) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(vscode.Uri.joinPath(to, path), { contents, overwrite: action === 'changed' });
  }
  if (written.length > 0 && !(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(`Nothing was imported: ${nameOf(to)} cannot be written.`);
  return plan;
}

/** The files that an import writes; the others stay as they are. */
export function writtenOf(planned: readonly PlannedFile[]): readonly PlannedFile[] {
  return planned.filter(({ action }) => action === 'new' || action === 'changed');
}

/** Lets what was pressed meanwhile be heard. */
function aTurn(edge: Edge): Promise<void> {
  return new Promise((resolve) => edge.after('import', 0, resolve));
}

/** Data that are not what they should be, and where. */
function orRefusal<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (error instanceof ImportError) throw new Refusal(`Nothing was imported: ${error.message}`);
    throw error;
  }
}

async function readTable(uri: vscode.Uri): Promise<TextFile> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const bytes = await bytesOf(uri, name);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Refusal(`Nothing was imported: ${name} is not UTF-8 text. Save it as CSV with that encoding.`);
  }
}

async function bytesOf(uri: vscode.Uri, name: string): Promise<Uint8Array> {
  const found = await statAt(uri);
  const folder = nameOf(vscode.Uri.joinPath(uri, '..'));
  if (!found) throw new Refusal(`Nothing was imported: there is no ${name} in ${folder}.`);
  if (found.size > longestTable)
    throw new Refusal(`Nothing was imported: ${name} has more than ${longestTable / 1_000_000} MB.`);
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    throw new Refusal(`Nothing was imported: ${name} cannot be read (${messageOf(error)}).`);
  }
}

/** The catalog files of a folder; none where there is no such folder. */
async function readFolder(root: vscode.Uri): Promise<FolderFiles> {
  const files = new Map<string, string | undefined>();
  if (!(await statAt(root))) return files;
  for (const change of await loadCatalog(folderAt(root))) {
    const { path } = change;
    if ('text' in change) files.set(path, change.text);
    else if (await statAt(vscode.Uri.joinPath(root, path))) files.set(path, undefined);
  }
  return files;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
