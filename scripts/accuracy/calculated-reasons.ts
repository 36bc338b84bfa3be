import { yearOf } from '../../src/catalog/day.ts';
import { pueEntry } from '../../src/estimate/context.ts';
import { isNear } from './comparison.ts';
import type { ClusterCase } from './cluster-case.ts';
import type { OurFigures } from './our-figures.ts';
import { figureText } from './accuracy-text.ts';

/** Why Epoch AI's equivalents of a cluster are not ours: what is left out, or which peak they imply. */
export function equivalentsReason({ parts }: ClusterCase, theirs: number, our: OurFigures): string {
  const [first, second] = parts;
  if (!first) return '';
  const ofFirst = first.count * our.equivalents(first.hardware);
  if (second && isNear(ofFirst, theirs, 0.01)) return onlyTheFirst(first.chip, second);
  const odd = second ?? first;
  const rest = second ? theirs - ofFirst : theirs;
  const implied = (rest / odd.count / our.equivalents(odd.hardware)) * our.peak(odd.hardware);
  const [ours, half] = [our.peak(odd.hardware), our.peak16(odd.hardware)];
  const words = `Epoch AI takes ${figureText(implied)} TOP/s for ${odd.chip}, the catalog ${figureText(ours)}`;
  if (isNear(implied, half, 0.01)) return `${words}: theirs is its 16-bit peak.`;
  if (implied >= half) return `${words}.`;
  return `${words}. Theirs is less than its dense 16-bit peak of ${figureText(half)}: not that of its matrix engines.`;
}

/** Why Epoch AI's calculated power is not ours: the year of the PUE. */
export function powerReason({ row, power }: ClusterCase, theirs: number, our: OurFigures): string {
  const { settings } = our.context();
  const [year, written] = pueEntry(settings, row.since === undefined ? 9999 : yearOf(row.since));
  const pue = our.constant(written);
  const implied = (pue * theirs) / (power?.mid ?? NaN);
  const other = [...settings.pue].find(([, each]) => isNear(our.constant(each), implied, 0.002));
  if (!other)
    return `Epoch AI's figure comes to a PUE of ${implied.toFixed(3)}, ours is ${pue.toFixed(2)} (${year}).`;
  const why =
    row.status === 'planned' && row.since === undefined ? ' The plan gets no day, for its day is past.' : '';
  return `Epoch AI takes the PUE of ${other[0]}, ${implied.toFixed(2)}; ours is that of ${year}, ${pue.toFixed(2)}.${why}`;
}

/**
 * Why Epoch AI's calculated cost is not ours: what is left out, the price of another day, or a price that the catalog
 * does not have. `sameCost` finds another name of the same hardware under which costs agree.
 */
export function costReason(
  { row, parts, cost }: ClusterCase,
  theirs: number,
  our: OurFigures,
  sameCost: (hardware: string, chip: string) => string | undefined,
): string {
  const [first, second] = parts;
  if (!first) return '';
  const { settings } = our.context();
  const around = [settings.server, settings.interconnect, settings.discount].reduce(
    (product, each) => product * our.constant(each),
    1,
  );
  const prices = our
    .hardware(first.hardware)
    .prices.map(({ since, price }) => ({ since, price: our.constant(price) }));
  const day = row.since ?? 'no day';
  if (second) {
    const alone = prices.find(({ price }) => isNear(first.count * price * around, theirs, 0.01));
    if (alone) return `${onlyTheFirst(first.chip, second)} At the price of ${month(alone.since)}.`;
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const [each, ours] = [theirs, cost?.mid ?? NaN].map((sum) => `$${figureText(sum / count / around)}`);
    return `Epoch AI's cost comes to ${each} an accelerator over both kinds, ours to ${ours}: prices that the catalog does not have.`;
  }
  const implied = theirs / first.count / around;
  const used = (cost?.mid ?? NaN) / first.count / around;
  const other = prices.find(({ price }) => isNear(price, implied, 0.005) && !isNear(price, used, 0.005));
  const words = `Epoch AI's price comes to $${figureText(implied)}`;
  if (other)
    return `${words}, that of ${month(other.since)}; ours is that by the batch's day (${day}), $${figureText(used)}.`;
  const twin = sameCost(first.hardware, first.chip);
  const named =
    twin === undefined
      ? ''
      : ` They price “${first.chip}” and “${twin}” apart; the catalog has one hardware file for both.`;
  return `${words}, ours is $${figureText(used)} (${day}): a price that the catalog does not have.${named}`;
}

function onlyTheFirst(chip: string, second: { readonly chip: string; readonly count: number }): string {
  return `Epoch AI counts ${chip} alone, without the ${figureText(second.count)} ${second.chip}.`;
}

function month(day: string | undefined): string {
  return day?.slice(0, 7) ?? 'no date';
}
