import { join } from 'node:path';
import { dayOf } from '../../catalog/day.ts';
import { rollOver, type RollOver } from '../../views/edition/roll-over.ts';
import { rollOverSentences } from '../../views/edition/roll-over-text.ts';
import { jsonText } from '../../words/json.ts';
import { printable } from '../../words/printable.ts';
import { catalogOption, formatOption, type Command } from '../command.ts';
import { hasMark } from '../mend-files.ts';
import { openCatalog, reportErrors, type OpenCatalog } from '../open-catalog.ts';
import { reasonOf, Stop } from '../stop.ts';
import { makeFolder, prepareFile, type PreparedFile } from '../write-file.ts';

/** Begins the edition after the latest, and publishes that one first where it is asked to. */
export const edition: Command = {
  name: 'edition',
  summary: 'begins the next edition, from the latest',
  operands: [{ name: 'ID', summary: 'its id; the half-year after the latest where absent', optional: true }],
  options: {
    publish: { summary: 'publishes the latest first: its day, which is today, and its ranking file' },
    format: formatOption('text', 'json'),
    catalog: catalogOption,
  },
  examples: ['edition', 'edition 2027H1', 'edition --publish'],
  async run(args, io) {
    const open = await openCatalog(args, io);
    const { catalog, rankings, pathOf } = open;
    const [id] = args.operands;
    const publish = args.has('publish');
    const found = rollOver(catalog, rankings, dayOf(new Date()), { id, publish });
    if (!found.ok && !found.broken) throw new Stop(found.message);
    // A draft's own ranking file is written anew whatever it holds, as Rerank does.
    const own = found.ok && found.published?.ranking.text !== undefined ? found.published.ranking.path : '';
    const broken = reportErrors(open, io, ({ file }) => file !== own);
    if (!found.ok) throw new Stop(`nothing was written: ${found.message}`, 1);
    if (broken && publish) throw new Stop('nothing was written: the catalog has errors.', 1);
    write(open, found);
    const { path, text } = found.edition;
    catalog.update([{ path, text }]);
    const begun = catalog.edition(found.edition.id);
    const said = begun ? rollOverSentences(found, begun, pathOf) : [];
    io.stdout.write(
      args.option('format') === 'json'
        ? jsonText(rollOverJson(open, found))
        : said.map((sentence) => `${printable(sentence)}\n`).join(''),
    );
    return broken ? 1 : 0;
  },
};

/**
 * Writes what a roll-over says, each file whole: the new edition last, so that a run that was killed is taken up by the
 * next one. Every text is on the disk before the first file is in its place.
 */
function write(open: OpenCatalog, { edition: begun, published }: RollOver): void {
  const ranking = published?.ranking;
  const files = [
    ...(ranking?.text === undefined ? [] : [{ path: ranking.path, text: ranking.text }]),
    ...(published?.edit
      ? [{ path: published.path, text: editedText(open, published.path, published.edit) }]
      : []),
    begun,
  ];
  const prepared: PreparedFile[] = [];
  let at = begun.path;
  try {
    makeFolder(join(open.folder, 'editions'));
    for (const { path, text } of files) {
      at = path;
      prepared.push(prepareFile(join(open.folder, path), text, open.folder));
    }
    for (const [index, file] of prepared.entries()) {
      at = files[index]?.path ?? at;
      file.place();
    }
  } catch (error) {
    for (const file of prepared) file.drop();
    throw error instanceof Stop
      ? error
      : new Stop(`${open.pathOf(at)} cannot be written: ${reasonOf(error)}.`);
  }
}

/** The text of a file of the catalog after an edit; its byte order mark stays. */
function editedText(
  { catalog, folder, pathOf }: OpenCatalog,
  path: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
): string {
  const was = catalog.file(path)?.text ?? '';
  return `${hasMark(join(folder, path), pathOf(path)) ? '\uFEFF' : ''}${was.slice(0, start)}${text}${was.slice(end)}`;
}

function rollOverJson({ folder }: OpenCatalog, { edition: begun, from, published }: RollOver): object {
  return {
    catalog: folder,
    ...{ edition: begun.id, asOf: begun.asOf, file: begun.path, from: from?.id ?? null },
    published: published
      ? {
          ...{ edition: published.id, published: published.day, already: published.already },
          file: published.path,
          ranking: {
            ...{ file: published.ranking.path, rows: published.ranking.rows },
            written: published.ranking.text !== undefined,
          },
        }
      : null,
  };
}
