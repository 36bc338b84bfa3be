import { gather } from './gather.ts';
import type { Batch, Hardware } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { input, shortName, type Context } from './context.ts';
import {
  meanOf,
  product,
  weighted,
  type Expression,
  type Input,
  type Member,
  type Missing,
} from './expression.ts';
import { isLacking, whole, type OfOne, type OfOneResult } from './of-one.ts';

/** A figure of one accelerator of a batch, or why there is none. */
export type PerUnit = { readonly ok: true; readonly factors: readonly Expression[] } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly missing: readonly string[];
}

/**
 * One accelerator of the batch, as the mean over its hardware, or as their weighted sum where shares are known. Constants
 * that all members share stand beside the mix, not inside it.
 */
export function perUnit(
  context: Context,
  factoryId: string,
  batch: Batch,
  label: string,
  dimension: Dimension,
  ofOne: (hardware: Hardware) => OfOneResult,
): PerUnit {
  if (batch.hardware.length === 0) return { ok: false, reason: 'no hardware stated', missing: [] };
  const found: { readonly hardware: Hardware; readonly figure: OfOne }[] = [];
  const missing: Missing[] = [];
  for (const id of batch.hardware) {
    const hardware = context.view.hardware(id);
    if (!hardware) return { ok: false, reason: `no hardware file “${id}”`, missing: [id] };
    const figure = ofOne(hardware);
    if (!isLacking(figure)) {
      found.push({ hardware, figure });
      continue;
    }
    missing.push({ id, lacks: figure.lacks });
  }
  const shares = batch.shares;
  if (found.length === 0 || (shares && missing.length > 0)) {
    return {
      ok: false,
      reason: reasonOf(missing),
      missing: missing.map(({ id }) => id),
    };
  }
  const common = commonFactors(found.map(({ figure }) => figure));
  const members = found.map(({ hardware, figure }) => ({
    id: hardware.id,
    name: shortName(hardware),
    expression: common ? figure.own : whole(figure, label, dimension),
  }));
  const mix = shares
    ? weighted(members.map((member) => ({ ...member, share: shareOf(context, factoryId, batch, member) })))
    : meanOf(members, missing, context.settings.uncertainty.openEnded);
  return { ok: true, factors: [mix, ...(common ?? [])] };
}

/** What all of them lack, each thing once: they may lack the same one, such as the reference. */
export function reasonOf(missing: readonly Missing[]): string {
  return gather(missing.map(({ lacks }) => lacks)).join(', ');
}

/** A figure over `count` accelerators: a batch's, or those that stand for stated equivalents. */
export function times(
  label: string,
  dimension: Dimension,
  count: Expression,
  unit: readonly Expression[],
): Expression {
  return product(label, dimension, [count, ...unit]);
}

function commonFactors(figures: readonly OfOne[]): readonly Input[] | undefined {
  const [first, ...rest] = figures;
  return first && rest.every(({ shared }) => shared === first.shared || sameItems(shared, first.shared))
    ? first.shared
    : undefined;
}

function sameItems(a: readonly Input[], b: readonly Input[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function shareOf(context: Context, factoryId: string, batch: Batch, member: Member): Input {
  const written = batch.shares?.get(member.id);
  if (!written) throw new Error(`No share of ${member.id}.`); // with shares, hardware is their keys
  return input(context, entryPath('factory', factoryId), written, `share of ${member.name}`, 'ratio');
}
