import { parseDay } from '../../catalog/day.ts';
import type { Counts, Metric } from '../../catalog/entries.ts';
import { rankingMarkdown, rankingText } from '../../views/list/list-table.ts';
import { rankingCsv } from '../../views/list/list-csv.ts';
import { rankingJson } from '../../views/list/list-json.ts';
import { jsonText } from '../../words/json.ts';
import { metrics } from '../../words/measures.ts';
import type { ListOptions } from '../../ranking/list-spec.ts';
import { rankEdition, type Ranking } from '../../ranking/ranking.ts';
import { chooseEdition } from '../choose-edition.ts';
import { type Arguments, catalogOption, editionOption, formatOption, type Command } from '../command.ts';
import { paintFor, widthFor, type Io } from '../io.ts';
import { openCatalog, reportErrors, type OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';

/** The ranking of an edition. */
export const rank: Command = {
  name: 'rank',
  summary: 'the ranking of an edition',
  operands: [],
  options: {
    edition: editionOption,
    'as-of': { value: 'DATE', summary: 'as of another day: 2025, 2025-06 or 2025-06-17' },
    metric: {
      choices: metrics,
      summary: 'what to order by: headline, equivalents, power, cost',
    },
    counts: { choices: ['announced', 'operational'], summary: 'which batches count: announced, operational' },
    top: { value: 'N', summary: 'how many rows, or all; else as many as the edition’s size' },
    format: formatOption('table', 'json', 'csv', 'markdown'),
    catalog: catalogOption,
  },
  examples: ['rank', 'rank --metric power --top 5', 'rank --edition 2025H2 --format csv > 2025H2.csv'],
  async run(args, io) {
    const options = listOptions(args);
    const top = topOf(args.option('top'));
    const open = await openCatalog(args, io);
    const edition = chooseEdition(open, args.option('edition'), io);
    const broken = reportErrors(open, io);
    const ranking = rankEdition(open.catalog, open.rankings, edition, options, top);
    io.stdout.write(outputOf(open, ranking, args.option('format') ?? 'table', io));
    return broken ? 1 : 0;
  },
};

function outputOf(open: OpenCatalog, ranking: Ranking, format: string, io: Io): string {
  switch (format) {
    case 'json':
      return jsonText(rankingJson(open.folder, ranking));
    case 'csv':
      return rankingCsv(open.catalog, ranking);
    case 'markdown':
      return rankingMarkdown(open.catalog, ranking);
    default:
      return rankingText(open.catalog, ranking, widthFor(io), paintFor(io.stdout, io));
  }
}

function listOptions(args: Arguments): ListOptions {
  const asOf = args.option('as-of');
  const metric = args.option('metric') as Metric | undefined;
  const counts = args.option('counts') as Counts | undefined;
  const day = asOf === undefined ? undefined : parseDay(asOf);
  if (day?.ok === false) throw new Stop(`--as-of: ${day.message}`);
  return { ...(day && { asOf: day.day }), ...(metric && { metric }), ...(counts && { counts }) };
}

function topOf(top: string | undefined): number | undefined {
  if (top === undefined) return undefined;
  if (top === 'all') return Infinity;
  if (/^\d+$/.test(top) && Number(top) > 0) return Number(top);
  throw new Stop(`--top cannot be “${top}”. Write a number, such as 10, or all.`);
}
