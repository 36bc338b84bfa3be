import type { Batch, Written } from '../catalog/entries.ts';
import type { RuleContext, Rule, RuleReport } from './rule.ts';
import { publishedDiffersFixes } from './fixes/batch.ts';
import { publishedCounts, type PublishedCount } from './published-counts.ts';

/** A count that is not the one of the source's own words. */
export const publishedDiffers: Rule = {
  code: 'published-differs',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A count, or equivalents, other than the number in the source’s own words beside it: a digit too few or too many moves the factory through the list.',
  checks: {
    factory({ batches }, context, report) {
      for (const batch of batches) check(batch, context, report);
    },
  },
  fix: publishedDiffersFixes,
};

/** One batch may hold part of what the words speak of: any of their numbers, or their sum, will do. */
function check(
  { count, equivalents, published, path }: Batch,
  { view }: RuleContext,
  report: RuleReport,
): void {
  const figure = count ?? equivalents;
  const uncertainty = view.settings()?.uncertainty;
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
  report({ message, path: place, data: others.length === 0 ? { place, written: only?.written } : {} });
}

function said({ written }: PublishedCount): string {
  return `“${written}”`;
}
