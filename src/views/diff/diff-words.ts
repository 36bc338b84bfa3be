import type { ComparedFigure } from '../comparison/compared-side.ts';
import { comparedNotes, comparedText } from '../comparison/comparison-text.ts';
import type { FactoryChange, ListComparison } from '../comparison/comparison.ts';
import type { CatalogDiff, FigureChange } from './catalog-diff.ts';
import type { Edit } from './diff-edits.ts';
import { counted } from '../../words/list-words.ts';
import { measureWords } from '../../words/measures.ts';

/** Longer values give way to their beginning. */
const longest = 120;

/** Where an edit is, as people say it: `batch 1, count`, `price 2`, `power.overhead`. */
export function placeText({ path }: Edit): string {
  const [first, index, ...rest] = path;
  const list = { compute: 'batch', claims: 'claim', prices: 'price', sources: 'source' }[String(first)];
  if (list !== undefined && typeof index === 'number')
    return [`${list} ${index + 1}`, rest.join('.')].filter((part) => part !== '').join(', ');
  return path.join('.');
}

/** What an edit did: `~100,000 → ~130,000`, `new: …`, `gone: …`. */
export function editText({ path, before, after }: Edit): string {
  if (path.length === 0) return after === undefined ? 'the file is gone' : 'a new file';
  if (before === undefined) return `new: ${short(after ?? '')}`;
  if (after === undefined) return `gone: ${short(before)}`;
  return `${short(before)} → ${short(after)}`;
}

/** The source of an edit's value; empty where none is stated. */
export function sourceText({ source }: Edit): string {
  return source ? (source.title ?? source.id) : '';
}

/** A figure before and after: `164k → 210k H100e`. */
export function changedFigure(
  { measure, before, after }: FigureChange['measures'][number],
  unit: string,
): string {
  const text = (figure: ComparedFigure | null): string =>
    comparedText(figure, measureWords[measure].dimension);
  const [was, is] = [text(before), text(after)];
  const shown = was === is ? `${is} (another range)` : `${was} → ${is}`;
  return measure === 'equivalents' ? `${shown} ${unit}` : `${measureWords[measure].short} ${shown}`;
}

/** The figures worth a line: IT power and energy follow from power. */
export function mainFigures({ measures }: FigureChange): FigureChange['measures'] {
  const main = measures.filter(({ measure }) => measure !== 'itPower' && measure !== 'energy');
  return main.length > 0 ? main : measures;
}

/** What the marks of the figures that a difference tells mean, a sentence each. */
export function diffNotes({ comparison, figures }: CatalogDiff): readonly string[] {
  const { entered = [], left = [], moved = [] } = comparison ?? {};
  const own = figures.map((change) => ({
    name: change.name,
    figures: mainFigures(change).flatMap(({ before, after }) => [before, after]),
  }));
  const ofList = [...entered, ...moved, ...left].map(({ name, before, after }) => ({
    name,
    figures: [before, after],
  }));
  return [...new Set(comparedNotes([...ofList, ...own]))];
}

/** The rows of a list that changed: who is on it by rank, then who left. */
export function listChanges({ entered, moved, left }: ListComparison): readonly FactoryChange[] {
  return [...[...entered, ...moved].sort((a, b) => (a.to ?? 0) - (b.to ?? 0)), ...left];
}

/** What the edits did that are not told one by one: `3 other edits change no figure.`; empty where there are none. */
export function otherEditsText(count: number): string {
  return count === 0 ? '' : `${counted(count, 'other edit changes', 'other edits change')} no figure.`;
}

export const nothingChanged = 'No figure, no rank and no problem changed.';

/** Whether the difference says nothing at all. */
export function saysNothing({ comparison, figures, edits, problems }: CatalogDiff): boolean {
  const { entered = [], left = [], moved = [] } = comparison ?? {};
  const changes = [entered, left, moved, figures, edits, problems.new, problems.gone];
  return changes.every(({ length }) => length === 0);
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
