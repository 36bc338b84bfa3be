import { formatFigure } from '../quantity/format.ts';
import type { Segment, SeriesClass } from './hardware-series.ts';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { decimal, element, svg } from '../words/svg.ts';
import { line, tooltip } from './picture-marks.ts';

/** Where a bar lies, and how far it reaches at most. */
export interface BarFrame {
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The place of a figure; beyond `right` where the bar is cut off. */
  readonly at: (value: number) => number;
}

/** The stretches of a bar, each where the one before ends; torn at the end of the frame where it goes on beyond it. */
export function stackedBar(segments: readonly Segment[], frame: BarFrame, unit: string): SafeSvg {
  const { y, height, left: start, right: end, at } = frame;
  let from = 0;
  const drawn = segments.map((segment) => {
    const [left, right] = [Math.min(at(from), end), Math.min(at(from + segment.equivalents), end)];
    from += segment.equivalents;
    if (left >= end) return svg``;
    const box = { x: left, y, width: Math.max(right - left, 0.5), height };
    const bar = element('rect', { ...box, ...lookOf(segment) }, tooltip(spoken(segment, unit)));
    return right - left > 3 && left > start + 3 ? svg`${bar}${line(left, y, left, y + height, 'gap')}` : bar;
  });
  return joined([...drawn, ...(at(from) > end ? [tear(end, frame)] : [])]);
}

/** A line from low to high with a cap at each end that can be seen. */
export function barWhisker(low: number, high: number, { y, height, right }: BarFrame): SafeSvg {
  const [middle, cap] = [y + height / 2, 3.5];
  const ends = [low, high].filter((end) => end <= right);
  const caps = ends.map((end) => `M${decimal(end)} ${decimal(middle - cap)}v${2 * cap}`).join('');
  const [from, to] = [Math.min(low, right), Math.min(high, right)];
  const whisker = element('path', {
    d: `M${decimal(from)} ${decimal(middle)}H${decimal(to)}${caps}`,
    class: 'whisker',
  });
  return joined([whisker, ...(high > right ? [tear(right, { y, height })] : [])]);
}

/** The patterns of the colours in which something is hatched, and one for the legend. */
export function hatches(kinds: ReadonlySet<SeriesClass>): readonly SafeSvg[] {
  const all = new Set<SeriesClass>(kinds.size === 0 ? [] : [...kinds, 'other']);
  return [...all].sort().map((kind) =>
    element(
      'pattern',
      {
        ...{ id: hatchId(kind), width: 6, height: 6 },
        ...{ patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      },
      element('rect', { width: 6, height: 6, class: `${kind}-tint` }),
      element('path', { d: 'M1.6 0V6', class: `${kind}-hatch` }),
    ),
  );
}

/** The id of a pattern. */
export function hatchId(kind: SeriesClass): string {
  return `equivalents-${kind}`;
}

function lookOf({ kind, names, assumed }: Segment): { readonly class: string } | { readonly fill: string } {
  if (names.length === 0) return { class: 'other-tint' };
  return assumed ? { fill: `url(#${hatchId(kind)})` } : { class: kind };
}

function spoken({ names, equivalents, assumed }: Segment, unit: string): string {
  const what = names.length === 0 ? 'hardware not stated' : names.join(', ');
  const shares = assumed ? ', if the mix has equal shares' : '';
  return `${what}: ${formatFigure(equivalents, 'equivalents')} ${unit}${shares}`;
}

/** Two slanted cuts, as paper tears. */
function tear(x: number, { y, height }: Pick<BarFrame, 'y' | 'height'>): SafeSvg {
  const cut = (at: number): string =>
    `M${decimal(at)} ${decimal(y + height + 3)}L${decimal(at + 6)} ${decimal(y - 3)}`;
  return element('path', { d: cut(x - 16) + cut(x - 10), class: 'tear' });
}
