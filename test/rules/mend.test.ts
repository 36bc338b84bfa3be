import assert from 'node:assert/strict';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { mendCatalog } from '../../src/rules/mend.ts';
import { rules } from '../../src/rules/registry.ts';
import { badFiles } from './support/examples.ts';
import { base, changed, problemsOf, worldOf, type Files } from './support/world.ts';

const alpha = 'factories/alpha.yaml';

/** The files with what mending makes of them. */
const mended = (files: Files): Files => {
  const after = mendCatalog(worldOf(files).catalog);
  return { ...files, ...Object.fromEntries(after.map(({ path, text }) => [path, text])) };
};

/** The comments of a text. */
const comments = (text: string): readonly string[] => text.match(/#.*$/gm) ?? [];

describe('mending a catalog', () => {
  for (const { code, example } of [...baseCodes, ...rules]) {
    if (example.bad === '') continue;
    it(`leaves the example of ${code} no worse, with its comments`, () => {
      const files = Object.fromEntries(
        Object.entries(badFiles(example)).map(([path, text = '']) => [
          path,
          text.replace(/\n/g, '   # as told\n').replace(/\s*# as told\n(?=\s*# as told)/g, '\n'),
        ]),
      );
      const [before, after] = [problemsOf(worldOf(files)), problemsOf(worldOf(mended(files)))];
      assert.ok(after.length <= before.length);
      assert.ok(!after.some(({ problem }) => !before.some((each) => each.problem.code === problem.code)));
      for (const [path, text] of Object.entries(mended(files))) {
        // What goes takes its own comment along; all others stay.
        const lost = comments(files[path] ?? '').length - comments(text ?? '').length;
        assert.ok(lost <= (code === 'unused-suppression' ? 1 : 0), `${lost} comments are lost`);
      }
    });
  }

  it('goes on until nothing more is to be mended, and names what was done', () => {
    const files = changed(
      alpha,
      ['status: operational', 'statsu: operationl   # runs'],
      ['hardware: nvidia-h100-sxm', 'hardware: H100   # as it calls itself'],
    );
    const [only, ...others] = mendCatalog(worldOf(files).catalog);
    assert.deepEqual(others, []);
    assert.deepEqual(
      only?.done.map(({ code }) => code),
      ['unknown-key', 'value', 'unknown-hardware'],
    );
    assert.equal(
      only.text,
      files[alpha]?.replace('statsu: operationl', 'status: operational').replace('H100', 'nvidia-h100-sxm'),
    );
    assert.deepEqual(problemsOf(worldOf({ [alpha]: only.text })), []);
  });

  it('mends the files that are named, and changes none of the catalog', () => {
    const files = {
      ...changed(alpha, ['country: US', 'country: usa']),
      ...changed('factories/beta.yaml', ['country: DE', 'country: Germany']),
    };
    const { catalog } = worldOf(files);
    const found = mendCatalog(catalog, new Set([alpha]));
    assert.deepEqual(
      found.map(({ path }) => path),
      [alpha],
    );
    assert.equal(catalog.file(alpha)?.text, files[alpha]);
  });

  it('leaves ranking files, and what only a person knows, alone', () => {
    const ranking = 'editions/2025H2.ranking.yaml';
    const files = {
      ...changed(ranking, ['metric: headline', 'metrc: headline']),
      ...changed(alpha, ['hardware: nvidia-h100-sxm', 'hardware: nvidia-h100'], ['    count: 100,000\n', '']),
    };
    assert.deepEqual(mendCatalog(worldOf(files).catalog), []);
    assert.deepEqual(mendCatalog(worldOf(base).catalog), []);
  });
});
