import type { Catalog, CatalogFile } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import { suppressionWord, unsilenceable } from '../catalog/read/suppression.ts';
import { lineBreakOf } from '../document/edits.ts';
import type { Fix, FixableProblem, FixedFile } from './fix.ts';
import { baseFixes } from './fixes/base-fixes.ts';
import { makeStub } from './fixes/make-fix.ts';

/** Every way to mend a problem of a file, the likeliest first; last, to silence it. Pure: nothing is changed. */
export function fixesFor(catalog: Catalog, file: CatalogFile, problem: FixableProblem): readonly Fix[] {
  const context: FixedFile = { file, document: () => catalog.document(file) };
  return [...(problem.fix?.() ?? baseFixes(context, problem)), ...silenceFix(context, problem)];
}

/** Silences a problem by a comment above its line; the reason is to be written. */
function silenceFix(context: FixedFile, { code, start }: Problem): readonly Fix[] {
  if (unsilenceable.has(code) || code === 'unused-suppression') return [];
  const { text, lines } = context.document();
  const { line } = lines.positionAt(start);
  const at = lines.lineStart(line);
  const indent = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? '';
  const comment = `${indent}# ${suppressionWord} ${code} -- `;
  const edit = { start: at, end: at, text: `${comment}${lineBreakOf(text)}` };
  return makeStub(context, `Disable ${code} for this line, with a reason`, edit, comment.length);
}
