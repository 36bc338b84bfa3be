import { badness, ratioOf, spreadOf, worstOf, type Comparison } from './comparison.ts';
import { compareClusters, type ClusterComparisons } from './clusters.ts';
import { compareHub, type HubComparisons } from './hub.ts';
import type { HubFiles } from '../../src/importers/hub/read-hub.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';
import { closing, opening } from './prose.ts';
import { table } from './accuracy-table.ts';
import { Trial } from './trial.ts';
import { cellText, figureText, ratioText } from './accuracy-words.ts';

/** How many of the worst are named. */
const named = 10;

/** docs/accuracy.md: our figures beside those of Epoch AI and of owners. The same text each time for the same data. */
export function accuracyPage(
  hub: HubFiles,
  clusters: TextFile,
  shipped: ReadonlyMap<string, string>,
): string {
  const trial = new Trial(shipped);
  const ofClusters = compareClusters(clusters, trial);
  const ofHub = compareHub(hub, trial);
  return `${[
    opening(ofClusters, ofHub),
    clusterSection(ofClusters),
    reportSection(ofClusters),
    hubSection(ofHub, trial),
    closing(ofClusters, ofHub),
  ].join('\n\n')}\n`;
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

function reportSection({ reportedPower, reportedCost }: ClusterComparisons): string {
  return [
    '## GPU clusters: what owners report',
    spreads([
      ['Facility power', reportedPower],
      ['Cost', reportedCost],
    ]),
    ...worst('Facility power, as reported', reportedPower, megawatts),
    ...worst('Cost, as reported', reportedCost, money),
  ].join('\n\n');
}

function hubSection(hub: HubComparisons, trial: Trial): string {
  const { equivalents, byImpliedPeaks, itPower, facilityPower, cost, impliedEquivalents, peaks } = hub;
  const rows = peaks.all.map(({ hardware, implied, ours, days, alone }) => [
    trial.hardware(hardware).name,
    figureText(ours),
    figureText(implied),
    ratioText(ours / implied),
    `${days}${alone ? '' : ', beside others'}`,
  ]);
  return [
    '## Data center hub: from chip quantities',
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
    '## Data center hub: from stated IT power',
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
    [each.name, write(each.ours), write(each.theirs), ratioText(ratioOf(each)), each.reason()].map(cellText),
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
