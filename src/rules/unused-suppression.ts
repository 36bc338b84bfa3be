import { suppressionWord, unsilenceable, type Suppression } from '../catalog/read/suppression.ts';
import { base } from './example.ts';
import type { Fix, FixableProblem, FixedFile } from './fix.ts';
import { suggestWord } from './fixes/did-you-mean.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule } from './rule.ts';

/** A comment that silences nothing, or does not say why. The checker asks, once everything else has been found. */
export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  scope: 'entry',
  severity: 'warning',
  description:
    'A comment that silences a problem which is not there, or has no such code, or does not say why: it would hide the next one.',
  remedy: 'delete the comment, or write its code or its reason.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace(
      'compute:\n',
      'compute:\n  # ai-factories-disable-next-line overdue -- not yet confirmed\n',
    ),
  },
  check: {},
};

/** What is wrong with a comment, and how that is mended. */
interface Flaw {
  readonly message: string;
  readonly fix?: () => readonly Fix[];
}

/** What is wrong with the comments of a file; `codes` are all that there are. */
export function checkSuppressions(
  suppressions: readonly Suppression[],
  codes: readonly string[],
  context: FixedFile,
): readonly FixableProblem[] {
  return suppressions.flatMap((suppression) => {
    const flaw = flawOf(suppression, codes, context);
    if (!flaw) return [];
    const { start, end, used } = suppression;
    const { code, severity } = unusedSuppression;
    if (used) return [{ code, severity, start, end, ...flaw }];
    const fix = flaw.fix ?? ((): readonly Fix[] => deleteComment(context, suppression));
    return [{ code, severity, start, end, tags: ['unnecessary'], ...flaw, fix }];
  });
}

function flawOf(suppression: Suppression, codes: readonly string[], context: FixedFile): Flaw | undefined {
  const { word, code, reason, used } = suppression;
  if (word !== suppressionWord) {
    return { message: `“${word}” silences nothing. Write ${suppressionWord}, a code, -- and the reason.` };
  }
  if (code === '') return { message: `No code. Write # ${suppressionWord}, a code, -- and the reason.` };
  if (!codes.includes(code)) {
    const meant = suggestWord(code, codes);
    const { suggestion } = meant;
    const message = `No problem has the code “${code}”.`;
    if (suggestion === undefined) return { message: `${message} Write the code that the problem shows.` };
    return {
      message: `${message} Did you mean ${suggestion}?`,
      fix: () => correctCode(context, suppression, suggestion, meant.certain === true),
    };
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

function correctCode(
  context: FixedFile,
  { start, end, code }: Suppression,
  suggestion: string,
  certain: boolean,
): readonly Fix[] {
  const { text } = context.document();
  const at = text.indexOf(code, text.indexOf(suppressionWord, start) + suppressionWord.length);
  const edit = at < 0 || at > end ? undefined : { start: at, end: at + code.length, text: suggestion };
  return makeFix(context, `Change to ${suggestion}`, [edit], { preferred: certain, safe: certain });
}

function deleteComment(context: FixedFile, { start, end }: Suppression): readonly Fix[] {
  const { text, lines } = context.document();
  const { line } = lines.positionAt(start);
  const alone = lines.lineText(line).trim() === text.slice(start, end).trim();
  const from = alone
    ? lines.lineStart(line)
    : start - (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  const to = alone ? lines.lineStart(line + 1) : lines.lineEnd(line);
  const edit = { start: from, end: to, text: '' };
  return makeFix(context, 'Delete this comment', [edit], { preferred: true, safe: true });
}
