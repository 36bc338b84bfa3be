import type { Claim, Source } from '../../catalog/entries.ts';
import { moveMark } from '../../words/move-mark.ts';
import { formatFigure, formatInterval } from '../../quantity/format.ts';
import type { ExplainedBatch, ExplainedClaim, ExplainedComparison, Explanation } from './explanation.ts';
import { figureLines, type FigurePage } from './figure-lines.ts';
import { historyWords } from '../../ranking/history.ts';
import { placeOf } from '../list/factory-line.ts';
import { listWords } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable } from '../../words/printable.ts';
import type { PathOf } from '../problems/problems-text.ts';
import type { Reference } from './explanation-references.ts';
import { wrap } from '../../words/width.ts';

/** An explanation for a terminal of `width` columns, or for a page of plain text. */
export function explanationText(
  explanation: Explanation,
  width: number,
  paint: Paint,
  pathOf: PathOf,
): string {
  const page: FigurePage = {
    width,
    paint,
    unit: explanation.unit,
    placeOf: (reference) => placeText(reference, pathOf),
  };
  const counted = explanation.batches.filter(({ figures }) => !('uncounted' in figures)).length;
  const sections = [
    headLines(explanation, page),
    ...explanation.batches.map((batch) => batchLines(batch, explanation.batches.length, page)),
    ...(counted === 1 ? [] : [totalLines(explanation, page)]),
    ...(explanation.claims.length > 0 ? [claimLines(explanation.claims, page)] : []),
    ...(explanation.sources.length > 0 ? [sourceLines(explanation.sources, page)] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(
  { factory, edition, standing, history }: Explanation,
  { width, paint }: FigurePage,
): readonly string[] {
  const { name, id, location, owners, status, platform } = factory;
  const facts = [placeOf(location), owners.join(', '), status, platform ?? ''].filter((fact) => fact !== '');
  const list = `${printable(edition.title)}, ${listWords(edition)}`;
  return [
    paint('title', printable(name)),
    ...wrap(printable([id, ...facts].join(' · ')), width).map((line) => paint('quiet', line)),
    ...wrap(`${standingText(standing)} · ${list}`, width),
    ...(history.length > 1
      ? wrap(printable(`over all editions, by the same metric: ${historyWords(history)}`), width)
      : []),
  ];
}

function standingText(standing: Explanation['standing']): string {
  if (!standing.ranked) return `not ranked: ${printable(standing.reason)}`;
  const { rank, of, listed, possibleRanks, move, previousRank } = standing;
  const [best, worst] = possibleRanks;
  const places = best === worst ? '' : ` (${best}–${worst})`;
  const moved = move === null ? '' : ` ${moveMark(move, rank, previousRank)}`;
  return `#${rank}${places}${moved} of ${of}${listed ? '' : ', outside the list'}`;
}

function batchLines(
  { number, batch, what, qualifiers, at, figures }: ExplainedBatch,
  of: number,
  page: FigurePage,
): readonly string[] {
  const { width, paint } = page;
  const name = of > 1 ? `Batch ${number}: ` : '';
  const words = [
    `${name}${what}`,
    ...qualifiers,
    ...(batch.published === undefined ? [] : [`“${batch.published}”`]),
  ];
  const head = [
    ...wrap(printable(words.join(' · ')), width).map((line) => paint('title', line)),
    ...(batch.note === undefined ? [] : wrap(printable(batch.note), width)),
    ...(at ? [paint('quiet', page.placeOf(at))] : []),
  ];
  if ('uncounted' in figures) return [...head, `  not counted: ${figures.uncounted}`];
  return [...head, '', ...figureLines(figures, page)];
}

/** The sum of several batches: each is explained above, so the terms are enough. */
function totalLines({ total, batches }: Explanation, page: FigurePage): readonly string[] {
  const what = batches.length === 0 ? 'No batches' : 'Total of what counts';
  return [page.paint('title', what), '', ...figureLines(total, page, 1)];
}

function claimLines(claims: readonly ExplainedClaim[], page: FigurePage): readonly string[] {
  const { width, paint } = page;
  const lines = claims.flatMap(({ claim, at, comparisons }) => [
    ...comparisons.flatMap((each) =>
      wrap(printable(claimText(claim, each)), width - 4).map(
        (line, index) => (index === 0 ? '  ' : '    ') + line,
      ),
    ),
    ...(at ? [paint('quiet', `    ${page.placeOf(at)}`)] : []),
  ]);
  return [paint('title', 'Claims, kept beside what is computed'), '', ...lines];
}

function claimText(claim: Claim, { claimed, text, dimension, computed, ratio }: ExplainedComparison): string {
  const { scope, of, basis, date } = claim;
  const what = [
    `${text} ${claimWords[claimed]}`,
    claimed === 'cost' ? costScopes[scope] : '',
    of === undefined ? '' : `for the whole ${of}`,
    basis === undefined ? '' : `(${basis})`,
    date === undefined ? '' : `on ${date}`,
  ];
  const beside =
    'absent' in computed
      ? `nothing computed: ${computed.absent}`
      : `computed ${formatInterval(computed, dimension)}`;
  const times = ratio === undefined ? '' : `, claimed ${timesText(ratio)}`;
  return `${what.filter((part) => part !== '').join(' ')} · ${beside}${times}`;
}

const claimWords: Readonly<Record<ExplainedComparison['claimed'], string>> = {
  count: 'accelerators',
  equivalents: 'equivalents',
  itPower: 'IT power',
  power: 'facility power',
  cost: 'cost',
};

function timesText(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return 'the same';
  return `${ratio >= 100 ? formatFigure(ratio, 'count') : Number(ratio.toPrecision(2)).toString()} times`;
}

function sourceLines(sources: readonly Source[], { width, paint }: FigurePage): readonly string[] {
  const lines = sources.flatMap(({ id, title, publisher, date, accessed, licence, url }, index) => {
    const facts = [
      title ?? id,
      publisher,
      date,
      accessed === undefined ? undefined : `read ${accessed}`,
      licence,
      url,
    ];
    const mark = `  [${index + 1}] `;
    return wrap(printable(facts.filter((fact) => fact !== undefined).join(' · ')), width - mark.length).map(
      (line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line,
    );
  });
  return [paint('title', 'Sources'), '', ...lines];
}

function placeText({ file, line, source }: Reference, pathOf: PathOf): string {
  return `${printable(pathOf(file))}:${line}${source === undefined ? '' : ` [${source}]`}`;
}

const costScopes: Readonly<Record<Claim['scope'], string>> = {
  hardware: 'of IT hardware',
  total: 'with land and buildings',
  investment: 'as an investment',
};
