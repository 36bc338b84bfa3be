import type { Catalog } from '../catalog/catalog.ts';
import { type Measure, measures } from '../estimate/figure.ts';
import type { Explained } from '../views/explanation/explained-figure.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import { type Figured, measureWords } from '../words/measures.ts';
import type { Shown } from '../words/shown-figure.ts';

/** A figure on one line with its unit and range, `164k H100e (90.0k–195k)`; or that it is unknown, and why. */
export function figureText(catalog: Catalog, measure: Figured, figure: Shown | Explained): string {
  if ('absent' in figure) return `unknown: ${figure.absent}`;
  const { text, range, missing } = figure;
  const unit = unitOf(catalog, measure);
  const marks = [
    range,
    ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
    ...(figure.caveats ?? []).map((caveat) => `doubtful: ${caveat}`),
  ].filter((part) => part !== '');
  const bracket = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  return `${text}${unit === '' ? '' : ` ${unit}`}${bracket}`;
}

/** Every figure of a line of a list, by its measure. */
export function figureTexts(
  catalog: Catalog,
  figures: Readonly<Record<Measure, Shown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    measures.map((measure) => [measure, figureText(catalog, measure, figures[measure])]),
  );
}

/** What stands behind the figure: nothing where its own text has the unit. */
function unitOf(catalog: Catalog, measure: Figured): string {
  const word = equivalentsWord(catalog);
  const units: Readonly<Partial<Record<Figured, string>>> = {
    headline: 'accelerators',
    equivalents: word,
    equivalentsPerMW: `${word} per MW`,
    costPerMW: 'per MW',
    energy: 'per year',
    homes: measureWords.homes.short,
  };
  return units[measure] ?? '';
}
