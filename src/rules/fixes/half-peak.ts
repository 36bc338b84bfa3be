import { replaceScalar } from '../../document/edits.ts';
import type { Path } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { writtenAt } from '../places-in-text.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** Four times the 16-bit peak is twice by width and twice by sparsity: half of it is dense. */
export function halfPeak(context: FixContext): readonly Fix[] {
  const { place, ratio } = dataOf<{ place: Path; ratio: number }>(context);
  if (!place || ratio === undefined || Math.abs(ratio - 4) > 0.1) return [];
  const document = documentOf(context);
  const [, digits = '', unit = ''] =
    /^([\d,]+(?:\.\d+)?)(\s*[A-Za-z/]+)$/.exec(writtenAt(document.root, place)) ?? [];
  if (digits === '') return [];
  const dense = `${String(Number(digits.replaceAll(',', '')) / 2)}${unit}`;
  return makeFix(context, `Write the dense half, ${dense}`, [replaceScalar(document, place, dense)]);
}
