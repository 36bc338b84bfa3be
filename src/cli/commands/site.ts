import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Site, type ExploreProgram } from '../../site/site.ts';
import { siteFiles } from '../../site/site-files.ts';
import { NotOurs, writeSite, type WrittenSite } from '../../site/write-site.ts';
import { jsonText } from '../../words/json.ts';
import { counted } from '../../words/list-words.ts';
import { printable } from '../../words/printable.ts';
import { webAddress } from '../../words/web-address.ts';
import { catalogOption, formatOption, type Command } from '../command.ts';
import { EditionHistories } from '../edition-history.ts';
import type { Io } from '../io.ts';
import { openCatalog, reportErrors } from '../open-catalog.ts';
import { siteFolder } from '../site-folder.ts';
import { reasonOf, Stop } from '../stop.ts';

/** The whole catalog as a web site. */
export const site: Command = {
  name: 'site',
  summary: 'writes the whole catalog as a web site of plain files',
  operands: [],
  options: {
    out: { value: 'DIR', summary: 'the folder to write into: a new or empty one, or that of an earlier run' },
    base: {
      value: 'URL',
      summary:
        'where the site will stand, such as https://example.org/ai-factories/; else links name their files',
    },
    format: formatOption('text', 'json'),
    catalog: catalogOption,
  },
  examples: ['site --out public', 'site --out public --base https://example.org/ai-factories/'],
  async run(args, io) {
    const out = args.option('out');
    if (out === undefined) throw new Stop('site needs --out DIR: the folder to write into.');
    const base = baseOf(args.option('base'));
    const open = await openCatalog(args, io);
    const { catalog, rankings, folder } = open;
    const broken = reportErrors(open, io);
    const settings = catalog.settings();
    if (!settings) throw new Stop('No site is written: catalog.yaml cannot be used.', 1);
    const { pictures, totalsPictures } = await import('../../pictures/pictures.ts');
    const histories = await new EditionHistories(open, io).all();
    const made = new Site(catalog, rankings, settings, {
      ...{ pictures, base, histories, drawAreas: totalsPictures.areas },
      explore: exploreProgram(),
    });
    const written = await write(resolve(io.cwd, out), out, made, io);
    for (const path of written.left)
      io.stderr.write(`${printable(`${out}/${path}`)} was left as it is: no run of site has written it.\n`);
    io.stdout.write(
      args.option('format') === 'json'
        ? jsonText({ catalog: folder, out: resolve(io.cwd, out), base: base ?? null, ...written })
        : `${printable(out)} written: ${summaryOf(written)}.\n`,
    );
    return broken ? 1 : 0;
  },
};

async function write(folder: string, out: string, made: Site, io: Io): Promise<WrittenSite> {
  const progress = progressOn(io);
  try {
    const written = await writeSite(siteFolder(folder), siteFiles(made), { made: progress.show });
    if (written) return written;
  } catch (error) {
    if (error instanceof NotOurs)
      throw new Stop(`${out} is left alone: ${lower(error.message)} Choose an empty folder, or a new one.`);
    throw new Stop(`${out} cannot be written: ${reasonOf(error)}. Run it again when that is mended.`);
  } finally {
    progress.end();
  }
  throw new Stop('No site is written: it was cancelled.');
}

function summaryOf({ files, added, changed, removed }: WrittenSite): string {
  const changes = [`${added} new`, `${changed} changed`, `${removed.length} removed`];
  return `${counted(files, 'file', 'files')} (${changes.join(', ')})`;
}

/** The address that the site will stand at, with a slash at its end. */
function baseOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const address = webAddress(given);
  if (address === undefined || /[?#]/.test(address))
    throw new Stop(
      `--base cannot be “${given}”. Write the address of a folder on the web, such as https://example.org/ai-factories/.`,
    );
  return address.endsWith('/') ? address : `${address}/`;
}

/** On a terminal, one line that counts up and goes when all is done. */
function progressOn({ stderr }: Io): { show: (count: number) => void; end: () => void } {
  if (stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  return {
    show: (count) => {
      stderr.write(`\r${count} files made`);
    },
    end: () => stderr.write('\r\u001b[2K'),
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The panel as files for a page of a site, which stand beside the program; undefined where it was built without them. */
function exploreProgram(folder = join(__dirname, 'explore')): ExploreProgram | undefined {
  const [script, style] = ['explore.js', 'explore.css'].map((name) => join(folder, name));
  if (script === undefined || style === undefined || !existsSync(script) || !existsSync(style))
    return undefined;
  return { script: readFileSync(script, 'utf8'), style: readFileSync(style, 'utf8') };
}
