import type { Accuracy } from './all-comparisons.ts';
import type { ClusterComparisons } from './clusters.ts';
import { badness, ratioOf, spreadOf, worstOf, type Comparison } from './comparison.ts';
import { coverageTable } from './coverage-table.ts';
import type { FittedConstant } from './fitted-constants.ts';
import type { HubComparisons } from './hub.ts';
import { cellText, figureText, rangeText, ratioText, table } from './accuracy-text.ts';
import { coverageWords, fitWords, opening, reportWords } from './accuracy-words.ts';
import type { OurFigures } from './our-figures.ts';

/** How many of the worst are named. */
const named = 10;

/** docs/accuracy.md: our figures beside those of Epoch AI and of owners. The same text each time for the same data. */
export function accuracyPage(accuracy: Accuracy): string {
  const { clusters, readings, our } = accuracy;
  const newest = readings.at(-1);
  return `${[
    opening(accuracy),
    coverageSection(accuracy),
    fitSection(accuracy.constants),
    clusterSection(clusters),
    reportSection(clusters),
    ...(newest ? [hubSection(newest.hub, newest.readOn, our)] : []),
  ].join('\n\n')}\n`;
}

function coverageSection({ clusters, readings, heldOutCosts: costs }: Accuracy): string {
  const plans = clusters.reportedPower.filter((each) => !clusters.standingPower.includes(each));
  const unpaid = clusters.reportedCost.filter((each) => !clusters.paidCost.includes(each));
  return [
    '## Is theirs inside ours, and how wide is that',
    coverageWords,
    coverageTable([
      { title: 'Facility power that owners report', all: clusters.standingPower },
      { title: 'Facility power that owners plan', all: plans },
      { title: 'Cost that owners report', all: clusters.paidCost, heldOut: costs },
      { title: 'Cost: plans, and accelerators without a price', all: unpaid },
      ...readings.flatMap(({ readOn, hub, heldOut }) => [
        { title: `Hub of ${readOn}: facility power from IT power`, all: hub.facilityPower, heldOut },
        { title: `Hub of ${readOn}: equivalents from IT power`, all: hub.impliedEquivalents },
        { title: `Hub of ${readOn}: IT power from chips`, all: hub.itPower },
        { title: `Hub of ${readOn}: cost from IT power`, all: hub.cost },
      ]),
    ]),
  ].join('\n\n');
}

function fitSection(constants: readonly FittedConstant[]): string {
  const rows = constants.map(({ key, fitted, shipped }) => [
    `\`${key}\``,
    rangeText(shipped),
    rangeText(fitted),
    ratioText(fitted.high / fitted.low),
  ]);
  return [
    '## How the ranges are fitted',
    fitWords,
    table(['Constant', 'Shipped', 'Fitted', 'Width'], rows, [1, 2, 3]),
  ].join('\n\n');
}

function clusterSection({ equivalents, power, cost, cases, rows }: ClusterComparisons): string {
  return [
    '## GPU clusters: what Epoch AI calculates',
    `Of ${rows} rows ${cases} name chips and numbers that the catalog knows. Ours is computed from hardware, number and date alone.`,
    spreads([
      ['H100-equivalents', equivalents],
      ['Facility power', power],
      ['Cost of IT hardware', cost],
    ]),
    ...worst('H100-equivalents', equivalents, count),
    ...worst('Facility power', power, megawatts),
    ...worst('Cost of IT hardware', cost, money),
  ].join('\n\n');
}

function reportSection(clusters: ClusterComparisons): string {
  const { reportedPower, reportedCost } = clusters;
  return [
    '## GPU clusters: what owners report',
    spreads([
      ['Facility power', reportedPower],
      ['Cost', reportedCost],
    ]),
    ...worst('Facility power, as reported', reportedPower, megawatts),
    ...worst('Cost, as reported', reportedCost, money),
    reportWords(clusters),
  ].join('\n\n');
}

function hubSection(hub: HubComparisons, readOn: string, our: OurFigures): string {
  const { equivalents, byImpliedPeaks, itPower, facilityPower, cost, impliedEquivalents, peaks } = hub;
  const rows = peaks.all.map(({ hardware, implied, ours, days, alone }) => [
    our.hardware(hardware).name,
    figureText(ours),
    figureText(implied),
    ratioText(ours / implied),
    `${days}${alone ? '' : ', beside others'}`,
  ]);
  return [
    `## Data center hub of ${readOn}: from chip quantities`,
    `${hub.days} states have chip quantities of their own day; on ${hub.unknown} of them a chip is not in the catalog, which leaves ${hub.days - hub.unknown}. Of each chip the quantity of the latest day counts.`,
    spreads([
      ['H100-equivalents', equivalents],
      ['H100-equivalents, by the peaks that the hub implies', byImpliedPeaks],
      ['IT power', itPower],
    ]),
    'What the hub’s own figures imply for one accelerator, in dense 8-bit TOP/s, as the median over days:',
    table(['Accelerator', 'Catalog', 'Hub', 'Ratio', 'Days'], rows, [1, 2, 3]),
    ...worst('H100-equivalents from chip quantities', equivalents, count),
    ...worst('IT power from chip quantities', itPower, megawatts),
    `## Data center hub of ${readOn}: from stated IT power`,
    `What is computed where a source states nothing but power, for all ${hub.states} states in which something runs. The catalog does so for a batch with a power and neither a number nor equivalents.`,
    spreads([
      ['Facility power, by the PUE of the year', facilityPower],
      ['Cost of IT hardware, by dollars per watt', cost],
      ['H100-equivalents, by the hardware of three years', impliedEquivalents],
    ]),
    ...worst('Facility power from IT power', facilityPower, megawatts),
    ...worst('H100-equivalents from IT power', impliedEquivalents, count),
  ].join('\n\n');
}

function spreads(all: readonly (readonly [string, readonly Comparison[]])[]): string {
  const rows = all.flatMap(([title, comparisons]) => {
    if (comparisons.length === 0) return [];
    const { count: n, p10, median, p90, within1, within10 } = spreadOf(comparisons);
    const share = (part: number): string => `${part} (${Math.round((100 * part) / n)}%)`;
    return [
      [
        title,
        String(n),
        ratioText(median),
        `${ratioText(p10)}–${ratioText(p90)}`,
        share(within1),
        share(within10),
      ],
    ];
  });
  return table(
    ['Ours over theirs', 'n', 'Median', 'p10–p90', 'Within 1%', 'Within 10%'],
    rows,
    [1, 2, 3, 4, 5],
  );
}

function worst(title: string, all: readonly Comparison[], write: (n: number) => string): readonly string[] {
  const off = worstOf(all, named);
  if (off.length === 0) return [];
  const beyond = all.filter((each) => badness(each) > Math.log(1.01)).length;
  const which =
    beyond > named
      ? `the ten worst of ${beyond} that differ by more than 1%`
      : 'all that differ by more than 1%';
  const rows = off.map((each) =>
    [each.name, write(each.ours.mid), write(each.theirs), ratioText(ratioOf(each)), each.reason()].map(
      cellText,
    ),
  );
  return [`### ${title}: ${which}`, table(['', 'Ours', 'Theirs', 'Ratio', 'Reason'], rows, [1, 2, 3])];
}

function count(n: number): string {
  return figureText(n);
}

function megawatts(n: number): string {
  return `${figureText(n / 1e6)} MW`;
}

function money(n: number): string {
  return n >= 1e9 ? `$${(n / 1e9).toPrecision(3)}B` : `$${(n / 1e6).toPrecision(3)}M`;
}
