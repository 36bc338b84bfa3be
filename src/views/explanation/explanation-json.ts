import type { Explained } from './explained-figure.ts';
import type { ExplainedFigures, Explanation } from './explanation.ts';
import { figured } from '../../words/measures.ts';
import type { Reference } from './explanation-references.ts';

/** An explanation as data: figures unrounded in plain units; a step's `source` counts in `sources`, from 1. */
export function explanationJson(folder: string, explanation: Explanation): object {
  const { factory, edition, unit, standing, history, batches, total, claims, sources } = explanation;
  const { id, name, kind, owners, location, platform, status, statusNote } = factory;
  return {
    catalog: folder,
    ...{ factory: id, name, kind: kind ?? null, owners, location },
    ...{ platform: platform ?? null, status, statusNote: statusNote ?? null },
    ...{ edition: edition.id, asOf: edition.asOf, metric: edition.metric, counts: edition.counts, unit },
    standing,
    history: history.map(({ edition: { id: of }, rank }) => ({ edition: of, rank })),
    batches: batches.map(({ number, batch, what, qualifiers, at, figures }) => ({
      ...{ number, what, qualifiers, published: batch.published ?? null, note: batch.note ?? null },
      ...place(at),
      ...('uncounted' in figures
        ? { counted: false, reason: figures.uncounted }
        : { counted: true, figures: figuresJson(figures) }),
    })),
    total: figuresJson(total),
    claims: claims.map(({ claim, at, comparisons }) => ({
      ...{ scope: claim.cost ? claim.scope : null, of: claim.of ?? null, basis: claim.basis ?? null },
      ...{ date: claim.date ?? null, ...place(at) },
      figures: comparisons.map(({ claimed, text, value, computed, ratio }) => ({
        ...{ claimed, text, ...value, computed, ratio: ratio ?? null },
      })),
    })),
    sources,
  };
}

function figuresJson(figures: ExplainedFigures): object {
  return Object.fromEntries(figured.map((key) => [key, explainedJson(figures[key])]));
}

function explainedJson(figure: Explained): object {
  if ('absent' in figure) return figure;
  const { low, mid, high, dimension, missing, caveats, basis, formula, legend, remarks, steps } = figure;
  return {
    ...{ low, mid, high, dimension, missing, caveats, basis, formula, legend, remarks },
    steps: steps.map((step) => ({
      ...{ depth: step.depth, label: step.label, low: step.low, mid: step.mid, high: step.high },
      ...{ dimension: step.dimension, ...place(step.at) },
    })),
  };
}

function place(at: Reference | undefined): object {
  return at ? { file: at.file, line: at.line, column: at.column, source: at.source ?? null } : {};
}
