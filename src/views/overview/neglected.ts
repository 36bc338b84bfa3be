import type { Catalog } from '../../catalog/catalog.ts';
import type { Factory } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { Checker } from '../../rules/checker.ts';
import type { OverviewLine } from './overview-line.ts';

/**
 * Hardware that no batch and no claim names, and that is not the reference, by name. What a factory names that never could
 * be read nobody knows: its text counts.
 */
export function unusedHardware(catalog: Catalog): readonly OverviewLine[] {
  const used = new Set<string>();
  const reference = catalog.settings()?.reference;
  if (reference !== undefined) used.add(reference);
  for (const { batches, claims } of catalog.allFactories())
    for (const { hardware } of [...batches, ...claims]) for (const id of hardware) used.add(id);
  const unread = [...catalog.files()].filter(({ kind, entry }) => kind === 'factory' && !entry);
  return catalog
    .allHardware()
    .filter(({ id }) => !used.has(id) && !unread.some(({ text }) => text.includes(id)))
    .map(({ id, name, released }) => {
      const note = 'No batch and no claim names it, and it is not the reference.';
      return line(entryPath('hardware', id), name, `released ${released}`, [note]);
    })
    .sort(byLabel);
}

/** Files with a figure that no source supports, and factories without a figure that name no source either, by name. */
export function unsourcedEntries(catalog: Catalog, checker: Checker): readonly OverviewLine[] {
  const bare = catalog
    .allFactories()
    .filter(saysNothing)
    .map(({ id, name }) => line(entryPath('factory', id), name, '', ['It names no source.']));
  return [...withProblems(catalog, checker, 'unsourced'), ...bare].sort(byLabel);
}

/** Files that say of something that it is to come, though its day has passed, by name. */
export function overduePlans(catalog: Catalog, checker: Checker): readonly OverviewLine[] {
  return [...withProblems(catalog, checker, 'overdue')].sort(byLabel);
}

/** The files that a rule finds something in; a click goes to the first of it. */
function withProblems(catalog: Catalog, checker: Checker, code: string): readonly OverviewLine[] {
  return checker.paths().flatMap((path): readonly OverviewLine[] => {
    const found = checker.problemsOf(path).filter((problem) => problem.code === code);
    const [first] = found;
    if (!first) return [];
    const messages = found.map(({ message }) => message);
    return [{ ...line(path, nameOf(catalog, path), messages.join(' '), messages), offset: first.start }];
  });
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
  return [...batches, ...claims, ...sources].length === 0 && pue === undefined;
}

function byLabel(a: OverviewLine, b: OverviewLine): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
