import * as vscode from 'vscode';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { describeDifferences } from '../../views/rerank/rerank-text.ts';
import { rerankEdition } from '../../views/rerank/rerank.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Refusal, type Edge } from '../edge.ts';
import { filesWithErrors, refusedForUnsaved } from '../before-writing.ts';
import { needsEdition, ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';

/** How long ranking may take before its progress is shown, in ms. */
const patience = 1000;

/** AI Factories: Rerank. A quick fix names the edition whose file is stale; otherwise it is the current one. */
export async function rerankCommand(edge: Edge, catalogs: Catalogs, target?: unknown): Promise<void> {
  const { catalog, edition } = readTarget(target, catalogs);
  const open = await pickCatalog(edge, catalogs, catalog);
  if (!open) return;
  const wanted = edition === undefined ? undefined : open.catalog.edition(edition);
  const meant = wanted ?? open.currentEdition();
  if (meant) await rerank(edge, open, ofWhich(catalogs, open), meant);
  else needsEdition(edge, catalogs, open, 'There is no list to rank');
}

/** Ranks an edition; `of` says which catalog is meant, where there are several. */
async function rerank(edge: Edge, open: OpenCatalog, of: string, edition: Edition): Promise<void> {
  const path = entryPath('ranking', edition.id);
  if (refusedForErrors(edge, open, path, of)) return;
  const again = (): Promise<void> => rerank(edge, open, of, open.catalog.edition(edition.id) ?? edition);
  if (await refusedForUnsaved(edge, open, `${edition.id}${of} was not ranked`, again, path)) return;
  const said = await withProgressWhenSlow(edge, `Ranking ${edition.id}${of}`, () =>
    writeRanking(open, edition, `${edition.id}${of}`),
  );
  edge.say('information', said, {
    'Show Top 20': () =>
      vscode.commands.executeCommand('aiFactories.showTop20', {
        catalog: open.root.toString(),
        edition: edition.id,
      }),
  });
}

/** Writes the ranking file where it may and needs to be written; returns what to say of what it calls `name`. */
async function writeRanking(open: OpenCatalog, edition: Edition, name: string): Promise<string> {
  const uri = open.uriOf(entryPath('ranking', edition.id));
  // What the disk says now, not what a watcher will say in a moment: a published file must not be missed.
  await open.reread(uri);
  const { state, frozen, text, ranking, differences } = rerankEdition(open.catalog, open.rankings, edition);
  const moved = describeDifferences(differences, (id) => open.catalog.factory(id)?.name ?? id);
  if (frozen) {
    return state === 'same'
      ? `${name} is published, and the catalog still says the same.`
      : `${name} is published: its ranking file stays as it is. The catalog now differs: ${moved}.`;
  }
  if (state === 'same') return `${name} is up to date: nothing moved.`;
  const isSaved = await writeFile(uri, text, state === 'differs');
  await open.reread(uri);
  const done =
    state === 'differs' ? `${name} reranked: ${moved}.` : `${name} ranked: ${ranking.rows.length} factories.`;
  return isSaved ? done : `${done} The ranking file had unsaved edits: save it.`;
}

/**
 * Writes the file as one edit, to be undone in one step, and saves it, unless it had unsaved changes of somebody else;
 * returns whether it is saved. Refuses where VS Code does.
 */
async function writeFile(uri: vscode.Uri, text: string, exists: boolean): Promise<boolean> {
  const path = vscode.workspace.asRelativePath(uri);
  const edit = new vscode.WorkspaceEdit();
  if (!exists) edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: true });
  const document = exists ? await vscode.workspace.openTextDocument(uri) : undefined;
  const wasDirty = document?.isDirty === true;
  if (document) edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(
      `Nothing was ranked: ${path} could not be changed. Close what else is changing it, or see whether it may be written.`,
    );
  if (wasDirty || !document) return !wasDirty;
  if (!(await document.save()))
    throw new Refusal(`${path} has the new ranking, but could not be saved. Save it, or undo.`);
  return true;
}

/**
 * A ranking of a catalog with errors would be wrong without saying so: it is not written. Errors in the ranking file
 * itself do not matter, for it is written anew.
 */
function refusedForErrors(edge: Edge, open: OpenCatalog, ranking: string, of: string): boolean {
  const broken = filesWithErrors(open, ranking);
  if (broken.length === 0) return false;
  const what = broken.length === 1 ? `${broken[0] ?? ''}${of} has` : `${broken.length} files${of} have`;
  edge.say('warning', `Nothing was ranked: ${what} errors. Mend them, then rerank.`, {
    'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
  return true;
}

/** Does something, with a progress notification once it has taken more than a second. */
async function withProgressWhenSlow<T>(edge: Edge, title: string, task: () => Promise<T>): Promise<T> {
  const work = task();
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  const timer = edge.after('progress', patience, () => {
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title }, () => settled);
  });
  try {
    return await work;
  } finally {
    timer.dispose();
  }
}
