import type { Compared } from '../../panel/protocol.ts';
import { comparisonView } from '../../views/comparison/comparison-view.ts';
import { diffCatalogs } from '../../views/diff/diff.ts';
import { diffView } from '../../views/diff/diff-view.ts';
import type { ListView } from '../../views/list/list-view.ts';
import { listProblems } from '../../views/problems/problem-list.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { messageOf } from '../edge.ts';
import type { Revision } from '../git/revision.ts';
import type { Revisions } from '../git/revisions.ts';

/** Which list is meant: of an edition, by a metric, with what counts. */
type Meant = Pick<ListView, 'edition' | 'metric' | 'counts'>;

/**
 * What edits since a revision did to a list and beside it, saved or not, in the words of `diff`; since the last commit where
 * none is named and there is one. Of a revision that is gone, or that cannot be read, why.
 */
export async function comparedWithRevision(
  open: OpenCatalog,
  list: Meant,
  wanted: string | undefined,
  offered: readonly Revision[],
  revisions: Revisions,
): Promise<Compared> {
  const revision = offered.find(({ ref }) => ref === (wanted ?? 'HEAD'));
  if (!revision) {
    if (wanted === undefined) return { comparison: undefined };
    const name = wanted.replace(/^refs\/\w+\//, '');
    return { comparison: undefined, revision: wanted, failed: `There is no ${name} in git any more.` };
  }
  const { ref, name } = revision;
  try {
    const before = await revisions.sideAt(open.root, revision);
    return { revision: ref, ...differences(open, list, before, name) };
  } catch (error) {
    return { comparison: undefined, revision: ref, failed: messageOf(error) };
  }
}

function differences(
  { catalog, rankings, checker }: OpenCatalog,
  { edition: id, metric, counts }: Meant,
  before: Parameters<typeof diffCatalogs>[0],
  name: string,
): Pick<Compared, 'comparison' | 'diff'> {
  const now = { catalog, rankings, problems: listProblems(catalog, checker) };
  const diff = diffCatalogs(before, now, catalog.edition(id), { metric, counts });
  if (!diff.comparison) return { comparison: undefined };
  const shown = comparisonView(diff.comparison);
  // Both lists are of one edition: what tells them apart is when.
  const [former, latter] = [
    { ...shown.before, id: name },
    { ...shown.after, id: 'now' },
  ];
  return { comparison: { ...shown, before: former, after: latter }, diff: diffView(diff) };
}
