import type { EntryKind } from '../../src/catalog/entries.ts';
import type { Problem } from '../../src/catalog/problem.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';

/** The problems of a file by itself, in the order of its text. */
export function problemsIn(kind: EntryKind, text: string): readonly Problem[] {
  return [...readFile(kind, 'x', text).problems].sort((a, b) => a.start - b.start);
}

/** A problem as its code and what it underlines: `unknown-key “nmae”`. */
export function brief(text: string, { code, start, end }: Problem): string {
  return `${code} “${text.slice(start, end)}”`;
}

/** The problems of a file by itself, each as its code and what it underlines. */
export function briefs(kind: EntryKind, text: string): readonly string[] {
  return problemsIn(kind, text).map((problem) => brief(text, problem));
}
