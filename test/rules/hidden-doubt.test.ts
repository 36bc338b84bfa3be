import assert from 'node:assert/strict';
import { base, briefsOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const noted = (note: string, more = ''): Files => ({
  [path]: `${base[path] ?? ''}    note: ${note}\n${more}`,
});

describe('hidden-doubt', () => {
  it('finds a note that doubts what is computed', () => {
    for (const note of [
      'The power and the cost that follow count too much; the TDP is that of a whole system.',
      'The computed cost is wrong.',
      'Power is overstated by a third',
      'The equivalents cannot be right',
      'These figures are not comparable',
    ]) {
      assert.deepEqual(briefsOf(noted(note)), [`${path}: hidden-doubt “note”`], note);
    }
  });

  it('lets notes be that doubt nothing, and those beside a caveat', () => {
    for (const note of [
      'The power comes from a dam.',
      'Half of the site is too far from the grid.',
      'Counted from photographs.',
      'The owner gives the power of each hall.',
    ]) {
      assert.deepEqual(briefsOf(noted(note)), [], note);
    }
    assert.deepEqual(briefsOf(noted('The power is too high.', '    caveat: Half of it idles.\n')), []);
  });
});
