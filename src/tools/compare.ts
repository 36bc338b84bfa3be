import type { Counts, Metric } from '../catalog/entries.ts';
import { compareLists, type ListComparison } from '../views/comparison/comparison.ts';
import { comparisonView } from '../views/comparison/comparison-view.ts';
import { metricWords, metrics } from '../words/measures.ts';
import { editionOf, limitProperty, type Tool } from './tool.ts';

/** What entered, left and moved between two lists, and why. */
export const compare: Tool = {
  name: 'compare',
  title: 'Two lists side by side',
  description: 'What entered, left and moved between the lists of two editions, and why, both by one metric.',
  input: {
    type: 'object',
    properties: {
      before: { type: 'string', description: 'the id of an edition, such as 2025H2' },
      after: { type: 'string', description: 'the id of the edition to compare it with' },
      metric: { type: 'string', enum: metrics, description: 'by what both are ordered; else as after says' },
      counts: {
        type: 'string',
        enum: ['announced', 'operational'],
        description: 'which batches count in both; else as after says',
      },
      limit: limitProperty('changes of each kind', 10),
    },
    required: ['before', 'after'],
    additionalProperties: false,
  },
  run(of, input) {
    const { catalog, rankings } = of;
    const [before, after] = [
      editionOf(of, input.needed('before')),
      editionOf(of, input.needed('after')),
    ] as const;
    const comparison = compareLists(
      { catalog, rankings, edition: before },
      { catalog, rankings, edition: after },
      {
        metric: input.text('metric') as Metric | undefined,
        counts: input.text('counts') as Counts | undefined,
      },
    );
    return comparisonData(comparison, input.number('limit', 10));
  },
};

/** A comparison for an agent: of each kind of change so many, each with its figures and why. */
export function comparisonData(comparison: ListComparison, limit: number): object {
  const { before, after, metric, unit, summary, groups, unchanged } = comparisonView(comparison);
  const suffix = metric === 'equivalents' ? ` ${unit}` : '';
  return {
    ...{ before, after, metric, counts: comparison.counts, figures: metricWords(metric), summary, unchanged },
    changes: groups.map(({ title, rows }) => ({
      kind: title,
      rows: rows.slice(0, limit).map(({ id, name, file, from, to, before: was, after: is, why }) => ({
        ...{ id, name, file, from, to, before: `${was}${suffix}`, after: `${is}${suffix}`, why },
      })),
      ...(rows.length > limit && { more: rows.length - limit }),
    })),
  };
}
