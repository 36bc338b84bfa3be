import { replaceScalar } from '../document/edits.ts';
import type { Batch, Factory, Written } from '../catalog/entries.ts';
import { firstPlace } from './places-in-text.ts';
import { base } from './example.ts';
import { makeFix, remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Accelerators that one factory counts twice. */
export const countedTwice: Rule = {
  code: 'counted-twice',
  scope: 'entry',
  severity: 'warning',
  description:
    'The same batch twice, two states of a timeline that overlap, or hardware that stands twice in a mix: the sum or the mean counts it twice.',
  why: 'A batch that ends is taken to be replaced: a later one of the same hardware that begins before its end is counted beside it.',
  remedy: 'end the state on the day on which the next begins, or delete the copy.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: 'compute:   # two states of one site\n  - {hardware: nvidia-h100-sxm, count: 50k, since: 2024-10, until: 2025-12, source: survey}\n  - {hardware: nvidia-h100-sxm, count: 100k, since: 2025-06, source: survey}\n',
    good: 'compute:   # two states of one site\n  - {hardware: nvidia-h100-sxm, count: 50k, since: 2024-10, until: 2025-06-01, source: survey}\n  - {hardware: nvidia-h100-sxm, count: 100k, since: 2025-06, source: survey}\n',
  },
  check: {
    factory(factory, context, report) {
      checkMixes(factory, context, report);
      if (factory.batches.length < 2) return;
      const groups = groupByHardware(factory.batches);
      for (const batches of groups.values()) {
        if (batches.length < 2) continue;
        checkCopies(batches, context, report);
        checkTimeline(batches, context, report);
      }
    },
  },
};

function groupByHardware(batches: readonly Batch[]): ReadonlyMap<string, readonly Batch[]> {
  const groups = new Map<string, Batch[]>();
  for (const batch of batches) {
    const { hardware } = batch;
    const key = hardware.length === 1 ? (hardware[0] ?? '') : [...hardware].sort().join(' ');
    const group = groups.get(key);
    if (group) group.push(batch);
    else groups.set(key, [batch]);
  }
  return groups;
}

function checkMixes({ batches }: Factory, context: RuleContext, report: RuleReport): void {
  for (const { hardware, path } of batches) {
    if (hardware.length < 2) continue;
    const seen = new Set<string>();
    for (const [index, id] of hardware.entries()) {
      if (seen.size < seen.add(id).size) continue;
      const message = `${id} stands twice in the mix, and weighs double in its mean. Delete one.`;
      const place = [...path, 'hardware', index];
      report({ message, path: place, fix: () => remove(context, place, { preferred: true }) });
    }
  }
}

function checkCopies(batches: readonly Batch[], context: RuleContext, report: RuleReport): void {
  const first = new Map<string, Batch>();
  for (const batch of batches) {
    const same = first.get(contentOf(batch));
    if (!same) {
      first.set(contentOf(batch), batch);
      continue;
    }
    const message = `${capital(nameOf(batch))} says the same as ${nameOf(same)}, and both are counted. Delete one, or tell them apart with a note.`;
    report({
      message,
      ...firstPlace(context.document().root, batch.path),
      fix: () => remove(context, batch.path),
    });
  }
}

/** A batch that ends is replaced, or switched off: one of the same hardware that begins before counts beside it. */
function checkTimeline(batches: readonly Batch[], context: RuleContext, report: RuleReport): void {
  const inTime = batches
    .filter(({ since }) => since !== undefined)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const [index, next] of inTime.entries()) {
    const before = inTime[index - 1];
    if (before?.until === undefined || before.until <= startOf(next) || startOf(before) === startOf(next))
      continue;
    const message = `Runs until ${before.until}, while ${nameOf(next)}, of the same hardware, begins on ${startOf(next)}: until then both are counted. If that one replaces this one, end this one on that day.`;
    const place = [...before.path, 'until'];
    report({
      message,
      path: place,
      fix: () =>
        makeFix(
          context,
          `End it on ${startOf(next)}`,
          [replaceScalar(context.document(), place, startOf(next))],
          { preferred: true },
        ),
    });
  }
}

function startOf({ since }: Batch): string {
  return since ?? '';
}

function contentOf(batch: Batch): string {
  const text = (written: Written | undefined): string | undefined => written?.text;
  const { published, announced, since, until, status, note, scope } = batch;
  const { count, equivalents, power, itPower, cost } = batch;
  const figures = [count, equivalents, power, itPower, cost].map(text);
  const shares = [...(batch.shares ?? [])].map(([id, share]) => [id, share.text]);
  return JSON.stringify([figures, shares, scope, published, announced, since, until, status, note]);
}

/** A batch by its place in the file, from 1. */
function nameOf({ path }: Batch): string {
  return `batch ${Number(path[1]) + 1}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
