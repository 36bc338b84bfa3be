import type { Batch, Counts, Edition, Factory, Metric } from '../catalog/entries.ts';
import type { Day } from '../catalog/day.ts';
import type { CatalogView } from '../catalog/view.ts';
import { mixIn } from '../estimate/expression.ts';
import { contextOf, estimateFactory } from '../estimate/factory.ts';
import { isAbsent } from '../estimate/absent.ts';
import { measures, type Estimates, type Measure } from '../estimate/figure.ts';
import { add, scale, type Interval } from '../quantity/interval.ts';
import type { ListOptions } from './list-spec.ts';
import { editionsByDay, type RankingView } from './rankings.ts';
import { figuresOf, measureOf, type FigureSummary, type Summary } from './summary.ts';

/** What totals can be told apart by. */
export const groupings = ['country', 'owner', 'hardware', 'status', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

/** A sum of figures, end by end: its low is reached only where each figure is at its low. */
export interface Sum {
  /** Undefined where none of the factories has the figure. */
  readonly value: Interval | undefined;
  /** The factories that are not in it because they have no such figure. */
  readonly without: readonly string[];
  /** The hardware that lacks an input in a mix, for which the range is widened. */
  readonly missing: readonly string[];
  /** The factories whose figure is doubtful. */
  readonly doubtful: readonly string[];
}

export type Sums = Readonly<Record<Measure, Sum>>;

/** What the factories of one group come to. */
export interface TotalsRow {
  /** What they have in common: a country’s code, an owner, ids of hardware, a status, a kind; absent where not stated. */
  readonly key: readonly string[];
  /** Those that have a part in it, in order of rank. */
  readonly factories: readonly string[];
  /** Those of them that other owners, or countries, have a part in. */
  readonly joint: readonly string[];
  /** Joint factories count evenly for each, so that all rows add up to the total. */
  readonly sums: Sums;
  /** The other reading: joint factories count in whole for each, so that the rows add up to more. */
  readonly whole: Sums;
  /** Its part of the list, by the mids of the list’s metric; undefined where the list comes to nothing. */
  readonly share: number | undefined;
}

/** The sums over the factories that count for the list of an edition, on it or below it, none twice. */
export interface Totals {
  readonly edition: Edition;
  readonly asOf: Day;
  readonly metric: Metric;
  readonly counts: Counts;
  readonly by: Grouping;
  /** How many factories count. */
  readonly factories: number;
  /** Programmes that count beside factories of other kinds: what they build may be among those, unless it is named as a part. */
  readonly programmes: readonly string[];
  readonly total: Sums;
  /** The greatest first, by the metric; what is not stated comes last. */
  readonly rows: readonly TotalsRow[];
}

/** A part of a factory’s figures that belongs to one group, and how much of each. */
interface Portion {
  readonly key: readonly string[];
  readonly figures: Summary['figures'];
  readonly part: (measure: Measure) => number;
  readonly joint: boolean;
}

/** The totals of the list of an edition. Whatever is ranked counts: wholes without their parts, nothing superseded. */
export function totalsOf(
  catalog: CatalogView,
  rankings: RankingView,
  edition: Edition,
  by: Grouping,
  options: ListOptions = {},
): Totals {
  const list = rankings.list(edition, options);
  const { asOf, metric, counts } = list.spec;
  const context = contextOf(catalog, list.spec);
  const ids = list.ids(Infinity);
  const total = new Adder();
  const groups = new Map<string, Group>();
  for (const id of ids) {
    const [factory, summary] = [catalog.factory(id), rankings.summary(id, list.spec)];
    if (!factory || !summary || !context) continue;
    total.add(id, summary.figures, whole);
    const batches = (): Batches => estimateFactory(context, factory).batches;
    for (const portion of portionsOf(by, factory, summary, batches)) {
      const name = portion.key.map(plain).join('\n');
      const group = groups.get(name) ?? new Group(portion.key);
      groups.set(name, group);
      group.add(id, portion);
    }
  }
  const measure = measureOf[metric];
  const all = total.sums()[measure].value?.mid ?? 0;
  const rows = [...groups.values()]
    .map((group) => group.row((sums) => (all > 0 ? (sums[measure].value?.mid ?? 0) / all : undefined)))
    .sort((a, b) => compareRows(a, b, measure));
  const programmes = ids.filter((id) => catalog.factory(id)?.kind === 'programme');
  return {
    ...{ edition, asOf, metric, counts, by, factories: ids.length },
    programmes: programmes.length < ids.length ? programmes : [],
    ...{ total: total.sums(), rows },
  };
}

/** The editions whose lists go by the same metric and counts as one’s, the earliest first, and those that do not. */
export function seriesOf(
  catalog: CatalogView,
  { metric, counts }: Pick<Edition, 'metric' | 'counts'>,
): { readonly editions: readonly Edition[]; readonly others: readonly Edition[] } {
  const all = editionsByDay(catalog.allEditions());
  const isSame = (edition: Edition): boolean => edition.metric === metric && edition.counts === counts;
  return { editions: all.filter(isSame), others: all.filter((edition) => !isSame(edition)) };
}

type Batches = readonly { readonly batch: Batch; readonly estimates: Estimates }[];

const whole = (): number => 1;

function portionsOf(
  by: Grouping,
  factory: Factory,
  summary: Summary,
  batches: () => Batches,
): readonly Portion[] {
  switch (by) {
    case 'country':
      return evenly(factory.location.countries, summary);
    case 'owner':
      return evenly(factory.owners, summary);
    case 'kind':
      return evenly(factory.kind === undefined ? [] : [factory.kind], summary);
    case 'status':
      return batches().map(({ batch, estimates }) => ({
        key: [batch.status],
        figures: known(summary, estimates),
        part: whole,
        joint: false,
      }));
    case 'hardware':
      return batches().flatMap(({ batch, estimates }) => hardwarePortions(batch, estimates, summary));
  }
}

/** The same part for each of the names; all of it for nobody where there is none. */
function evenly(names: readonly string[], { figures }: Summary): readonly Portion[] {
  // Of one name written in several ways, the first.
  const distinct = [...new Map(names.toReversed().map((name) => [plain(name), name])).values()].reverse();
  if (distinct.length === 0) return [{ key: [], figures, part: whole, joint: false }];
  const part = (): number => 1 / distinct.length;
  return distinct.map((name) => ({ key: [name], figures, part, joint: distinct.length > 1 }));
}

/** Each hardware of stated shares has its own part of each figure; one of unknown shares has a group of its own. */
function hardwarePortions(batch: Batch, estimates: Estimates, summary: Summary): readonly Portion[] {
  const figures = known(summary, estimates);
  const { hardware, shares } = batch;
  if (!shares || hardware.length < 2)
    return [{ key: [...hardware].sort(), figures, part: whole, joint: false }];
  const weights = Object.fromEntries(
    measures.map((measure) => [measure, weightsOf(batch, estimates, measure)]),
  ) as Record<Measure, ReadonlyMap<string, number>>;
  return hardware.map((id) => ({
    key: [id],
    figures,
    part: (measure) => weights[measure].get(id) ?? 0,
    joint: false,
  }));
}

/** What part of a figure comes from each hardware of stated shares, by the mids. */
function weightsOf(
  { hardware, shares }: Batch,
  estimates: Estimates,
  measure: Measure,
): ReadonlyMap<string, number> {
  const estimate = estimates[measure];
  const mix = isAbsent(estimate) ? undefined : mixIn(estimate.expression);
  const given = mix?.how === 'shares' ? mix.members : undefined;
  const exact = { approximate: 0, openEnded: 0 };
  const weights = given
    ? given.map(({ id, expression, share }) => [id, expression.value.mid * (share?.value.mid ?? 0)] as const)
    : hardware.map((id) => [id, shares?.get(id)?.interval(exact).mid ?? 0] as const);
  const sum = weights.reduce((all, [, weight]) => all + weight, 0);
  return new Map(weights.map(([id, weight]) => [id, sum > 0 ? weight / sum : 1 / weights.length]));
}

/** The figures of a batch; none where the factory has none, so that the rows add up to the total. */
function known({ figures }: Summary, estimates: Estimates): Summary['figures'] {
  const own = figuresOf(estimates);
  return Object.fromEntries(
    measures.map((measure) => [measure, 'absent' in figures[measure] ? figures[measure] : own[measure]]),
  ) as Record<Measure, FigureSummary>;
}

/** The parts that a group adds up. */
class Group {
  readonly #key: readonly string[];
  readonly #factories = new Set<string>();
  readonly #joint = new Set<string>();
  readonly #even = new Adder();
  readonly #whole = new Adder();

  constructor(key: readonly string[]) {
    this.#key = key;
  }

  add(id: string, { figures, part, joint }: Portion): void {
    this.#factories.add(id);
    if (joint) this.#joint.add(id);
    this.#even.add(id, figures, part);
    this.#whole.add(id, figures, joint ? whole : part);
  }

  row(shareOf: (sums: Sums) => number | undefined): TotalsRow {
    const sums = this.#even.sums();
    return {
      key: this.#key,
      factories: [...this.#factories],
      joint: [...this.#joint],
      sums,
      whole: this.#whole.sums(),
      share: shareOf(sums),
    };
  }
}

interface Adding {
  value: Interval | undefined;
  readonly without: Set<string>;
  readonly missing: Set<string>;
  readonly doubtful: Set<string>;
}

/** Adds up the figures of factories, and keeps who has none. */
class Adder {
  readonly #sums = Object.fromEntries(
    measures.map((measure): [Measure, Adding] => [
      measure,
      { value: undefined, without: new Set(), missing: new Set(), doubtful: new Set() },
    ]),
  ) as Record<Measure, Adding>;

  add(id: string, figures: Summary['figures'], part: (measure: Measure) => number): void {
    for (const measure of measures) {
      const [sum, figure] = [this.#sums[measure], figures[measure]];
      if ('absent' in figure) {
        sum.without.add(id);
        continue;
      }
      const value = scale(figure, part(measure));
      sum.value = sum.value ? add(sum.value, value) : value;
      for (const hardware of figure.missing) sum.missing.add(hardware);
      if (figure.caveats) sum.doubtful.add(id);
    }
  }

  sums(): Sums {
    const sum = ([measure, { value, without, missing, doubtful }]: [string, Adding]): [string, Sum] => [
      measure,
      { value, without: [...without], missing: [...missing], doubtful: [...doubtful] },
    ];
    return Object.fromEntries(Object.entries(this.#sums).map(sum)) as Record<Measure, Sum>;
  }
}

function compareRows(a: TotalsRow, b: TotalsRow, measure: Measure): number {
  if (a.key.length === 0 || b.key.length === 0) return b.key.length - a.key.length;
  const [mine, others] = [a, b].map(({ sums }) => sums[measure].value?.mid ?? -1) as [number, number];
  return others - mine || (plain(a.key.join()) < plain(b.key.join()) ? -1 : 1);
}

/** A name without what may be written one way or another. */
function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
