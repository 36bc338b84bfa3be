/** A table in Markdown; the columns of these indices are figures, to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A figure for a sentence: three significant digits or all before the point, commas between thousands. */
export function figureText(n: number): string {
  if (n >= 1000) return Math.round(n).toLocaleString('en-US');
  return String(Number(n.toPrecision(3)));
}

/** `0.90`, `12.3`: a ratio for a table. */
export function ratioText(ratio: number): string {
  return ratio.toFixed(ratio < 0.095 ? 3 : ratio < 10 ? 2 : 1);
}

/** `1.30 (1.14–1.46)`. */
export function rangeText({
  low,
  mid,
  high,
}: {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}): string {
  return low === high ? mid.toFixed(2) : `${mid.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
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
