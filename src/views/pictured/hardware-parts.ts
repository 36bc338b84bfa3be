import type { Batch } from '../../catalog/entries.ts';
import { shortName, type Context } from '../../estimate/context.ts';
import { mixIn, type Expression, type Mix } from '../../estimate/expression.ts';
import type { FactoryEstimate } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { HardwarePart } from '../../pictures/picture-data.ts';

/**
 * Which accelerators the equivalents of a factory come from. The middle of a mix of unknown shares is that of equal
 * shares, so that is how it is divided. Empty where the factory has no equivalents.
 */
export function hardwareParts(
  context: Context,
  { batches, total: { equivalents } }: FactoryEstimate,
): readonly HardwarePart[] {
  if (isAbsent(equivalents)) return [];
  const sums = new Map<string, HardwarePart>();
  for (const { batch, estimates } of batches) {
    if (isAbsent(estimates.equivalents)) continue;
    for (const part of partsOfBatch(context, batch, estimates.equivalents.expression)) {
      const key = `${part.hardware ?? ''}|${String(part.assumed)}`;
      const sum = (sums.get(key)?.equivalents ?? 0) + part.equivalents;
      sums.set(key, { ...part, equivalents: sum });
    }
  }
  return [...sums.values()];
}

function partsOfBatch(context: Context, batch: Batch, expression: Expression): readonly HardwarePart[] {
  const all = expression.value.mid;
  const [first, ...others] = batch.hardware;
  if (first === undefined) return [{ hardware: undefined, equivalents: all, assumed: false }];
  if (others.length === 0) return [{ hardware: nameOf(context, first), equivalents: all, assumed: false }];
  const weights = weightsOf(batch, mixIn(expression));
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  return [...weights].map(([id, weight]) => ({
    hardware: nameOf(context, id),
    equivalents: sum > 0 ? (all * weight) / sum : all / weights.size,
    assumed: batch.shares === undefined,
  }));
}

/** What each member of a mix adds, in proportion; all the same where its figure does not come from the mix. */
function weightsOf({ hardware }: Batch, mix: Mix | undefined): ReadonlyMap<string, number> {
  if (!mix || mix.how === 'median' || mix.how === 'candidates') return new Map(hardware.map((id) => [id, 1]));
  return new Map(
    mix.members.map(({ id, expression, share }) => [id, expression.value.mid * (share?.value.mid ?? 1)]),
  );
}

function nameOf({ view }: Context, id: string): string {
  const hardware = view.hardware(id);
  return hardware ? shortName(hardware) : id;
}
