import { yearOf, type Day } from '../catalog/day.ts';
import type { Batch, Hardware } from '../catalog/entries.ts';
import { shortName, type Context } from './context.ts';
import { medianOf, product, quotient, type Expression, type Member, type Missing } from './expression.ts';
import { absent, figure, type Absent, type Estimate } from './figure.ts';
import { isLacking, whole, type PerAccelerator } from './of-one.ts';
import { reasonOf } from './over-hardware.ts';
import type { ImpliedPower } from './stated.ts';

/**
 * GPU-equivalents of a batch as its IT power implies them: the median over each named accelerator, or over each that was
 * released in the three years up to the batch's day.
 */
export function equivalentsFromPower(
  context: Context,
  batch: Batch,
  day: Day,
  perOne: PerAccelerator,
  { power, basis }: ImpliedPower,
): Estimate {
  const members: Member[] = [];
  const missing: Missing[] = [];
  for (const hardware of candidates(context, batch, day)) {
    const found = equivalentsOver(hardware, perOne, power);
    if ('lacks' in found) missing.push({ id: hardware.id, lacks: found.lacks });
    else members.push({ id: hardware.id, name: shortName(hardware), expression: found });
  }
  const named = batch.hardware.length > 0;
  if (members.length === 0) return noCandidate(batch, day, named ? missing : []);
  return figure(medianOf(members, named ? missing : []), basis);
}

function candidates({ view }: Context, batch: Batch, day: Day): readonly Hardware[] {
  if (batch.hardware.length > 0) return batch.hardware.flatMap((id) => view.hardware(id) ?? []);
  const year = yearOf(day);
  return view.allHardware().filter(({ released }) => yearOf(released) > year - 3 && yearOf(released) <= year);
}

/** The equivalents, were all of the power drawn by this accelerator; or what it lacks to say so. */
function equivalentsOver(
  hardware: Hardware,
  perOne: PerAccelerator,
  power: Expression,
): Expression | { readonly lacks: string } {
  const [one, ratio] = [perOne.itPower(hardware), perOne.equivalents(hardware)];
  if (isLacking(one)) return one;
  if (isLacking(ratio)) return ratio;
  const itPowerOfOne = whole(one, 'IT power of one', 'power');
  const count = quotient('accelerators', 'count', power, itPowerOfOne);
  return product('GPU-equivalents', 'equivalents', [count, ratio.own]);
}

function noCandidate(batch: Batch, day: Day, missing: readonly Missing[]): Absent {
  const ids = missing.map(({ id }) => id);
  if (missing.length > 0) return absent(reasonOf(missing), ids);
  const unknown = batch.hardware.map((id) => `no hardware file “${id}”`);
  if (unknown.length > 0) return absent(unknown.join(', '), batch.hardware);
  const year = yearOf(day);
  return absent(`no hardware of ${year - 2} to ${year} has a peak and a power to go by`);
}
