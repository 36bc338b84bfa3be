import type { Catalog } from '../../catalog/catalog.ts';
import type { Ranking, Row } from '../../ranking/ranking.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { github, githubText, markdownTable } from '../../words/markdown.ts';
import type { Paint, Style } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeGithub, type SafeTerminal } from '../../words/safe-text.ts';
import { leastTableWidth, terminalTable, type Cell, type Column } from '../../words/terminal-table.ts';
import { shorten, widthOf, wrap } from '../../words/width.ts';
import { allDoubts, doubtWords } from './doubts.ts';
import {
  chanceColumns,
  rankedColumn,
  rankingColumns,
  rankingNotes,
  type RankingColumn,
} from './list-columns.ts';

/** A list for a terminal of `width` columns: which list it is, its rows, and who is not ranked. */
export function rankingText(catalog: Catalog, ranking: Ranking, width: number, paint: Paint): SafeTerminal {
  const always = new Set<RankingColumn['name']>(['rank', 'factory', rankedColumn(ranking.metric)]);
  const laidOut = ({ name, head, align, cellOf }: RankingColumn): Column => ({
    head: printable(head),
    align,
    cells: ranking.rows.map((row) => cell(name, row, printable(cellOf(row)))),
    ...(always.has(name) ? {} : { importance: importance[name] }),
    ...(name === 'factory' ? { shrinksTo: narrowestName } : {}),
  });
  const certain = rankingColumns(catalog, ranking, false).map(laidOut);
  // Chances take long to compute, and go first where there is no room.
  const room = width - indent.length - leastTableWidth(certain) - narrowestChance;
  const columns = room < 0 ? certain : [...certain, ...chanceColumns(ranking).map(laidOut)];
  const rows = terminalTable(columns, width - indent.length, paint).map((line) => terminal`${indent}${line}`);
  const heading = headingLines(ranking, Math.min(width, Math.max(...rows.map(widthOf))), paint);
  const body = ranking.rows.length > 0 ? rows : [terminal`${indent}No factory is ranked.`];
  const notes = rankingNotes(ranking, (head) => rows[0]?.includes(head) === true).flatMap((note) =>
    wrap(printable(note), width - indent.length).map((line) => paint('quiet', terminal`${indent}${line}`)),
  );
  const doubts = doubtWords(allDoubts(catalog)).flatMap((words) =>
    wrap(printable(words), width).map((line) => paint('warning', line)),
  );
  const lines = [
    ...[...heading, ...doubts, terminal``, ...body],
    ...(notes.length > 0 ? [terminal``, ...notes] : []),
    ...unrankedLines(ranking, width, paint),
  ];
  return terminal`${joined(lines, terminal`\n`)}\n`;
}

/** A list as a Markdown table. */
export function rankingMarkdown(catalog: Catalog, ranking: Ranking): SafeGithub {
  const columns = rankingColumns(catalog, ranking);
  const table = markdownTable(
    columns.map(({ name, head, align }) => ({
      head: name === 'rank' ? github`#` : githubText(head),
      align,
    })),
    ranking.rows.map((row) => columns.map(({ cellOf }) => githubText(cellOf(row)))),
  );
  const words = [...doubtWords(allDoubts(catalog)), ...rankingNotes(ranking)];
  const notes = words.map((note) => github`${githubText(note)}<br>\n`);
  return notes.length === 0 ? table : github`${table}\n${joined(notes)}`;
}

const indent = terminal` `;
const narrowestName = 26;
/** A gap, and `Top 1`. */
const narrowestChance = 7;

/** Which columns stay longest where space is short. */
const importance: Readonly<Record<RankingColumn['name'], number>> = {
  rank: 9,
  factory: 9,
  headline: 8,
  equivalents: 7,
  facilityPower: 6,
  cost: 5,
  move: 4,
  country: 3,
  range: 2,
  onList: 1,
  inTop10: 0,
};

function cell(name: RankingColumn['name'], row: Row, text: SafeTerminal): Cell {
  return {
    text,
    style: name === 'move' ? moveStyle(row) : text === '—' || name === 'range' ? 'quiet' : undefined,
  };
}

function moveStyle({ move }: Row): Style {
  if (move === 'up' || move === 'down') return move;
  return move === 'new' || move === 'return' ? 'new' : 'quiet';
}

/** The title, and on its right, or beneath it, which list it is. */
function headingLines(ranking: Ranking, width: number, paint: Paint): readonly SafeTerminal[] {
  const title = printable(ranking.edition.title);
  const of = `${ranking.rows.length} of ${counted(ranking.rankedCount, 'factory', 'factories')}`;
  const words = printable(`${listWords(ranking)} · ${of}`);
  const space = width - widthOf(title) - widthOf(words);
  if (space >= 3) {
    return [terminal`${paint('title', title)}${printable(' '.repeat(space))}${paint('quiet', words)}`];
  }
  return [
    ...wrap(title, width).map((line) => paint('title', line)),
    ...wrap(words, width).map((line) => paint('quiet', line)),
  ];
}

/** Who is not ranked, by reason, so that nobody is missed in silence. */
function unrankedLines({ unranked }: Ranking, width: number, paint: Paint): readonly SafeTerminal[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of unranked) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  if (byReason.size === 0) return [];
  const lines = [...byReason].map(([reason, ids]) =>
    shorten(printable(`${indent} ${reason}: ${ids.join(', ')}`), width),
  );
  return [
    terminal``,
    paint('quiet', printable(`${indent}${counted(unranked.length, 'factory', 'factories')} not ranked`)),
    ...lines.map((line) => paint('quiet', line)),
  ];
}
