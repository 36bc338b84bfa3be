import { replaceScalar } from '../../document/edits.ts';
import type { Path } from '../../document/node.ts';
import { formatFull } from '../../quantity/format.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** Four times the 16-bit peak is twice by width and twice by sparsity: half of it is dense. */
export function halfPeak(context: FixContext): readonly Fix[] {
  const { place, ratio, value } = dataOf<{ place: Path; ratio: number; value: number }>(context);
  if (!place || ratio === undefined || value === undefined || Math.abs(ratio - 4) > 0.1) return [];
  const dense = formatFull(value / 2, place.at(-1) === 'int8' ? 'ops' : 'flops');
  const edit = replaceScalar(documentOf(context), place, dense);
  return makeFix(context, `Write the dense half, ${dense}`, [edit]);
}
