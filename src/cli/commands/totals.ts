import { seriesOf, groupings, totalsOf, type Grouping, type Totals } from '../../ranking/totals.ts';
import { totalsCsv, totalsJson } from '../../views/totals/totals-data.ts';
import { overPrint, totalsMarkdown, totalsPrint, totalsText } from '../../views/totals/totals-table.ts';
import { jsonText } from '../../words/json.ts';
import { chooseEdition } from '../choose-edition.ts';
import { catalogOption, editionOption, formatOption, type Command } from '../command.ts';
import { paintFor, widthFor, type Io } from '../io.ts';
import { openCatalog, reportErrors, type OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';

/** Sums over the factories that count for a list. */
export const totals: Command = {
  name: 'totals',
  summary: 'sums by country, owner and more, without counting twice',
  operands: [],
  options: {
    by: { choices: groupings, summary: `what to tell apart: ${groupings.join(', ')}` },
    edition: editionOption,
    over: { summary: 'over all editions that go by the same metric and counts' },
    format: formatOption('table', 'json', 'csv', 'markdown'),
    catalog: catalogOption,
  },
  examples: [
    'totals --by country',
    'totals --by owner --edition 2026H1 --format csv',
    'totals --by hardware --over',
  ],
  async run(args, io) {
    const by = args.option('by') as Grouping | undefined;
    if (by === undefined) throw new Stop(`totals needs --by: ${groupings.join(', ')}.`);
    const open = await openCatalog(args, io);
    const { catalog, rankings } = open;
    const edition = chooseEdition(open, args.option('edition'), io);
    const broken = reportErrors(open, io);
    const { editions, others } = args.has('over')
      ? seriesOf(catalog, edition)
      : { editions: [edition], others: [] };
    const series = editions.map((each) => totalsOf(catalog, rankings, each, by));
    const found = { open, series, others: others.map(({ id }) => id), isOver: args.has('over') };
    io.stdout.write(outputOf(found, args.option('format') ?? 'table', io));
    return broken ? 1 : 0;
  },
};

interface Found {
  readonly open: OpenCatalog;
  readonly series: readonly Totals[];
  readonly others: readonly string[];
  readonly isOver: boolean;
}

function outputOf({ open, series, others, isOver }: Found, format: string, io: Io): string {
  const { catalog, folder } = open;
  if (format === 'csv') return totalsCsv(catalog, series);
  const all = series.map((each) => totalsJson(catalog, each));
  if (format === 'json') {
    return jsonText({ catalog: folder, ...(isOver ? { editions: all, others } : all[0]) });
  }
  const [first] = series;
  const print = isOver || !first ? overPrint(catalog, series, others) : totalsPrint(catalog, first);
  return format === 'markdown'
    ? totalsMarkdown(print)
    : totalsText(print, widthFor(io), paintFor(io.stdout, io));
}
