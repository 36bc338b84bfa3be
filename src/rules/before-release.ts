import type { Day } from '../catalog/day.ts';
import { shortName } from '../estimate/context.ts';
import { lastDayOf } from './latest-day.ts';
import { writtenAt } from './places-in-text.ts';
import { base } from './example.ts';
import type { Rule } from './rule.ts';

/** A batch of hardware that was not there yet. */
export const beforeRelease: Rule = {
  code: 'before-release',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A batch that runs, or is due to, before its hardware was released: the date is wrong, or the hardware is.',
  why: 'Makers and their first customers have hardware earlier: 90 days are allowed (in Epoch AI’s hub, Google’s TPU v7 ran up to 73 days before its release), and a short date is given the benefit of its last day.',
  remedy: 'correct the date or the hardware.',
  example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('2024-10', '2021-05') },
  check: {
    factory({ batches }, { catalog, document }, report) {
      for (const { since, hardware, path } of batches) {
        if (since === undefined) continue;
        const isLate = (id: string): boolean => {
          const released = catalog.hardware(id)?.released;
          return released !== undefined && released > since && daysBetween(since, released) > earlyAccess;
        };
        if (!hardware.some(isLate)) continue;
        const late = hardware.flatMap((id) => (isLate(id) ? (catalog.hardware(id) ?? []) : []));
        const last = lastDayOf(writtenAt(document().root, [...path, 'since']), since);
        for (const each of late) {
          if (daysBetween(last, each.released) <= earlyAccess) continue;
          const message = `Begins on ${since}, before ${shortName(each)} was released, on ${each.released}. Check the date and the hardware.`;
          report({ message, path: [...path, 'since'] });
        }
      }
    },
  },
};

/**
 * How many days before its release hardware may run: makers, and their first customers, have it some weeks earlier. In
 * Epoch AI's hub of 2026-07-06 Google's TPU v7 ran up to 73 days before its release.
 */
const earlyAccess = 90;

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
