import type { Status } from '../catalog/entries.ts';
import { lastDayOf, latestDay } from './latest.ts';
import { writtenAt } from './places-in-text.ts';
import { overdueFixes } from './fixes/batch.ts';
import type { Rule } from './rule.ts';

/** A batch that is still planned though its day has passed. */
export const overdue: Rule = {
  code: 'overdue',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A batch that is announced, planned or under construction though its day has passed by the latest list: lists of what runs count it.',
  checks: {
    factory({ batches }, { view, catalog, file }, report) {
      for (const { since, status, path } of batches) {
        const latest = since !== undefined && unfinished.has(status) ? latestDay(view) : undefined;
        if (since === undefined || latest === undefined || since > latest) continue;
        const place = [...path, 'since'];
        if (lastDayOf(writtenAt(catalog.document(file).root, place), since) > latest) continue;
        const message = `Due by ${since} and still ${words[status] ?? status}, though the latest list is as of ${latest}. Say how it stands now, or give the new date.`;
        report({ message, path: place, data: { batch: path } });
      }
    },
  },
  fix: overdueFixes,
};

const unfinished: ReadonlySet<Status> = new Set(['announced', 'planned', 'construction']);
const words: Partial<Record<Status, string>> = { construction: 'under construction' };
