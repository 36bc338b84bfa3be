import stringWidth from 'string-width';

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** Letters and signs of one column each, which is nearly all there is: looking closer takes long. */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u25B2\u25BC]*$/;

/** The text in at most `width` columns: whole characters, and `…` where something had to go. */
export function shorten<T extends string>(text: T, width: number): T {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '' as T;
  if (narrow.test(text)) return `${text.slice(0, width - 1).trimEnd()}…` as T;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const wide = widthOf(segment);
    if (used + wide > width - 1) break;
    kept += segment;
    used += wide;
  }
  return `${kept.trimEnd()}…` as T;
}

/** The text with spaces to fill `width` columns, on its right or, for figures, on its left. */
export function pad<T extends string>(text: T, width: number, align: 'left' | 'right'): T {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return (align === 'right' ? spaces + text : text + spaces) as T;
}

/** Words in lines of at most `width` columns; a word that is longer stands on a line of its own. */
export function wrap<T extends string>(text: T, width: number): readonly T[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line] as T[];
}
