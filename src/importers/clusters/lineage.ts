import { groupBy } from '../group-by.ts';
import type { Reporter } from '../report.ts';
import type { ClusterRow } from './read-clusters.ts';

/** What a cluster replaces and of what it is a part, by ids; and what the file does not hold of that, in words. */
export interface Lineage {
  readonly supersedes: readonly string[];
  readonly partOf: readonly string[];
  readonly words: readonly string[];
}

/** A row with the id that it gets. */
export interface Identified {
  readonly id: string;
  readonly row: ClusterRow;
}

/**
 * How clusters hang together: a phase supersedes the one that it builds upon, and a possible duplicate, such as a run
 * that a paper tells of, counts as a part of the cluster that it may be.
 */
export function lineageOf(all: readonly Identified[], reporter: Reporter): ReadonlyMap<string, Lineage> {
  const byName = groupBy(all, ({ row }) => key(row.name));
  const find = (name: string, of: ClusterRow): string | undefined => {
    const [only, second] = byName.get(key(name)) ?? [];
    if (second === undefined) return only?.id;
    reporter.remark(
      `${of.name} (line ${of.line}) speaks of “${name}”, and several rows have that name: passed over.`,
    );
    return undefined;
  };
  const supersedes = new Map<string, Set<string>>();
  const replace = (by: string | undefined, former: string | undefined): void => {
    if (by === undefined || former === undefined || by === former) return;
    supersedes.set(by, (supersedes.get(by) ?? new Set()).add(former));
  };
  const lineage = all.map(({ id, row }) => {
    const words: string[] = [];
    const known = (names: readonly string[], what: string): readonly string[] =>
      names.flatMap((name) => {
        const found = find(name, row);
        if (found === undefined) words.push(`${what} ${name}, which is not in the file.`);
        return found === undefined || found === id ? [] : [found];
      });
    for (const former of known(row.buildsUpon, 'Builds upon')) replace(id, former);
    for (const later of known(row.supersededBy, 'Superseded by')) replace(later, id);
    const partOf = row.isPossibleDuplicate ? known(row.duplicateOf, 'Possibly the same as') : [];
    return { id, partOf, words };
  });
  return new Map(
    lineage.map(({ id, partOf, words }) => [
      id,
      { supersedes: [...(supersedes.get(id) ?? [])], partOf, words },
    ]),
  );
}

function key(name: string): string {
  return name.toLowerCase();
}
