/** Work that is done piece by piece: whoever goes through it may rest at each `yield`, and has its answer at the end. */
export type Piecewise<T> = Generator<undefined, T, undefined>;

/** The answer of such work, all of it done at once. */
export function atOnce<T>(pieces: Piecewise<T>): T {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}
