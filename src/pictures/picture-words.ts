import type { Dimension } from '../quantity/dimension.ts';
import { formatFigure, formatInterval } from '../quantity/format.ts';
import { doubtMark } from './doubts.ts';
import type { PictureData, PictureFigure } from './picture-data.ts';

/** A figure for an axis or a legend: as short as it can be, `50k` rather than `50.0k`. */
export function tickText(value: number, dimension: Dimension): string {
  return formatFigure(value, dimension).replace(/\.0+(?!\d)|(\.\d*?[1-9])0+(?!\d)/, '$1');
}

/** Which list a picture shows: `AI Factories Top 20 — 2025 H2 Edition, as of 2025-11-06`. */
export function listName({ title, asOf }: Pick<PictureData, 'title' | 'asOf'>): string {
  return `${title}, as of ${asOf}`;
}

/** A figure with its mark, its unit and its width: `328k H100e (239k–474k)`. */
export function withUnit(value: PictureFigure, dimension: Dimension, unit: string): string {
  const word = dimension === 'equivalents' ? ` ${unit}` : '';
  return formatInterval(value, dimension).replace(/^[^ ]+/, (figure) => figure + doubtMark(value) + word);
}

/** `1 factory`, `20 factories`. */
export function factories(count: number): string {
  return `${count} ${count === 1 ? 'factory' : 'factories'}`;
}
