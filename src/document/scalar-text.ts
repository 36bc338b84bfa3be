/**
 * A text as a YAML scalar that reads as that same text: plain where it can be, in double quotes otherwise. In a flow
 * collection, commas and brackets need quotes too.
 */
export function scalarText(value: string, flow = false): string {
  return isPlain(value, flow)
    ? value
    : JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escape);
}

/** The inside of a quoted scalar that stands between quotes of this kind. */
export function quotedText(value: string, quote: '"' | "'"): string {
  return quote === "'" ? value.replaceAll("'", "''") : JSON.stringify(value).slice(1, -1);
}

function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || value !== value.trim() || /[\p{Cc}\u2028\u2029\uFEFF]/u.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`~]/.test(value) && !/^(?:[-?:][^\s,[\]{}]|~[^\s])/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value) || (flow && /[,[\]{}]|:$/.test(value))) return false;
  return !/^(?:---|\.\.\.)/.test(value) && !isResolved(value);
}

/** What YAML would read as null, a boolean or a number. */
function isResolved(value: string): boolean {
  return /^(?:~|null|true|false|0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)$/i.test(
    value,
  );
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
