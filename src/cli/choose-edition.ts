import { didYouMean } from './did-you-mean.ts';
import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Io } from './io.ts';
import { reportErrors, type OpenCatalog } from './open-catalog.ts';
import { Stop } from './stop.ts';

/** The edition of that id, or, without one, the current edition. Names the errors of the catalog where they hide it. */
export function chooseEdition(open: OpenCatalog, id: string | undefined, io: Io): Edition {
  const { catalog, rankings, pathOf } = open;
  const edition = id === undefined ? rankings.latestEdition() : catalog.edition(id);
  if (edition) return edition;
  if (id === undefined) {
    const broken = [...catalog.files()].some(({ kind }) => kind === 'edition');
    if (broken) throw unusable(open, io, 'no edition can be used');
    throw new Stop('There is no list: the catalog has no edition. Add one, such as editions/2026H1.yaml.');
  }
  const path = entryPath('edition', id);
  if (catalog.file(path)) throw unusable(open, io, `${pathOf(path)} cannot be used`);
  const ids = catalog.allEditions().map((each) => each.id);
  throw new Stop(`There is no edition “${id}”. ${didYouMean(id, ids, editionsOf(ids))}`);
}

function unusable(open: OpenCatalog, io: Io, why: string): Stop {
  reportErrors(open, io);
  return new Stop(`There is no list: ${why}.`, 1);
}

function editionsOf(ids: readonly string[]): string {
  return ids.length === 0 ? 'The catalog has none.' : `The catalog has ${[...ids].sort().join(', ')}.`;
}
