import type { Source } from '../../catalog/entries.ts';
import { chanceWords, independently } from '../../words/chance-words.ts';
import { moveMark } from '../../words/move-mark.ts';
import { claimSentence } from '../../words/claim-words.ts';
import { sourceFacts } from '../../words/source-words.ts';
import type { ExplainedBatch, ExplainedClaim, Explanation } from './explanation.ts';
import { figureLines, type FigurePage } from './figure-lines.ts';
import { historyWords } from '../../ranking/history.ts';
import { doubtWords } from '../list/doubts.ts';
import { placeOf } from '../list/factory-line.ts';
import { listWords } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeTerminal } from '../../words/safe-text.ts';
import type { PathOf } from '../problems/problems-text.ts';
import type { Reference } from './explanation-references.ts';
import { wrap } from '../../words/width.ts';

/** An explanation for a terminal of `width` columns, or for a page of plain text. */
export function explanationText(
  explanation: Explanation,
  width: number,
  paint: Paint,
  pathOf: PathOf,
): SafeTerminal {
  const page: FigurePage = {
    width,
    paint,
    unit: explanation.unit,
    placeOf: (reference) => placeText(reference, pathOf),
  };
  const counted = explanation.batches.filter(({ figures }) => !('uncounted' in figures)).length;
  const sections = [
    headLines(explanation, page),
    ...doubtLines(explanation, page, pathOf),
    ...explanation.batches.map((batch) => batchLines(batch, explanation.batches.length, page)),
    ...(counted === 1 ? [] : [totalLines(explanation, page)]),
    ...(explanation.claims.length > 0 ? [claimLines(explanation.claims, page)] : []),
    ...(explanation.sources.length > 0 ? [sourceLines(explanation.sources, page)] : []),
  ];
  const blocks = sections.map((lines) => joined(lines, terminal`\n`));
  return terminal`${joined(blocks, terminal`\n\n`)}\n`;
}

function headLines(
  { factory, edition, standing, history }: Explanation,
  { width, paint }: FigurePage,
): readonly SafeTerminal[] {
  const { name, id, location, owners, status, platform } = factory;
  const facts = [placeOf(location), owners.join(', '), status, platform ?? ''].filter((fact) => fact !== '');
  const standingLine = `${standingText(standing)} · ${edition.title}, ${listWords(edition)}`;
  return [
    paint('title', printable(name)),
    ...wrap(printable([id, ...facts].join(' · ')), width).map((line) => paint('quiet', line)),
    ...wrap(printable(standingLine), width),
    ...(history.length > 1
      ? wrap(printable(`over all editions, by the same metric: ${historyWords(history)}`), width)
      : []),
  ];
}

/** One block a doubt, before any figure. */
function doubtLines(
  { doubts }: Explanation,
  { width, paint }: FigurePage,
  pathOf: PathOf,
): readonly (readonly SafeTerminal[])[] {
  return doubtWords(doubts, pathOf).map((words) =>
    wrap(printable(words), width).map((line) => paint('warning', line)),
  );
}

function standingText(standing: Explanation['standing']): string {
  if (!standing.ranked) return `not ranked: ${standing.reason}`;
  const { rank, of, listed, possibleRanks, move, previousRank, size } = standing;
  const [best, worst] = possibleRanks;
  const places = best === worst ? '' : ` (${best}–${worst})`;
  const moved = move === null ? '' : ` ${moveMark(move, rank, previousRank)}`;
  const chances = chanceWords(standing, size);
  const likely = chances.length === 0 ? '' : ` · ${chances.join(', ')}, ${independently}`;
  return `#${rank}${places}${moved} of ${of}${listed ? '' : ', outside the list'}${likely}`;
}

function batchLines(
  { number, batch, what, qualifiers, at, figures }: ExplainedBatch,
  of: number,
  page: FigurePage,
): readonly SafeTerminal[] {
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
  if ('uncounted' in figures) return [...head, printable(`  not counted: ${figures.uncounted}`)];
  return [...head, terminal``, ...figureLines(figures, page)];
}

/** The sum of several batches: each is explained above, so the terms are enough. */
function totalLines({ total, batches }: Explanation, page: FigurePage): readonly SafeTerminal[] {
  const what = batches.length === 0 ? terminal`No batches` : terminal`Total of what counts`;
  return [page.paint('title', what), terminal``, ...figureLines(total, page, 1)];
}

function claimLines(claims: readonly ExplainedClaim[], page: FigurePage): readonly SafeTerminal[] {
  const { width, paint } = page;
  const lines = claims.flatMap(({ words, at }) => [
    ...words.flatMap((each) => hanging(terminal`  `, printable(claimSentence(each)), width, terminal`    `)),
    ...(at ? [paint('quiet', terminal`    ${page.placeOf(at)}`)] : []),
  ]);
  return [paint('title', terminal`Claims, kept beside what is computed`), terminal``, ...lines];
}

function sourceLines(sources: readonly Source[], { width, paint }: FigurePage): readonly SafeTerminal[] {
  const lines = sources.flatMap((source, index) => {
    const { id, title, url } = source;
    const facts = [title ?? id, ...sourceFacts(source), ...(url === undefined ? [] : [url])].join(' · ');
    return hanging(terminal`  [${index + 1}] `, printable(facts), width);
  });
  return [paint('title', terminal`Sources`), terminal``, ...lines];
}

/** A text in lines of at most `width` columns, the first behind a mark, the others beneath it. */
function hanging(
  mark: SafeTerminal,
  text: SafeTerminal,
  width: number,
  indent = printable(' '.repeat(mark.length)),
): readonly SafeTerminal[] {
  return wrap(text, width - indent.length).map((line, row) => terminal`${row === 0 ? mark : indent}${line}`);
}

function placeText({ file, line, source }: Reference, pathOf: PathOf): SafeTerminal {
  return printable(`${pathOf(file)}:${line}${source === undefined ? '' : ` [${source}]`}`);
}
