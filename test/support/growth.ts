import assert from 'node:assert/strict';

/** The time of the processor that something takes, in ms: others at work do not count. */
export function processorTime(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** What takes less cannot be told apart from noise, in ms: something that grows with a square takes many times more. */
const noise = 200;

/** Holds that twice as much takes about twice as long; `timeOf` says how long so many take, in ms. */
export function growsWithTheNumber(n: number, timeOf: (n: number) => number): void {
  timeOf(n / 2);
  let [least, most] = [Infinity, Infinity];
  // The least of two on both sides, and of more while it has not settled, as on a machine that has much else to do.
  for (let round = 0; round < 16; round++) {
    least = Math.min(least, timeOf(n));
    most = Math.min(most, timeOf(2 * n));
    if (most < noise || (round > 0 && most <= 2.5 * least)) break;
  }
  assert.ok(most < noise || most <= 2.5 * least, `${most.toFixed(0)} ms against ${least.toFixed(0)} ms`);
}
