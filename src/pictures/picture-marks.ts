import type { SafeSvg } from '../words/safe-text.ts';
import { decimal, element, xmlText } from '../words/svg.ts';

/** A text of the catalog at a place; whatever it holds, it shows as text. */
export function label(text: string, x: number, y: number, kind?: string, anchor?: 'middle' | 'end'): SafeSvg {
  return element('text', { x, y, class: kind, 'text-anchor': anchor }, xmlText(text));
}

/** What a pointer that rests on an element is told. */
export function tooltip(text: string): SafeSvg {
  return element('title', {}, xmlText(text));
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, kind: string): SafeSvg {
  return element('path', { d: `M${decimal(x1)} ${decimal(y1)}L${decimal(x2)} ${decimal(y2)}`, class: kind });
}
