import type { Inline } from '../../words/prose.ts';
import { printable } from '../../words/printable.ts';

/** Attributes of an element; those that are undefined are left out, `true` has no value. */
export type HtmlAttributes = Readonly<Record<string, string | number | true | undefined>>;

/** An element of HTML as text. Attributes are escaped here; children are HTML already. */
export function tag(name: string, attributes: HtmlAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${htmlText(String(value))}"`;
  });
  const open = `<${name}${written.join('')}>`;
  return voidElements.has(name) ? open : `${open}${children.join('')}</${name}>`;
}

/** Text that stays text, in an element or an attribute. */
export function htmlText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Text of the catalog beside other text: its direction does not turn what follows. */
export function isolated(text: string): string {
  return tag('bdi', {}, htmlText(text));
}

/** A link to the web, in a text of any kind; the text alone where there is no address. `url` is a `webAddress`. */
export function webLink(text: string, url: string | undefined): string {
  return url === undefined ? isolated(text) : tag('a', { href: url, rel: 'noreferrer' }, isolated(text));
}

/** An editor's prose. */
export function proseHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

const voidElements = new Set(['meta', 'br', 'hr']);

function inlineHtml(inline: Inline): string {
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
