import { insertPair, replaceScalar } from '../../document/edits.ts';
import { nodeAt, pairOf, type Path } from '../../document/node.ts';
import type { Cause } from '../difference.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What the rule knows of a figure that differs. */
export interface Differing {
  /** Where the figure stands. */
  readonly figure: Path;
  readonly cause: Cause | undefined;
}

/** Says of what the figure is: of the other scope, where that is the likely cause, or why it differs. */
export function claimFixes(context: FixContext): readonly Fix[] {
  const { figure, cause } = dataOf<Differing>(context);
  if (!figure) return [];
  const document = documentOf(context);
  const claim = figure.slice(0, -1);
  const told = pairOf(nodeAt(document.root, claim), 'note') !== undefined || figure[0] !== 'claims';
  const edit = told ? undefined : insertPair(document, claim, 'note', '');
  const text = `${edit?.text ?? ''} `;
  const stub = edit
    ? makeFix(context, 'Say why in a note', [{ ...edit, text }], { cursor: text.length })
    : [];
  return [...likely(context, figure, cause), ...stub];
}

function likely(context: FixContext, figure: Path, cause: Cause | undefined): readonly Fix[] {
  const document = documentOf(context);
  const claim = figure.slice(0, -1);
  const map = nodeAt(document.root, claim);
  switch (cause) {
    case 'power':
    case 'itPower':
      if (pairOf(map, cause)) return [];
      return makeFix(context, `Change to ${cause}`, [replaceScalar(document, figure, cause, true)], {
        preferred: true,
      });
    case 'total':
    case 'hardware': {
      const place = [...claim, 'scope'];
      const edit = pairOf(map, 'scope')
        ? replaceScalar(document, place, cause)
        : insertPair(document, claim, 'scope', cause, String(figure.at(-1)));
      return makeFix(context, `Say that its scope is ${cause}`, [edit], { preferred: true });
    }
    case undefined:
      return [];
  }
}
