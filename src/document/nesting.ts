const deepestFlow = 100;
const widestIndent = 250;

/**
 * Whether a text may nest deeper than any catalog file does. Counted before parsing, because a parser that recurses
 * thousands of levels deep can end the whole process rather than throw.
 */
export function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  let lead = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === openBracket || c === openBrace) {
      if (++depth > deepestFlow) return true;
    } else if (c === closeBracket || c === closeBrace) {
      if (depth > 0) depth -= 1;
    }
    if (c === newline) lead = 0;
    else if (lead >= 0) {
      lead = c === space || c === dash || c === question || c === colon ? lead + 1 : -1;
      if (lead > widestIndent) return true;
    }
  }
  return false;
}

const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const newline = 0x0a;
const space = 0x20;
const dash = 0x2d;
const question = 0x3f;
const colon = 0x3a;
