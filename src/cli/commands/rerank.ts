import { join } from 'node:path';
import { entryPath } from '../../catalog/file-kind.ts';
import { jsonText } from '../../words/json.ts';
import { rerankEdition, type Reranking } from '../../views/rerank/rerank.ts';
import { rerankText, type RerankDone } from '../../views/rerank/rerank-text.ts';
import { chooseEdition } from '../choose-edition.ts';
import { catalogOption, editionOption, formatOption, type Command } from '../command.ts';
import { paintFor } from '../io.ts';
import { openCatalog, reportErrors, type OpenCatalog } from '../open-catalog.ts';
import { writeFileWhole } from '../write-file.ts';

/** Writes the ranking file of an edition, or checks it. */
export const rerank: Command = {
  name: 'rerank',
  summary: 'writes the ranking file of an edition, or checks it',
  operands: [],
  options: {
    edition: editionOption,
    check: { summary: 'writes nothing; exit 1 where the file is not what the catalog says' },
    format: formatOption('text', 'json'),
    catalog: catalogOption,
  },
  examples: ['rerank', 'rerank --check', 'rerank --edition 2025H2'],
  async run(args, io) {
    const open = await openCatalog(args, io);
    const edition = chooseEdition(open, args.option('edition'), io);
    // A draft's own ranking file is written anew whatever it holds, a merge conflict say.
    const own = edition.published === undefined ? entryPath('ranking', edition.id) : undefined;
    if (reportErrors(open, io, ({ file }) => file !== own)) {
      io.stderr.write('ai-factories: nothing was written: the catalog has errors.\n');
      return 1;
    }
    const check = args.has('check');
    const found = rerankEdition(open.catalog, open.rankings, edition);
    const { state, frozen, path, text } = found;
    const done = check ? 'checked' : state === 'same' || frozen ? 'left' : 'written';
    if (done === 'written') writeFileWhole(join(open.folder, path), text, open.pathOf(path), open.folder);
    const nameOf = (id: string): string => open.catalog.factory(id)?.name ?? id;
    io.stdout.write(
      args.option('format') === 'json'
        ? jsonText(rerankJson(open, found, done))
        : rerankText(found, done, open.pathOf(path), nameOf, paintFor(io.stdout, io)),
    );
    return check && state !== 'same' && !frozen ? 1 : 0;
  },
};

function rerankJson(open: OpenCatalog, found: Reranking, done: RerankDone): object {
  const { path, state, ranking, differences, changes } = found;
  const { edition, asOf, metric, counts } = ranking;
  return {
    catalog: open.folder,
    ...{ edition: edition.id, asOf, metric, counts, file: path },
    ...{ published: edition.published ?? null, state, written: done === 'written' },
    ...differences,
    changes,
  };
}
