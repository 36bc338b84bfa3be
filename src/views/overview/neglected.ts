import type { Catalog } from '../../catalog/catalog.ts';
import type { Factory } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { Piecewise } from '../../catalog/piecewise.ts';
import type { Checker } from '../../rules/checker.ts';
import type { OverviewLine } from './overview-line.ts';

/**
 * Hardware that no batch and no claim names, and that is not the reference, by name. What a factory names that never could
 * be read nobody knows: its text counts.
 */
export function* unusedHardware(catalog: Catalog): Piecewise<readonly OverviewLine[]> {
  const used = new Set<string>();
  const reference = catalog.settings()?.reference;
  if (reference !== undefined) used.add(reference);
  for (const { batches, claims } of catalog.allFactories()) {
    for (const { hardware } of batches) for (const id of hardware) used.add(id);
    for (const { hardware } of claims) for (const id of hardware) used.add(id);
    yield;
  }
  const unread = [...catalog.unsound].flatMap((path) => {
    const file = catalog.file(path);
    return file?.kind === 'factory' && !file.entry ? [file] : [];
  });
  return catalog
    .allHardware()
    .filter(({ id }) => !used.has(id) && !unread.some(({ text }) => text.includes(id)))
    .map(({ id, name, released }) => {
      const note = 'No batch and no claim names it, and it is not the reference.';
      return line(entryPath('hardware', id), name, `released ${released}`, [note]);
    })
    .sort(byLabel);
}

/** What is to be done about files, by the rules that say so, and by name: of their figures and of their plans. */
export interface ToDo {
  /** Files with a figure that no source supports, and factories without a figure that name no source either. */
  readonly unsourced: readonly OverviewLine[];
  /** Files that say of something that it is to come, though its day has passed. */
  readonly overdue: readonly OverviewLine[];
}

/** Looks through the problems of all files, file by file. */
export function* toDo(catalog: Catalog, checker: Checker): Piecewise<ToDo> {
  const unsourced: OverviewLine[] = [];
  const overdue: OverviewLine[] = [];
  for (const path of checker.paths()) {
    const problems = checker.problemsOf(path);
    if (problems.length > 0) {
      unsourced.push(...withProblem(catalog, path, problems, 'unsourced'));
      overdue.push(...withProblem(catalog, path, problems, 'overdue'));
    }
    yield;
  }
  for (const factory of catalog.allFactories()) {
    if (saysNothing(factory))
      unsourced.push(line(entryPath('factory', factory.id), factory.name, '', ['It names no source.']));
    yield;
  }
  return { unsourced: unsourced.sort(byLabel), overdue: overdue.sort(byLabel) };
}

/** A file in which a rule finds something; a click goes to the first of it. */
function withProblem(
  catalog: Catalog,
  path: string,
  problems: ReturnType<Checker['problemsOf']>,
  code: string,
): readonly OverviewLine[] {
  const found = problems.filter((problem) => problem.code === code);
  const [first] = found;
  if (!first) return [];
  const messages = found.map(({ message }) => message);
  return [{ ...line(path, nameOf(catalog, path), messages.join(' '), messages), offset: first.start }];
}

function line(file: string, label: string, detail: string, notes: readonly string[]): OverviewLine {
  return { id: file, file, label, detail, notes, spoken: [label, ...notes].join(', '), isDoubtful: false };
}

function nameOf(catalog: Catalog, path: string): string {
  const entry = catalog.file(path)?.entry;
  return entry && 'name' in entry ? entry.name : path;
}

/** Whether a factory has no figure that a source could support, nor a source. */
function saysNothing({ batches, claims, pue, sources }: Factory): boolean {
  return batches.length + claims.length + sources.length === 0 && pue === undefined;
}

function byLabel(a: OverviewLine, b: OverviewLine): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
