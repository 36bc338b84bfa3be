import type { Catalog, Change } from '../catalog/catalog.ts';
import { fileKind } from '../catalog/file-kind.ts';
import type { Checker } from './checker.ts';

/** How many factories are read before they are looked at: so few that their trees are still at hand. */
const lookedAtOnce = 16;

/**
 * Puts files into a catalog that is all to be checked, once, by `checker`: factories last, each looked at as soon as it is
 * read. Otherwise, of every file in which something is found, the tree would be made a second time.
 */
export function readAndCheck(catalog: Catalog, checker: Checker, changes: readonly Change[]): void {
  const isFactory = ({ path }: Change): boolean => fileKind(path)?.kind === 'factory';
  catalog.update(changes.filter((change) => !isFactory(change)));
  const factories = changes.filter(isFactory);
  for (let from = 0; from < factories.length; from += lookedAtOnce) {
    const some = factories.slice(from, from + lookedAtOnce);
    catalog.update(some);
    checker.lookAt(some.map(({ path }) => path));
  }
}
