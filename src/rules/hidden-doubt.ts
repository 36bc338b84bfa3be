import { insertPair, replaceScalar } from '../document/edits.ts';
import { nodeAt, type Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix, makeStub } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A note that doubts what is computed of its batch, and stands nowhere beside the figures. */
export const hiddenDoubt: Rule = {
  code: 'hidden-doubt',
  scope: 'entry',
  severity: 'warning',
  description:
    'A note that doubts the figures that are computed of its batch, without a caveat: the list publishes them without a word, though the file knows better.',
  why: 'A caveat marks every figure of the batch, wherever it is shown; a note stands in the file alone.',
  remedy: 'write it as `caveat`, or beside the note say in a caveat what the figures lack.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: `${base.batch}    note: The computed power is too high, since a third of it runs at half its clock\n`,
    good: `${base.batch}    caveat: The computed power is too high, since a third of it runs at half its clock\n`,
  },
  check: {
    factory({ batches }, context, report) {
      for (const { note, caveat, path } of batches) {
        if (note === undefined || caveat !== undefined || !doubts(note)) continue;
        report({
          message:
            'This note doubts figures that are published without a word. Write it as caveat, which stands wherever they do.',
          path: [...path, 'note'],
          onKey: true,
          fix: () => sayCaveat(context, path),
        });
      }
    },
  },
};

/** Whether words say of a figure that it is not right. */
function doubts(note: string): boolean {
  return figure.test(note) && doubt.test(note);
}

const figure = /\b(?:power|costs?|figures?|equivalents|energy|estimates?|computed|watts?|price)\b/i;
const doubt =
  /\b(?:(?:counts?|comes? to|is|are|be|far|much|times) too (?:much|many|little|few|high|low|large|small)|(?:over|under)(?:state|estimate|count)[sd]?|(?:is|are|be) (?:wrong|misleading|doubtful|implausible|unreliable|meaningless|not right|not to be trusted)|not (?:be )?comparable|cannot be right|counted twice|double[- ]count\w*)\b/i;

function sayCaveat(context: RuleContext, batch: Path): readonly Fix[] {
  const document = context.document();
  const renamed = replaceScalar(document, [...batch, 'note'], 'caveat', true);
  const added = nodeAt(document.root, batch) && insertPair(document, batch, 'caveat', '', 'note');
  return [
    ...makeFix(context, 'Write it as caveat', [renamed], { preferred: true, safe: true }),
    ...makeStub(context, 'Add a caveat', added && { ...added, text: `${added.text} ` }),
  ];
}
