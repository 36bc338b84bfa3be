import { templateOf, type SafeTerminal } from './safe-text.ts';

/** The template of a terminal's text. */
export const terminal = templateOf<'terminal'>();

/**
 * Text of a catalog on one line, safe to show in a terminal: no escape sequence can begin in it, nothing in it turns the
 * direction of what follows, and nothing in it is there without being seen. Control characters become visible signs, line
 * breaks and tabs spaces. Every medium takes its text through this or `printableLines`.
 */
export function printable(text: string): SafeTerminal {
  if (isPlain(text) && !text.includes('\n')) return text as SafeTerminal;
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, signOf) as SafeTerminal;
}

/** As `printable`, but tabs and line breaks stay: where they are part of a text that has lines. */
export function printableLines(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, signOf);
}

/** Whether a text holds lines of nothing but letters of Europe, and their signs: nearly every one does. */
export function isPlain(text: string): boolean {
  return !beyondPlain.test(text);
}

const beyondPlain = /[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]/;

/**
 * What shows as nothing: soft hyphens, marks of direction, zero-width spaces, fillers, tags. Joiners and variation
 * selectors stay, which emoji and scripts need.
 */
export const invisible =
  /(?!\u200C|\u200D|[\u180B-\u180D\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** `␛` for an escape, `␡` for a delete; `�` for what has no sign of its own. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
