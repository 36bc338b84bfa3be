import { markdownCell } from './markdown-table.ts';
import type { Inline } from './prose.ts';

/** Text as Markdown that shows it as it is, wherever it stands in a line; spaces at its ends stay. */
export function markdownText(text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return `${before && ' '}${markdownCell(inner)}${after && ' '}`;
}

/** An editor's text as Markdown again: with its emphasis and links, and nothing else that Markdown would make of it. */
export function proseMarkdown(inlines: readonly Inline[]): string {
  return lineStart(inlines.map(inlineMarkdown).join(''));
}

/** A text at the start of a line, where some characters would begin a list, a heading, a quotation or a rule. */
export function lineStart(markdown: string): string {
  return markdown.replace(
    /^(\s*)(?:([-+=#:]|~)|(\d+)([.)]))/,
    (_, spaces: string, mark?: string, digits?: string, dot?: string) =>
      mark === undefined ? `${spaces}${digits ?? ''}\\${dot ?? ''}` : `${spaces}\\${mark}`,
  );
}

/** A link with a text of any kind; the text alone where there is no address. `url` is a `webAddress`. */
export function markdownLink(text: string, url: string | undefined): string {
  return url === undefined ? markdownText(text) : `[${markdownText(text)}](${url})`;
}

function inlineMarkdown(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return markdownText(inline.text);
    case 'code':
      return `<code>${markdownText(inline.text)}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `**${inline.inner.map(inlineMarkdown).join('')}**`;
    case 'emphasis':
      return `*${inline.inner.map(inlineMarkdown).join('')}*`;
    case 'link':
      return `[${inline.inner.map(inlineMarkdown).join('')}](${inline.url})`;
  }
}
