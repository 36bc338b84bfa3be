/**
 * A text as a YAML scalar that reads as that same text: plain where it can be, in quotes otherwise. In a flow collection,
 * commas and brackets need quotes too.
 */
export function scalarText(value: string, inFlow = false): string {
  if (isPlain(value, inFlow)) return value;
  const isSingle = /["\\]/.test(value) && !unprintable.test(value);
  return isSingle ? `'${quotedText(value, "'")}'` : `"${quotedText(value, '"')}"`;
}

/** The inside of a scalar that stands between quotes of this kind. */
export function quotedText(value: string, quote: '"' | "'"): string {
  if (quote === "'") return value.replaceAll("'", "''");
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escape);
}

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
