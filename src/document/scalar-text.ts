import type { Node, Pair } from './node.ts';

/**
 * A text as a YAML scalar that reads as that same text: plain where it can be, in quotes otherwise. In a flow collection,
 * commas and brackets need quotes too.
 */
export function scalarText(value: string, inFlow = false): string {
  if (isPlain(value, inFlow)) return value;
  const isSingle = /["\\]/.test(value) && !unprintable.test(value);
  return isSingle ? `'${quotedText(value, "'")}'` : `"${quotedText(value, '"')}"`;
}

/**
 * A node of a text as YAML on one line. Scalars stay as they are written, for another reader of YAML may take them for
 * something else than ours does; those over several lines, or with characters that cannot be seen, are quoted.
 */
export function flowText(node: Node, text: string, inFlow = false): string {
  switch (node.kind) {
    case 'map':
      return `{${node.pairs.map((pair) => flowPair(pair, text, true)).join(', ')}}`;
    case 'sequence':
      return `[${node.items.map((item) => flowText(item, text, true)).join(', ')}]`;
    case 'scalar': {
      const written = text.slice(node.start, node.end);
      const isPlainHere = node.style !== 'plain' || !inFlow || !/[,[\]{}]|:$/.test(written);
      if (node.style !== 'block' && written !== '' && isPlainHere && !unseen.test(written)) return written;
      return node.value === null ? 'null' : `"${quotedText(String(node.value), '"')}"`;
    }
  }
}

/** A pair of a map as YAML on one line: see `flowText`. */
export function flowPair({ key, value }: Pair, text: string, inFlow = false): string {
  const written = key.style === 'plain' ? flowText(key, text, inFlow) : scalarText(String(key.value), inFlow);
  return `${written}: ${flowText(value, text, inFlow)}`;
}

/** The inside of a scalar that stands between quotes of this kind. */
export function quotedText(value: string, quote: '"' | "'"): string {
  if (quote === "'") return value.replaceAll("'", "''");
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, escape);
}

const unseen = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;
const unprintable = /[\p{Cc}\u2028\u2029\uFEFF]/u;

function isPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || value !== value.trim() || unprintable.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) && !/^[-?:][^\s,[\]{}]/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value) || (inFlow && /[,[\]{}]|:$/.test(value))) return false;
  return !/^(?:---|\.\.\.)/.test(value) && !isResolved(value);
}

/** What YAML would read as null, a boolean or a number. */
function isResolved(value: string): boolean {
  return /^(?:~|null|true|false|0o[0-7]+|0x[\da-f]+|[-+]?(?:\d[\d.]*|\.\d+)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)$/i.test(
    value,
  );
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
