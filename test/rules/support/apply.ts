import type { Fix } from '../../../src/rules/fix.ts';

/** What a fix makes of the files of a catalog. Fails where its edits overlap or reach outside a file. */
export function applyFix(files: Readonly<Record<string, string>>, fix: Fix): Record<string, string> {
  const after: Record<string, string> = { ...files };
  for (const path of new Set((fix.edits ?? []).map((edit) => edit.path))) {
    let text = after[path];
    if (text === undefined) throw new Error(`There is no ${path} to edit`);
    let before = text.length;
    const edits = (fix.edits ?? []).filter((edit) => edit.path === path);
    for (const { start, end, text: put } of edits.sort((a, b) => b.start - a.start)) {
      if (start < 0 || start > end || end > before) throw new Error(`The edits of ${path} overlap`);
      text = text.slice(0, start) + put + text.slice(end);
      before = start;
    }
    after[path] = text;
  }
  for (const { path, text } of fix.creates ?? []) {
    if (after[path] !== undefined) throw new Error(`${path} is there already`);
    after[path] = text;
  }
  for (const { from, to } of fix.renames ?? []) {
    const text = after[from];
    if (text === undefined || after[to] !== undefined) throw new Error(`${from} cannot become ${to}`);
    after[to] = text;
    Reflect.deleteProperty(after, from);
  }
  for (const path of fix.deletes ?? []) Reflect.deleteProperty(after, path);
  return after;
}
