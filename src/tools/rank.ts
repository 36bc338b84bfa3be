import type { Counts, Metric } from '../catalog/entries.ts';
import { listView } from '../views/list/list-view.ts';
import { metrics } from '../words/measures.ts';
import { figureText, figureTexts } from './figure-text.ts';
import { measureOf } from '../ranking/summary.ts';
import { doubtText, editionOf, limitProperty, type Tool } from './tool.ts';

/** The list of an edition. */
export const rank: Tool = {
  name: 'rank',
  title: 'The list',
  description:
    'The ranked list of an edition as the catalog is now: rank, move, possible ranks, the figure it is ordered by, file. Figures are intervals, written mid (low–high), and computed; ask explain how one came about.',
  input: {
    type: 'object',
    properties: {
      edition: { type: 'string', description: 'the id of an edition, such as 2026H1; else the current one' },
      metric: { type: 'string', enum: metrics, description: 'what to order by; else what the edition says' },
      counts: {
        type: 'string',
        enum: ['announced', 'operational'],
        description: 'which batches count; else what the edition says',
      },
      limit: limitProperty('rows', 10),
      figures: { type: 'boolean', description: 'all figures of each row, not only the metric’s' },
      unranked: { type: 'boolean', description: 'also name what is not ranked, and why' },
    },
    additionalProperties: false,
  },
  run(of, input) {
    const { catalog, rankings } = of;
    const edition = editionOf(of, input.text('edition'));
    const view = listView(catalog, rankings, edition, {
      metric: input.text('metric') as Metric | undefined,
      counts: input.text('counts') as Counts | undefined,
      top: input.number('limit', 10),
    });
    const { asOf, metric, counts, published, unranked, rankedCount, stale } = view;
    const measure = measureOf[metric];
    return {
      ...{ edition: edition.id, title: view.title, asOf, published: published ?? null, metric, counts },
      ...{ onTheList: view.length, ranked: rankedCount },
      ...(stale.length > 0 && { doubts: stale.slice(0, mostDoubts).map(doubtText) }),
      rows: view.rows.map(({ rank: place, move, previousRank, possibleRanks, chances, factory }) => ({
        ...{ rank: place, id: factory.id, name: factory.name, file: factory.file },
        ...{ move, previousRank, possibleRanks, ...(chances && { chances }) },
        ...{ status: factory.status, basis: factory.basis ?? null },
        value: figureText(catalog, measure, factory.figures[measure]),
        ...(input.flag('figures') && { figures: figureTexts(catalog, factory.figures) }),
        ...(factory.stale !== undefined && { doubt: factory.stale }),
      })),
      ...(rankedCount > view.rows.length && { more: rankedCount - view.rows.length }),
      notRanked: unranked.length,
      ...(input.flag('unranked') && {
        unranked: unranked.map(({ id, file, reason }) => ({ id, file, reason })),
      }),
    };
  },
};

/** How many doubts of the whole list are told. */
const mostDoubts = 5;
