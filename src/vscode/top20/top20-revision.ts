import type { Piecewise } from '../../catalog/piecewise.ts';
import type { Compared } from '../../panel/protocol.ts';
import { comparisonView } from '../../views/comparison/comparison-view.ts';
import type { CatalogDiff, DiffSide } from '../../views/diff/catalog-diff.ts';
import { diffing } from '../../views/diff/diff.ts';
import { diffView } from '../../views/diff/diff-view.ts';
import type { ListView } from '../../views/list/list-view.ts';
import { listingProblems } from '../../views/problems/problem-list.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Pace } from '../catalogs/pace.ts';
import { messageOf } from '../edge.ts';
import type { Revision } from '../git/revision.ts';
import type { Revisions } from '../git/revisions.ts';

/** Which list is meant: of an edition, by a metric, with what counts. */
type Meant = Pick<ListView, 'edition' | 'metric' | 'counts'>;

/**
 * What edits since a revision did to a list and beside it, saved or not, in the words of `diff`; since the last commit where
 * none is named and there is one. Of a revision that is gone, or that cannot be read, why. It is found in slices; undefined
 * where it is no longer wanted before it is.
 */
export async function comparedWithRevision(
  open: OpenCatalog,
  list: Meant,
  wanted: string | undefined,
  offered: readonly Revision[],
  revisions: Revisions,
  isWanted: () => boolean,
): Promise<Compared | undefined> {
  const revision = offered.find(({ ref }) => ref === (wanted ?? 'HEAD'));
  if (!revision) {
    if (wanted === undefined) return { comparison: undefined };
    const name = wanted.replace(/^refs\/\w+\//, '');
    return { comparison: undefined, revision: wanted, failed: `There is no ${name} in git any more.` };
  }
  const { ref, name } = revision;
  try {
    const before = await revisions.sideAt(open.root, revision, open.catalog.fileCount);
    const found = await differences(open, list, before, name, isWanted);
    return found && { revision: ref, ...found };
  } catch (error) {
    return { comparison: undefined, revision: ref, failed: messageOf(error) };
  }
}

async function differences(
  open: OpenCatalog,
  list: Meant,
  before: DiffSide,
  name: string,
  isWanted: () => boolean,
): Promise<Pick<Compared, 'comparison' | 'diff'> | undefined> {
  const diff = await whileUnchanged(open, isWanted, () => diffingNow(open, list, before));
  if (!diff) return undefined;
  if (!diff.comparison) return { comparison: undefined };
  const shown = comparisonView(diff.comparison);
  // Both lists are of one edition: what tells them apart is when.
  const [former, latter] = [
    { ...shown.before, id: name },
    { ...shown.after, id: 'now' },
  ];
  return { comparison: { ...shown, before: former, after: latter }, diff: diffView(diff) };
}

function* diffingNow(
  { catalog, rankings, checker }: OpenCatalog,
  { edition, metric, counts }: Meant,
  before: DiffSide,
): Piecewise<CatalogDiff> {
  const problems = yield* listingProblems(catalog, checker);
  const now = { catalog, rankings, problems };
  return yield* diffing(before, now, catalog.edition(edition), { metric, counts });
}

/** What is found of a catalog in slices, anew where it is edited meanwhile; undefined where that is no longer wanted. */
async function whileUnchanged<T>(
  { catalog }: OpenCatalog,
  isWanted: () => boolean,
  find: () => Piecewise<T>,
): Promise<T | undefined> {
  for (;;) {
    let isSame = true as boolean;
    const stop = catalog.onChange(() => (isSame = false));
    try {
      const found = await new Pace().through(find(), () => isSame && isWanted());
      if (found !== undefined || !isWanted()) return found;
    } finally {
      stop();
    }
  }
}
