import assert from 'node:assert/strict';
import { mendCatalog } from '../../../src/rules/mend.ts';
import { base, changed, problemsOf, worldOf } from '../../rules/support/world.ts';

const alpha = 'factories/alpha.yaml';

describe('an item whose dash stands too far in', () => {
  for (const [written, line, mended] of [
    ['owners:\n  - Acme\n    - Blue', '- Blue', 'owners:\n  - Acme\n  - Blue'],
    ['owners:\n- Acme\n - Blue & Co # two', '- Blue & Co', 'owners:\n- Acme\n- Blue & Co # two'],
  ] as const)
    it(`is said to be more of the one above, with the edit that parts them: ${JSON.stringify(written)}`, () => {
      const world = worldOf(changed(alpha, ['owners: [Acme]', written]));
      const [only, ...others] = problemsOf(world);
      const text = world.catalog.file(alpha)?.text ?? '';
      assert.deepEqual(others, []);
      assert.deepEqual(
        [only?.problem.severity, text.slice(only?.problem.start, only?.problem.end)],
        ['warning', line],
      );
      assert.match(only?.problem.message ?? '', /^YAML reads this line as more of the item above it\./);
      const { edit } = only?.problem.data as { edit: { start: number; end: number; text: string } };
      const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      assert.equal(after, base[alpha]?.replace('owners: [Acme]', mended));
      assert.deepEqual(mendCatalog(world.catalog), []);
    });

  it('is none where a text goes on, or a list stands in an item', () => {
    for (const written of [
      'owners:\n  - Acme\n    and Blue',
      'owners:\n  - Acme -\n    -Blue',
      'owners:\n  - "Acme\n    - Blue"',
    ])
      assert.deepEqual(problemsOf(worldOf(changed(alpha, ['owners: [Acme]', written]))), [], written);
  });
});
