import type { Factory, Status } from '../catalog/entries.ts';
import { supersedesMark } from '../catalog/marks.ts';
import { lastDayOf, latestDay } from './latest-day.ts';
import { writtenAt } from './places-in-text.ts';
import { insertPair, replaceScalar } from '../document/edits.ts';
import { nodeAt, type Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A batch, or a factory, that is still planned though its day has passed. */
export const overdue: Rule = {
  code: 'overdue',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A batch that is announced, planned or under construction though its day has passed by the latest list, or such a factory though every year in its statusNote has: lists say that it is to come, or count it as running.',
  why: 'A short date is given the benefit of its last day. A factory that another supersedes is not asked, nor one of which a batch is due later.',
  remedy: 'say how the batch stands now, or give the new date.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace('    since: 2024-10\n', '    since: 2025-10\n    status: planned\n'),
  },
  check: {
    factory(factory, context, report) {
      const { batches } = factory;
      let told = 0;
      for (const { since, status, path } of batches) {
        const latest = since !== undefined && unfinished.has(status) ? latestDay(context.catalog) : undefined;
        if (since === undefined || latest === undefined || since > latest) continue;
        const place = [...path, 'since'];
        if (lastDayOf(writtenAt(context.document().root, place), since) > latest) continue;
        const message = `Due by ${since} and still ${words[status] ?? status}, though the latest list is as of ${latest}. Say how it stands now, or give the new date.`;
        told += 1;
        report({ message, path: place, fix: () => sayOperational(context, path) });
      }
      if (told === 0) checkNote(factory, context, report);
    },
  },
};

/** The status of the whole, whose words name years that are past. */
function checkNote(factory: Factory, { catalog }: RuleContext, report: RuleReport): void {
  const { id, status, statusNote = '', batches } = factory;
  const years = statusNote.match(/\b20\d\d\b/g) ?? [];
  const latest = unfinished.has(status) && years.length > 0 ? latestDay(catalog) : undefined;
  if (latest === undefined || years.some((year) => lastDayOf(year, latest) > latest)) return;
  if (batches.some(({ since, announced }) => (since ?? announced ?? '') > latest)) return;
  if (catalog.marked(supersedesMark(id)).length > 0) return;
  report({
    message: `“${statusNote}”, and still ${words[status] ?? status}, though the latest list is as of ${latest}. Say how it stands now, with the year for which it is due.`,
    path: ['statusNote'],
  });
}

/** Says that a batch whose day has come runs. */
function sayOperational(context: RuleContext, batch: Path): readonly Fix[] {
  const document = context.document();
  const place = [...batch, 'status'];
  const edit = nodeAt(document.root, place)
    ? replaceScalar(document, place, 'operational')
    : insertPair(document, batch, 'status', 'operational', 'since');
  return makeFix(context, 'Say that it is operational', [edit]);
}

const unfinished: ReadonlySet<Status> = new Set(['announced', 'planned', 'construction']);
const words: Partial<Record<Status, string>> = { construction: 'under construction' };
