import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Catalog } from '../../../src/catalog/catalog.ts';
import type { Problem } from '../../../src/catalog/problem.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { Checker } from '../../../src/rules/checker.ts';

/** Files of a catalog: texts by path, undefined where one of the base is gone. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A catalog in memory with everything that follows it. */
export interface World {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly checker: Checker;
}

/** The files under a folder, by path relative to it. */
export function filesIn(folder: URL): Record<string, string> {
  const root = fileURLToPath(folder);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(`${root}/${name}`, 'utf8')]));
}

/** A small catalog in which nothing is wrong. */
export const base: Readonly<Record<string, string>> = filesIn(new URL('../base/', import.meta.url));

/** The base with other files over it. */
export function worldOf(files: Files = {}): World {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  const all: Files = { ...base, ...files };
  catalog.update(Object.entries(all).map(([path, text]) => ({ path, text })));
  return { catalog, rankings, checker };
}

/** Every problem of a catalog, by path. */
export function problemsOf({
  checker,
}: World): readonly { readonly path: string; readonly problem: Problem }[] {
  return checker.paths().flatMap((path) => checker.problemsOf(path).map((problem) => ({ path, problem })));
}

/** Every problem of the base with other files over it, each as `path: code “what it underlines”`. */
export function briefsOf(files: Files): readonly string[] {
  const world = worldOf(files);
  return problemsOf(world).map(({ path, problem: { code, start, end } }) => {
    return `${path}: ${code} “${(world.catalog.file(path)?.text ?? '').slice(start, end)}”`;
  });
}

/** The messages of the problems of one file over the base. */
export function messagesOf(path: string, files: Files): readonly string[] {
  const { checker } = worldOf(files);
  return checker.problemsOf(path).map(({ message }) => message);
}

/** A file of the base, changed: each text that is named stands in it once. */
export function changed(path: string, ...changes: readonly (readonly [from: string, to: string])[]): Files {
  let text = base[path] ?? '';
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in ${path}`);
    text = text.replace(from, () => to);
  }
  return { [path]: text };
}
