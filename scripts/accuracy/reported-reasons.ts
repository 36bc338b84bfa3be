import type { ClusterCase } from './cluster-case.ts';
import type { OurFigures } from './our-figures.ts';
import { figureText } from './accuracy-text.ts';

/** Why the power that an owner reports is not what we compute: how it lies to the accelerators' TDP, and what it is of. */
export function reportedPowerReason(
  { row, parts, power }: ClusterCase,
  theirs: number,
  our: OurFigures,
): string {
  const tdp = parts.reduce((sum, { count, hardware }) => sum + count * our.tdp(hardware), 0);
  const ours = (power?.mid ?? NaN) / tdp;
  const words = `Reported is ${(theirs / tdp).toFixed(2)} times the TDP of its accelerators, ours ${ours.toFixed(2)} times.`;
  const kinds = parts.map(({ hardware }) => our.hardware(hardware).kind);
  return [words, ...powerCauses(row.reportedPower?.digits ?? '', row.status, kinds, theirs / tdp, ours)].join(
    ' ',
  );
}

function powerCauses(
  digits: string,
  status: string,
  kinds: readonly string[],
  reported: number,
  ours: number,
): readonly string[] {
  const isMeasured = digits.replace(/\D/g, '').replace(/^0+/, '').length >= 4;
  if (status === 'planned') return ['A plan: what is to be supplied, not what is drawn.'];
  if (reported < ours) {
    return [
      ...(kinds.includes('apu') ? ['The TDP of an APU holds the CPU, which the overhead counts again.'] : []),
      isMeasured
        ? 'To four digits or more: measured, as for the TOP500 while it runs Linpack, which is below the full draw.'
        : 'In round figures: a nominal value, not a measurement.',
    ];
  }
  if (kinds.includes('superchip'))
    return ['The TDP of a superchip is the GPU’s share; the module draws more.'];
  return ['More than servers and network add: the machine or its site has other loads.'];
}

/** Why the cost that an owner reports is not what we compute: what it comes to an accelerator, and what it is of. */
export function reportedCostReason(
  { row, parts, cost }: ClusterCase,
  theirs: number,
  our: OurFigures,
): string {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const quote = row.cells.costQuote.text.replace(/\s+/g, ' ');
  const [first] = parts;
  const price = first ? our.hardware(first.hardware).name : '';
  const each = (sum: number): string => `$${figureText(sum / count)}`;
  const words = `Reported comes to ${each(theirs)} an accelerator (${price}) with all around it, ours to ${each(cost?.mid ?? NaN)}.`;
  return quote === ''
    ? words
    : `${words} Epoch AI notes: “${quote.length > 150 ? `${quote.slice(0, 149)}…` : quote}”.`;
}
