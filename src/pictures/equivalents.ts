import { scaleLinear } from 'd3-scale';
import { formatFigure, formatRange } from '../quantity/format.ts';
import { doubtMark, doubtNotes } from './doubts.ts';
import { hardwareSeries, segmentsOf, type HardwareSeries } from './hardware-series.ts';
import { legend, patterned, swatch, type LegendItem } from './legend.ts';
import { mostBars, type PictureData, type PictureRow } from './picture-data.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { pictureWords } from './picture-name.ts';
import { barWhisker, hatches, hatchId, stackedBar } from './stacked-bar.ts';
import { textSize } from './style.ts';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { element, svg } from '../words/svg.ts';
import { label, line, tooltip } from './picture-marks.ts';
import { shortenTo, textWidth } from './text-width.ts';
import { factories, listName, tickText, withUnit } from './picture-words.ts';

const barHeight = 13;
const { title } = pictureWords.equivalents;

type Row = PictureRow & { readonly equivalents: NonNullable<PictureRow['equivalents']> };

/** GPU-equivalents as bars with whiskers, stacked by hardware. */
export function equivalentsPicture(data: PictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  const layout = layoutOf(width);
  const { rowHeight, bars, figures } = layout;
  const rows = data.rows.slice(0, mostBars);
  const known = rows.filter((row): row is Row => row.equivalents !== null);
  if (known.length === 0) {
    return emptyPicture('equivalents', title, 'No factory of this list has GPU-equivalents.', width);
  }
  const hardware = hardwareSeries(known);
  const key = legend(legendItems(hardware, width), 0, 4, width);
  const top = key.height + 34;
  const bottom = top + rows.length * rowHeight;
  const x = scaleLinear([0, reach(known)], [bars.left, bars.right]);
  const axis = x
    .ticks(layout.ticks)
    .map(
      (tick) =>
        svg`${label(tickText(tick, 'equivalents'), x(tick), top - 8, 'small quiet', 'middle')}${line(x(tick), top - 2, x(tick), bottom, 'rule')}`,
    );
  const drawn = rows.map((row, index) =>
    drawRow(row, top + index * rowHeight, x, hardware, data.unit, layout),
  );
  return framed(
    'equivalents',
    {
      ...{ title, description: describe(data, known, rows.length) },
      notes: doubtNotes(known.map(({ name, equivalents }) => ({ name, figures: [equivalents] }))),
    },
    { width, height: bottom + 6 },
    element('defs', {}, ...hatches(hardware.assumed)),
    key.svg,
    ...(layout.isStacked ? [] : [label(data.unit, figures.mid, top - 8, 'small quiet', 'end')]),
    ...(figures.range === undefined ? [] : [label('low–high', figures.range, top - 8, 'small quiet')]),
    ...axis,
    ...drawn,
  );
}

/** Where the parts of a row stand. */
interface Layout {
  readonly width: number;
  readonly rowHeight: number;
  readonly bars: { readonly left: number; readonly right: number };
  /** Where figures end, and where their ranges begin; the whisker alone says those where there is no room. */
  readonly figures: { readonly mid: number; readonly range: number | undefined };
  /** How wide a name may be. */
  readonly names: number;
  /** Whether the bar stands beneath the name. */
  readonly isStacked: boolean;
  readonly ticks: number;
}

function layoutOf(width: number): Layout {
  if (width < 520) {
    const figures = { mid: width - 6, range: undefined };
    return {
      ...{ width, rowHeight: 40, bars: { left: 34, right: width - 14 }, figures, names: width - 110 },
      ...{ isStacked: true, ticks: 3 },
    };
  }
  const hasRange = width >= 680;
  const left = Math.round(Math.min(width * 0.335, 300));
  const [right, mid] = hasRange ? [width - 174, width - 108] : [width - 80, width - 10];
  return {
    ...{ width, rowHeight: 24, bars: { left, right }, names: left - 46, isStacked: false, ticks: 5 },
    figures: { mid, range: hasRange ? width - 98 : undefined },
  };
}

/**
 * How far the scale goes: to the highest end, unless a few rows are so far above all others that those could not be read.
 * Then those few are cut off.
 */
function reach(rows: readonly Row[]): number {
  const highs = rows.map(({ equivalents }) => equivalents.high).sort((a, b) => b - a);
  const few = Math.floor(rows.length / 5);
  const cut = highs.findLastIndex((high, index) => index < few && high >= 3 * (highs[index + 1] ?? high));
  return cut < 0 ? (highs[0] ?? 1) : (highs[cut + 1] ?? 1) * 1.2;
}

function drawRow(
  row: PictureRow,
  top: number,
  x: (value: number) => number,
  hardware: HardwareSeries,
  unit: string,
  { rowHeight, bars, figures, names, isStacked, width }: Layout,
): SafeSvg {
  const baseline = isStacked ? top + 15 : top + rowHeight / 2 + 4;
  const name = shortenTo(row.name, names, textSize);
  const head = joined([
    label(String(row.rank), 24, baseline, 'quiet', 'end'),
    element('g', {}, tooltip(row.name), label(name, 34, baseline, isStacked ? 'halo' : undefined)),
  ]);
  const { equivalents } = row;
  if (!equivalents) return svg`${head}${label('—', figures.mid, baseline, 'quiet', 'end')}`;
  const frame = {
    y: isStacked ? top + 21 : top + (rowHeight - barHeight) / 2,
    height: barHeight,
    ...bars,
    at: x,
  };
  const range = formatRange(equivalents, 'equivalents');
  return joined([
    head,
    stackedBar(segmentsOf(row.parts, hardware), frame, unit),
    ...(range === '' ? [] : [barWhisker(x(equivalents.low), x(equivalents.high), frame)]),
    label(
      formatFigure(equivalents.mid, 'equivalents') + doubtMark(equivalents),
      figures.mid,
      baseline,
      isStacked ? 'halo' : undefined,
      'end',
    ),
    ...(figures.range === undefined
      ? []
      : [label(shortenTo(range, width - figures.range, textSize), figures.range, baseline, 'quiet')]),
  ]);
}

function legendItems(
  { own, others, unstated, assumed }: HardwareSeries,
  width: number,
): readonly LegendItem[] {
  return [
    ...own.map(({ hardware: text, kind }) => ({ text, sign: swatch(kind) })),
    ...(others.length > 0 ? [{ text: othersText(others, width), sign: swatch('other') }] : []),
    ...(unstated ? [{ text: 'hardware not stated', sign: swatch('other-tint') }] : []),
    ...(assumed.size > 0
      ? [{ text: 'hatched: a mix, drawn in equal shares', sign: patterned(hatchId('other')) }]
      : []),
  ];
}

function othersText(others: readonly string[], width: number): string {
  const all = others.join(', ');
  return textWidth(all, textSize) <= Math.min(240, width - 40) ? all : `${others.length} others`;
}

function describe(data: PictureData, known: readonly Row[], shown: number): string {
  const most = known.reduce((a, b) => (b.equivalents.mid > a.equivalents.mid ? b : a));
  const of = data.length > shown ? `the first ${shown} of ${data.length} factories` : factories(shown);
  const absent = shown - known.length;
  const cut = known.filter(({ equivalents }) => equivalents.high > reach(known)).map(({ name }) => name);
  return [
    `GPU-equivalents of ${of}, ${listName(data)}: bars stacked by hardware, with whiskers from low to high.`,
    `${most.name} has the most, ${withUnit(most.equivalents, 'equivalents', data.unit)}.`,
    ...(cut.length > 0 ? [`Cut off, because they are several times as long: ${cut.join(', ')}.`] : []),
    ...(absent > 0 ? [`${factories(absent)} ${absent === 1 ? 'has' : 'have'} no figure.`] : []),
  ].join(' ');
}
