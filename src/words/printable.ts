/**
 * Text of a catalog on one line, safe to show in a terminal: no escape sequence can begin in it, and nothing in it turns
 * the direction of what follows. Control characters become visible signs, line breaks and tabs spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, signOf);
}

/** As `printable`, but what RFC 4180 quotes stays: tabs and line breaks are part of a cell. */
export function printableLines(text: string): string {
  return text.replace(invisible, '').replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, signOf);
}

/** Soft hyphens, marks of direction, zero-width spaces and the like; joiners stay, which emoji and scripts need. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]+/g;

/** `␛` for an escape, `␡` for a delete; `�` for what has no sign of its own. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
