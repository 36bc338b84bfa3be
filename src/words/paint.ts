/** What a stretch of text is, for a terminal that can show it: colour says nothing that the words do not. */
export type Style = 'title' | 'quiet' | 'up' | 'down' | 'new' | 'error' | 'warning';

/** Gives a stretch of text its look. */
export type Paint = (style: Style, text: string) => string;

/** No look at all: files, pipes, and terminals without colour. */
export const plainly: Paint = (_style, text) => text;
