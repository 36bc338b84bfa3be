import { printable } from './printable.ts';
import { templateOf, type SafeSvg } from './safe-text.ts';

/** The template of a picture. */
export const svg = templateOf<'svg'>();

/** Attributes of an element; those that are undefined are left out, numbers are rounded to a tenth. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG. Attributes are escaped here; children are SVG already. */
export function element(name: string, attributes: SvgAttributes, ...children: readonly SafeSvg[]): SafeSvg {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? decimal(value) : xmlText(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as SafeSvg;
}

/** Text inside an element or an attribute of XML: no markup, no control characters, nothing that XML forbids. */
export function xmlText(text: string): SafeSvg {
  return printable(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`) as SafeSvg;
}

/** A style sheet of ours. */
export function svgStyle(rules: string): SafeSvg {
  return `<style>${rules}</style>` as SafeSvg;
}

/** A picture with something put in behind the first `end`. */
export function putBehind(picture: SafeSvg, end: string, more: SafeSvg): SafeSvg {
  const at = picture.indexOf(end) + end.length;
  return (picture.slice(0, at) + more + picture.slice(at)) as SafeSvg;
}

/** A number as SVG takes it, to a tenth. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}
