import { yearOf, type Day } from '../catalog/day.ts';
import type { Batch, Hardware } from '../catalog/entries.ts';
import { absent, isAbsent, type Absent } from './absent.ts';
import type { AcceleratorFigures } from './accelerator.ts';
import { shortName, type Context } from './context.ts';
import {
  candidatesOf,
  medianOf,
  product,
  quotient,
  type Expression,
  type Member,
  type Missing,
} from './expression.ts';
import { figure, type Estimate } from './figure.ts';
import { allLack } from './hardware-mix.ts';
import type { ImpliedPower } from './stated.ts';

/**
 * GPU-equivalents of a batch as its IT power implies them: the median over each accelerator that it names, from the least
 * to the greatest; or over each that was released in the three years up to the batch's day, from the lower decile to the
 * upper. What those differ by holds the error of the overheads already: they stand at their mids there.
 */
export function equivalentsFromPower(
  context: Context,
  batch: Batch,
  day: Day,
  accelerators: AcceleratorFigures,
  { power, basis }: ImpliedPower,
): Estimate {
  const named = batch.hardware.length > 0;
  const figures = named ? accelerators : accelerators.atMids();
  const members: Member[] = [];
  const missing: Missing[] = [];
  for (const hardware of candidates(context, batch, day)) {
    const found = equivalentsOver(hardware, figures, power);
    if (isAbsent(found)) missing.push({ id: hardware.id, lacks: found.absent });
    else members.push({ id: hardware.id, name: shortName(hardware), expression: found });
  }
  if (members.length === 0) return noCandidate(batch, day, named ? missing : []);
  return figure(named ? medianOf(members, missing) : candidatesOf(members), basis);
}

function candidates({ view }: Context, batch: Batch, day: Day): readonly Hardware[] {
  if (batch.hardware.length > 0) return batch.hardware.flatMap((id) => view.hardware(id) ?? []);
  const year = yearOf(day);
  return view.allHardware().filter(({ released }) => yearOf(released) > year - 3 && yearOf(released) <= year);
}

/** The equivalents, were all of the power drawn by this accelerator; or what it lacks to say so. */
function equivalentsOver(
  hardware: Hardware,
  figures: AcceleratorFigures,
  power: Expression,
): Expression | Absent {
  const [one, ratio] = [figures.itPower(hardware), figures.equivalents(hardware)];
  if (isAbsent(one)) return one;
  if (isAbsent(ratio)) return ratio;
  const count = quotient('accelerators', 'count', power, one);
  return product('GPU-equivalents', 'equivalents', [count, ratio]);
}

function noCandidate(batch: Batch, day: Day, missing: readonly Missing[]): Absent {
  if (missing.length > 0) return allLack(missing);
  const unknown = batch.hardware.map((id) => `no hardware file “${id}”`);
  if (unknown.length > 0) return absent(unknown.join(', '), batch.hardware);
  const year = yearOf(day);
  return absent(`no hardware of ${year - 2} to ${year} has a peak and a power to go by`);
}
