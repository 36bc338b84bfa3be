import { join } from 'node:path';
import type { CatalogFile } from '../catalog/catalog.ts';
import { fixAll } from '../language/code-actions.ts';
import type { Edit } from '../rules/fix.ts';
import { readRegular } from './node-folder.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { Stop } from './stop.ts';
import { writeFileWhole } from './write-file.ts';

/** A file that was mended: how many edits that took, and its text then. */
export interface Mended {
  readonly path: string;
  readonly edits: number;
  readonly text: string;
}

/** How often one mend may make room for the next. */
const mostRounds = 20;

/**
 * Mends in memory whatever in these files can only have been meant one way, as Fix All in the editor does. The ranking
 * file of a published edition is never touched. Nothing is written.
 */
export function mendFiles(open: OpenCatalog, paths: readonly string[]): readonly Mended[] {
  const { catalog, rankings, checker } = open;
  return paths.flatMap((path) => {
    let edits = 0;
    for (let round = 0; round < mostRounds; round += 1) {
      const file = catalog.file(path);
      if (!file || isFrozen(open, file)) break;
      const fix = fixAll({ catalog, rankings, edition: rankings.latestEdition() }, checker, file);
      const text = withEdits(file.text, fix?.edits ?? []);
      if (text === file.text) break;
      edits += fix?.edits?.length ?? 0;
      catalog.update([{ path, text }]);
    }
    const text = catalog.file(path)?.text;
    return edits === 0 || text === undefined ? [] : [{ path, edits, text }];
  });
}

/** Writes what was mended, each file whole; a byte order mark stays. Throws a Stop where one cannot be written. */
export function writeMended({ folder, pathOf }: OpenCatalog, mended: readonly Mended[]): void {
  for (const { path, text } of mended) {
    const file = join(folder, path);
    writeFileWhole(file, hasMark(file, pathOf(path)) ? `\uFEFF${text}` : text, pathOf(path), folder);
  }
}

function isFrozen({ catalog }: OpenCatalog, { kind, id }: CatalogFile): boolean {
  return kind === 'ranking' && catalog.edition(id)?.published !== undefined;
}

/** A text with edits made, from the last to the first; line ends are those of the text. */
function withEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (all, edit) => all.slice(0, edit.start) + edit.text.replaceAll(/\r?\n/g, lineEnd) + all.slice(edit.end),
      text,
    );
}

function hasMark(file: string, shown: string): boolean {
  try {
    const [first, second, third] = readRegular(file);
    return first === 0xef && second === 0xbb && third === 0xbf;
  } catch {
    throw new Stop(`${shown} cannot be written: it is not there as it was read.`);
  }
}
