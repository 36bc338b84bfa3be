import assert from 'node:assert/strict';
import { diffMarkdown } from '../../src/views/diff/diff-markdown.ts';
import { diffCatalogs } from '../../src/views/diff/diff.ts';
import { worldOf } from '../rules/support/world.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

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
  return processorTime(() => {
    const diff = diffCatalogs(was, is, edition);
    diffMarkdown(diff, (file) => file);
    assert.ok(diff.edits.length > 0);
  });
}

describe('time to say what differs', () => {
  for (const [what, files, n] of [
    ['batches', batches, 120],
    ['factories', factories, 200],
  ] as const) {
    it(`grows with the number of ${what}, not with its square`, () =>
      growsWithTheNumber(n, (size) => timeOf(files(size, 1), files(size, 7))));
  }
});
