import { joined, type SafeSvg } from '../words/safe-text.ts';
import { element, svg } from '../words/svg.ts';
import { label } from './picture-marks.ts';
import { textSize } from './style.ts';
import { shortenTo, textWidth } from './text-width.ts';

/** One thing that a legend explains. */
export interface LegendItem {
  readonly text: string;
  /** Draws its sign in a square of `side` at this place. */
  readonly sign: (x: number, y: number, side: number) => SafeSvg;
}

const side = 12;
const afterSign = 6;
const between = 18;
const lineHeight = 20;
const widest = 260;

/** A legend from `top` down, in as many lines as it takes; `height` is how far down it goes. */
export function legend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  right: number,
): { readonly svg: SafeSvg; readonly height: number } {
  let x = left;
  let y = top;
  const drawn = items.map(({ text, sign }) => {
    const shown = shortenTo(text, Math.min(widest, right - left - side - afterSign), textSize);
    const width = side + afterSign + textWidth(shown, textSize);
    if (x > left && x + width > right) {
      x = left;
      y += lineHeight;
    }
    const at = x;
    x += width + between;
    return svg`${sign(at, y, side)}${label(shown, at + side + afterSign, y + 10)}`;
  });
  return { svg: joined(drawn), height: items.length === 0 ? 0 : y + lineHeight - top };
}

/** The sign of a colour. */
export function swatch(kind: string): LegendItem['sign'] {
  return (x, y, size) => element('rect', { x, y, width: size, height: size, class: kind });
}

/** The sign of a fill that is no colour: a pattern. */
export function patterned(id: string): LegendItem['sign'] {
  return (x, y, size) => element('rect', { x, y, width: size, height: size, fill: `url(#${id})` });
}
