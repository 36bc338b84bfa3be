import { withoutControls } from '../words/markdown.ts';

/** Attributes of an element; those that are undefined are left out, numbers are rounded to a tenth. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as text. Attributes are escaped here; children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A text of the catalog at a place; whatever it holds, it shows as text. */
export function label(text: string, x: number, y: number, kind?: string, anchor?: 'middle' | 'end'): string {
  return element('text', { x, y, class: kind, 'text-anchor': anchor }, escapeXml(text));
}

/** What a pointer that rests on an element is told. */
export function tooltip(text: string): string {
  return element('title', {}, escapeXml(text));
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return element('path', { d: `M${decimal(x1)} ${decimal(y1)}L${decimal(x2)} ${decimal(y2)}`, class: kind });
}

/** A number as SVG takes it, to a tenth. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}

/** Text inside an element or an attribute: no markup, no control characters, nothing that XML forbids. */
export function escapeXml(text: string): string {
  return withoutControls(text)
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
