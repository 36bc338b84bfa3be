import assert from 'node:assert/strict';
import { worldOf, type Files } from '../rules/support/world.ts';
import { processorTime } from '../support/growth.ts';
import { alikes } from './support/alike.ts';
import { works } from './support/works.ts';

/** What takes less cannot be told apart from noise, in ms. */
const noise = 300;
const few = 400;

/** How long each of the works takes over these files, one after the other, in ms. */
function timesOf(files: Files): readonly number[] {
  let world = worldOf();
  const loading = processorTime(() => void (world = worldOf(files)));
  return [loading, ...works.map(({ run }) => processorTime(() => void run(world)))];
}

/** The least of both, work by work. */
function least(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((time, i) => Math.min(time, b[i] ?? Infinity));
}

describe('time that a catalog takes', () => {
  for (const { what, files } of alikes) {
    it(`grows with the number of files, not with its square, where they share ${what}`, () => {
      let [small, large]: (readonly number[])[] = [[], []];
      let grown: readonly string[] = [];
      // The least of several rounds, while something seems to grow too much: the machine may have else to do.
      for (let round = 0; round < 4; round++) {
        const [once, twice] = [timesOf(files(few)), timesOf(files(2 * few))];
        [small, large] = round === 0 ? [once, twice] : [least(once, small ?? []), least(twice, large ?? [])];
        grown = ['to open', ...works.map((work) => work.what)].flatMap((name, i) => {
          const [before = 0, after = 0] = [small?.[i], large?.[i]];
          const isSquare = after > noise && after > 2.6 * Math.max(before, noise / 4);
          return isSquare
            ? [`${name}: ${before.toFixed(0)} ms, of twice as many ${after.toFixed(0)} ms`]
            : [];
        });
        if (grown.length === 0) break;
      }
      assert.deepEqual(grown, []);
    });
  }
});
