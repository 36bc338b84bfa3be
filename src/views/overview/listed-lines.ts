import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { Moves, type Move } from '../../ranking/moves.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { measureOf } from '../../ranking/summary.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { measureWords } from '../../words/measures.ts';
import { moveMark } from '../../words/move-mark.ts';
import { figureMarks, markNotes, shownFigure } from '../../words/shown-figure.ts';
import { staleness } from '../list/doubts.ts';
import type { OverviewLine } from './overview-line.ts';

/** A space as wide as a digit, so that ranks stand below each other. */
const digitSpace = '\u2007';

/** The list of an edition, a line a factory: rank, the figure by which it is ranked, name, and how it moved. */
export function listedLines(catalog: Catalog, rankings: Rankings, edition: Edition): readonly OverviewLine[] {
  const list = rankings.list(edition);
  const moves = new Moves(catalog, rankings, edition, list.spec);
  const measure = measureOf[edition.metric];
  const unit = measure === 'equivalents' ? equivalentsWord(catalog) : measureWords[measure].label;
  const ids = list.ids();
  const digits = String(ids.length).length;
  return ids.flatMap((id, index): readonly OverviewLine[] => {
    const factory = catalog.factory(id);
    const summary = rankings.summary(id, list.spec);
    if (!factory || !summary) return [];
    const [rank, { name }, file] = [index + 1, factory, entryPath('factory', id)];
    const shown = shownFigure(catalog, summary.figures[measure], measure);
    if (isAbsent(shown)) return [];
    const figure = shown.text + figureMarks(shown);
    const { move, previousRank } = moves.moveOf(id, rank);
    const stale = staleness(catalog, file);
    const notes = [
      ...(stale === undefined ? [] : [`Last good version, ${stale}`]),
      `${shown.text}${shown.range === '' ? '' : ` (${shown.range})`} ${unit}`,
      ...(move === null ? [] : [spokenMove(move, rank, previousRank)]),
      ...markNotes([{ name, figures: [shown] }]),
    ];
    return [
      {
        ...{ id, file, notes, isDoubtful: stale !== undefined, ...(move && { move }) },
        label: `${String(rank).padStart(digits, digitSpace)}  ${figure}  ${name}`,
        detail: move === null ? '' : moveMark(move, rank, previousRank),
        spoken: `${rank}, ${name}, ${notes.join(', ')}`,
      },
    ];
  });
}

function spokenMove(move: Move, rank: number, previousRank: number | null): string {
  switch (move) {
    case 'up':
    case 'down':
      return `${move} by ${Math.abs(rank - (previousRank ?? rank))} since the list before`;
    case 'same':
      return 'where it stood on the list before';
    case 'new':
      return 'new on the list';
    case 'return':
      return 'back on the list';
  }
}
