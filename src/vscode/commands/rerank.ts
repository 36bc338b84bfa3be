import * as vscode from 'vscode';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { describeDifferences } from '../../views/rerank/describe-differences.ts';
import { rerankEdition } from '../../views/rerank/rerank.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { pickCatalog } from './pick-catalog.ts';
import { withProgressWhenSlow } from './slow.ts';

/** AI Factories: Rerank. A quick fix names the edition whose file is stale; otherwise it is the current one. */
export function registerRerank(catalogs: Catalogs): vscode.Disposable {
  return vscode.commands.registerCommand('aiFactories.rerank', async (target?: unknown) => {
    const { catalog, edition } = readTarget(target);
    const named = catalogs.all().find(({ root }) => root.toString() === catalog);
    const open = named ?? (await pickCatalog(catalogs));
    if (open) await rerank(open, edition === undefined ? undefined : open.catalog.edition(edition));
  });
}

function readTarget(value: unknown): { readonly catalog?: string; readonly edition?: string } {
  const { catalog, edition } = (value ?? {}) as Record<string, unknown>;
  return {
    ...(typeof catalog === 'string' && { catalog }),
    ...(typeof edition === 'string' && { edition }),
  };
}

async function rerank(open: OpenCatalog, edition = open.currentEdition()): Promise<void> {
  if (!edition) {
    void vscode.window.showWarningMessage('There is no list to rank: this catalog has no edition yet.');
    return;
  }
  if (refusedForErrors(open, entryPath('ranking', edition.id))) return;
  const said = await withProgressWhenSlow(`Ranking ${edition.id}`, () => writeRanking(open, edition));
  offer(vscode.window.showInformationMessage(said, 'Show Top 20'), 'aiFactories.showTop20', {
    catalog: open.root.toString(),
  });
}

/** Writes the ranking file where it may and needs to be written; returns what to say. */
async function writeRanking(open: OpenCatalog, edition: Edition): Promise<string> {
  const uri = open.uriOf(entryPath('ranking', edition.id));
  // What the disk says now, not what a watcher will say in a moment: a published file must not be missed.
  await open.reread(uri);
  const { state, frozen, text, ranking, differences } = rerankEdition(open.catalog, open.rankings, edition);
  const moved = describeDifferences(differences, (id) => open.catalog.factory(id)?.name ?? id);
  if (frozen) {
    return state === 'same'
      ? `${edition.id} is published, and the catalog still says the same.`
      : `${edition.id} is published: its ranking file stays as it is. The catalog now differs: ${moved}.`;
  }
  if (state === 'same') return `${edition.id} is up to date: nothing moved.`;
  await writeFile(uri, text, state === 'differs');
  await open.reread(uri);
  return state === 'differs'
    ? `${edition.id} reranked: ${moved}.`
    : `${edition.id} ranked: ${ranking.rows.length} factories.`;
}

/** As one edit, to be undone in one step; saved, unless the file had unsaved changes of somebody else. */
async function writeFile(uri: vscode.Uri, text: string, exists: boolean): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (!exists) {
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(uri, whole, text);
  await vscode.workspace.applyEdit(edit);
  if (!wasDirty) await document.save();
}

/**
 * A ranking of a catalog with errors would be wrong without saying so: it is not written. Errors in the ranking file
 * itself do not matter, for it is written anew.
 */
function refusedForErrors(open: OpenCatalog, ranking: string): boolean {
  const paths = open.checker.paths().filter((path) => path !== ranking);
  const broken = paths.filter((path) =>
    open.checker.problemsOf(path).some(({ severity }) => severity === 'error'),
  );
  if (broken.length === 0) return false;
  const what = broken.length === 1 ? `${broken[0] ?? ''} has` : `${broken.length} files have`;
  const message = `Nothing was ranked: ${what} errors. Mend them, then rerank.`;
  offer(vscode.window.showWarningMessage(message, 'Show Problems'), 'workbench.actions.view.problems');
  return true;
}

/** Runs a command when the one button of a message is pressed; the caller does not wait for that. */
function offer(message: Thenable<string | undefined>, command: string, ...args: readonly unknown[]): void {
  void message.then((pressed) => {
    if (pressed !== undefined) void vscode.commands.executeCommand(command, ...args);
  });
}
