import * as vscode from 'vscode';
import { spanAt, type Path } from '../document/node.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { toRange } from './ranges.ts';

/**
 * Opens a file of a catalog at a place in it, or at as much of the way there as the file has. Not over `taken`: where the
 * file is already shown, or in another column.
 */
export async function revealPlace(
  open: OpenCatalog,
  file: string,
  place: Path,
  taken: vscode.ViewColumn | undefined,
): Promise<void> {
  const uri = open.uriOf(file);
  const document = await vscode.workspace.openTextDocument(uri);
  open.follow(document);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(uri, taken),
    selection: rangeOf(open, file, place),
  });
}

function rangeOf(open: OpenCatalog, path: string, place: Path): vscode.Range {
  const top = new vscode.Range(0, 0, 0, 0);
  const file = open.catalog.file(path);
  if (!file) return top;
  const { root, lines } = open.catalog.document(file);
  const span = place.length === 0 ? undefined : spanAt(root, place);
  if (!span) return top;
  // Its beginning, so that typing does not replace it.
  const start = lines.positionAt(span.start);
  return toRange({ start, end: start });
}

/** The column to show a file in: where it is shown already, or one that is not `taken`. */
export function columnFor(uri: vscode.Uri, taken: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const editors = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== taken);
  const shown = editors.find(({ document }) => document.uri.toString() === uri.toString()) ?? editors[0];
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  return taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
