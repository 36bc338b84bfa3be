import { closest } from '../catalog/closest.ts';
import type { Problem } from '../catalog/problem.ts';
import { suppressionWord, unsilenceable, type Suppression } from '../catalog/read/suppression.ts';
import { suppressionFixes } from './fixes/suppression.ts';
import type { Rule } from './rule.ts';

/** A comment that silences nothing, or does not say why. The checker asks, once everything else has been found. */
export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  scope: 'entry',
  severity: 'warning',
  description:
    'A comment that silences a problem which is not there, or has no such code, or does not say why: it would hide the next one.',
  checks: {},
  fix: suppressionFixes,
};

/** What is wrong with the comments of a file; `codes` are all that there are. */
export function checkSuppressions(
  suppressions: readonly Suppression[],
  codes: readonly string[],
): readonly Problem[] {
  return suppressions.flatMap((suppression) => {
    const flaw = flawOf(suppression, codes);
    if (!flaw) return [];
    const { start, end, used } = suppression;
    const { code, severity } = unusedSuppression;
    const tags = used ? {} : { tags: ['unnecessary' as const] };
    return [{ code, severity, start, end, ...tags, ...flaw }];
  });
}

function flawOf(
  { word, code, reason, used }: Suppression,
  codes: readonly string[],
): Pick<Problem, 'message' | 'data'> | undefined {
  if (word !== suppressionWord) {
    return { message: `“${word}” silences nothing. Write ${suppressionWord}, a code, -- and the reason.` };
  }
  if (code === '') return { message: `No code. Write # ${suppressionWord}, a code, -- and the reason.` };
  if (!codes.includes(code)) {
    const suggestion = closest(code, codes);
    const hint = suggestion ? `Did you mean ${suggestion}?` : 'Write the code that the problem shows.';
    return { message: `No problem has the code “${code}”. ${hint}`, data: { code, suggestion } };
  }
  if (unsilenceable.has(code)) {
    return {
      message: `A problem “${code}” cannot be silenced: the file cannot be used before it is mended.`,
    };
  }
  if (!used) return { message: `Nothing on the next line has the problem “${code}”. Delete this comment.` };
  if (reason === '') return { message: `No reason why “${code}” is silenced. Write it after --.` };
  return undefined;
}
