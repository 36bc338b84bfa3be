/** Text as text: no markup, no links, no line breaks, no control characters. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, (mark) => (harmless.has(mark) ? mark : `\\${mark}`))
    .trim();
}

/** A table of cells that are Markdown already; a column in which nothing stands is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const says = head.map((_, column) => rows.some((cells) => cells[column] !== ''));
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.filter((_, column) => says[column]).join(' | ')} |`)
    .join('\n');
}

/** A link, where the address is one of the web; the text alone otherwise. */
export function link(text: string, url: string | undefined): string {
  const label = escapeMarkdown(text);
  if (url === undefined || !/^https?:\/\/[^\s<>()]+$/i.test(url)) return label;
  return `[${label}](${url})`;
}

/** Control characters, and those that turn the direction of what follows, as spaces; runs of them as one. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}

/** Marks that mean nothing inside a line. */
const harmless = new Set(['(', ')', '.', '-', '+', '!', '{', '}', '#', '$', '&']);
