import type { CatalogView } from '../../src/catalog/view.ts';
import type { Factory } from '../../src/catalog/entries.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import type { ListSpec } from '../../src/ranking/list-spec.ts';
import { measureOf } from '../../src/ranking/summary.ts';

/** A row of a list as the design has it, found by looking at everything. */
export interface PlainRow {
  readonly id: string;
  readonly rank: number;
  readonly possible: readonly [number, number];
}

/** The ranking of a list, all of it, computed from nothing: slow, and as plain as the rules are. */
export function plainRanking(view: CatalogView, spec: ListSpec): readonly PlainRow[] {
  const factories = view.allFactories();
  const values = new Map<string, { value: Interval; equivalents: number }>();
  const context = contextOf(view, spec);
  for (const factory of factories) {
    if (spec.exclude.some((exclusion) => exclusion.factory === factory.id)) continue;
    if (spec.kinds && !spec.kinds.some((kind) => kind === factory.kind)) continue;
    if (!context) continue;
    const { total } = estimateFactory(context, factory);
    const figure = total[measureOf[spec.metric]];
    if (isAbsent(figure)) continue;
    const equivalents = isAbsent(total.equivalents) ? -Infinity : total.equivalents.value.mid;
    values.set(factory.id, { value: figure.value, equivalents });
  }
  const ranked = factories.filter(({ id }) => isRanked(id, factories, (each) => values.has(each)));
  const ties = spec.ties.flat();
  const tieOf = (id: string): number => (ties.includes(id) ? ties.indexOf(id) : ties.length);
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inOrder = [...ranked].sort((a, b) => {
    const [x, y] = [values.get(a.id)!, values.get(b.id)!];
    if (x.value.mid !== y.value.mid) return y.value.mid - x.value.mid;
    if (tieOf(a.id) !== tieOf(b.id)) return tieOf(a.id) - tieOf(b.id);
    if (x.equivalents !== y.equivalents) return y.equivalents - x.equivalents;
    return compare(a.name, b.name) || compare(a.id, b.id);
  });
  return inOrder.map(({ id }, index) => {
    const mine = values.get(id)!.value;
    const others = inOrder.filter((other) => other.id !== id).map((other) => values.get(other.id)!.value);
    const above = others.filter(({ low }) => low > mine.high).length;
    const below = others.filter(({ high }) => high < mine.low).length;
    return { id, rank: index + 1, possible: [1 + above, inOrder.length - below] };
  });
}

/** Whether a factory is a candidate that nothing ranked stands above. */
function isRanked(id: string, factories: readonly Factory[], isCandidate: (id: string) => boolean): boolean {
  return isCandidate(id) && !above(id, factories).some((other) => isRanked(other, factories, isCandidate));
}

/** Whoever stands above `id` at any distance; in a cycle nobody stands above anybody. */
function above(id: string, factories: readonly Factory[]): readonly string[] {
  const up = reach(id, (each) => directlyAbove(each, factories));
  return [...up].filter((other) => !reach(other, (each) => directlyAbove(each, factories)).has(id));
}

function directlyAbove(id: string, factories: readonly Factory[]): readonly string[] {
  const wholes = factories.find((factory) => factory.id === id)?.partOf ?? [];
  return [
    ...wholes,
    ...factories.filter(({ supersedes }) => supersedes.includes(id)).map((factory) => factory.id),
  ];
}

function reach(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [from];
  for (const id of queue) {
    for (const other of next(id)) {
      if (found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}
