import { scaleLinear } from 'd3-scale';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { decimal, element, svg } from '../words/svg.ts';
import { legend, swatch } from './legend.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { pictureWords } from './picture-name.ts';
import { label, line, tooltip } from './picture-marks.ts';
import { tickText, withUnit } from './picture-words.ts';
import { series as colours, smallSize } from './style.ts';
import { textWidth } from './text-width.ts';
import type { TotalsPictureData } from './totals-data.ts';

const { title } = pictureWords.areas;

/** A layer of the stack: one group, or all that have no colour of their own. */
interface Layer {
  readonly label: string;
  readonly kind: string;
  readonly mids: readonly number[];
}

/** What the groups came to over the editions, one on the other, and how wide the whole is. */
export function areasPicture(data: TotalsPictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  const { editions, metric, unit } = data;
  const most = Math.max(0, ...editions.map(({ total }) => total?.high ?? 0));
  if (editions.length < 2 || most === 0) {
    const why =
      editions.length < 2
        ? 'There is one list only: nothing can be followed over the editions.'
        : `No list comes to any ${metric.words}.`;
    return emptyPicture(`areas-${data.by}`, title, why, width);
  }
  const layers = layersOf(data);
  const key = legend(
    layers.map(({ label: text, kind }) => ({ text, sign: swatch(kind) })),
    0,
    4,
    width,
  );
  const top = key.height + 18;
  const height = Math.round(Math.min(Math.max(width * 0.42, 180), 340));
  const bottom = top + height;
  const days = editions.map(({ asOf }) => Date.parse(asOf));
  const axisRoom =
    Math.max(
      ...scaleLinear([0, most], [0, 1])
        .ticks(5)
        .map((tick) => textWidth(tickText(tick, metric.dimension), smallSize)),
    ) + 10;
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [axisRoom, width - 26]);
  const y = scaleLinear([0, most], [bottom, top]);
  const at = days.map((day) => x(day));
  const axis = y
    .ticks(5)
    .map(
      (tick) =>
        svg`${line(axisRoom - 4, y(tick), width - 26, y(tick), 'rule')}${label(tickText(tick, metric.dimension), axisRoom - 8, y(tick) + 4, 'small quiet', 'end')}`,
    );
  const below = at.map(() => 0);
  const areas = layers.map((layer) => {
    const from = [...below];
    layer.mids.forEach((mid, index) => (below[index] = (below[index] ?? 0) + mid));
    return drawLayer(layer, at, from, [...below], y);
  });
  const totals = editions.map(({ total }, index) =>
    total ? drawTotal(at[index] ?? 0, y, total, withUnit(total, metric.dimension, unit)) : svg``,
  );
  return framed(
    `areas-${data.by}`,
    { title: `${title}, by ${data.by}`, description: describe(data, layers) },
    { width, height: bottom + 24 },
    key.svg,
    ...axis,
    ...areas,
    ...totals,
    ...dayLabels(editions, at, bottom + 16, width),
  );
}

/** The groups that are greatest on any list, each with a colour; the others together. */
function layersOf({ series }: TotalsPictureData): readonly Layer[] {
  const byPeak = [...series].sort((a, b) => Math.max(...b.mids) - Math.max(...a.mids));
  const own = byPeak.length <= colours.length ? byPeak : byPeak.slice(0, colours.length - 1);
  const others = byPeak.slice(own.length);
  const layers = own.map(({ label: name, mids }, index) => ({
    ...{ label: name, kind: colours[index] ?? 'other', mids },
  }));
  if (others.length === 0) return layers;
  const [first] = others;
  const mids = (first?.mids ?? []).map((_, index) =>
    others.reduce((sum, each) => sum + (each.mids[index] ?? 0), 0),
  );
  return [...layers, { label: `${others.length} others`, kind: 'other', mids }];
}

function drawLayer(
  { label: name, kind }: Layer,
  at: readonly number[],
  from: readonly number[],
  to: readonly number[],
  y: (value: number) => number,
): SafeSvg {
  const point = (x: number, value: number): string => `${decimal(x)} ${decimal(y(value))}`;
  const upper = at.map((x, index) => point(x, to[index] ?? 0));
  const lower = at.map((x, index) => point(x, from[index] ?? 0)).reverse();
  const edge = element('path', { d: `M${upper.join('L')}`, class: 'gap', fill: 'none' });
  const area = element('path', { d: `M${[...upper, ...lower].join('L')}Z`, class: kind }, tooltip(name));
  return svg`${area}${edge}`;
}

/** The total of one list, with its width. */
function drawTotal(
  x: number,
  y: (value: number) => number,
  { low, mid, high }: { readonly low: number; readonly mid: number; readonly high: number },
  said: string,
): SafeSvg {
  const cap = 3.5;
  const caps = [low, high].map((end) => `M${decimal(x - cap)} ${decimal(y(end))}h${2 * cap}`).join('');
  return element(
    'g',
    {},
    tooltip(said),
    element('path', { d: `M${decimal(x)} ${decimal(y(low))}V${decimal(y(high))}${caps}`, class: 'whisker' }),
    element('circle', { cx: x, cy: y(mid), r: 2.5, class: 'point' }),
  );
}

/** The editions beneath the axis, as many as have room; the last always. */
function dayLabels(
  editions: TotalsPictureData['editions'],
  at: readonly number[],
  y: number,
  width: number,
): readonly SafeSvg[] {
  let free = width + 20;
  const drawn: SafeSvg[] = [];
  for (let index = editions.length - 1; index >= 0; index--) {
    const [edition, x = 0] = [editions[index], at[index]];
    if (!edition) continue;
    const half = textWidth(edition.id, smallSize) / 2;
    const middle = Math.min(Math.max(x, half + 1), width - half - 1);
    if (middle + half + 6 > free) continue;
    drawn.push(label(edition.id, middle, y, 'small quiet', 'middle'));
    free = middle - half;
  }
  return [joined(drawn)];
}

function describe({ editions, metric, unit, by }: TotalsPictureData, layers: readonly Layer[]): string {
  const [first, last] = [editions[0], editions.at(-1)];
  const said = (
    total: { readonly low: number; readonly mid: number; readonly high: number } | null,
  ): string => (total ? withUnit(total, metric.dimension, unit) : 'nothing');
  const [greatest] = layers;
  const most = greatest ? ` The greatest part is ${greatest.label}.` : '';
  return `The ${metric.words} of ${editions.length} lists, by ${by}, one on the other: from ${said(first?.total ?? null)} (${first?.id ?? ''}) to ${said(last?.total ?? null)} (${last?.id ?? ''}).${most} Each list is computed as of its own day; whiskers add up the ends of the ranges.`;
}
