import * as vscode from 'vscode';
import type { LineIndex } from '../document/line-index.ts';
import type { Span } from '../document/node.ts';

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
