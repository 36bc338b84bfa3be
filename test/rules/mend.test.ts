import assert from 'node:assert/strict';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { mendCatalog } from '../../src/rules/mend.ts';
import { rules } from '../../src/rules/registry.ts';
import { badFiles, problemsIn } from './support/examples.ts';
import { base, changed, problemsOf, worldOf, type Files } from './support/world.ts';

const alpha = 'factories/alpha.yaml';

/** The files with what mending makes of them. */
const mended = (files: Files): Files => {
  const after = mendCatalog(worldOf(files).catalog);
  return { ...files, ...Object.fromEntries(after.map(({ path, text }) => [path, text])) };
};

/** The comments of a text. */
const comments = (text: string): readonly string[] => text.match(/#.*$/gm) ?? [];

/** Examples that are not sound once they are mended, since only a person knows what is right: why. */
const needPeople: Readonly<Record<string, string>> = {
  file: 'whoever put the file there says what it is',
  conflict: 'one of two sides has to be chosen',
  'duplicate-key': 'one of two values has to be chosen',
  'missing-key': 'nobody else knows the value',
  quantity: 'the figure is in a unit that means nothing there',
  fraction: 'a fraction or thousands may be meant',
  date: 'the month is not known',
  'before-release': 'the date or the hardware is wrong',
  circular: 'another factory may be meant',
  'claim-differs': 'a claim and a figure disagree, and either may be right',
  coordinates: 'the country or a coordinate is wrong',
  'counted-twice': 'both batches may be there',
  'date-order': 'either date may be wrong',
  'id-case': 'a file has to take another name',
  'id-form': 'a file has to take another name, and whoever mentions it from outside has to know',
  'implausible-rate': 'either figure may be wrong',
  investment: 'a note is words, and may mean something else',
  'no-effect': 'it may have been meant for something else',
  'nothing-to-count': 'nobody else knows the figure',
  overdue: 'nobody else knows how it stands',
  'peak-order': 'either peak may be wrong',
  'published-differs': 'either may be right',
  'same-factory': 'they may be one factory, a part or another',
  'same-place': 'they may be one factory, a part or another',
  'shares-sum': 'any of the shares may be wrong',
  'sparse-peak': 'the peak may be dense',
  'stale-ranking': 'Rerank writes rankings, and says what moves',
  'switched-off': 'nobody else knows the day',
  'unknown-edition': 'another edition may be meant',
  'unknown-path': 'another place may be meant',
  'unknown-source': 'nobody else knows the source',
  unsourced: 'nobody else knows the source',
};

describe('mending a catalog', () => {
  for (const { code, example } of [...baseCodes, ...rules]) {
    const why = needPeople[code];
    it(`${why === undefined ? 'leaves the example of' : `cannot finish alone, as ${why}:`} ${code}${why === undefined ? ' sound' : ''}`, () => {
      const found = example.bad === '' ? problemsIn(example) : problemsOf(worldOf(mended(badFiles(example))));
      assert.equal(
        found.length > 0,
        why !== undefined,
        found.map(({ problem }) => problem.message).join('\n'),
      );
    });
  }

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

  it('mends signs that only look like ours, and words for a status, in figures, days and lists', () => {
    for (const [from, to, mended] of [
      ['100,000', '100\u202f000', '100,000'],
      ['100,000', '１００,０００\u200b', '100,000'],
      ['2024-10', '2024\u201310', '2024-10'],
      ['status: operational', 'status: in service', 'status: operational'],
      ['[Acme]', '[Acme #1]', '["Acme #1"]'],
    ] as const) {
      const files = changed(alpha, [from, to]);
      const [only] = mendCatalog(worldOf(files).catalog);
      assert.equal(only?.text, base[alpha]?.replace(from, mended), to);
    }
  });

  it('leaves what may have been meant in two ways to its author', () => {
    for (const [from, to] of [
      ['100,000', '100.000'],
      ['100,000', '100k±10k'],
      ['2024-10', '2024-13'],
      ['status: operational', 'status: commissioned'],
      ['status: operational', 'status: operational\nstatus: planned'],
    ] as const)
      assert.deepEqual(mendCatalog(worldOf(changed(alpha, [from, to])).catalog), [], to);
  });

  it('takes a key away that stands twice with one value, and writes out what aliases name', () => {
    const twice = changed(alpha, ['status: operational', 'status: operational\nstatus: operational # twice']);
    assert.equal(mendCatalog(worldOf(twice).catalog)[0]?.text, base[alpha]);
    const aliased = changed(
      alpha,
      ['  - hardware: nvidia-h100-sxm', '  - &first\n    hardware: nvidia-h100-sxm'],
      ['    source: survey', '    source: survey\n  - <<: *first\n    since: 2025'],
    );
    const [only] = mendCatalog(worldOf(aliased).catalog);
    assert.match(
      only?.text ?? '',
      /\n {2}- hardware: nvidia-h100-sxm\n {4}count: 100,000\n {4}source: survey\n {4}since: 2025\n/,
    );
    assert.doesNotMatch(only?.text ?? '', /[&*]first|<</);
  });

  it('takes marks away that touch, one after the other', () => {
    const files = changed(alpha, ['name: Alpha', 'name: !!str &a Alpha']);
    assert.equal(mendCatalog(worldOf(files).catalog)[0]?.text, base[alpha]);
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
