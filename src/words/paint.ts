import type { SafeTerminal } from './safe-text.ts';

/** What a stretch of text is, for a terminal that can show it: colour says nothing that the words do not. */
export type Style = 'title' | 'quiet' | 'up' | 'down' | 'new' | 'error' | 'warning';

/** Gives a stretch of text its look. */
export type Paint = (style: Style, text: SafeTerminal) => SafeTerminal;

/** Looks of a terminal's own as a `Paint`: what they put around a text is theirs. */
export function painter(look: (style: Style, text: string) => string): Paint {
  return (style, text) => look(style, text) as SafeTerminal;
}

/** No look at all: files, pipes, and terminals without colour. */
export const plainly: Paint = (_style, text) => text;
