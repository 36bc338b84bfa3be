import type { Batch, Written } from '../catalog/entries.ts';
import type { RuleContext, Rule, RuleReport } from './rule.ts';
import { replaceScalar } from '../document/edits.ts';
import { base } from './example.ts';
import { makeFix } from './fixes/make-fix.ts';
import { publishedCounts, type PublishedCount } from './published-counts.ts';

/** A count that is not the one of the source's own words. */
export const publishedDiffers: Rule = {
  code: 'published-differs',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A count, or equivalents, other than the number in the source’s own words beside it: a digit too few or too many moves the factory through the list.',
  why: 'Numbers are taken for counts only with commas or a multiplier, before a word for accelerators. A mix may be told in parts: each number will do, and so will their sum.',
  remedy:
    'correct the count; where the batch is a part of what the words speak of, silence it with the reason.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace('count: 100,000', 'count: 10,000\n    published: 100,000 NVIDIA H100 GPUs'),
    good: base.batch.replace('count: 100,000', 'count: 100,000\n    published: 100,000 NVIDIA H100 GPUs'),
  },
  check: {
    factory({ batches }, context, report) {
      for (const batch of batches) check(batch, context, report);
    },
  },
};

/** One batch may hold part of what the words speak of: any of their numbers, or their sum, will do. */
function check(
  { count, equivalents, published, path }: Batch,
  context: RuleContext,
  report: RuleReport,
): void {
  const figure = count ?? equivalents;
  const uncertainty = context.catalog.settings()?.uncertainty;
  if (!figure || published === undefined || !uncertainty) return;
  const told = publishedCounts(published);
  if (told.length === 0) return;
  const sum = told.reduce((total, { value }) => total + value, 0);
  const isTold = (written: Written | undefined): boolean => {
    const interval = written?.interval(uncertainty);
    return (
      interval !== undefined &&
      [...told, { value: sum }].some(({ value }) => interval.low <= value && value <= interval.high)
    );
  };
  if (isTold(count) || isTold(equivalents)) return;
  const key = count ? 'count' : 'equivalents';
  const message = `“${figure.text}” is not what the published words say: ${told.map(said).join(', ')}. Correct one of the two; a part of it is worth a note.`;
  const [only, ...others] = told;
  const place = [...path, key];
  report({
    message,
    path: place,
    fix: () =>
      only && others.length === 0
        ? makeFix(context, `Write ${only.written}`, [replaceScalar(context.document(), place, only.written)])
        : [],
  });
}

function said({ written }: PublishedCount): string {
  return `“${written}”`;
}
