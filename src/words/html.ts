import { jsonText } from './json.ts';
import { printable } from './printable.ts';
import type { Inline } from './prose.ts';
import { joined, templateOf, type SafeHtml, type SafeSvg } from './safe-text.ts';
import type { WebAddress } from './web-address.ts';

/** The template of a page. */
export const html = templateOf<'html'>();

/** Attributes of an element; those that are undefined are left out, `true` has no value. */
export type HtmlAttributes = Readonly<Record<string, string | number | true | undefined>>;

/** An element of HTML. Attributes are escaped here; children are HTML already. */
export function tag(
  name: string,
  attributes: HtmlAttributes,
  ...children: readonly (SafeHtml | number)[]
): SafeHtml {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${htmlText(String(value))}"`;
  });
  const open = `<${name}${written.join('')}>`;
  return (voidElements.has(name) ? open : `${open}${children.join('')}</${name}>`) as SafeHtml;
}

/** Text that stays text, in an element or an attribute. */
export function htmlText(text: string): SafeHtml {
  return printable(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`) as SafeHtml;
}

/** Text of the catalog beside other text: its direction does not turn what follows. */
export function isolated(text: string): SafeHtml {
  return tag('bdi', {}, htmlText(text));
}

/** A link to the web, in a text of any kind; the text alone where there is no address. */
export function webLink(text: string, url: WebAddress | undefined): SafeHtml {
  return url === undefined ? isolated(text) : tag('a', { href: url, rel: 'noreferrer' }, isolated(text));
}

/** A style sheet of ours. */
export function styleElement(rules: string): SafeHtml {
  return `<style>${rules}</style>` as SafeHtml;
}

/** Data about a page for machines that read it, as JSON-LD: it never ends its element, and nothing runs it. */
export function dataElement(data: object): SafeHtml {
  const text = jsonText(data)
    .trimEnd()
    .replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
  return `<script type="application/ld+json">${text}</script>` as SafeHtml;
}

/** A picture within a page. */
export function inPage(svg: SafeSvg): SafeHtml {
  return svg as string as SafeHtml;
}

/** An editor's prose. */
export function proseHtml(inlines: readonly Inline[]): SafeHtml {
  return joined(inlines.map(inlineHtml));
}

const voidElements = new Set(['meta', 'br', 'hr', 'link', 'img']);

function inlineHtml(inline: Inline): SafeHtml {
  switch (inline.kind) {
    case 'text':
      return htmlText(inline.text);
    case 'code':
      return tag('code', {}, htmlText(inline.text));
    case 'break':
      return tag('br', {});
    case 'strong':
      return tag('strong', {}, proseHtml(inline.inner));
    case 'emphasis':
      return tag('em', {}, proseHtml(inline.inner));
    case 'link':
      return tag('a', { href: inline.url, rel: 'noreferrer' }, proseHtml(inline.inner));
  }
}
