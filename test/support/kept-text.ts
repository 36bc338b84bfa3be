import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../src/document/parse.ts';
import { scalarsOf } from './nodes.ts';

/** A stretch of a text, and what is put in its place. */
interface Put {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A remark as it stands at the end of lines here: what an edit that searched the text would take for marks of YAML. */
export const remark = '# - [as, told]: "x';

/** A text with a remark at the end of every line that may have one. */
export function withRemarks(text: string): string {
  return text.replace(/(?<!\n)\n/g, `   ${remark}\n`);
}

/**
 * Holds of edits of a text that is YAML that every scalar and comment outside them reads as before, and that comments
 * within them stay, unless they go with what is taken away. Returns the text after them.
 */
export function assertKept(before: string, edits: readonly Put[], what: string): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let after = '';
  let from = 0;
  for (const { start, end, text } of sorted) {
    assert.ok(from <= start && start <= end && end <= before.length, `${what}: its edits overlap`);
    after += before.slice(from, start) + text;
    from = end;
  }
  after += before.slice(from);
  // Beside what is refused for itself, not every slip is looked for: the library says then what YAML is.
  const isRefused = parseYaml(before).problems.some(({ code }) => code === 'yaml-feature');
  const isYaml = (text: string): boolean =>
    isRefused
      ? parseDocument(text, { uniqueKeys: false }).errors.length === 0
      : !parseYaml(text).problems.some(({ code }) => code === 'syntax');
  if (!isYaml(before)) return after;
  const shown = `${what}\n${before}\n→\n${after}`;
  assert.ok(isYaml(after), `leaves YAML: ${shown}`);
  const left = new Set(tokensOf(after).map(({ text, start }) => `${start} ${text}`));
  for (const { text, start } of tokensOf(before)) {
    const end = start + text.length;
    if (sorted.some((edit) => edit.start < end && start < edit.end)) continue;
    if (sorted.some((edit) => edit.start === edit.end && edit.start > start && edit.start < end)) continue;
    const moved = sorted
      .filter((edit) => edit.end <= start)
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), start);
    // What is put in right at its ends may belong to it: a quote, another figure.
    const isTouched = sorted.some((edit) => edit.end === start || edit.start === end);
    if (!isTouched) assert.ok(left.has(`${moved} ${text}`), `keeps ${text}: ${shown}`);
  }
  for (const { start, end, text } of sorted) {
    const lost = countOf(before.slice(start, end)) - countOf(text);
    assert.ok(lost <= 0 || /^(?:\s|#[^\n]*)*$/.test(text), `loses ${lost} remarks: ${shown}`);
  }
  return after;
}

function countOf(text: string): number {
  return text.split(remark).length - 1;
}

/** The scalars of a text as they are written, and the remarks that are comments. */
function tokensOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const scalars = scalarsOf(parseYaml(text).root).map(({ start, end }) => ({ start, end }));
  const remarks = [...text.matchAll(/# - \[as, told\]: "x/g)]
    .map(({ index }) => ({ start: index, end: index + remark.length }))
    .filter((each) => !scalars.some(({ start, end }) => start < each.start && each.start < end));
  return [...scalars, ...remarks].map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}
