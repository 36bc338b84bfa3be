// What others make of what we write: real readers of Markdown and HTML say what is in it.
import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';
import { parse, parseFragment, type DefaultTreeAdapterMap, type ParserError } from 'parse5';

type HtmlNode = DefaultTreeAdapterMap['node'];
type HtmlElement = DefaultTreeAdapterMap['element'];

/** What may be in a text of Markdown. */
export interface AllowedMarkdown {
  /** Where links may lead. */
  readonly links: RegExp;
  /** The only HTML that may stand in it, tag by tag. */
  readonly html: RegExp;
  /** The blocks that we write ourselves; a text of others begins none of another sort. */
  readonly blocks: readonly string[];
}

/** As eager as those that read us: HTML counts, and an address with its scheme is a link. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });
reader.linkify.add('//', null);

const inline = new Set([
  ...['text', 'softbreak', 'hardbreak', 'code_inline', 'text_special'],
  ...['em_open', 'em_close', 'strong_open', 'strong_close', 'link_open', 'link_close', 'html_inline'],
]);

/** Holds that a reader of Markdown finds nothing in a text that acts, and nothing that we do not write. */
export function assertReadsAsText(markdown: string, { links, html, blocks }: AllowedMarkdown): void {
  for (const token of tokensOf(reader.parse(markdown, {}))) {
    const where = `${token.type} ${token.content.slice(0, 80)} in\n${markdown.slice(0, 2000)}`;
    if (inline.has(token.type) || token.type === 'inline') {
      if (token.type === 'html_inline') assert.match(token.content, html, where);
      if (token.type !== 'link_open') continue;
      assert.notEqual(token.markup, 'linkify', `${token.attrGet('href') ?? ''} is made a link: ${where}`);
      assert.match(token.attrGet('href') ?? '', links, where);
    } else if (token.type === 'html_block') {
      for (const [tag] of token.content.matchAll(/<[^>]*>?/g)) assert.match(tag, html, where);
    } else assert.ok(blocks.includes(token.type.replace(/_(?:open|close)$/, '')), where);
  }
}

function tokensOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...tokensOf(token.children ?? [])]);
}

const elements = new Set(
  [
    'html head meta title style body header nav main section footer div p span h1 h2 h3 h4 a ul ol li table caption thead',
    'tbody tfoot tr th td br sup sub small strong em b i cite code abbr details summary dl dt dd figure figcaption time data',
    'svg g path rect circle line text tspan desc defs clipPath use symbol polyline polygon ellipse pattern marker hr bdi',
  ]
    .join(' ')
    .split(' '),
);

/** Holds that a reader of HTML finds nothing in a page, or a part of one, that acts or leads to where no link may. */
export function assertActsNowhere(markup: string): void {
  const errors: ParserError[] = [];
  const onParseError = (error: ParserError): void => void errors.push(error);
  const isPage = /^<!doctype/i.test(markup);
  const root = isPage
    ? parse(markup, { onParseError, sourceCodeLocationInfo: true })
    : parseFragment(markup.replace(/^<\?xml[^>]*\?>\s*/, ''), { onParseError, sourceCodeLocationInfo: true });
  assert.deepEqual(
    errors.map(({ code, startOffset }) => `${code}: ${markup.slice(startOffset - 40, startOffset + 40)}`),
    [],
  );
  for (const element of elementsOf(root)) assertElement(element);
}

function assertElement({ tagName, attrs }: HtmlElement): void {
  const shown = `<${tagName} ${attrs.map(({ name, value }) => `${name}="${value}"`).join(' ')}>`;
  assert.ok(elements.has(tagName), shown);
  for (const { name, value } of attrs) {
    assert.doesNotMatch(name, /^on|^(?:srcdoc|action|formaction|ping|background|poster|xml:base)$/i, shown);
    if (/^(?:href|xlink:href|src)$/i.test(name)) assert.match(value, /^(?:#|https?:\/\/[^@\s]*$)/, shown);
    if (name === 'style') assert.doesNotMatch(value, /url\(|expression|import/i, shown);
    if (name === 'http-equiv') assert.equal(value, 'Content-Security-Policy', shown);
  }
}

function elementsOf(node: HtmlNode): readonly HtmlElement[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
}
