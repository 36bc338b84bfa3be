import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { diffCatalogs } from '../../views/diff/diff.ts';
import { diffMarkdown } from '../../views/diff/diff-markdown.ts';
import { diffText } from '../../views/diff/diff-text.ts';
import { jsonText } from '../../words/json.ts';
import { chooseEdition } from '../choose-edition.ts';
import { type Arguments, catalogOption, formatOption, type Command } from '../command.ts';
import { findCatalog } from '../find-catalog.ts';
import { gitFolder } from '../git-folder.ts';
import { paintFor, type Io } from '../io.ts';
import { readCatalog, reportErrors, repositoryPaths, type OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';

/** What changed between two catalogs, or two revisions of one: in figures, ranks and problems. */
export const diff: Command = {
  name: 'diff',
  summary: 'what an edit does to the list, as a comment for a pull request',
  operands: [
    { name: 'OLD', summary: 'a catalog folder, or a git revision such as main' },
    { name: 'NEW', summary: 'another such folder or revision; . for what is in the folder now' },
  ],
  options: {
    edition: { value: 'ID', summary: 'the list; else the edition with the latest asOf in NEW' },
    format: formatOption('markdown', 'text', 'json'),
    catalog: catalogOption,
  },
  examples: ['diff main HEAD', 'diff HEAD catalog --format text', 'diff before/catalog after/catalog'],
  async run(args, io) {
    const [before, after] = await readSides(args, io);
    const wanted = args.option('edition');
    const edition = wanted === undefined ? after.rankings.latestEdition() : chooseEdition(after, wanted, io);
    const broken = reportErrors(after, io);
    const found = diffCatalogs(before, after, edition);
    const pathOf = repositoryPaths(after.folder, io.cwd);
    const format = args.option('format');
    io.stdout.write(
      format === 'json'
        ? jsonText({ catalog: after.folder, ...found })
        : format === 'text'
          ? diffText(found, pathOf, paintFor(io.stdout, io))
          : diffMarkdown(found, pathOf),
    );
    return broken ? 1 : 0;
  },
};

/** Both states of the catalog; a revision is read where the other one lies, or the catalog that is worked on. */
async function readSides(args: Arguments, io: Io): Promise<readonly [OpenCatalog, OpenCatalog]> {
  const [old = '', now = ''] = args.operands;
  for (const [index, operand] of [old, now].entries()) {
    if (operand !== '') continue;
    throw new Stop(
      `${index === 0 ? 'OLD' : 'NEW'} is empty. Name a catalog folder or a git revision, such as main.`,
    );
  }
  const folders = [old, now].map((operand) => folderOf(operand, io));
  const base = folders[1] ?? folders[0] ?? findCatalog(io.cwd, args.option('catalog'));
  const read = (operand: string, folder: string | undefined): Promise<OpenCatalog> =>
    folder === undefined ? readCatalog(base, io, gitFolder(base, operand)) : readCatalog(folder, io);
  return [await read(old, folders[0]), await read(now, folders[1])];
}

/** The catalog in a folder, or in the `catalog` beneath it; undefined where the operand is no folder. */
function folderOf(operand: string, { cwd }: Io): string | undefined {
  const folder = resolve(cwd, operand);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const here = existsSync(resolve(folder, 'catalog.yaml'));
  const beneath = !here && existsSync(resolve(folder, 'catalog', 'catalog.yaml'));
  return findCatalog(cwd, beneath ? `${operand}/catalog` : operand);
}
