import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dayOf } from '../../catalog/day.ts';
import { newCatalog } from '../../catalog/new-files.ts';
import type { Command } from '../command.ts';
import { readRegular } from '../node-folder.ts';
import { reasonOf, Stop } from '../stop.ts';
import { makeFolder, writeFileWhole } from '../write-file.ts';

/** A small sound catalog to start from. */
export const init: Command = {
  name: 'init',
  summary: 'a small sound catalog to start from',
  operands: [{ name: 'DIR', summary: 'where to put it; ./catalog where absent', optional: true }],
  options: {},
  examples: ['init', 'init my-list'],
  run(args, io) {
    const shown = args.operands[0] ?? 'catalog';
    const folder = resolve(io.cwd, shown);
    const files = newCatalog(dayOf(new Date())).filter(
      ({ path, isAdvice }) => isAdvice !== true || !existsSync(join(folder, path)),
    );
    if (existsSync(folder)) writeInto(folder, shown, files);
    else makeWhole(folder, shown, files);
    io.stdout.write(files.map(({ path }) => `${join(shown, path)} written.\n`).join(''));
    return Promise.resolve(0);
  },
};

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Makes the folder under another name first, so that nobody ever sees half of it. */
function makeWhole(folder: string, shown: string, files: readonly NewFile[]): void {
  const beside = `${folder}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    makeFolder(dirname(folder));
    for (const { path, text } of files) {
      makeFolder(dirname(join(beside, path)));
      writeFileWhole(join(beside, path), text, join(shown, path));
    }
    renameSync(beside, folder);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { recursive: true, force: true });
    if (error instanceof Stop) throw error;
    throw new Stop(`${shown} cannot be made: ${reasonOf(error)}.`);
  }
}

/**
 * Writes into a folder that is there, catalog.yaml last: without it the folder is no catalog yet. What somebody wrote is
 * never overwritten: either no file is another's, or none is written. What a run that was killed left is as it should be.
 */
function writeInto(folder: string, shown: string, files: readonly NewFile[]): void {
  const missing = files.filter(({ path }) => !existsSync(join(folder, path)));
  const taken = files.find((file) => !missing.includes(file) && !isWritten(folder, file));
  const first = missing.length === 0 ? files[0] : taken;
  if (first) throw new Stop(`${join(shown, first.path)} exists already. Name another folder.`);
  const isLast = ({ path }: NewFile): number => (path === 'catalog.yaml' ? 1 : 0);
  for (const { path, text } of [...missing].sort((a, b) => isLast(a) - isLast(b))) {
    const file = join(folder, path);
    try {
      makeFolder(dirname(file));
    } catch (error) {
      throw new Stop(`${shown} cannot be made: ${reasonOf(error)}.`);
    }
    writeFileWhole(file, text, join(shown, path), folder);
  }
}

function isWritten(folder: string, { path, text }: NewFile): boolean {
  try {
    return new TextDecoder().decode(readRegular(join(folder, path))) === text;
  } catch {
    return false;
  }
}
