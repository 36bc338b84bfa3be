import * as vscode from 'vscode';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import type { Edge } from './edge.ts';

/**
 * Whether nothing may be written that is computed from this catalog, since files other than `except` have unsaved edits:
 * what is written would not be what the disk says. Names them and offers to save them, and then does `again`.
 */
export async function refusedForUnsaved(
  edge: Edge,
  open: OpenCatalog,
  refusal: string,
  again: () => unknown,
  except?: string,
): Promise<boolean> {
  const unsaved = (await open.unsavedPaths()).filter((path) => path !== except);
  if (unsaved.length === 0) return false;
  const what = unsaved.length === 1 ? 'has' : 'have';
  edge.say('warning', `${refusal}: ${named(unsaved)} ${what} unsaved edits.`, {
    'Save All': async () => {
      const failed = await saveAll(open, unsaved);
      if (failed.length === 0) await again();
      else edge.say('error', `${refusal}: ${named(failed)} could not be saved.`);
    },
  });
  return true;
}

/** The files with errors, other than `except`, relative to the catalog: what counts of each is its last good version. */
export function filesWithErrors(open: OpenCatalog, except?: string): readonly string[] {
  const hasErrors = (path: string): boolean =>
    open.checker.problemsOf(path).some(({ severity }) => severity === 'error');
  return open.checker.paths().filter((path) => path !== except && hasErrors(path));
}

/** Saves files; returns those that could not be. */
async function saveAll(open: OpenCatalog, paths: readonly string[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const path of paths) {
    const uri = open.uriOf(path).toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (document && !(await document.save())) failed.push(path);
  }
  return failed;
}

/** Files by their names, the first few of many. */
export function named(paths: readonly string[]): string {
  const [few, others] = [paths.slice(0, 3), paths.length - 3];
  if (others > 0) return `${few.join(', ')} and ${others} more`;
  return paths.length === 1 ? paths.join('') : `${paths.slice(0, -1).join(', ')} and ${paths.at(-1) ?? ''}`;
}
