import * as vscode from 'vscode';
import type { Move } from '../../ranking/moves.ts';
import type { OverviewGroup } from '../../views/overview/overview.ts';
import type { OverviewLine } from '../../views/overview/overview-line.ts';
import { labelText } from '../../words/label.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { toRange } from '../ranges.ts';

/** A node of the overview, with those below it. */
export type OverviewNode = {
  /** The same from one drawing to the next, so that what is open stays open. */
  readonly id: string;
  readonly open: OpenCatalog;
  /** What commands of its menu are for. */
  readonly catalog: string;
  readonly edition?: string;
  readonly factory?: string;
  readonly children: readonly OverviewNode[];
} & (
  | { readonly kind: 'catalog'; readonly title: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'group'; readonly group: OverviewGroup }
  | { readonly kind: 'line'; readonly line: OverviewLine }
);

/** A node as VS Code draws it. The problems of its file come with the file's own decorations. */
export function treeItemOf(node: OverviewNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  return item;
}

function itemOf(node: OverviewNode): vscode.TreeItem {
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'loading':
      return new vscode.TreeItem('Reading the catalog …', None);
    case 'catalog': {
      const item = new vscode.TreeItem(labelText(node.title), Expanded);
      item.resourceUri = node.open.root;
      item.contextValue = 'aiFactories.catalog';
      return item;
    }
    case 'group': {
      const { id, edition, title, detail, lines } = node.group;
      const state = lines.length === 0 ? None : id === 'list' ? Expanded : Collapsed;
      const item = new vscode.TreeItem(title, state);
      item.description = detail;
      item.tooltip = `${title}, ${detail}`;
      item.accessibilityInformation = { label: item.tooltip };
      item.contextValue = `aiFactories.${id}`;
      if (id === 'list' && !edition) item.command = newEdition(node.open);
      return item;
    }
    case 'line':
      return lineItem(node.open, node.line);
  }
}

/** What a list begins with, where there is none yet. */
function newEdition(open: OpenCatalog): vscode.Command {
  const wish = { catalog: open.root.toString() };
  return { title: 'New Edition', command: 'aiFactories.newEdition', arguments: [wish] };
}

function lineItem(open: OpenCatalog, line: OverviewLine): vscode.TreeItem {
  const item = new vscode.TreeItem(labelText(line.label), vscode.TreeItemCollapsibleState.None);
  item.description = labelText(line.detail);
  item.tooltip = [line.label.trim(), ...line.notes].join('\n');
  item.accessibilityInformation = { label: line.spoken };
  item.resourceUri = open.uriOf(line.file);
  const icon = line.isDoubtful ? 'warning' : line.move && moveIcons[line.move];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.command = {
    title: 'Open',
    command: 'vscode.open',
    arguments: [item.resourceUri, optionsOf(open, line)],
  };
  item.contextValue = line.file.startsWith('factories/') ? 'aiFactories.factory' : 'aiFactories.file';
  return item;
}

/** Moves by their shapes, which no narrow view cuts off. */
const moveIcons: Readonly<Record<Move, string>> = {
  up: 'arrow-up',
  down: 'arrow-down',
  same: 'dash',
  new: 'add',
  return: 'reply',
};

/** To look at the file without leaving the list; at the place that the line is about. */
function optionsOf(open: OpenCatalog, { file, offset }: OverviewLine): vscode.TextDocumentShowOptions {
  const options = { preserveFocus: true, preview: true };
  const at = offset === undefined ? undefined : open.catalog.documentAt(file)?.lines.positionAt(offset);
  return at ? { ...options, selection: toRange({ start: at, end: at }) } : options;
}
