import type { Day } from '../../../src/catalog/day.ts';
import type { Shown } from '../../../src/words/shown-figure.ts';
import type { ExplainedFigure, ExplainedStep } from '../../../src/views/explanation/explained-figure.ts';
import type { Reference } from '../../../src/views/explanation/explanation-references.ts';
import type { FactoryLine } from '../../../src/views/list/factory-line.ts';
import type { ListRow, ListView } from '../../../src/views/list/list-view.ts';

/** A figure with a width of a tenth to both sides. */
export function cell(mid: number, text = String(mid)): Shown {
  return { low: mid * 0.9, mid, high: mid * 1.1, text, range: `${mid * 0.9}–${mid * 1.1}`, missing: [] };
}

/** The line of a factory; what is not said is plain. */
export function line(id: string, part: Partial<FactoryLine> = {}): FactoryLine {
  return {
    id,
    file: `factories/${id}.yaml`,
    name: id,
    kind: undefined,
    owners: ['Somebody'],
    place: 'Here',
    countries: ['US'],
    status: 'operational',
    statusNote: undefined,
    hardware: ['H100'],
    basis: 'hardware',
    figures: {
      headline: cell(100),
      equivalents: cell(100),
      itPower: cell(100),
      facilityPower: cell(100),
      cost: cell(100),
      energy: cell(100),
    },
    stale: undefined,
    ...part,
  };
}

/** A list of these lines, ranked as they stand. */
export function listOf(lines: readonly FactoryLine[], part: Partial<ListView> = {}): ListView {
  const rows = lines.map((factory, index): ListRow => ({
    rank: index + 1,
    move: null,
    previousRank: null,
    possibleRanks: [index + 1, index + 1],
    factory,
  }));
  return {
    catalog: 'Some Factories',
    title: 'First Half of 2025',
    edition: '2025H1',
    asOf: '2025-06-30' as Day,
    published: undefined,
    metric: 'equivalents',
    counts: 'announced',
    size: 20,
    length: rows.length,
    rankedCount: rows.length,
    unit: 'H100e',
    rows,
    unranked: [],
    editions: [{ id: '2025H1', title: 'First Half of 2025' }],
    stale: [],
    ...part,
  };
}

/** So many factories, each with less than the one before. */
export function many(count: number): readonly FactoryLine[] {
  return Array.from({ length: count }, (_, index) => {
    const figure = cell(1e6 - index * 10);
    return line(`factory-${index + 1}`, {
      name: `Factory ${index + 1}`,
      owners: [`Owner ${index % 7}`],
      figures: {
        headline: figure,
        equivalents: figure,
        itPower: figure,
        facilityPower: figure,
        cost: figure,
        energy: figure,
      },
    });
  });
}

/** A step of a derivation, a tenth wide to both sides. */
export function step(depth: number, label: string, mid: number, at?: Reference): ExplainedStep {
  const [low, high] = [Math.round(mid * 0.9), Math.round(mid * 1.1)];
  const words = { text: String(mid), range: `${low}–${high}` };
  return { depth, label, low, mid, high, dimension: 'count', ...words, at };
}

/** 100 H100e, and these steps. */
export function explained(steps: readonly ExplainedStep[]): ExplainedFigure {
  return {
    ...{ low: 90, mid: 100, high: 110, text: '100 H100e', range: '90–110', dimension: 'equivalents' },
    ...{ missing: [], caveats: [], basis: 'hardware', remarks: [], steps },
    ...{ formula: '100 × 1', legend: 'the reference itself' },
  };
}
