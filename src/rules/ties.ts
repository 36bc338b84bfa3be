import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { nodeAt, valueOf, type Node } from '../document/node.ts';
import { intervalOf, measureOf } from '../ranking/summary.ts';
import { everything } from './everything.ts';
import type { RuleContext } from './rule.ts';

/** Why an entry of `ties` changes nothing; undefined where it does. */
export type WhyUntied = (id: string) => string | undefined;

/** Asks the list as it was published, which no later edit unties; of a draft, as it is now. */
export function tiesOf(edition: Edition, context: RuleContext): WhyUntied {
  const published = edition.published === undefined ? undefined : publishedValues(edition, context);
  return published
    ? (id) => whyUntiedThen(edition, published, id)
    : (id) => whyUntiedNow(edition, context, id);
}

/** Those that tie are neighbours, since a list is sorted by what ties. */
function whyUntiedNow(edition: Edition, { view, rankings }: RuleContext, id: string): string | undefined {
  everything(view);
  const list = rankings.list(edition);
  const standing = list.standing(id);
  if (!standing?.ranked) return `is not ranked: ${standing?.reason ?? 'there is no such factory'}`;
  const around = list.ids(standing.rank + 1);
  const mid = (other: string | undefined): number | undefined => {
    const figures = other === undefined ? undefined : rankings.summary(other, list.spec)?.figures;
    return figures && intervalOf(figures[measureOf[list.spec.metric]])?.mid;
  };
  const own = mid(id);
  const tied = own === mid(around[standing.rank - 2]) || own === mid(around[standing.rank]);
  return tied ? undefined : `ties with no other factory by ${edition.metric}`;
}

function whyUntiedThen(
  { metric }: Edition,
  values: ReadonlyMap<string, unknown>,
  id: string,
): string | undefined {
  if (!values.has(id)) return 'is not on the published list';
  const tied = [...values].some(([other, value]) => other !== id && value === values.get(id));
  return tied ? undefined : `ties with no other factory of the published list by ${metric}`;
}

/** The metric's figure of each row of the ranking file, where there is one of this metric. */
function publishedValues(
  { id, metric }: Edition,
  { view, catalog }: RuleContext,
): ReadonlyMap<string, unknown> | undefined {
  const file = catalog.file(entryPath('ranking', id));
  if (view.ranking(id)?.metric !== metric || !file) return undefined;
  const rows = nodeAt(catalog.document(file).root, ['rows']);
  if (rows?.kind !== 'sequence') return undefined;
  return new Map(rows.items.map((row) => [String(scalarIn(row, 'id')), scalarIn(row, 'value')]));
}

function scalarIn(row: Node, key: string): unknown {
  const value = valueOf(row, key);
  return value?.kind === 'scalar' ? value.value : undefined;
}
