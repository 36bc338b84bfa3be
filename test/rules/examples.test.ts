import assert from 'node:assert/strict';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { fixesFor } from '../../src/rules/fixes.ts';
import { rules } from '../../src/rules/registry.ts';
import { applyFix } from './support/apply.ts';
import { badFiles, goodFiles, problemsIn } from './support/examples.ts';
import { base, problemsOf, worldOf, type Files } from './support/world.ts';

const all = [...baseCodes.map((each) => ({ severity: 'error', ...each })), ...rules];
const present = (files: Files): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...base, ...files }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text]],
    ),
  );

describe('the example of', () => {
  for (const { code, severity, example } of all) {
    it(`${code} has that problem and no other`, () => {
      const found = problemsIn(example);
      assert.deepEqual([...new Set(found.map(({ problem }) => problem.code))], [code]);
      assert.equal(found.find(({ path }) => path === example.file)?.problem.severity, severity);
    });

    it(`${code}, mended, has none`, () => {
      assert.deepEqual(
        problemsOf(worldOf(goodFiles(example))).map(({ problem }) => problem.message),
        [],
      );
    });

    it(`${code} can be mended in every way that is offered`, () => {
      const world = worldOf(badFiles(example));
      const files = present(badFiles(example));
      const [first] = problemsOf(world).filter(({ problem }) => problem.code === code);
      const file = first && world.catalog.file(first.path);
      if (!file) return;
      for (const fix of fixesFor(world.catalog, file, first.problem)) {
        const after = worldOf({ ...present({}), ...applyFix(files, fix) });
        // What waits for a person's words is not finished, and what the editor does is not done here.
        if (fix.cursor !== undefined || !(fix.edits ?? fix.deletes)) continue;
        const left = problemsOf(after).filter(({ path }) => after.catalog.file(path) !== undefined);
        assert.ok(!left.some(({ problem }) => problem.code === code), `${fix.title} leaves it`);
        assert.ok(!left.some(({ problem }) => problem.code === 'syntax'), `${fix.title} breaks it`);
      }
    });
  }
});
