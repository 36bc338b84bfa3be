import type { Batch, Factory, Written } from '../catalog/entries.ts';
import { firstPlace } from './places-in-text.ts';
import { countedTwiceFixes } from './fixes/batch.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Accelerators that one factory counts twice. */
export const countedTwice: Rule = {
  code: 'counted-twice',
  scope: 'entry',
  severity: 'warning',
  description:
    'The same batch twice, two states of a timeline that overlap, or hardware that stands twice in a mix: the sum or the mean counts it twice.',
  checks: {
    factory(factory, context, report) {
      checkMixes(factory, report);
      const groups = groupByHardware(factory.batches);
      for (const batches of groups.values()) {
        checkCopies(batches, context, report);
        checkTimeline(batches, report);
      }
    },
  },
  fix: countedTwiceFixes,
};

function groupByHardware(batches: readonly Batch[]): ReadonlyMap<string, readonly Batch[]> {
  const groups = new Map<string, Batch[]>();
  for (const batch of batches) {
    const key = [...batch.hardware].sort().join(' ');
    const group = groups.get(key);
    if (group) group.push(batch);
    else groups.set(key, [batch]);
  }
  return groups;
}

function checkMixes({ batches }: Factory, report: RuleReport): void {
  for (const { hardware, path } of batches) {
    const seen = new Set<string>();
    for (const [index, id] of hardware.entries()) {
      if (seen.size < seen.add(id).size) continue;
      const message = `${id} stands twice in the mix, and weighs double in its mean. Delete one.`;
      report({ message, path: [...path, 'hardware', index], data: { remove: [...path, 'hardware', index] } });
    }
  }
}

function checkCopies(batches: readonly Batch[], { catalog, file }: RuleContext, report: RuleReport): void {
  const first = new Map<string, Batch>();
  for (const batch of batches) {
    const same = first.get(contentOf(batch));
    if (!same) {
      first.set(contentOf(batch), batch);
      continue;
    }
    const message = `${capital(nameOf(batch))} says the same as ${nameOf(same)}, and both are counted. Delete one, or tell them apart with a note.`;
    const { path, onKey } = firstPlace(catalog.document(file).root, batch.path);
    report({ message, path, onKey, data: { remove: batch.path } });
  }
}

/** A batch that ends is replaced, or switched off: one of the same hardware that begins before counts beside it. */
function checkTimeline(batches: readonly Batch[], report: RuleReport): void {
  const inTime = batches
    .filter(({ since }) => since !== undefined)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const [index, next] of inTime.entries()) {
    const before = inTime[index - 1];
    if (before?.until === undefined || before.until <= startOf(next) || startOf(before) === startOf(next))
      continue;
    const message = `Runs until ${before.until}, while ${nameOf(next)}, of the same hardware, begins on ${startOf(next)}: until then both are counted. If that one replaces this one, end this one on that day.`;
    const place = [...before.path, 'until'];
    report({ message, path: place, data: { until: startOf(next), place } });
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
