import type { Catalog } from '../../catalog/catalog.ts';
import { countryName } from '../../catalog/countries.ts';
import type { FactoryKind, Status } from '../../catalog/entries.ts';
import { shortName } from '../../estimate/context.ts';
import { isCounted } from '../../estimate/counted.ts';
import { measures, type Measure } from '../../estimate/figure.ts';
import type { Interval } from '../../quantity/interval.ts';
import { formatFigure, formatRange } from '../../quantity/format.ts';
import { measureOf } from '../../ranking/summary.ts';
import type { Grouping, Sum, Sums, Totals } from '../../ranking/totals.ts';
import { counted, listWords, statusWords } from '../../words/list-words.ts';
import { measureWords, metricWords } from '../../words/measures.ts';
import { allDoubts, doubtWords } from '../list/doubts.ts';

/** Totals as they are shown: plain data, the same for terminal, Markdown, panel and page. */
export interface TotalsView {
  readonly by: Grouping;
  /** `By country`. */
  readonly title: string;
  /** Which list it is of, and how many factories count. */
  readonly of: string;
  readonly total: TotalCells;
  readonly rows: readonly TotalLine[];
  /** What the sums mean, and whom they are without; a sentence each. */
  readonly notes: readonly string[];
}

export interface TotalLine extends TotalCells {
  /** What its factories have in common, as a filter names it; empty where that is not stated. */
  readonly key: readonly string[];
  readonly label: string;
  readonly factories: number;
  /** Of the list, `12%`; empty where that cannot be said. */
  readonly share: string;
  /** The list’s own figure where joint factories count in whole for each; empty where none is joint. */
  readonly whole: string;
}

export interface TotalCells {
  readonly figures: Readonly<Record<Measure, SumCell>>;
}

/** A sum as it is shown: `8.79M`, its range, and the marks of what it lacks or where it is doubtful. */
export interface SumCell {
  /** The sum itself, to draw by; null where there is none. */
  readonly value: Interval | null;
  readonly text: string;
  readonly range: string;
  readonly marks: string;
}

/** What each way of telling apart is called. */
export const groupingWords: Readonly<Record<Grouping, { readonly one: string; readonly joint?: string }>> = {
  country: { one: 'country', joint: 'countries' },
  owner: { one: 'owner', joint: 'owners' },
  hardware: { one: 'accelerator' },
  status: { one: 'status' },
  kind: { one: 'kind' },
};

/** Totals as they are shown. */
export function totalsView(catalog: Catalog, totals: Totals): TotalsView {
  const { by, rows, total, metric, factories } = totals;
  const measure = measureOf[metric];
  return {
    by,
    title: `${totals.edition.title}, by ${groupingWords[by].one}`,
    of: `${listWords(totals)} · ${counted(factories, 'factory that counts', 'factories that count')}`,
    total: { figures: cellsOf(total) },
    rows: rows.map(({ key, sums, whole, share, factories: ids, joint }) => ({
      ...{ key, label: groupLabel(catalog, by, key) },
      figures: cellsOf(sums),
      factories: ids.length,
      share: share === undefined ? '' : shareText(share),
      whole: joint.length > 0 ? sumCell(whole[measure], measure).text : '',
    })),
    notes: [
      ...readingNotes(totals, { isInWhole: true }),
      ...programmeNotes(catalog, [totals]),
      ...gapNotes(catalog, [totals]),
    ],
  };
}

/** A group by its name: a country’s, an owner’s, the accelerators’ short names, a status, a kind. */
export function groupLabel(catalog: Catalog, by: Grouping, key: readonly string[]): string {
  const [first] = key;
  if (first === undefined) return 'not stated';
  switch (by) {
    case 'country':
      return countryName(first) ?? first;
    case 'hardware':
      return key.map((id) => nameOfHardware(catalog, id)).join(' or ');
    case 'status':
      return statusWords[first as Status];
    case 'kind':
      return kindWords[first as FactoryKind];
    case 'owner':
      return first;
  }
}

/**
 * What is to be known of every total: how joint factories count, what the ranges mean, and of what it is a part. The
 * other reading of joint factories is shown beside it, or said where to find.
 */
export function readingNotes(
  { by, rows }: Pick<Totals, 'by' | 'rows'>,
  { isInWhole }: { readonly isInWhole: boolean },
): readonly string[] {
  const { joint: several } = groupingWords[by];
  const joint = new Set(rows.flatMap((row) => row.joint));
  return [
    ...(several !== undefined && joint.size > 0
      ? [
          `${counted(joint.size, 'factory has', 'factories have')} several ${several}: each counts evenly for them${isInWhole ? ', and “in whole” as if it were all theirs, so that this adds up to more' : '; the totals of one list have it “in whole” too, as if it were all theirs'}.`,
        ]
      : []),
    ...(by === 'hardware' && rows.some(({ key }) => key.length > 1)
      ? ['Where the shares of a mix are not stated, the mix stands by itself.']
      : []),
    'Ranges are added end by end: the low is the sum only if every figure is at its low. If they err independently, the sum is surer than that.',
    'Shares are shares of this list, not of all there is.',
  ];
}

/** Which programmes may count what other factories count too. */
export function programmeNotes(catalog: Catalog, series: readonly Totals[]): readonly string[] {
  const ids = [...new Set(series.flatMap(({ programmes }) => programmes))];
  if (ids.length === 0) return [];
  const names = ids.map((id) => catalog.factory(id)?.name ?? id).join(', ');
  return [
    `${counted(ids.length, 'programme counts', 'programmes count')} beside factories of other kinds: ${names}. What a programme builds counts twice unless it is named as a part of it; an edition leaves programmes out by its kinds.`,
  ];
}

/** Which files the lists are without, who has no figure, and whose is incomplete or doubtful, and why. */
export function gapNotes(
  catalog: Catalog,
  series: readonly Totals[],
  measures: readonly Measure[] = shown,
): readonly string[] {
  const nameOf = (id: string): string => catalog.factory(id)?.name ?? id;
  const idsOf = (key: 'without' | 'missing' | 'doubtful', of = measures): readonly string[] => [
    ...new Set(series.flatMap(({ total }) => of.flatMap((measure) => total[measure][key]))),
  ];
  const without = measures.flatMap((measure) => {
    const names = idsOf('without', [measure]).map(nameOf);
    return names.length === 0 ? [] : [`§ ${measureWords[measure].label}: without ${names.join(', ')}.`];
  });
  const missing = idsOf('missing').map((id) => nameOfHardware(catalog, id));
  return [
    ...doubtWords(allDoubts(catalog)),
    ...without,
    ...(missing.length > 0
      ? [
          `† Of accelerators in a mix the input is not known, and the range is widened: ${missing.join(', ')}.`,
        ]
      : []),
    ...idsOf('doubtful').flatMap((id) =>
      caveatsOf(catalog, id, series).map((caveat) => `‡ ${nameOf(id)}: ${caveat}`),
    ),
  ];
}

/** Why the batches of a factory that count for one of the lists are doubtful, each reason once. */
function caveatsOf(catalog: Catalog, id: string, series: readonly Totals[]): readonly string[] {
  const batches = catalog.factory(id)?.batches ?? [];
  const meant = batches.filter((batch) => series.some((totals) => isCounted(batch, totals)));
  return [...new Set(meant.flatMap(({ caveat }) => caveat ?? []))];
}

/** The measures that are shown, that of the list’s order first. */
export function shownMeasures({ metric }: Pick<Totals, 'metric'>): readonly Measure[] {
  const first = measureOf[metric];
  return [first, ...shown.filter((measure) => measure !== first)];
}

/** Totals of one series, as words: `by GPU-equivalents · only what runs`. */
export function seriesWords({ metric, counts }: Pick<Totals, 'metric' | 'counts'>): string {
  return `by ${metricWords(metric)}${counts === 'operational' ? ' · only what runs' : ''}`;
}

/** A sum with its marks. */
export function sumCell({ value, without, missing, doubtful }: Sum, measure: Measure): SumCell {
  const { dimension } = measureWords[measure];
  const marks =
    (without.length > 0 ? '§' : '') + (missing.length > 0 ? '†' : '') + (doubtful.length > 0 ? '‡' : '');
  if (!value) return { value: null, text: '—', range: '', marks };
  return { value, text: formatFigure(value.mid, dimension), range: formatRange(value, dimension), marks };
}

/** A share in whole percent; below one, said so. */
export function shareText(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

const shown = ['equivalents', 'facilityPower', 'cost'] as const satisfies readonly Measure[];

const kindWords: Readonly<Record<FactoryKind, string>> = {
  cluster: 'Cluster',
  campus: 'Campus',
  superfactory: 'Superfactory',
  programme: 'Programme',
};

function cellsOf(sums: Sums): Readonly<Record<Measure, SumCell>> {
  return Object.fromEntries(measures.map((measure) => [measure, sumCell(sums[measure], measure)])) as Record<
    Measure,
    SumCell
  >;
}

function nameOfHardware(catalog: Catalog, id: string): string {
  const hardware = catalog.hardware(id);
  return hardware ? shortName(hardware) : id;
}
