import { formatFigure } from '../quantity/format.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { Moves } from '../ranking/moves.ts';
import { intervalOf, type FigureSummary, type Summary } from '../ranking/summary.ts';
import type { CatalogFile } from '../catalog/catalog.ts';
import { type LanguageContext } from './language-context.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import { caveatMark } from '../words/shown-figure.ts';
import { moveMark } from '../words/move-mark.ts';

/**
 * The line above a factory: its live rank and what it comes to, in at most four parts. It stands on the file's first line
 * whatever is being typed, so that the text below never jumps.
 */
export function factoryLens(context: LanguageContext, file: CatalogFile): string {
  const { edition, rankings, catalog } = context;
  if (!edition) return 'not ranked: this catalog has no edition';
  const list = rankings.list(edition);
  const standing = list.standing(file.id);
  const stale = file.stale ? whyStale(context, file) : undefined;
  if (!standing) return `not ranked: ${stale ?? 'the file cannot be read'}`;
  const summary = rankings.summary(file.id, list.spec);
  const figures = summary ? figureParts(context, summary) : [];
  const known = figures.filter((figure) => !figure.startsWith('—'));
  if (!standing.ranked)
    return [`not ranked: ${stale ?? standing.reason}`, ...(stale ? [] : known)].join(' · ');
  const { rank, possible, listed } = standing;
  if (stale) return `#${rank} of ${list.length} · last good version, ${stale}`;
  if (!listed) return [`#${rank}`, `outside the Top ${edition.size}`, ...figures.slice(0, 2)].join(' · ');
  const { move, previousRank } = new Moves(catalog, rankings, edition, list.spec).moveOf(file.id, rank);
  const places = possible[0] === possible[1] ? '' : ` (${possible[0]}–${possible[1]})`;
  // No mark for what did not move: “#1 = of 20” reads as an equation.
  const moved = move === null || move === 'same' ? '' : ` ${moveMark(move, rank, previousRank)}`;
  return [`#${rank}${places}${moved} of ${list.length}`, ...figures].join(' · ');
}

function figureParts(context: LanguageContext, { figures }: Summary): readonly string[] {
  const word = equivalentsWord(context.catalog);
  return [
    `${part(figures.equivalents, 'equivalents')} ${word}`,
    part(figures.facilityPower, 'power'),
    part(figures.cost, 'money'),
  ];
}

/** A figure, or the sign that there is none: its place is kept, so that the others are not taken for it. */
function part(figure: FigureSummary, dimension: Dimension): string {
  const interval = intervalOf(figure);
  return interval ? formatFigure(interval.mid, dimension) + caveatMark(figure) : '—';
}

/** `line 12 does not parse`, or `line 12 has an error` where it parses. */
function whyStale({ catalog }: LanguageContext, file: CatalogFile): string {
  const problem = file.problems.find(({ severity }) => severity === 'error');
  if (!problem) return 'the file cannot be read';
  const { line } = catalog.document(file).lines.positionAt(problem.start);
  const parses = problem.code !== 'syntax' && problem.code !== 'conflict';
  return `line ${line + 1} ${parses ? 'has an error' : 'does not parse'}`;
}
