import * as vscode from 'vscode';
import type { CatalogFile } from '../catalog/catalog.ts';
import type { LineIndex } from '../document/line-index.ts';
import type { Span } from '../document/node.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';

/** Every YAML file that may be a catalog's; whether it is one, `fileOf` tells. */
export const catalogFiles: vscode.DocumentSelector = [
  { pattern: '**/catalog.yaml' },
  { pattern: '**/{hardware,factories,editions}/*.yaml' },
];

/** A span of a text as a range of the editor. */
export function toRange(lines: LineIndex, { start, end }: Span): vscode.Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.column, to.line, to.column);
}

/**
 * The catalog and the file that a document is, as the document stands now; undefined where it belongs to no catalog.
 */
export function fileOf(
  catalogs: Catalogs,
  document: vscode.TextDocument,
): { readonly open: OpenCatalog; readonly file: CatalogFile } | undefined {
  const open = catalogs.of(document.uri);
  if (!open) return undefined;
  // A request may arrive before the event of the edit that caused it.
  open.follow(document);
  const path = open.pathOf(document.uri);
  const file = path === undefined ? undefined : open.catalog.file(path);
  return file && { open, file };
}
