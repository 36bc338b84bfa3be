import { countrySquares } from '../../catalog/generated/countries.js';

/** A point of the globe in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The middle of a country's largest stretch of land, to a degree; undefined where its borders are not known. */
export function countryMiddle(code: string): Point | undefined {
  const packed = Object.hasOwn(countrySquares, code) ? countrySquares[code] : undefined;
  if (packed === undefined) return undefined;
  const squares = unpack(packed);
  let largest: readonly Square[] = [];
  while (squares.size > 0) {
    const stretch = takeStretch(squares);
    if (area(stretch) > area(largest)) largest = stretch;
  }
  return largest.length === 0 ? undefined : middleOf(largest);
}

/** A square of one degree; its column may go round the globe, so that neighbours differ by one. */
interface Square {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns as countries.mjs packs them: `first row:runs|runs|…`. */
function unpack(packed: string): Set<number> {
  const [first = '0', rows = ''] = packed.split(':');
  const squares = new Set<number>();
  for (const [index, runs] of rows.split('|').entries()) {
    for (const run of runs === '' ? [] : runs.split(',')) {
      const [from = 0, more = 0] = run.split('.').map((digits) => Number.parseInt(digits, 36));
      const row = Number.parseInt(first, 36) + index;
      for (let column = from; column <= from + more; column++) squares.add(keyOf({ row, column }));
    }
  }
  return squares;
}

/** Takes the squares that hang together with the first one out of the set. */
function takeStretch(squares: Set<number>): readonly Square[] {
  const [start = 0] = squares;
  squares.delete(start);
  const stretch: Square[] = [{ row: Math.floor(start / 360), column: start % 360 }];
  for (const { row, column } of stretch) {
    for (const next of [
      { row: row + 1, column },
      { row: row - 1, column },
      { row, column: column + 1 },
      { row, column: column - 1 },
    ]) {
      if (squares.delete(keyOf(next))) stretch.push(next);
    }
  }
  return stretch;
}

function keyOf({ row, column }: Square): number {
  return row * 360 + (((column % 360) + 360) % 360);
}

function middleOf(squares: readonly Square[]): Point {
  const sum = (of: (square: Square) => number): number =>
    squares.reduce((total, square) => total + of(square) * weight(square), 0) / area(squares);
  const lon = sum(({ column }) => column - 179.5);
  return { lat: Math.round(sum(({ row }) => row - 89.5)), lon: ((Math.round(lon) + 540) % 360) - 180 };
}

function area(squares: readonly Square[]): number {
  return squares.reduce((total, square) => total + weight(square), 0);
}

/** Squares grow smaller towards the poles. */
function weight({ row }: Square): number {
  return Math.cos(((row - 89.5) * Math.PI) / 180);
}
