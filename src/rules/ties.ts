import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { nodeAt, valueOf, type Node } from '../document/node.ts';
import { intervalOf, measureOf } from '../ranking/summary.ts';
import type { RuleContext } from './rule.ts';

/** Why an entry of `ties` changes nothing; undefined where it does. */
export type WhyUntied = (id: string) => string | undefined;

/** Asks the list as it was published, which no later edit unties; of a draft, as it is now. */
export function tiesOf(edition: Edition, context: RuleContext): WhyUntied {
  const published = edition.published === undefined ? undefined : publishedValues(edition, context);
  return published ? whyUntiedThen(edition, published) : whyUntiedNow(edition, context);
}

/** Those that tie are neighbours, since a list is sorted by what ties. */
function whyUntiedNow(edition: Edition, { rankings }: RuleContext): WhyUntied {
  const list = rankings.list(edition);
  const ranked = list.ids(list.rankedCount);
  const mid = (other: string | undefined): number | undefined => {
    const figures = other === undefined ? undefined : rankings.summary(other, list.spec)?.figures;
    return figures && intervalOf(figures[measureOf[list.spec.metric]])?.mid;
  };
  return (id) => {
    const standing = list.standing(id);
    if (!standing?.ranked) return `is not ranked: ${standing?.reason ?? 'there is no such factory'}`;
    const own = mid(id);
    const tied = own === mid(ranked[standing.rank - 2]) || own === mid(ranked[standing.rank]);
    return tied ? undefined : `ties with no other factory by ${edition.metric}`;
  };
}

function whyUntiedThen({ metric }: Edition, values: ReadonlyMap<string, unknown>): WhyUntied {
  const times = new Map<unknown, number>();
  for (const value of values.values()) times.set(value, (times.get(value) ?? 0) + 1);
  return (id) => {
    if (!values.has(id)) return 'is not on the published list';
    const tied = (times.get(values.get(id)) ?? 0) > 1;
    return tied ? undefined : `ties with no other factory of the published list by ${metric}`;
  };
}

/** The metric's figure of each row of the ranking file, where there is one of this metric. */
function publishedValues(
  { id, metric }: Edition,
  { catalog }: RuleContext,
): ReadonlyMap<string, unknown> | undefined {
  if (catalog.ranking(id)?.metric !== metric) return undefined;
  const rows = nodeAt(catalog.documentAt(entryPath('ranking', id))?.root, ['rows']);
  if (rows?.kind !== 'sequence') return undefined;
  return new Map(rows.items.map((row) => [String(scalarIn(row, 'id')), scalarIn(row, 'value')]));
}

function scalarIn(row: Node, key: string): unknown {
  const value = valueOf(row, key);
  return value?.kind === 'scalar' ? value.value : undefined;
}
