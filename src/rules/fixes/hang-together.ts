import { insertItem, insertPair } from '../../document/edits.ts';
import { keyText, nodeAt, pairOf } from '../../document/node.ts';
import type { TextEdit } from '../../document/edits.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** Says how two factories hang together, so that they are not counted beside each other. */
export function hangTogether(context: FixContext): readonly Fix[] {
  const { other } = dataOf<{ other: string }>(context);
  if (other === undefined) return [];
  return [
    ...makeFix(context, `Say that this is part of ${other}`, [addId(context, 'partOf', other)]),
    ...makeFix(context, `Say that this supersedes ${other}`, [addId(context, 'supersedes', other)]),
  ];
}

/** Adds an id to a key that holds one or a list. */
function addId(context: FixContext, key: string, id: string): TextEdit | undefined {
  const document = documentOf(context);
  const pair = pairOf(document.root, key);
  if (!pair) return insertPair(document, [], key, id, lastOf(context));
  if (pair.value.kind === 'sequence') return insertItem(document, [key], id);
  const { start, end } = pair.value;
  if (pair.value.kind !== 'scalar' || start === end) return undefined;
  return { start, end, text: `[${document.text.slice(start, end)}, ${id}]` };
}

/** The key after which bonds stand by custom: before what is said in words, and the sources. */
function lastOf(context: FixContext): string | undefined {
  const root = nodeAt(documentOf(context).root, []);
  const keys = root?.kind === 'map' ? root.pairs.map(keyText) : [];
  return keys.findLast((key) => !['notes', 'sources'].includes(key));
}
