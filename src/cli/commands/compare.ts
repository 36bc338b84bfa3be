import type { Counts, Metric } from '../../catalog/entries.ts';
import { compareLists, type ListComparison } from '../../views/comparison/comparison.ts';
import {
  comparisonJson,
  comparisonMarkdown,
  comparisonText,
} from '../../views/comparison/comparison-text.ts';
import { jsonText } from '../../words/json.ts';
import { metrics } from '../../words/measures.ts';
import { chooseEdition } from '../choose-edition.ts';
import { catalogOption, formatOption, type Command } from '../command.ts';
import { paintFor, widthFor, type Io } from '../io.ts';
import { openCatalog, reportErrors } from '../open-catalog.ts';

/** What entered, left and moved between two lists, and why. */
export const compare: Command = {
  name: 'compare',
  summary: 'what entered, left and moved between two lists, and why',
  operands: [
    { name: 'BEFORE', summary: 'an edition, such as 2025H2' },
    { name: 'AFTER', summary: 'the edition to compare it with' },
  ],
  options: {
    metric: {
      choices: metrics,
      summary: 'by what both are ordered; else as AFTER says',
    },
    counts: {
      choices: ['announced', 'operational'],
      summary: 'which batches count in both; else as AFTER says',
    },
    format: formatOption('text', 'json', 'markdown'),
    catalog: catalogOption,
  },
  examples: ['compare 2025H2 2026H1', 'compare 2025H2 2026H1 --metric power --format markdown'],
  async run(args, io) {
    const open = await openCatalog(args, io);
    const [before, after] = [0, 1].map((index) => chooseEdition(open, args.operands[index], io));
    const broken = reportErrors(open, io);
    if (!before || !after) return 2;
    const { catalog, rankings, folder } = open;
    const comparison = compareLists(
      { catalog, rankings, edition: before },
      { catalog, rankings, edition: after },
      {
        metric: args.option('metric') as Metric | undefined,
        counts: args.option('counts') as Counts | undefined,
      },
    );
    io.stdout.write(outputOf(folder, comparison, args.option('format'), io));
    return broken ? 1 : 0;
  },
};

function outputOf(folder: string, comparison: ListComparison, format: string | undefined, io: Io): string {
  if (format === 'json') return jsonText(comparisonJson(folder, comparison));
  if (format === 'markdown') return comparisonMarkdown(comparison);
  return comparisonText(comparison, widthFor(io), paintFor(io.stdout, io));
}
