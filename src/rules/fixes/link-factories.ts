import { insertItem, insertPair, type TextEdit } from '../../document/edits.ts';
import { keyText, pairOf } from '../../document/node.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { makeFix } from './make-fix.ts';

/** Says that a factory is part of another, or has replaced it, so that the two are not counted beside each other. */
export function linkFactories(context: FixedFile, other: string): readonly Fix[] {
  return [
    ...makeFix(context, `Say that this is part of ${other}`, [addId(context, 'partOf', other)]),
    ...makeFix(context, `Say that this supersedes ${other}`, [addId(context, 'supersedes', other)]),
  ];
}

/** Adds an id to a key that holds one or a list. */
function addId(context: FixedFile, key: string, id: string): TextEdit | undefined {
  const document = context.document();
  const pair = pairOf(document.root, key);
  if (!pair) return insertPair(document, [], key, id, lastKey(context));
  if (pair.value.kind === 'sequence') return insertItem(document, [key], id);
  const { start, end } = pair.value;
  if (pair.value.kind !== 'scalar' || start === end) return undefined;
  return { start, end, text: `[${document.text.slice(start, end)}, ${id}]` };
}

/** The key after which such a link stands by custom: before what is said in words, and the sources. */
function lastKey(context: FixedFile): string | undefined {
  const { root } = context.document();
  const keys = root?.kind === 'map' ? root.pairs.map(keyText) : [];
  return keys.findLast((key) => !['notes', 'sources'].includes(key));
}
