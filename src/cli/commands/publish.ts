import { resolve } from 'node:path';
import type { Counts, Metric } from '../../catalog/entries.ts';
import { pictureNames, type PictureName } from '../../pictures/picture-name.ts';
import { publicationOf } from '../../publish/publication.ts';
import { publishedFormats, type PublishedFormat } from '../../publish/formats.ts';
import { published } from '../../publish/published.ts';
import { correctionsOf } from '../../views/corrections/corrections.ts';
import { jsonText } from '../../words/json.ts';
import { metrics } from '../../words/measures.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { chooseEdition } from '../choose-edition.ts';
import { catalogOption, editionOption, formatOption, type Command } from '../command.ts';
import { EditionHistories } from '../edition-history.ts';
import { openCatalog, reportErrors, repositoryRoot } from '../open-catalog.ts';
import { Stop } from '../stop.ts';
import { isIn, writeFileWhole } from '../write-file.ts';

/** The edition as a post, a page or data. */
export const publish: Command = {
  name: 'publish',
  summary: 'writes an edition as a post, a page, data or a picture',
  operands: [],
  options: {
    to: {
      value: 'FILE',
      summary: 'ends in .md, .html, .csv, .json or .svg; several with commas, or --to again',
    },
    edition: editionOption,
    metric: {
      choices: metrics,
      summary: 'what to order by: headline, equivalents, power, cost',
    },
    counts: { choices: ['announced', 'operational'], summary: 'which batches count: announced, operational' },
    picture: {
      choices: pictureNames,
      summary: `what an .svg shows: ${pictureNames.join(', ')}`,
    },
    format: formatOption('text', 'json'),
    catalog: catalogOption,
  },
  examples: [
    'publish --to top20.md',
    'publish --edition 2025H2 --to list.html,list.csv,list.json',
    'publish --picture map --to map.svg',
  ],
  async run(args, io) {
    const targets = targetsOf(args.all('to'));
    const open = await openCatalog(args, io);
    const edition = chooseEdition(open, args.option('edition'), io);
    const broken = reportErrors(open, io);
    const [metric, counts] = [args.option('metric'), args.option('counts')];
    const options = {
      ...(metric !== undefined && { metric: metric as Metric }),
      ...(counts !== undefined && { counts: counts as Counts }),
    };
    const picture = args.option('picture') as PictureName | undefined;
    const { catalog, rankings } = open;
    const history = await new EditionHistories(open, io).of(edition);
    const corrections = correctionsOf(catalog, rankings, edition, history);
    const publication = publicationOf(catalog, rankings, edition, options, corrections);
    if (!publication) throw new Stop('Nothing is published: catalog.yaml cannot be used.', 1);
    const files: { readonly file: string; readonly text: string }[] = [];
    for (const { file, ending } of targets)
      files.push({ file, text: await published(open, publication, ending, drawPictures, picture) });
    // Everything is made before anything is written.
    for (const { file, text } of files) {
      const path = resolve(io.cwd, file);
      writeFileWhole(path, text, file, boundaryOf(path, open.folder));
    }
    const { ranking } = publication;
    const said = `${counted(ranking.rows.length, 'row', 'rows')}, ${listWords(ranking)}`;
    io.stdout.write(
      args.option('format') === 'json'
        ? jsonText({
            catalog: open.folder,
            edition: edition.id,
            written: files.map(({ file }) => resolve(io.cwd, file)),
          })
        : files.map(({ file }) => `${file} written: ${edition.id}, ${said}.\n`).join(''),
    );
    return broken ? 1 : 0;
  },
};

const endings = publishedFormats.map(({ ending }) => `.${ending}`).join(', ');

/** Loaded when something is drawn. */
async function drawPictures() {
  return (await import('../../pictures/pictures.ts')).pictures;
}

/** The folder that a target must not lead out of by links: the catalog or else its repository, where it lies in one. */
function boundaryOf(path: string, catalog: string): string | undefined {
  const bounds = [catalog, repositoryRoot(catalog)];
  return bounds.find((bound) => bound !== undefined && isIn(bound, path));
}

interface Target {
  readonly file: string;
  readonly ending: PublishedFormat['ending'];
}

/** The files to write. A comma parts two only where what comes before it is one: names may hold commas. */
function targetsOf(values: readonly string[]): readonly Target[] {
  if (values.length === 0) throw new Stop('publish needs --to FILE, such as --to top20.md.');
  const between = new RegExp(`(?<=\\.(?:${publishedFormats.map(({ ending }) => ending).join('|')})),`, 'i');
  const files = values.flatMap((value) => value.split(between));
  return files.map((file) => {
    const [, given = ''] = /\.([^./\\]*)$/.exec(file) ?? [];
    const format = publishedFormats.find(({ ending }) => ending === given.toLowerCase());
    if (!format) throw new Stop(`--to cannot be “${file}”: its ending is none of ${endings}.`);
    return { file, ending: format.ending };
  });
}
