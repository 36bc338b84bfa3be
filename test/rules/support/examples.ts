import type { Problem } from '../../../src/catalog/problem.ts';
import type { Example } from '../../../src/rules/example.ts';
import { base, problemsOf, worldOf, type Files } from './world.ts';

/** The files of a catalog with an example in it, over the base. */
export function badFiles({ file, instead, bad, beside }: Example): Files {
  return { ...beside, [file]: instead === undefined ? bad : replaced(file, instead, bad) };
}

/** The files of a catalog in which an example is mended. */
export function goodFiles({ file, instead, good, beside }: Example): Files {
  if (good === undefined) return { ...beside, [file]: base[file] };
  return { ...beside, [file]: instead === undefined ? good : replaced(file, instead, good) };
}

/** What the checker finds in a catalog with an example in it, by file. */
export function problemsIn(
  example: Example,
): readonly { readonly path: string; readonly problem: Problem }[] {
  if (example.bad !== '') return problemsOf(worldOf(badFiles(example)));
  const world = worldOf();
  const name = example.file.slice(example.file.indexOf('/') + 1, -'.yml'.length);
  world.catalog.update([
    { path: example.file, refused: `The ending is .yml. Rename the file to ${name}.yaml.` },
  ]);
  return problemsOf(world);
}

function replaced(file: string, from: string, to: string): string {
  const whole = base[file] ?? '';
  if (whole.split(from).length !== 2) throw new Error(`“${from}” does not stand once in ${file}`);
  return whole.replace(from, () => to);
}
