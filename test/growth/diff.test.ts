import assert from 'node:assert/strict';
import { diffMarkdown } from '../../src/views/diff/diff-markdown.ts';
import { diffCatalogs } from '../../src/views/diff/diff.ts';
import { worldOf } from '../rules/support/world.ts';

/** A factory of many batches, each of whose counts differs with `more`. */
function batches(n: number, more: number): Record<string, string> {
  const lines = Array.from(
    { length: n },
    (_, index) =>
      `  - {hardware: nvidia-h100-sxm, count: ${index + more}, since: 2025-01, note: n${index}}\n`,
  );
  return {
    'factories/alpha.yaml': `name: Alpha\nowners: [A]\nlocation: {country: US}\nstatus: operational\ncompute:\n${lines.join('')}`,
  };
}

/** Many factories of one batch each. */
function factories(n: number, more: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: n }, (_, index) => [
      `factories/f${index}.yaml`,
      `name: F${index}\nowners: [O${index}]\nlocation: {country: US}\nstatus: operational\ncompute: [{hardware: nvidia-h100-sxm, count: ${index + more}, since: 2025-01}]\n`,
    ]),
  );
}

/** The time of the processor that it takes to say what two states of a catalog differ in, in ms. */
function timeOf(before: Record<string, string>, after: Record<string, string>): number {
  const [was, is] = [before, after].map((files) => ({ ...worldOf(files), problems: [] }));
  assert.ok(was && is);
  const edition = is.rankings.latestEdition();
  is.rankings.list(edition!);
  const started = process.cpuUsage();
  const diff = diffCatalogs(was, is, edition);
  diffMarkdown(diff, (file) => file);
  const { user, system } = process.cpuUsage(started);
  assert.ok(diff.edits.length > 0);
  return (user + system) / 1000;
}

/** What takes less cannot be told apart from noise, in ms. */
const noise = 150;

describe('time to say what differs', () => {
  for (const [what, files, n] of [
    ['batches', batches, 120],
    ['factories', factories, 200],
  ] as const) {
    it(`grows with the number of ${what}, not with its square`, () => {
      let [least, most] = [Infinity, Infinity];
      timeOf(files(n / 2, 1), files(n / 2, 7));
      for (let round = 0; round < 5; round++) {
        least = Math.min(least, timeOf(files(n, 1), files(n, 7)));
        most = Math.min(most, timeOf(files(2 * n, 1), files(2 * n, 7)));
        if (most < noise || (round > 0 && most <= 2.5 * least)) break;
      }
      assert.ok(most < noise || most <= 2.5 * least, `${most.toFixed(0)} ms against ${least.toFixed(0)} ms`);
    });
  }
});
