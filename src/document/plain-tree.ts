import { parseEvents } from 'js-yaml';
import type { Node } from './node.ts';
import { PlainComposer } from './plain-composer.ts';

/**
 * The tree of a text that is plain YAML with nothing wrong in it, several times faster than `fullTree` and the same;
 * undefined for every other text, and where the two packages might see different trees.
 */
export function plainTree(text: string): Node | undefined {
  if (hasDoubtfulMarks(text)) return undefined;
  try {
    return new PlainComposer(text, parseEvents(text, { filename: '', maxDepth: deepest })).document();
  } catch {
    return undefined; // what is wrong, fullTree finds in every text, and says it better
  }
}

/** Half of what `fullTree` allows: it counts otherwise. */
const deepest = 50;

/** Tabs, lone CRs, byte order marks and ... do not mean the same to all readers where they are out of place. */
function hasDoubtfulMarks(text: string): boolean {
  if (text.includes('\t') || text.lastIndexOf('\uFEFF') > 0 || text.startsWith('\uFEFF ')) return true;
  return (
    (text.includes('\r') && /\r(?!\n)/.test(text)) || (text.includes('...') && /^\uFEFF?\.{3}/m.test(text))
  );
}
