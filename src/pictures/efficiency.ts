import { formatFigure } from '../quantity/format.ts';
import { doubtMark, doubtNotes } from './doubts.ts';
import { isoLines } from './iso-lines.ts';
import { scaleOver, ticksOf, type LogScale } from './log-scale.ts';
import type { Box } from './taken-space.ts';
import { around, namesFor, pointLabels } from './point-labels.ts';
import type { PictureData, PictureFigure, PictureRow } from './picture-data.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { pictureWords } from './picture-name.ts';
import { smallSize } from './style.ts';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { decimal, element } from '../words/svg.ts';
import { label, line, tooltip } from './picture-marks.ts';
import { textWidth } from './text-width.ts';
import { factories, listName, tickText } from './picture-words.ts';

const mostPoints = 200;
const dot = 4.5;
const { title } = pictureWords.efficiency;

type Point = PictureRow & { readonly equivalents: PictureFigure; readonly power: PictureFigure };

/** GPU-equivalents against power, on scales by factors of ten; what is equally efficient lies on one line. */
export function efficiencyPicture(data: PictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  const points = data.rows.filter(isDrawable).slice(0, mostPoints);
  if (points.length === 0) {
    return emptyPicture(
      'efficiency',
      title,
      'No factory of this list has both GPU-equivalents and power.',
      width,
    );
  }
  const { plot, height } = layoutOf(width);
  const x = scaleOver(
    points.map(({ power }) => power),
    plot.x,
    plot.x + plot.width,
  );
  const y = scaleOver(
    points.map(({ equivalents }) => equivalents),
    plot.y + plot.height,
    plot.y,
  );
  const named = points.map(({ name, rank, power, equivalents }) => ({
    ...{ x: x(power.mid), y: y(equivalents.mid), radius: dot },
    names: namesFor(name, rank, width, doubtMark(equivalents, power)),
  }));
  const ratios = points.map(efficiencyOf);
  const { lines, labels } = isoLines(x, y, plot, {
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    ...{ unit: data.unit, width },
  });
  return framed(
    'efficiency',
    {
      ...{ title, description: describe(data, points) },
      notes: doubtNotes(
        points.map(({ name, equivalents, power }) => ({ name, figures: [equivalents, power] })),
      ),
    },
    { width, height },
    ...xAxis(x, plot),
    ...yAxis(y, plot, data.unit),
    ...lines,
    ...points.map((point) => whiskers(point, x, y)),
    ...points.map((point) => drawPoint(point, x, y, data.unit)),
    ...pointLabels(named, plot, named.map(around)),
    ...labels,
  );
}

/** The plot, with room for the names of its lines beside it where it is wide; as high as it is easily read. */
function layoutOf(width: number): { readonly plot: Box; readonly height: number } {
  const height = Math.round(Math.min(Math.max(width * 0.7, 340), 560));
  const [left, right] = [58, width < 560 ? 14 : 112];
  return { plot: { x: left, y: 30, width: width - left - right, height: height - 30 - 52 }, height };
}

function isDrawable(row: PictureRow): row is Point {
  return row.equivalents !== null && row.power !== null && row.equivalents.low > 0 && row.power.low > 0;
}

/** Equivalents a megawatt. */
function efficiencyOf({ equivalents, power }: Pick<Point, 'equivalents' | 'power'>): number {
  return (equivalents.mid / power.mid) * 1e6;
}

function xAxis(x: LogScale, plot: Box): readonly SafeSvg[] {
  const bottom = plot.y + plot.height;
  return [
    ...ticksOf(x, (tick) => textWidth(tickText(tick, 'power'), smallSize) + 10).map((tick) =>
      joined([
        line(x(tick), plot.y, x(tick), bottom, 'rule'),
        label(tickText(tick, 'power'), x(tick), bottom + 16, 'small quiet', 'middle'),
      ]),
    ),
    label('facility power', plot.x + plot.width / 2, bottom + 38, 'quiet', 'middle'),
  ];
}

function yAxis(y: LogScale, plot: Box, unit: string): readonly SafeSvg[] {
  return [
    label(unit, plot.x - 8, plot.y - 14, 'quiet', 'end'),
    ...ticksOf(y, () => smallSize + 8).map((tick) =>
      joined([
        line(plot.x, y(tick), plot.x + plot.width, y(tick), 'rule'),
        label(tickText(tick, 'equivalents'), plot.x - 8, y(tick) + 4, 'small quiet', 'end'),
      ]),
    ),
  ];
}

function whiskers({ power, equivalents }: Point, x: LogScale, y: LogScale): SafeSvg {
  const across = `M${decimal(x(power.low))} ${decimal(y(equivalents.mid))}H${decimal(x(power.high))}`;
  const up = `M${decimal(x(power.mid))} ${decimal(y(equivalents.low))}V${decimal(y(equivalents.high))}`;
  return element('path', { d: across + up, class: 'width' });
}

function drawPoint(
  { name, rank, power, equivalents }: Point,
  x: LogScale,
  y: LogScale,
  unit: string,
): SafeSvg {
  const perMegawatt = efficiencyOf({ equivalents, power });
  const [what, at] = [equivalents, power].map((figure) => doubtMark(figure));
  const said = `#${rank} ${name}: ${formatFigure(equivalents.mid, 'equivalents')}${what ?? ''} ${unit} at ${formatFigure(power.mid, 'power')}${at ?? ''}, ${formatFigure(perMegawatt, 'equivalents')} ${unit}/MW`;
  return element('circle', { cx: x(power.mid), cy: y(equivalents.mid), r: dot, class: 'dot' }, tooltip(said));
}

function describe(data: PictureData, points: readonly Point[]): string {
  const most = points.reduce((a, b) => (efficiencyOf(b) > efficiencyOf(a) ? b : a));
  const least = points.reduce((a, b) => (efficiencyOf(b) < efficiencyOf(a) ? b : a));
  const absent = data.length - points.length;
  const text = (point: Point): string =>
    `${point.name} (${formatFigure(efficiencyOf(point), 'equivalents')}${doubtMark(point.equivalents, point.power)} ${data.unit}/MW)`;
  return [
    `GPU-equivalents of ${factories(points.length)} against their facility power, ${listName(data)}, on logarithmic scales; dotted lines join what is equally efficient.`,
    points.length > 1 ? `Most efficient is ${text(most)}, least ${text(least)}.` : `${text(most)}.`,
    ...(absent > 0 ? [`${factories(absent)} of the list ${absent === 1 ? 'is' : 'are'} not drawn.`] : []),
  ].join(' ');
}
