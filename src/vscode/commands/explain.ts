import * as vscode from 'vscode';
import { entryPath } from '../../catalog/file-kind.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Refusal, type Edge } from '../edge.ts';
import { needsEdition, ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';

/**
 * AI Factories: Explain Figures. The panel at a factory, listed or not, with every figure and its whole derivation: of the
 * factory that a hover or a menu names, of the one in the active editor, or of one that is picked.
 */
export async function explainCommand(
  edge: Edge,
  catalogs: Catalogs,
  id?: unknown,
  root?: unknown,
): Promise<void> {
  const target = typeof id === 'string' ? { factory: id, catalog: root } : readTarget(id, catalogs);
  const open = await pickCatalog(edge, catalogs, target.catalog);
  if (!open) return;
  const edition = open.currentEdition();
  if (!edition) {
    needsEdition(edge, catalogs, open, 'Nothing can be explained');
    return;
  }
  const of = ofWhich(catalogs, open);
  const factory = target.factory ?? (await pickFactory(edge, open, of));
  if (factory === undefined) return;
  if (!open.catalog.file(entryPath('factory', factory)))
    throw new Refusal(`The catalog${of} has no factory “${factory}”.`);
  const shown = { catalog: open.root.toString(), edition: edition.id, factory, unfold: true };
  await vscode.commands.executeCommand('aiFactories.showTop20', shown);
}

/** The factory of the active editor, or one that the user picks. */
async function pickFactory(edge: Edge, open: OpenCatalog, of: string): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const path = active && open.pathOf(active);
  const file = path === undefined ? undefined : open.catalog.file(path);
  if (file?.kind === 'factory') return file.id;
  const items = open.catalog
    .allFactories()
    .map(({ id, name }) => ({ label: labelText(name), description: id }));
  if (items.length === 0) {
    edge.say('warning', `The catalog${of} has no factory to explain yet.`, {
      'New Factory': () => vscode.commands.executeCommand('aiFactories.newFactory', open.uriOf('factories')),
    });
    return undefined;
  }
  items.sort((a, b) => (a.label < b.label ? -1 : 1));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: `Explain the figures of which factory${of}?`,
    matchOnDescription: true,
  });
  return picked?.description;
}
