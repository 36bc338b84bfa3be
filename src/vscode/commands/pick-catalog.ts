import * as vscode from 'vscode';
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

/** Asks which of several catalogs is meant. */
export async function askForCatalog(catalogs: Catalogs): Promise<OpenCatalog | undefined> {
  const items = catalogs.all().map((open) => ({
    label: labelText(open.title),
    description: vscode.workspace.asRelativePath(open.root),
    open,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which catalog?' }))?.open;
}

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
}

/** What a command was called with, or a window kept, as far as it can be read. */
export function readTarget(value: unknown): Target {
  if (typeof value !== 'object' || value === null) return {};
  const { catalog, edition, factory } = value as Record<string, unknown>;
  return {
    ...(typeof catalog === 'string' && { catalog }),
    ...(typeof edition === 'string' && { edition }),
    ...(typeof factory === 'string' && { factory }),
  };
}
