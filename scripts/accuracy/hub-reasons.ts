import { isNear } from './comparison.ts';
import type { HubCase, Quantities } from './hub-case.ts';
import type { ImpliedPeak, ImpliedPeaks } from './implied-peaks.ts';
import type { OurFigures } from './our-figures.ts';
import { figureText, listText, ratioText } from './accuracy-text.ts';

/** Why the chip quantities of a site do not come to the equivalents that the hub states. */
export function hubEquivalentsReason(each: HubCase, peaks: ImpliedPeaks, our: OurFigures): string {
  const odd = peaks.odd(each.latest);
  const other = odd.length === 0 ? '' : `The hub takes ${listText(odd.map((peak) => peakWords(peak, our)))}.`;
  const quantities = quantityReason(each, peaks);
  return [other, quantities].filter((words) => words !== '').join(' ');
}

/** What is left to explain once the hub's own peaks are used: which quantities are meant. */
function quantityReason(
  { state, states, latest, added, newest, theirs }: HubCase,
  peaks: ImpliedPeaks,
): string {
  const isRight = (quantities: Quantities, of = theirs): boolean =>
    isNear(peaks.equivalents(quantities), of, 0.03);
  if (isRight(latest)) return '';
  if (isRight(added)) return 'The quantities are additions: added up over their days they agree.';
  if (isRight(newest))
    return 'The newest day lists the whole site: what stood there before is gone or not counted.';
  const later = states.find(
    ({ date, equivalents }) => date > state.date && equivalents && isRight(latest, equivalents.value),
  );
  if (later) return `The quantities are those of a later state, of ${later.date}.`;
  const earlier = states.find(
    ({ date, equivalents }) => date < state.date && equivalents && isRight(latest, equivalents.value),
  );
  if (earlier) return `The quantities are still those of ${earlier.date}.`;
  const ratio = peaks.equivalents(latest) / theirs;
  return `${ratio < 1 ? 'The quantities cover a part of the site' : 'The quantities are more than the site holds'}: by the hub's own peaks they come to ${ratioText(ratio)} of its figure.`;
}

/** Why the IT power of the chips is not the one that the hub states. */
export function hubPowerReason(each: HubCase, peaks: ImpliedPeaks): string {
  const chips = [...each.latest.values()].reduce((sum, count) => sum + count, 0);
  const watts = [(each.state.itPower?.value ?? NaN) * 1e6, each.itPower?.mid ?? NaN].map((sum) =>
    figureText(sum / chips),
  );
  const words = `The hub has ${watts[0] ?? ''} W of IT power a chip, TDP and overhead give ${watts[1] ?? ''} W.`;
  const quantities = quantityReason(each, peaks);
  if (quantities !== '') return `${words} ${quantities}`;
  const ratio = (each.itPower?.mid ?? NaN) / ((each.state.itPower?.value ?? NaN) * 1e6);
  if (ratio < 0.85)
    return `${words} The equivalents agree, the power does not: it is that of the site, full or not.`;
  return ratio > 1.15 ? `${words} The chips would draw more than the site is said to have.` : words;
}

function peakWords({ hardware, implied, ours }: ImpliedPeak, our: OurFigures): string {
  const name = our.hardware(hardware).aliases[0] ?? hardware;
  const half = isNear(implied, our.peak16(hardware), 0.02) ? ', its 16-bit peak' : '';
  return `${figureText(implied)} TOP/s for ${name}${half} (catalog: ${figureText(ours)})`;
}
