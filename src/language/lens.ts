import { formatFigure } from '../quantity/format.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { Moves } from '../ranking/moves.ts';
import { intervalOf, type FigureSummary, type Summary } from '../ranking/summary.ts';
import type { CatalogFile } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { type LanguageContext } from './language-context.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import { caveatMark } from '../words/shown-figure.ts';
import { moveMark } from '../words/move-mark.ts';

/**
 * The line above a factory: its live rank and what it comes to, in at most four parts. It stands on the file's first line
 * whatever is being typed, so that the text below never jumps.
 */
export function factoryLens(context: LanguageContext, file: CatalogFile): string {
  const { edition, rankings } = context;
  if (!edition) return 'not ranked: this catalog has no edition';
  const list = rankings.list(edition);
  const standing = list.standing(file.id);
  const stale = file.stale ? whyStale(context, file) : undefined;
  if (!standing) return `not ranked: ${stale ?? 'the file cannot be read'}`;
  const summary = rankings.summary(file.id, list.spec);
  const figures = summary ? figureParts(context, summary) : [];
  const known = figures.filter((figure) => !figure.startsWith('—'));
  const behind = staleBehind(context, edition, file.id);
  // What is shown of another file is an older version too: the mark takes the place of the last figures.
  const marked = (before: readonly string[], after: readonly string[]): string =>
    (behind === undefined
      ? [...before, ...after]
      : [...before, ...after.slice(0, 3 - before.length), `last good version of ${behind}`]
    ).join(' · ');
  if (!standing.ranked) return marked([`not ranked: ${stale ?? standing.reason}`], stale ? [] : known);
  const { rank, listed } = standing;
  if (stale) return `#${rank} of ${list.length} · last good version, ${stale}`;
  if (!listed) return marked([`#${rank}`, `outside the Top ${edition.size}`], figures.slice(0, 2));
  return marked([placeOf(context, edition, file.id)], figures);
}

/** Where a factory stands on the current list, in a few words: `#3 (2–3) ▼1 of 20`, `#25`, `not ranked`. */
export function factoryStanding(context: LanguageContext, file: CatalogFile): string {
  const { edition, rankings } = context;
  const list = edition && rankings.list(edition);
  const standing = list?.standing(file.id);
  if (!edition || !list || standing?.ranked !== true) return 'not ranked';
  const isStale = file.stale || staleBehind(context, edition, file.id) !== undefined;
  const mark = isStale ? ', last good version' : '';
  if (!standing.listed) return `#${standing.rank}, outside the Top ${edition.size}${mark}`;
  return file.stale
    ? `#${standing.rank} of ${list.length}${mark}`
    : placeOf(context, edition, file.id) + mark;
}

/** The place of a listed factory: `#3 (2–3) ▼1 of 20`. */
function placeOf({ catalog, rankings }: LanguageContext, edition: Edition, id: string): string {
  const list = rankings.list(edition);
  const standing = list.standing(id);
  if (standing?.ranked !== true) return '';
  const { rank, possible } = standing;
  const { move, previousRank } = new Moves(catalog, rankings, edition, list.spec).moveOf(id, rank);
  const places = possible[0] === possible[1] ? '' : ` (${possible[0]}–${possible[1]})`;
  // No mark for what did not move: “#1 = of 20” reads as an equation.
  const moved = move === null || move === 'same' ? '' : ` ${moveMark(move, rank, previousRank)}`;
  return `#${rank}${places}${moved} of ${list.length}`;
}

/** The first of the other files behind the figures of a factory of which an older version is shown. */
function staleBehind({ catalog }: LanguageContext, edition: Edition, id: string): string | undefined {
  const batches = catalog.factory(id)?.batches ?? [];
  const reference = catalog.settings()?.reference;
  const hardware = [
    ...(reference === undefined ? [] : [reference]),
    ...batches.flatMap((each) => each.hardware),
  ];
  const paths = [
    'catalog.yaml',
    entryPath('edition', edition.id),
    ...hardware.map((each) => entryPath('hardware', each)),
  ];
  return paths.find((path) => {
    const file = catalog.file(path);
    return file?.stale === true && file.entry !== undefined;
  });
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
