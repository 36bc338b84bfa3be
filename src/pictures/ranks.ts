import { curveBumpX, line as lineShape } from 'd3-shape';
import { moveMark } from '../words/move-mark.ts';
import type { PictureData, PictureRow } from './picture-data.ts';
import { drawnWidth, emptyPicture, framed, pictureWidth, type Picture } from './picture.ts';
import { pictureWords } from './picture-name.ts';
import { smallSize, textSize } from './style.ts';
import { joined, type SafeSvg } from '../words/safe-text.ts';
import { element, svg } from '../words/svg.ts';
import { label, tooltip } from './picture-marks.ts';
import { shortenTo, textWidth } from './text-width.ts';
import { factories, listName } from './picture-words.ts';

/** How many ranks are drawn at most. */
const mostRanks = 50;
const rowHeight = 24;
const top = 46;
const { title } = pictureWords.ranks;

/** Where a factory stood on each list: its rank, or undefined where it was not on it. */
interface Course {
  readonly id: string;
  readonly name: string;
  readonly ranks: readonly (number | undefined)[];
  /** What became of it on the last list: as a class. */
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'left';
}

/** Who stood where on each list, as lines from one to the next. */
export function ranksPicture(whole: PictureData, room = pictureWidth): Picture {
  const width = drawnWidth(room);
  if (whole.rows.length === 0) return emptyPicture('ranks', title, 'No factory is ranked.', width);
  const plot = layoutOf(width);
  const data = { ...whole, editions: whole.editions.slice(-plot.lists) };
  const { editions, rows } = data;
  const listed = editions.map(({ ids }) => ids.slice(0, mostRanks));
  const courses = coursesOf(data, listed);
  const height = top + Math.max(...listed.map(({ length }) => length)) * rowHeight + 8;
  const columns = editions.map((_, index) =>
    editions.length === 1
      ? plot.left
      : plot.left + ((plot.right - plot.left) * index) / (editions.length - 1),
  );
  const heads = editions.map(({ id, asOf }, index) => {
    const x = columns[index] ?? plot.left;
    const between = columnWidth(columns);
    return joined([
      label(shortenTo(id, between, textSize), x, 14, 'strong', 'middle'),
      ...(between < textWidth(asOf, smallSize) ? [] : [label(asOf, x, 30, 'small quiet', 'middle')]),
    ]);
  });
  // Lines of those that stay where they are lie beneath the lines of those that move.
  const drawn = [...courses].sort((a, b) => layer(a) - layer(b)).map((course) => drawCourse(course, columns));
  const last = editions.length - 1;
  const ends = courses.map((course) => [
    last > 0 ? startLabel(course, plot) : svg``,
    endLabel(course, rows, columns[last] ?? plot.left, width),
    middleLabel(course, columns),
  ]);
  return framed(
    'ranks',
    { title, description: describe(data, courses) },
    { width, height },
    ...heads,
    ...drawn,
    ...ends.flat(),
  );
}

/** Where the first and the last list stand, and of how many lists there is room for lines. */
interface Layout {
  readonly left: number;
  readonly right: number;
  readonly lists: number;
}

/** With less room the name of a factory says nothing. */
const leastName = 80;

/** The lists in the middle, with names at both ends; where it is narrow, at the end alone, and the last lists only. */
function layoutOf(width: number): Layout {
  if (width >= 560)
    return { left: Math.round(width * 0.295), right: Math.round(width * 0.655), lists: Infinity };
  const [left, names] = [40, Math.min(Math.max(width * 0.4, 110), 220)];
  const right = Math.max(width - names - 72, left + 56);
  return { left, right, lists: Math.max(2, Math.floor((right - left) / 72) + 1) };
}

function coursesOf(
  { rows, names, editions }: PictureData,
  listed: readonly (readonly string[])[],
): readonly Course[] {
  const moves = new Map(rows.map((row) => [row.id, row]));
  const ids = new Set([...listed].reverse().flat());
  return [...ids].map((id) => {
    const ranks = listed.map((list) => {
      const index = list.indexOf(id);
      return index < 0 ? undefined : index + 1;
    });
    const row = ranks.at(-1) === undefined ? undefined : moves.get(id);
    return { id, name: row?.name ?? names[id] ?? id, ranks, kind: kindOf(row, editions.length) };
  });
}

function kindOf(row: PictureRow | undefined, lists: number): Course['kind'] {
  if (!row) return 'left';
  if (lists === 1 || row.move === null) return 'same';
  return row.move === 'return' ? 'new' : row.move;
}

function drawCourse({ ranks, name, kind }: Course, columns: readonly number[]): SafeSvg {
  const points = ranks.flatMap((rank, index) => {
    const x = columns[index];
    return rank === undefined || x === undefined ? [] : [{ index, x, y: middle(rank), rank }];
  });
  const path = lineShape<(typeof points)[number]>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveBumpX)
    .digits(1);
  const pieces = points.slice(1).map((to, index) => {
    const from = points[index];
    if (!from) return svg``;
    const gap = to.index - from.index > 1 ? ' absent' : '';
    return element('path', { d: path([from, to]) ?? '', class: `path ${kind}${gap}` });
  });
  const end = points.at(-1);
  const left =
    end && end.index < columns.length - 1 ? label('left', end.x + 10, end.y + 4, 'small quiet halo') : svg``;
  const dots = points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 4.5, class: `point ${kind}` }));
  const course = ranks.map((rank) => (rank === undefined ? '—' : `#${rank}`)).join(' → ');
  return element('g', {}, tooltip(`${name}: ${course}`), ...pieces, ...dots, left);
}

function startLabel({ ranks: [rank], name, kind }: Course, plot: Layout): SafeSvg {
  if (rank === undefined) return svg``;
  const y = middle(rank) + 4;
  const room = plot.left - 40;
  const shown = room < leastName ? '' : shortenTo(name, room, textSize);
  return joined([
    label(String(rank), plot.left - 12, y, 'quiet', 'end'),
    ...(shown === '' ? [] : [label(shown, plot.left - 34, y, kind === 'left' ? 'quiet' : undefined, 'end')]),
  ]);
}

function endLabel(
  { ranks, name, kind, id }: Course,
  rows: readonly PictureRow[],
  x: number,
  width: number,
): SafeSvg {
  const rank = ranks.at(-1);
  if (rank === undefined) return svg``;
  const y = middle(rank) + 4;
  const row = rows.find((each) => each.id === id);
  const mark = row?.move ? moveMark(row.move, row.rank, row.previousRank) : '';
  const [number, move, text] = [x + 28, x + 36, x + (mark === '' ? 36 : 72)];
  return joined([
    label(String(rank), number, y, 'quiet', 'end'),
    mark === '' ? svg`` : label(mark, move, y, kind),
    label(shortenTo(name, width - text, textSize), text, y),
  ]);
}

/** Who is on neither the first nor the last list is named where it stood last. */
function middleLabel({ ranks, name }: Course, columns: readonly number[]): SafeSvg {
  const last = ranks.findLastIndex((rank) => rank !== undefined);
  const [rank, x] = [ranks[last], columns[last]];
  if (rank === undefined || x === undefined || ranks[0] !== undefined || last === ranks.length - 1)
    return svg``;
  const room = columnWidth(columns) - 46;
  return room < 40 ? svg`` : label(shortenTo(name, room, textSize), x + 34, middle(rank) + 4, 'quiet halo');
}

function middle(rank: number): number {
  return top + (rank - 0.5) * rowHeight;
}

function columnWidth(columns: readonly number[]): number {
  const [first, second] = columns;
  return first === undefined || second === undefined ? 120 : second - first - 6;
}

function layer({ kind }: Course): number {
  return ['left', 'same', 'down', 'up', 'new'].indexOf(kind);
}

function describe(data: PictureData, courses: readonly Course[]): string {
  const { editions, rows } = data;
  const [first] = editions;
  const list = listName(data);
  if (editions.length < 2 || !first) {
    return `The ranks of ${factories(rows.length)}, ${list}. There is no earlier list to compare with.`;
  }
  const count = (kind: Course['kind']): number => courses.filter((course) => course.kind === kind).length;
  const left = courses.filter(({ ranks }) => ranks.at(-1) === undefined && ranks.at(-2) !== undefined).length;
  const back = rows.filter(({ move }) => move === 'return').length;
  const moved = [
    `${count('up')} rose`,
    `${count('down')} fell`,
    `${count('same')} stayed`,
    `${count('new') - back} entered`,
    ...(back > 0 ? [`${back} came back`] : []),
    `${left} left`,
  ];
  return `The ranks of ${editions.length} lists from ${first.id} on, each factory a line. ${list}, against the list before: ${moved.join(', ')}.`;
}
