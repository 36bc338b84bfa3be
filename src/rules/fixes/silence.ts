import type { Problem } from '../../catalog/problem.ts';
import { suppressionWord, unsilenceable } from '../../catalog/read/suppression.ts';
import { lineBreakOf } from '../../document/edits.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { makeStub } from './make-fix.ts';

/** Silences a problem by a comment above its line; the reason is to be written. */
export function silenceFix(context: FixedFile, { code, start }: Problem): readonly Fix[] {
  if (unsilenceable.has(code) || code === 'unused-suppression') return [];
  const { text, lines } = context.document();
  const { line } = lines.positionAt(start);
  const at = lines.lineStart(line);
  const indent = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? '';
  const comment = `${indent}# ${suppressionWord} ${code} -- `;
  const edit = { start: at, end: at, text: `${comment}${lineBreakOf(text)}` };
  return makeStub(context, `Disable ${code} for this line, with a reason`, edit, comment.length);
}
