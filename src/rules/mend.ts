import { Catalog, type CatalogFile, type Change } from '../catalog/catalog.ts';
import { parseYaml } from '../document/parse.ts';
import { Rankings } from '../ranking/rankings.ts';
import { Checker } from './checker.ts';
import type { Edit, Fix } from './fix.ts';
import { fixesFor } from './fixes.ts';

/** A file that was mended: its new text, and what was done, problem by problem. */
export interface MendedFile {
  /** Relative to the catalog. */
  readonly path: string;
  readonly text: string;
  readonly done: readonly { readonly code: string; readonly title: string }[];
}

/** What can be mended at once in a file: edits that do not touch one another, and what each of them is for. */
export interface Mending {
  readonly edits: readonly Edit[];
  readonly done: MendedFile['done'];
}

/** How often the files are looked at again: what is mended may bring to light what else is wrong. */
const mostRounds = 8;

/**
 * Whatever in a file can only have been meant one way, mended at once: of each problem the first safe fix. A ranking file
 * is written by Rerank alone, and left as it is.
 */
export function mendAtOnce(catalog: Catalog, checker: Checker, file: CatalogFile): Mending {
  if (file.kind === 'ranking') return { edits: [], done: [] };
  const problems = checker.problemsOf(file.path);
  const edits: Edit[] = [];
  const done: MendedFile['done'][number][] = [];
  for (const problem of problems) {
    const fix = fixesFor(catalog, file, problem).find((each) => isForOneFile(each, file.path));
    if (!fix) continue;
    // What an alias stands for is written out with its anchor as well.
    const own = (fix.edits ?? []).filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (own.some((edit) => edits.some((other) => touch(edit, other)))) continue;
    edits.push(...own);
    done.push({ code: problem.code, title: fix.title });
  }
  return { edits, done };
}

/**
 * What Fix All makes of a catalog, repeated until nothing more is to be mended: the files that change, in the order of
 * their paths. Of `files`, relative to the catalog, where given; the whole catalog is read all the same. Nothing is
 * written, and `catalog` stays as it is.
 */
export function mendCatalog(catalog: Catalog, files?: ReadonlySet<string>): readonly MendedFile[] {
  const scratch = new Catalog();
  const checker = new Checker(scratch, new Rankings(scratch));
  scratch.update(changesOf(catalog));
  const mended = new Map<string, MendedFile>();
  const paths = checker.paths().filter((path) => files?.has(path) ?? true);
  for (let round = 0; round < mostRounds; round++) {
    const found = paths.flatMap((path) => mendFile(scratch, checker, path) ?? []);
    if (found.length === 0) break;
    for (const each of found) {
      const done = [...(mended.get(each.path)?.done ?? []), ...each.done];
      mended.set(each.path, { ...each, done });
    }
    scratch.update(found);
  }
  return [...mended.values()].filter(({ path, text }) => catalog.file(path)?.text !== text);
}

/** A file mended once; undefined where there is nothing to mend, or where it would no longer be read. */
function mendFile(catalog: Catalog, checker: Checker, path: string): MendedFile | undefined {
  const file = catalog.file(path);
  if (!file) return undefined;
  const { edits, done } = mendAtOnce(catalog, checker, file);
  const text = withEdits(file.text, edits);
  if (text === file.text) return undefined;
  const before = catalog.document(file).problems.length;
  return parseYaml(text).problems.length > before ? undefined : { path, text, done };
}

function changesOf(catalog: Catalog): readonly Change[] {
  const texts = [...catalog.files()].map(({ path, text }) => ({ path, text }));
  const refused = [...catalog.refused].map(([path, why]) => ({ path, refused: why }));
  return [...texts, ...refused];
}

/** Whether a fix is safe, finished, and made of edits of this file alone. */
function isForOneFile({ safe, cursor, edits, ...rest }: Fix, path: string): boolean {
  if (safe !== true || cursor !== undefined || edits === undefined) return false;
  if (rest.renames ?? rest.creates ?? rest.deletes ?? rest.command ?? rest.newId) return false;
  return edits.every((edit) => edit.path === path);
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether two edits put the same in the place of the same; what is put between is put twice. */
function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.start < a.end && a.text === b.text;
}

/** Puts edits into a text; none of them touches another. */
function withEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((after, { start, end, text: put }) => after.slice(0, start) + put + after.slice(end), text);
}
