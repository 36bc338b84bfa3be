import type { Node } from '../node.ts';
import { inDoubt } from './plain-lines.ts';
import { PlainReader } from './plain-reader.ts';

/**
 * The tree of a text that is plain YAML with nothing wrong in it, many times faster than `fullTree` and the same;
 * undefined for every other text. `isUsual`: it is known to have no tab, CR or mark of byte order.
 */
export function plainTree(text: string, isUsual = false): Node | undefined {
  if (!isUsual && hasDoubtfulMarks(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error === inDoubt) return undefined;
    throw error;
  }
}

/** Tabs, lone CRs and byte order marks do not mean the same to all readers where they are out of place. */
function hasDoubtfulMarks(text: string): boolean {
  if (text.includes('\t') || text.includes('\uFEFF', 1)) return true;
  return text.includes('\r') && /\r(?!\n)/.test(text);
}
