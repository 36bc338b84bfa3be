import { scaleLinear } from 'd3-scale';
import { formatRange } from '../quantity/format.ts';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { element, svg } from '../words/svg.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { pictureWords } from './picture-name.ts';
import { label, line, tooltip } from './picture-marks.ts';
import { listName, tickText, withUnit } from './picture-words.ts';
import { barWhisker } from './stacked-bar.ts';
import { textSize } from './style.ts';
import { shortenTo, textWidth } from './text-width.ts';
import type { TotalsGroup, TotalsPictureData } from './totals-data.ts';

/** How many groups are drawn at most: more can be read in the table. */
const mostGroups = 30;

const { title } = pictureWords.shares;
const barHeight = 13;
const top = 34;

/** What each group comes to, as bars with the ranges of their sums. */
export function sharesPicture(data: TotalsPictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  const groups = data.groups.slice(0, mostGroups);
  const known = groups.flatMap(({ value }) => value ?? []);
  const most = Math.max(0, ...known.map(({ high }) => high));
  if (most === 0)
    return emptyPicture(
      `shares-${data.by}`,
      title,
      `Nothing of this list comes to any ${data.metric.words}.`,
      width,
    );
  const layout = layoutOf(width, groups);
  const { rowHeight, bars } = layout;
  const bottom = top + groups.length * rowHeight;
  const x = scaleLinear([0, most], [bars.left, bars.right]);
  const { dimension } = data.metric;
  const axis = x
    .ticks(width < 520 ? 3 : 5)
    .map(
      (tick) =>
        svg`${label(tickText(tick, dimension), x(tick), top - 8, 'small quiet', 'middle')}${line(x(tick), top - 2, x(tick), bottom, 'rule')}`,
    );
  const drawn = groups.map((group, index) => drawGroup(group, top + index * rowHeight, x, data, layout));
  return framed(
    `shares-${data.by}`,
    { title: `${title}, by ${data.by}`, description: describe(data, groups) },
    { width, height: bottom + 6 },
    ...axis,
    ...drawn,
  );
}

interface Layout {
  readonly rowHeight: number;
  readonly bars: { readonly left: number; readonly right: number };
  /** How wide a name may be, and where it begins and the share ends. */
  readonly names: number;
  readonly shareEnd: number;
  /** Whether the bar stands beneath the name. */
  readonly isStacked: boolean;
}

function layoutOf(width: number, groups: readonly TotalsGroup[]): Layout {
  if (width < 520) {
    const bars = { left: 6, right: width - 14 };
    return { rowHeight: 40, bars, names: width - 70, shareEnd: width - 6, isStacked: true };
  }
  const widest = Math.max(...groups.map(({ label: name }) => textWidth(name, textSize)));
  const names = Math.min(widest + 8, width * 0.3);
  return {
    ...{ rowHeight: 24, names, shareEnd: width - 10, isStacked: false },
    bars: { left: Math.round(names + 12), right: width - 64 },
  };
}

function drawGroup(
  { label: name, value, share, factories }: TotalsGroup,
  y: number,
  x: (value: number) => number,
  { unit, metric: { dimension } }: TotalsPictureData,
  { rowHeight, bars, names, shareEnd, isStacked }: Layout,
): SafeSvg {
  const baseline = isStacked ? y + 15 : y + rowHeight / 2 + 4;
  const halo = isStacked ? 'halo' : undefined;
  const head = element(
    'g',
    {},
    tooltip(`${name}: ${value ? withUnit(value, dimension, unit) : 'no figure'}, of ${factories}`),
    label(shortenTo(name, names, textSize), 6, baseline, halo),
  );
  if (!value) return svg`${head}${label('—', shareEnd, baseline, 'quiet', 'end')}`;
  const frame = {
    y: isStacked ? y + 21 : y + (rowHeight - barHeight) / 2,
    height: barHeight,
    ...bars,
    at: x,
  };
  const box = { x: bars.left, y: frame.y, width: Math.max(x(value.mid) - bars.left, 0.5), height: barHeight };
  return joined([
    head,
    element('rect', { ...box, class: 'series1' }, tooltip(withUnit(value, dimension, unit))),
    ...(formatRange(value, dimension) === '' ? [] : [barWhisker(x(value.low), x(value.high), frame)]),
    label(share, shareEnd, baseline, halo, 'end'),
  ]);
}

function describe(data: TotalsPictureData, groups: readonly TotalsGroup[]): string {
  const { by, metric, unit } = data;
  const [first] = groups;
  const greatest =
    first?.value && first.share !== ''
      ? ` ${first.label} has the most, ${withUnit(first.value, metric.dimension, unit)}: ${first.share} of the list.`
      : '';
  const cut =
    data.groups.length > groups.length ? ` The first ${groups.length} of ${data.groups.length}.` : '';
  return `The ${metric.words} of ${listName(data)}, by ${by}, as shares of this list.${greatest} A whisker adds up the ends of the ranges.${cut}`;
}
