import type { Batch, Settings } from '../catalog/entries.ts';
import { nodeAt } from '../document/node.ts';
import { base } from './example.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Shares of a mix that do not add up. */
export const sharesSum: Rule = {
  code: 'shares-sum',
  scope: 'entry',
  severity: 'error',
  description:
    'Shares of a mix that do not add up to 100%, or leave out hardware that the batch names: every figure of the batch is too low or too high by as much.',
  why: 'Sources round: each share may be off by half a percentage point.',
  remedy:
    'correct the shares, or, where they are not known, write a mix: `hardware: [nvidia-h100-sxm, nvidia-b200]`.',
  example: {
    file: base.beta,
    instead: base.mix,
    bad: base.mix.replace(
      'hardware: [nvidia-h100-sxm, nvidia-b200]',
      'shares: {nvidia-h100-sxm: 60%, nvidia-b200: 30%}',
    ),
  },
  check: {
    factory(factory, context, report) {
      const settings = context.catalog.settings();
      for (const batch of factory.batches) {
        if (!batch.shares) continue;
        if (settings) checkSum(settings, batch, report);
        checkNamed(batch, context, report);
      }
    },
  },
};

/** Sources round shares to whole percent, so that each may be off by half a point. */
const roundingOfOne = 0.005;

function checkSum({ uncertainty }: Settings, { shares, path }: Batch, report: RuleReport): void {
  const mids = [...(shares?.values() ?? [])].map((share) => share.interval(uncertainty).mid);
  const sum = mids.reduce((a, b) => a + b, 0);
  // Floating point adds 0.1 and 0.2 to a little more than 0.3.
  if (mids.length === 0 || Math.abs(sum - 1) <= roundingOfOne * mids.length + 1e-9) return;
  const percent = `${String(Number((sum * 100).toPrecision(4)))}%`;
  const message = `The shares add up to ${percent}, not to 100%: the figures of this batch would be off by as much.`;
  report({ message, path: [...path, 'shares'], onKey: true });
}

/** With shares, the list under `hardware` is not read: it must not name more. */
function checkNamed({ shares, path }: Batch, context: RuleContext, report: RuleReport): void {
  const named = nodeAt(context.document().root, [...path, 'hardware']);
  const items = named?.kind === 'sequence' ? named.items : named ? [named] : [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'scalar' || shares?.has(String(item.value)) === true) continue;
    const message = `“${String(item.value)}” has no share, so it does not count. Add its share, or delete it here.`;
    const place = [...path, 'hardware', index];
    report({ message, path: place, fix: () => remove(context, place, { preferred: true }) });
  }
}
