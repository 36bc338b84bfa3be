import type * as vscode from 'vscode';
import type { CatalogFile } from '../../catalog/catalog.ts';
import type { LineIndex } from '../../document/line-index.ts';
import type { Desk } from '../../language/desk.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { deskOf } from '../desk.ts';
import { fileOf } from '../ranges.ts';

/** A document of a catalog, as language features see it. */
export interface Request {
  readonly open: OpenCatalog;
  readonly desk: Desk;
  readonly file: CatalogFile;
  readonly lines: LineIndex;
}

/** What is asked about a whole document; undefined where it belongs to no catalog. */
export function requestFor(catalogs: Catalogs, document: vscode.TextDocument): Request | undefined {
  const found = fileOf(catalogs, document);
  if (!found) return undefined;
  const { open, file } = found;
  return { open, file, desk: deskOf(open), lines: open.catalog.document(file).lines };
}

/** What is asked about a place of a document; undefined where it belongs to no catalog. */
export function requestAt(
  catalogs: Catalogs,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): (Request & { readonly offset: number }) | undefined {
  const request = requestFor(catalogs, document);
  return request && { ...request, offset: request.lines.offsetAt({ line, column: character }) };
}
