import { printable } from './printable.ts';
import type { Inline } from './prose.ts';
import {
  joined,
  templateOf,
  type Safe,
  type SafeGithub,
  type SafeMarkdown,
  type SafePost,
} from './safe-text.ts';
import type { WebAddress } from './web-address.ts';

/** The media that are Markdown, each with what its readers make of it beyond CommonMark. */
export type MarkdownMedium = 'markdown' | 'github' | 'post';

/** The template of a hover. */
export const markdown = templateOf<'markdown'>();
/** The template of a comment on GitHub. */
export const github = templateOf<'github'>();
/** The template of a post. */
export const postMarkdown = templateOf<'post'>();

/**
 * Text as text in a hover, wherever it stands in a line: no markup, no link, not even of a bare address, no icon, no
 * entity.
 */
export function markdownText(text: string): SafeMarkdown {
  return atLineStart(
    printable(text)
      .trim()
      .replace(/[\\`*_[\]|<>~@]|&(?=[#\w])|\$(?=\()|:(?=\/\/)|(?<=www)\./gi, '\\$&'),
  ) as SafeMarkdown;
}

/**
 * Text as text in a comment on GitHub: as in a post, and no mention, no number of an issue, no hash of a commit, no emoji.
 * GitHub looks for those after it has read the Markdown, so a space without width parts what it looks for.
 */
export function githubText(text: string): SafeGithub {
  const parted = printable(text)
    .trim()
    .replace(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=[\w+-]+:)|:(?=\/\/)|www(?=\.)/gi, `$&${part}`)
    .replace(/(?<!\w)[\da-f]{7,}(?!\w)/gi, (hash) => (hash.match(/.{1,6}/g) ?? []).join(part));
  return documentText(parted).replaceAll(part, '&#8203;') as SafeGithub;
}

/** Text as text in a post: no markup, no HTML, no Liquid, no cell or row of its own, no link made of a bare address. */
export function postText(text: string): SafePost {
  return inlineText(text.trim());
}

/** An editor's prose in a post: with its emphasis and links, and nothing else that Markdown would make of it. */
export function postProse(inlines: readonly Inline[]): SafePost {
  return joined(
    inlines.map((inline, index) => {
      const text = inlinePost(inline);
      // A link behind this mark would be a picture.
      return inlines[index + 1]?.kind === 'link' ? (text.replace(/!$/, '\\!') as SafePost) : text;
    }),
  );
}

/** A link, where there is an address; the text alone otherwise. */
export function markdownLink<M extends MarkdownMedium>(text: Safe<M>, url: WebAddress | undefined): Safe<M> {
  if (url === undefined) return text;
  const target = url.replace(/[()<>[\]\\`{}|*_"^&]/g, (mark) =>
    mark === '_' || mark === '&' ? mark : encode(mark),
  );
  return `[${text}](${target})` as Safe<M>;
}

/** A link of a hover that runs a command of ours. */
export function commandLink(text: SafeMarkdown, id: string, values: readonly unknown[]): SafeMarkdown {
  const query = encodeURIComponent(JSON.stringify(values)).replace(/[()*_~!']/g, encode);
  return `[${text}](command:${id}?${query})` as SafeMarkdown;
}

/** Lines of a Markdown table. */
export function markdownTable<M extends MarkdownMedium>(
  columns: readonly { readonly head: Safe<M>; readonly align?: 'left' | 'right' | 'centre' }[],
  rows: readonly (readonly Safe<M>[])[],
): Safe<M> {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(({ head }) => head)),
    line(columns.map(({ align }) => rules[align ?? 'none'])),
    ...rows.map(line),
  ].join('') as Safe<M>;
}

/** What a hover says of figures: `figure` and `range` beside a label each; a column in which nothing stands is left out. */
export function hoverTable(rows: readonly (readonly string[])[]): SafeMarkdown {
  const heads = ['', 'figure', 'range'];
  const says = heads.map((_, column) => rows.some((cells) => cells[column] !== ''));
  const kept = (cells: readonly string[]): readonly SafeMarkdown[] =>
    cells.filter((_, column) => says[column]).map(markdownText);
  return markdownTable(
    kept(heads).map((head) => ({ head })),
    rows.map(kept),
  );
}

/** What a schema of ours says, which is Markdown already. */
export function schemaMarkdown(text: string): SafeMarkdown {
  return text as SafeMarkdown;
}

/** Text as code in a hover, whatever marks it holds. */
export function markdownCode(text: string): SafeMarkdown {
  const shown = printable(text).trim();
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}` as SafeMarkdown;
}

/** The front matter of a post, between its lines of dashes, from lines of YAML; nothing where there is none. */
export function frontMatter(lines: readonly string[]): SafePost {
  return (lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`) as SafePost;
}

/** One safe text, with a line break of the medium's HTML between several. */
export function brokenLines<M extends 'github' | 'post'>(texts: readonly Safe<M>[]): Safe<M> {
  return texts.join('<br>') as Safe<M>;
}

const rules = { left: ':--', centre: ':--:', right: '--:', none: '---' } as const;

/** Where GitHub must not read on: a character that `printable` lets nothing hold. */
const part = '\u0000';

/** What CommonMark, HTML and formulas would make more of than text. */
function documentText(text: string): string {
  const escaped = text
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`) // Liquid reads what a site takes over
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/(?!^)~/g, '\\~') // what closes a strikethrough; ~150,000 at the start closes none
    .replace(/\$(?!\d)/g, '\\$'); // what opens a formula; $4.41B opens none
  return atLineStart(escaped);
}

/** A list, a heading, a definition or a rule would begin with these at the start of a line; kramdown's heading needs no space. */
function atLineStart(markdown: string): string {
  return markdown.replace(
    /^(\s*)(?:(#(?!\d)|=|[-+](?=[\s\0-]|$)|:(?=\s))|(\d{1,9})([.)])(?=\s|$))/,
    (_, spaces: string, mark?: string, digits?: string, dot?: string) =>
      mark === undefined ? `${spaces}${digits ?? ''}\\${dot ?? ''}` : `${spaces}\\${mark}`,
  );
}

function encode(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Spaces at its ends stay, as one. */
function inlineText(text: string): SafePost {
  const shown = printable(text);
  const inner = shown.trim();
  // Not by an expression: one that looks for spaces at the end tries each run of them anew from each of its spaces.
  const end = (isSpace: boolean): string => (isSpace ? ' ' : '');
  const kept =
    inner === '' ? end(shown !== '') : `${end(/^\s/.test(shown))}${inner}${end(/\s$/.test(shown))}`;
  const escaped = documentText(kept);
  return escaped
    .replace(/^#/, '\\#')
    .replace(/@|:(?=\/\/)|(?<=www)\./gi, (mark) => `&#${mark.charCodeAt(0)};`) as SafePost;
}

function inlinePost(inline: Inline): SafePost {
  switch (inline.kind) {
    case 'text':
      return inlineText(inline.text);
    case 'code':
      return postMarkdown`<code>${inlineText(inline.text)}</code>`;
    case 'break':
      return postMarkdown`<br>`;
    case 'strong':
      return postMarkdown`**${postProse(inline.inner)}**`;
    case 'emphasis':
      return postMarkdown`*${postProse(inline.inner)}*`;
    case 'link':
      return markdownLink(postProse(inline.inner), inline.url);
  }
}
