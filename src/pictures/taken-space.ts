/** A rectangle that a text takes, or that must stay free. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** How large a square of the plane is: about as high as two lines of text. */
const side = 32;

/** What of a plane is taken, by its squares: whoever asks for a place looks only at what lies near it. */
export class TakenSpace {
  readonly #squares = new Map<string, Box[]>();

  take(box: Box): void {
    for (const square of squaresOf(box)) {
      const boxes = this.#squares.get(square);
      if (boxes) boxes.push(box);
      else this.#squares.set(square, [box]);
    }
  }

  /** Whether a box lies over nothing that is taken. */
  isFree(box: Box): boolean {
    return squaresOf(box).every((square) => !this.#squares.get(square)?.some((other) => overlap(box, other)));
  }
}

function squaresOf({ x, y, width, height }: Box): readonly string[] {
  const squares: string[] = [];
  for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column++) {
    for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row++) {
      squares.push(`${column} ${row}`);
    }
  }
  return squares;
}
