import { insertPair, replaceScalar } from '../document/edits.ts';
import { nodeAt, type Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** An investment that is told as a cost. */
export const investment: Rule = {
  code: 'investment',
  scope: 'entry',
  severity: 'warning',
  description:
    'A cost whose own words speak of an investment: that buys shares, or promises money, and is compared with what machines cost.',
  why: 'The words are the note of a claim, or the published words and the note of a batch. What an investor puts into buildings or machines is a cost: say so in the note, and silence it.',
  remedy: 'write `scope: investment` in a claim; move it out of a batch, whose cost is computed with.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: `${base.batch}claims:\n  - {cost: $10B, note: An equity investment over three years, source: survey}\n`,
    good: `${base.batch}claims:\n  - {cost: $10B, scope: investment, note: An equity investment over three years, source: survey}\n`,
  },
  check: {
    factory({ batches, claims }, context, report) {
      for (const { cost, scope, note, path } of claims) {
        if (!cost || scope === 'investment' || !speaksOfShares(note)) continue;
        report({
          message:
            'The note speaks of an investment, which buys shares and no machines. Write scope: investment: it is told then, and compared with nothing.',
          path: [...path, 'cost'],
          fix: () => sayInvestment(context, path),
        });
      }
      for (const { cost, note, published, path } of batches) {
        if (!cost || !(speaksOfShares(note) || speaksOfShares(published))) continue;
        report({
          message:
            'Its words speak of an investment, which buys shares and no machines, and the batch is computed from it. Write it as a claim with scope: investment.',
          path: [...path, 'cost'],
        });
      }
    },
  },
};

function speaksOfShares(words: string | undefined): boolean {
  return (
    words !== undefined &&
    /\b(?:equity|stake|shares? (?:in|of|bought)|(?:strategic|equity|financial) investments?|invests? in (?:the )?(?:company|firm|start-?up)|funding round|valuation|capital raise)\b/i.test(
      words,
    )
  );
}

function sayInvestment(context: RuleContext, claim: Path): readonly Fix[] {
  const document = context.document();
  const place = [...claim, 'scope'];
  const edit = nodeAt(document.root, place)
    ? replaceScalar(document, place, 'investment')
    : insertPair(document, claim, 'scope', 'investment', 'cost');
  return makeFix(context, 'Say that it is an investment', [edit], { preferred: true });
}
