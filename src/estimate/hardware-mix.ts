import type { Batch, Hardware } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { absent, gather, isAbsent, type Absent } from './absent.ts';
import type { Average, Averaged } from './averaged.ts';
import { input, shortName, type Context } from './context.ts';
import {
  factorsOf,
  meanOf,
  product,
  weighted,
  type Expression,
  type Input,
  type Member,
  type Missing,
} from './expression.ts';

/** Which batch of which factory a figure is of. */
export interface BatchOf {
  readonly context: Context;
  readonly factoryId: string;
  readonly batch: Batch;
}

/**
 * A figure of one accelerator of a batch, as the factors of a product: the mean over its hardware, or their weighted sum
 * where shares are known, and beside it the constants that all of them share.
 */
export function averageAccelerator(of: BatchOf, averaged: Averaged): Average {
  const { context, batch } = of;
  if (batch.hardware.length === 0) return absent('no hardware stated');
  const mix: Hardware[] = [];
  for (const id of batch.hardware) {
    const hardware = context.view.hardware(id);
    if (!hardware) return absent(`no hardware file “${id}”`, [id]);
    mix.push(hardware);
  }
  return batch.shares ? averageOf(of, mix, averaged) : averaged.over(mix, () => averageOf(of, mix, averaged));
}

function averageOf(
  { context, factoryId, batch }: BatchOf,
  mix: readonly Hardware[],
  { label, dimension, ofOne }: Averaged,
): Average {
  const found: { readonly hardware: Hardware; readonly figure: Expression }[] = [];
  const missing: Missing[] = [];
  for (const hardware of mix) {
    const figure = ofOne(hardware);
    if (isAbsent(figure)) missing.push({ id: hardware.id, lacks: figure.absent });
    else found.push({ hardware, figure });
  }
  const [first, ...others] = found;
  const { shares } = batch;
  if (!first || (shares && missing.length > 0)) return allLack(missing);
  if (others.length === 0 && missing.length === 0 && !shares) return factorsOf(first.figure);
  const shared = sharedInputs(found.map(({ figure }) => figure));
  const members = found.map(({ hardware, figure }) => ({
    id: hardware.id,
    name: shortName(hardware),
    expression: without(shared, figure, label, dimension),
  }));
  const mean = shares
    ? weighted(members.map((member) => ({ ...member, share: shareOf(context, factoryId, batch, member) })))
    : meanOf(members, missing, context.settings.uncertainty.openEnded);
  return [mean, ...shared];
}

/** What all of them lack, each thing once: they may lack the same one, such as the reference. */
export function allLack(missing: readonly Missing[]): Absent {
  const reason = gather(missing.map(({ lacks }) => lacks)).join(', ');
  return absent(
    reason,
    missing.map(({ id }) => id),
  );
}

/** The constants that are factors of every figure; of one alone, all but what is its own. */
function sharedInputs(figures: readonly Expression[]): readonly Expression[] {
  const [[, ...constants] = [], ...rest] = figures.map(factorsOf);
  return constants.filter((factor) => rest.every((factors) => factors.includes(factor)));
}

function without(
  shared: readonly Expression[],
  figure: Expression,
  label: string,
  dimension: Dimension,
): Expression {
  const [first, ...rest] = factorsOf(figure).filter((factor) => !shared.includes(factor));
  if (!first) return figure;
  return rest.length === 0 ? first : product(label, dimension, [first, ...rest]);
}

function shareOf(context: Context, factoryId: string, batch: Batch, member: Member): Input {
  const written = batch.shares?.get(member.id);
  if (!written) throw new Error(`No share of ${member.id}.`); // with shares, hardware is their keys
  return input(context, entryPath('factory', factoryId), written, `share of ${member.name}`, 'ratio');
}
