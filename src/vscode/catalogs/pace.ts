import { turn } from '../edge.ts';

/** For how long something may be at work without a rest, in ms: half of what one frame of a screen takes. */
const slice = 8;

/**
 * What keeps long work from holding up all else in the host: between two steps it is asked whether the time is over, and
 * then everybody else has a turn.
 */
export class Pace {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began >= slice;
  }

  /** What `waited` is for; where that took a while, everybody else has had a turn. */
  async after<T>(waited: Promise<T>): Promise<T> {
    const before = performance.now();
    const answer = await waited;
    const now = performance.now();
    if (now - before >= 1) this.#began = now;
    return answer;
  }

  /** Resolves when all else that waited has had its turn. */
  async rest(): Promise<void> {
    await turn();
    this.#began = performance.now();
  }

  /** Goes through work that is done piece by piece, with rests; undefined where it does not `goOn` after one. */
  async through<T>(pieces: Iterator<unknown, T, undefined>, goesOn: () => boolean): Promise<T | undefined> {
    for (;;) {
      const { done, value } = pieces.next();
      if (done === true) return value;
      if (!this.isOver) continue;
      await this.rest();
      if (!goesOn()) return undefined;
    }
  }
}
