import { meant } from '../did-you-mean.ts';
import type { Factory } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { explanationJson } from '../../views/explanation/explanation-json.ts';
import { explanationText } from '../../views/explanation/explanation-text.ts';
import { explainFactory } from '../../views/explanation/explanation.ts';
import { jsonText } from '../../words/json.ts';
import { chooseEdition } from '../choose-edition.ts';
import { catalogOption, editionOption, formatOption, type Command } from '../command.ts';
import { paintFor, widthFor, type Io } from '../io.ts';
import { openCatalog, reportErrors, type OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';

/** Every figure of a factory with its derivation. */
export const explain: Command = {
  name: 'explain',
  summary: 'every figure of a factory, with how it came about',
  operands: [{ name: 'FACTORY', summary: 'the id of a factory, such as xai-colossus' }],
  options: {
    edition: editionOption,
    format: formatOption('text', 'json'),
    catalog: catalogOption,
  },
  examples: ['explain xai-colossus', 'explain stargate --edition 2025H2 --format json'],
  async run(args, io) {
    const open = await openCatalog(args, io);
    const factory = chooseFactory(open, args.operands[0] ?? '', io);
    const edition = chooseEdition(open, args.option('edition'), io);
    const broken = reportErrors(open, io);
    const explanation = explainFactory(open.catalog, open.rankings, edition, factory);
    if (!explanation)
      throw new Stop(`Nothing can be computed: ${open.pathOf('catalog.yaml')} cannot be used.`, 1);
    io.stdout.write(
      args.option('format') === 'json'
        ? jsonText(explanationJson(open.folder, explanation))
        : explanationText(explanation, widthFor(io), paintFor(io.stdout, io), open.pathOf),
    );
    return broken ? 1 : 0;
  },
};

function chooseFactory(open: OpenCatalog, id: string, io: Io): Factory {
  const { catalog, pathOf } = open;
  const factory = catalog.factory(id);
  if (factory) return factory;
  const path = entryPath('factory', id);
  if (catalog.file(path)) {
    reportErrors(open, io);
    throw new Stop(`Nothing to explain: ${pathOf(path)} cannot be used.`, 1);
  }
  const suggestion = suggest(catalog.allFactories(), id);
  const hint =
    suggestion === undefined ? 'Write the id of a file in factories/.' : `Did you mean ${suggestion}?`;
  throw new Stop(`There is no factory “${id}”. ${hint}`);
}

/** The id of the factory of that name or alias, or else the nearest by spelling. */
function suggest(factories: readonly Factory[], word: string): string | undefined {
  const wanted = word.toLowerCase();
  const isMeant = (name: string): boolean => name.toLowerCase() === wanted;
  const named = factories.find(({ name, aliases }) => [name, ...aliases].some(isMeant));
  return (
    named?.id ??
    meant(
      word,
      factories.map(({ id }) => id),
    ) ??
    factories.find(({ name }) => name.toLowerCase().includes(wanted))?.id
  );
}
