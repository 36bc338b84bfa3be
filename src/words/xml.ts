import { templateOf, type SafeHtml, type SafeXml } from './safe-text.ts';
import { xmlText } from './svg.ts';

/** The template of a feed or a map of a site. */
export const xml = templateOf<'xml'>();

/** Attributes of an element; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element of XML. Attributes are escaped here; children are XML already. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  ...children: readonly SafeXml[]
): SafeXml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xmlText(value)}"`,
  );
  const open = `<${name}${written.join('')}`;
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as SafeXml;
}

/** Text that stays text, in an element. */
export function xmlString(text: string): SafeXml {
  return xmlText(text) as string as SafeXml;
}

/** HTML as the text of an element, as Atom has it in `type="html"`. */
export function htmlInXml(text: SafeHtml): SafeXml {
  return xmlString(text);
}
