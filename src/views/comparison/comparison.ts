import type { Counts, Metric } from '../../catalog/entries.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { listDifferences } from '../../ranking/differences.ts';
import {
  comparedSide,
  figureOn,
  sameFigure,
  type ComparedFigure,
  type ComparedSide,
  type ListSide,
} from './compared-side.ts';
import { whyChanged } from './comparison-reasons.ts';

/** Two lists side by side: plain data, the same for panel, terminal and Markdown. */
export interface ListComparison {
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  readonly metric: Metric;
  readonly counts: Counts;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  /** Who is on the second list only, in its order. */
  readonly entered: readonly FactoryChange[];
  /** Who is on the first list only, in its order. */
  readonly left: readonly FactoryChange[];
  /** Who is on both at another rank, in the order of the second. */
  readonly moved: readonly FactoryChange[];
  /** Who is on both at the same rank with another figure. */
  readonly refigured: readonly FactoryChange[];
  /** How many are on both at the same rank with the same figure. */
  readonly unchanged: number;
}

export interface ComparedEdition {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly length: number;
}

/** What became of a factory. */
export interface FactoryChange {
  readonly id: string;
  readonly name: string;
  /** Ranks on the lists; null where it is not on one. */
  readonly from: number | null;
  readonly to: number | null;
  /** The metric's figure for each list, whether or not the factory is on it; null where there is none. */
  readonly before: ComparedFigure | null;
  readonly after: ComparedFigure | null;
  /** Each a sentence without its full stop, what matters most first. */
  readonly why: readonly string[];
}

/** By what both lists are ordered, and which batches count; as the second list says where absent. */
export interface ComparisonOptions {
  readonly metric?: Metric | undefined;
  readonly counts?: Counts | undefined;
}

/** What entered, left and moved between two lists, and why. Both are by one metric and one counts: the second's. */
export function compareLists(
  before: ListSide,
  after: ListSide,
  options: ComparisonOptions = {},
): ListComparison {
  const { metric, counts } = {
    metric: options.metric ?? after.edition.metric,
    counts: options.counts ?? after.edition.counts,
  };
  const same = before.catalog === after.catalog;
  const former = comparedSide(before, metric, counts, same);
  const latter = comparedSide(after, metric, counts, false);
  const { entered, left, moved } = listDifferences(former.ids, latter.ids);
  const change = (id: string): FactoryChange => factoryChange(id, former, latter);
  const touched = new Set([...entered, ...moved].map(({ id }) => id));
  const stayed = latter.ids.filter((id) => !touched.has(id)).map(change);
  const refigured = stayed.filter((each) => !sameFigure(each.before, each.after));
  return {
    before: editionOf(former),
    after: editionOf(latter),
    ...{ metric, counts, unit: equivalentsWord(after.catalog) },
    entered: entered.map(({ id }) => change(id)),
    left: left.map(({ id }) => change(id)),
    moved: moved.map(({ id }) => change(id)),
    refigured,
    unchanged: stayed.length - refigured.length,
  };
}

function factoryChange(id: string, before: ComparedSide, after: ComparedSide): FactoryChange {
  return {
    id,
    name: after.catalog.factory(id)?.name ?? before.catalog.factory(id)?.name ?? id,
    from: before.ranks.get(id) ?? null,
    to: after.ranks.get(id) ?? null,
    before: figureOn(before, id),
    after: figureOn(after, id),
    why: whyChanged(id, before, after),
  };
}

function editionOf({ edition: { id, title, asOf }, ids }: ComparedSide): ComparedEdition {
  return { id, title, asOf, length: ids.length };
}
