import type { Metric } from '../catalog/entries.ts';
import { measureOf } from '../ranking/summary.ts';
import { capital, measureWords } from '../words/measures.ts';
import { printable } from '../words/printable.ts';
import { moveMark } from '../words/move-mark.ts';
import type { ListHead, ListRow } from '../views/list/list-view.ts';
import { isAbsent } from '../estimate/absent.ts';
import type { Shown } from '../words/shown-figure.ts';

/** A move in a sign or a word: `▲3`, `▼1`, `=`, `new`, `back`; empty where there is nothing to move from. */
export function moveText({ rank, move, previousRank }: Moved): string {
  return move === null ? '' : moveMark(move, rank, previousRank);
}

/** A move as it is spoken: `up 3, from 6`. */
export function moveSpoken({ rank, move, previousRank }: Moved): string {
  switch (move) {
    case 'up':
      return `up ${(previousRank ?? rank) - rank}, from ${previousRank ?? rank}`;
    case 'down':
      return `down ${rank - (previousRank ?? rank)}, from ${previousRank ?? rank}`;
    case 'same':
      return 'unchanged';
    case 'new':
      return 'new on the list';
    case 'return':
      return 'back on the list';
    case null:
      return '';
  }
}

type Moved = Pick<ListRow, 'rank' | 'move' | 'previousRank'>;

/** The ranks that the intervals allow: `2–3`, or one alone. */
export function possibleText({ possibleRanks: [best, worst] }: Pick<ListRow, 'possibleRanks'>): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** What a figure means beyond its number: its range, what is missing, or why there is none. */
export function cellTitle(cell: Shown, unit = ''): string {
  if (isAbsent(cell)) return `No figure: ${cell.absent}`;
  const word = unit === '' ? '' : ` ${unit}`;
  const range = cell.range === '' ? '' : ` (${cell.range})`;
  const missing =
    cell.missing.length === 0 ? '' : `; incomplete, without ${visible(cell.missing.join(', '))}`;
  const doubt = cell.caveats ? `; doubtful: ${visible(cell.caveats.join(' '))}` : '';
  return `${cell.text}${word}${range}${missing}${doubt}`;
}

/** A row as a screen reader speaks it. */
export function rowSpoken(row: ListRow, { unit }: Pick<ListHead, 'unit'>): string {
  const { figures, name, stale } = row.factory;
  const parts = [
    `Rank ${row.rank}`,
    moveSpoken(row),
    visible(name),
    spokenFigure(figures.equivalents, ` ${unit}`, 'equivalents'),
    spokenFigure(figures.facilityPower, '', 'power'),
    spokenFigure(figures.cost, '', 'cost'),
    stale === undefined ? '' : 'last good version',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function spokenFigure(cell: Shown, unit: string, what: string): string {
  if (isAbsent(cell)) return `no ${what}`;
  const range = cell.range === '' ? '' : `, range ${cell.range.replace('–', ' to ')}`;
  return `${cell.text}${unit}${range}${cell.caveats ? ', doubtful' : ''}`;
}

/** A metric as a choice among the others. */
export function metricLabel(metric: Metric): string {
  return capital(measureWords[measureOf[metric]].short);
}

/** What heads the figures of a metric: the unit of equivalents is the word for them. */
export function figureHead(metric: Metric, unit: string): string {
  return metric === 'equivalents' ? unit : metricLabel(metric);
}

/** Text as it stands in a file: nothing in it is there without being seen. */
export function visible(text: string): string {
  return printable(text);
}
