/** The cells of the first table of a Markdown text that has this head, as a reader sees them. */
export function tableUnder(markdown: string, head: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && line.includes(head));
  const rows = lines.slice(start).slice(
    0,
    lines.slice(start).findIndex((line) => !line.startsWith('|')),
  );
  return [rows[0] ?? '', ...rows.slice(2)].map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(shown),
  );
}

/** What a reader sees of inline Markdown: no emphasis, no escapes, links as their text. */
export function shown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
