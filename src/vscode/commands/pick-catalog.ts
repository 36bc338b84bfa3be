import * as vscode from 'vscode';
import { fileKind } from '../../catalog/file-kind.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';

/**
 * The catalog that a command is meant for: the one that it names, the active editor's, the only one, or the one that the
 * user picks. Says what is needed where there is none.
 */
export async function pickCatalog(
  edge: Edge,
  catalogs: Catalogs,
  root?: unknown,
): Promise<OpenCatalog | undefined> {
  await catalogs.ready();
  const meant = catalogs.at(root) ?? catalogInFront(catalogs);
  if (meant) return meant;
  if (catalogs.all().length > 0) return askForCatalog(catalogs);
  edge.say(
    'information',
    'No catalog here yet: no folder of this workspace has a catalog.yaml of the format ai-factories/1.',
    { 'Create Catalog': () => vscode.commands.executeCommand('aiFactories.createCatalog') },
  );
  return undefined;
}

/** The active editor's catalog, or the only one. */
export function catalogInFront(catalogs: Catalogs): OpenCatalog | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const [first, ...others] = catalogs.all();
  return (active && catalogs.of(active)) ?? (others.length === 0 ? first : undefined);
}

/** Asks which of several catalogs is meant: in the order of the folders, however they were found. */
export async function askForCatalog(catalogs: Catalogs): Promise<OpenCatalog | undefined> {
  const ordered = [...catalogs.all()].sort(
    (a, b) => folderOf(a) - folderOf(b) || (a.root.path < b.root.path ? -1 : 1),
  );
  const items = ordered.map((open) => ({
    label: labelText(open.title),
    description: vscode.workspace.asRelativePath(open.root),
    open,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which catalog?' }))?.open;
}

const folderOf = ({ root }: OpenCatalog): number =>
  vscode.workspace.getWorkspaceFolder(root)?.index ?? Number.MAX_SAFE_INTEGER;

/** ` of …`, with the catalog's title, where a message has to say which one it speaks of. */
export function ofWhich(catalogs: Catalogs, open: OpenCatalog): string {
  return catalogs.all().length > 1 ? ` of ${titleAmong(catalogs, open)}` : '';
}

/** What a message calls a catalog: its title, and its folder where another bears the same title. */
export function titleAmong(catalogs: Catalogs, open: OpenCatalog): string {
  const isAlike = catalogs.all().some((other) => other !== open && other.title === open.title);
  return isAlike ? `${open.title} (${vscode.workspace.asRelativePath(open.root)})` : open.title;
}

/** What a command or a kept state is meant for, by ids and the catalog's root. */
export interface Target {
  readonly catalog?: string;
  readonly edition?: string;
  readonly factory?: string;
  /** Whether the derivation of the factory is asked for. */
  readonly unfold?: boolean;
  /** What an edition is compared with: another, or a revision of git. */
  readonly against?: string;
  readonly revision?: string;
}

/**
 * What a command was called with, or a window kept, as far as it can be read. Menus call with the file or the folder that
 * they were opened on: that names its catalog, and the edition or the factory that it is.
 */
export function readTarget(value: unknown, catalogs?: Catalogs): Target {
  if (typeof value !== 'object' || value === null) return {};
  if (value instanceof vscode.Uri) return catalogs ? targetAt(value, catalogs) : {};
  const { catalog, edition, factory, unfold, against, revision } = value as Record<string, unknown>;
  return {
    ...(typeof catalog === 'string' && { catalog }),
    ...(typeof edition === 'string' && { edition }),
    ...(typeof factory === 'string' && { factory }),
    ...(unfold === true && { unfold }),
    ...(typeof against === 'string' && { against }),
    ...(typeof revision === 'string' && { revision }),
  };
}

function targetAt(uri: vscode.Uri, catalogs: Catalogs): Target {
  const open = catalogs.of(uri) ?? catalogs.at(uri.toString());
  if (!open) return {};
  const path = open.pathOf(uri);
  const file = path === undefined ? undefined : fileKind(path);
  return {
    catalog: open.root.toString(),
    ...((file?.kind === 'edition' || file?.kind === 'ranking') && { edition: file.id }),
    ...(file?.kind === 'factory' && { factory: file.id }),
  };
}

/** Says what a command that needs a list lacks, and offers it; `what` is what was not done. */
export function needsEdition(edge: Edge, catalogs: Catalogs, open: OpenCatalog, what: string): void {
  const of = ofWhich(catalogs, open);
  const broken = [...open.catalog.files()].find(({ kind, entry }) => kind === 'edition' && !entry);
  if (broken)
    edge.say('warning', `${what}: ${broken.path}${of} has errors. Mend them first.`, {
      'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    });
  else
    edge.say('warning', `${what}: the catalog${of} has no edition yet.`, {
      'New Edition': () =>
        vscode.commands.executeCommand('aiFactories.newEdition', { catalog: open.root.toString() }),
    });
}
