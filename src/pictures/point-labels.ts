import type { Box } from './taken-space.ts';
import { placeLabels } from './place-labels.ts';
import { textSize } from './style.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { svg } from '../words/svg.ts';
import { label, line } from './picture-marks.ts';
import { shortenTo, textWidth } from './text-width.ts';

/** A point with its names, from the longest to the shortest. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly names: readonly string[];
}

/** How many points are given a name: more could not be read. */
const mostNamed = 80;

/** A name beside each of the first points that has room for one. */
export function pointLabels(
  points: readonly NamedPoint[],
  bounds: Box,
  taken: readonly Box[] = [],
): readonly SafeSvg[] {
  const named = points.slice(0, mostNamed);
  const wanted = named.map((point) => ({
    ...point,
    widths: point.names.map((name) => textWidth(name, textSize)),
    height: textSize + 3,
  }));
  const places = placeLabels(wanted, bounds, taken);
  return named.map(({ names }, index) => {
    const place = places[index];
    const name = place && names[place.wording];
    if (!place || name === undefined) return svg``;
    const leader = place.leader ? line(...place.leader, 'leader') : svg``;
    // At the side of the point: the text may be narrower than what was reserved for it.
    const anchor = place.side < 0 ? 'end' : place.side === 0 ? 'middle' : undefined;
    const x = place.x + (place.width * (1 - place.side)) / 2;
    return svg`${leader}${label(name, x, place.y + textSize - 1, 'halo', anchor)}`;
  });
}

/** The names that a factory may go by where space is short: whole, shortened, or by its rank alone; each with a mark. */
export function namesFor(name: string, rank: number, width: number, mark = ''): readonly string[] {
  const shortened = [0.3, 0.19].map((share) => shortenTo(name, Math.min(share * width, 240), textSize));
  return [...new Set([...shortened, `#${rank}`])].map((each) => each + mark);
}

/** The square around a point. */
export function around({ x, y, radius }: Pick<NamedPoint, 'x' | 'y' | 'radius'>): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
