import * as vscode from 'vscode';
import type { Position, Range } from '../language/index.ts';

/** Every YAML file that may be a catalog's; whether it is one, `fileOf` tells. */
export const catalogFiles: vscode.DocumentSelector = [
  { pattern: '**/catalog.yaml' },
  { pattern: '**/{hardware,factories,editions}/*.yaml' },
];

/** A stretch of a text as a range of the editor. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** A place of the editor as the catalog names it. */
export function fromPosition({ line, character }: vscode.Position): Position {
  return { line, column: character };
}
