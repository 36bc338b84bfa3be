/** A figure for a sentence: three significant digits or all before the point, commas between thousands. */
export function figureText(n: number): string {
  if (n >= 1000) return Math.round(n).toLocaleString('en-US');
  return String(Number(n.toPrecision(3)));
}

/** `0.90`, `12.3`: a ratio for a table. */
export function ratioText(ratio: number): string {
  return ratio.toFixed(ratio < 0.095 ? 3 : ratio < 10 ? 2 : 1);
}

/** A text in a cell of a Markdown table. */
export function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** `A, B and C`. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
