import assert from 'node:assert/strict';
import { completionsAt } from '../../src/language/completion/completion.ts';
import { rename } from '../../src/language/rename.ts';
import { applyFix } from '../rules/support/apply.ts';
import { base, problemsOf, worldOf, type World } from '../rules/support/world.ts';
import { assertKept, withRemarks } from './kept-text.ts';
import { scalarsOf } from './nodes.ts';

/** The files of the base with a remark at the end of every line that may have one. */
export const remarked: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(base).map(([path, text]) => [
    path,
    path.endsWith('.ranking.yaml') ? text : withRemarks(text),
  ]),
);

function contextOf({ catalog, rankings }: World) {
  return { catalog, rankings, edition: rankings.latestEdition() };
}

/** An id that is renamed at any mention of it: nothing but the id changes, and nothing is wrong afterwards. */
export function assertRenamed(path: string, which: number, to: string): void {
  const world = worldOf(remarked);
  const file = world.catalog.file(path);
  const scalars = scalarsOf(file && world.catalog.document(file).root);
  const at = scalars[which % Math.max(1, scalars.length)];
  if (!file || !at) return;
  const renaming = rename(contextOf(world), file, at.start, to);
  if ('refused' in renaming) return;
  const after: Record<string, string> = applyFix({ ...remarked }, { title: 'Rename', ...renaming });
  const said = (each: World): unknown => problemsOf(each).map(({ problem }) => problem.code);
  assert.deepEqual(
    said(worldOf({ ...Object.fromEntries(Object.keys(base).map((key) => [key, undefined])), ...after })),
    said(world),
  );
  for (const edited of new Set(renaming.edits.map((edit) => edit.path)))
    assertKept(
      remarked[edited] ?? '',
      renaming.edits.filter((edit) => edit.path === edited),
      `renaming to ${to}`,
    );
  for (const { path: edited, start, end } of renaming.edits) {
    assert.match(remarked[edited]?.slice(start, end) ?? '', /^[\w.-]+$/, 'only ids are edited');
  }
}

/** What is offered anywhere in a sound file can be put in, and leaves YAML with every remark in it. */
export function assertCompletions(path: string, where: number): void {
  const world = worldOf(remarked);
  const file = world.catalog.file(path);
  if (!file) return;
  const { items } = completionsAt(contextOf(world), file, where % (file.text.length + 1));
  for (const { insert, span, snippet, label } of items) {
    // Between a key and its value, nothing can be put in without a comma.
    if (snippet === true || /^ *[^\s,\]}#]/.test(file.text.slice(span.end))) continue;
    assertKept(file.text, [{ ...span, text: insert }], label);
  }
}
