import assert from 'node:assert/strict';
import { assertOne } from './support/assert-one.ts';
import { base, briefsOf, type Files } from './support/world.ts';

describe('unknown-edition', () => {
  const next = 'editions/2026H1.yaml';
  const previous = (id: string): Files => ({
    [next]: `${(base[next] ?? '').replace(/^previous: .*\n/m, '')}previous: ${id}\n`,
  });

  it('suggests an edition by spelling', () => {
    assertOne(next, previous('2025H3'), 'unknown-edition “2025H3”', 'Did you mean 2025H2?');
    assertOne(
      next,
      previous('zzzzzz'),
      'unknown-edition “zzzzzz”',
      'Write the id of a file in editions/, or leave it out.',
    );
  });

  it('knows those that there are', () => assert.deepEqual(briefsOf(previous('2025H2')), []));
});
