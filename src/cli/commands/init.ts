import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dayOf } from '../../catalog/day.ts';
import { newCatalog } from '../../catalog/new-files.ts';
import type { Command } from '../command.ts';
import { makeFolder } from '../make-folder.ts';
import { reasonOf, Stop } from '../stop.ts';
import { writeFileWhole } from '../write-file.ts';

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
    const files = newCatalog(dayOf(new Date()));
    // What somebody wrote is never overwritten: either all files are new, or none is written.
    const taken = files.find(({ path }) => existsSync(join(folder, path)));
    if (taken) throw new Stop(`${join(shown, taken.path)} exists already. Name another folder.`);
    for (const { path, text } of files) {
      const file = join(folder, path);
      makeFolderOrStop(dirname(file), shown);
      writeFileWhole(file, text, join(shown, path));
    }
    io.stdout.write(files.map(({ path }) => `${join(shown, path)} written.\n`).join(''));
    return Promise.resolve(0);
  },
};

function makeFolderOrStop(folder: string, shown: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Stop(`${shown} cannot be made: ${reasonOf(error)}.`);
  }
}
