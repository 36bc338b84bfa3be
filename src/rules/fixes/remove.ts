import { removeAt } from '../../document/edits.ts';
import type { Path } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** Takes away what the rule named in `remove`. */
export function remove(context: FixContext, title = 'Delete this', preferred = true): readonly Fix[] {
  const { remove: path } = dataOf<{ remove: Path }>(context);
  if (path === undefined) return [];
  return makeFix(context, title, [removeAt(documentOf(context), path)], { preferred });
}
