import { lineBreakOf } from '../../document/edits.ts';
import { suppressionWord, unsilenceable } from '../../catalog/read/suppression.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** Silences a problem by a comment above its line; the reason is to be written. */
export function silenceFix(context: FixContext): readonly Fix[] {
  const { code, start } = context.problem;
  if (unsilenceable.has(code) || code === 'unused-suppression') return [];
  const { text, lines } = documentOf(context);
  const { line } = lines.positionAt(start);
  const at = lines.lineStart(line);
  const indent = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? '';
  const comment = `${indent}# ${suppressionWord} ${code} -- `;
  const edit = { start: at, end: at, text: `${comment}${lineBreakOf(text)}` };
  return makeFix(context, `Disable ${code} for this line, with a reason`, [edit], { cursor: comment.length });
}

/** Takes away a comment that silences nothing, or mends its code. */
export function suppressionFixes(context: FixContext): readonly Fix[] {
  const { problem } = context;
  const { code, suggestion } = dataOf<{ code: string; suggestion: string | undefined }>(context);
  const { text, lines } = documentOf(context);
  const { start, end } = problem;
  if (code !== undefined && suggestion !== undefined) {
    const at = text.indexOf(code, text.indexOf(suppressionWord, start) + suppressionWord.length);
    const edit = at < 0 || at > end ? undefined : { start: at, end: at + code.length, text: suggestion };
    return makeFix(context, `Change to ${suggestion}`, [edit], { preferred: true });
  }
  if (problem.tags === undefined) return [];
  const { line } = lines.positionAt(start);
  const alone = lines.lineText(line).trim() === text.slice(start, end).trim();
  const from = alone
    ? lines.lineStart(line)
    : start - (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  const to = alone ? lines.lineStart(line + 1) : lines.lineEnd(line);
  return makeFix(context, 'Delete this comment', [{ start: from, end: to, text: '' }], {
    preferred: true,
    safe: true,
  });
}
