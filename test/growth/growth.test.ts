import assert from 'node:assert/strict';
import { growingFiles } from '../support/growing-files.ts';
import { worldOf } from '../rules/support/world.ts';

/** The time of the processor, in ms, that it takes to read and check a file: others at work do not count. */
function timeOf(path: string, text: string): number {
  const world = worldOf();
  for (const each of world.checker.paths()) world.checker.problemsOf(each);
  const started = process.cpuUsage();
  world.catalog.update([{ path, text }]);
  world.checker.problemsOf(path);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** What takes less cannot be told apart from noise, in ms: something that grows with a square takes many times more. */
const noise = 60;

describe('time to read and check a file', () => {
  for (const { what, path, text, n } of growingFiles) {
    it(`grows with the number of ${what}, not with its square`, () => {
      const [once, twice] = [text(n), text(2 * n)];
      timeOf(path, text(n / 2));
      let [least, most] = [Infinity, Infinity];
      // The least of two on both sides, and of a few more while it has not settled.
      for (let round = 0; round < 8; round++) {
        least = Math.min(least, timeOf(path, once));
        most = Math.min(most, timeOf(path, twice));
        if (most < noise || (round > 0 && most <= 2.5 * least)) break;
      }
      assert.ok(most < noise || most <= 2.5 * least, `${most.toFixed(0)} ms against ${least.toFixed(0)} ms`);
    });
  }
});
