import assert from 'node:assert/strict';
import { factoryLens, factoryStanding } from '../../src/language/lens.ts';
import { base, changed, type Files } from '../rules/support/world.ts';
import { contextOver, fileAt } from './support/language-context.ts';

const alpha = 'factories/alpha.yaml';
const edition = 'editions/2026H1.yaml';

/** The line above a factory of a small catalog, with other files over it. */
function lens(files: Files = {}, path = alpha): string {
  const context = contextOver(Object.entries({ ...base, ...files }));
  return factoryLens(context, fileAt(context, path));
}

describe('lens', () => {
  it('says the rank, the places it could hold, the move, and what the factory comes to', () => {
    assert.equal(lens(), '#2 (1–2) of 2 · 100k H100e · 143 MW · $3.81B');
    const byCount = changed(edition, ['metric: equivalents', 'metric: headline']);
    assert.equal(
      lens({ ...byCount, ...changed(alpha, ['100,000', '500,000']) }),
      '#1 ▲1 of 2 · 500k H100e · 713 MW · $19.0B',
      'no places where there is only one',
    );
    const first = { 'editions/2025H2.yaml': undefined, 'editions/2025H2.ranking.yaml': undefined };
    assert.equal(
      lens({ ...first, ...changed(edition, ['previous: 2025H2\n', '']) }),
      '#2 (1–2) of 2 · 100k H100e · 143 MW · $3.81B',
      'no move where there is no earlier list',
    );
  });

  it('marks what is doubtful', () => {
    const doubted = changed(alpha, [
      '    count: 100,000',
      '    count: 100,000\n    caveat: May be processors.',
    ]);
    assert.equal(lens(doubted), '#2 (1–2) of 2 · 100k‡ H100e · 143 MW‡ · $3.81B‡');
  });

  it('speaks of what is ranked, and not listed', () => {
    const small = changed(edition, ['metric: equivalents', 'metric: equivalents\nsize: 1']);
    assert.equal(lens(small), '#2 · outside the Top 1 · 100k H100e · 143 MW');
  });

  it('says why a factory is not ranked, with what is known of it', () => {
    assert.equal(
      lens(
        changed(
          alpha,
          ['hardware: nvidia-h100-sxm\n    count: 100,000', 'power: 1 GW'],
          ['since: 2024-10', 'since: 1999'],
        ),
      ),
      'not ranked: no hardware of 1997 to 1999 has a peak and a power to go by · 1.00 GW · $23.3B',
    );
    assert.equal(
      lens(
        changed(edition, [
          'metric: equivalents',
          'metric: equivalents\nexclude: [{factory: alpha, reason: private}]',
        ]),
      ),
      'not ranked: private · 100k H100e · 143 MW · $3.81B',
    );
    const none = Object.keys(base).filter((path) => path.startsWith('editions/'));
    assert.equal(
      lens(Object.fromEntries(none.map((path) => [path, undefined]))),
      'not ranked: this catalog has no edition',
    );
  });

  it('keeps the last good version while the file is broken, and says where it is', () => {
    const context = contextOver(Object.entries(base));
    const put = (from: string, to: string): string => {
      context.catalog.update([{ path: alpha, text: base[alpha]!.replace(from, to) }]);
      return factoryLens(context, fileAt(context, alpha));
    };
    assert.equal(put('[Acme]', '[Acme'), '#2 of 2 · last good version, line 3 does not parse');
    assert.equal(put('100,000', 'many'), '#2 of 2 · last good version, line 8 has an error');
    assert.equal(put('100,000', '100,000'), '#2 (1–2) of 2 · 100k H100e · 143 MW · $3.81B');
  });

  it('marks what is an older version behind it: hardware, the edition, catalog.yaml', () => {
    const context = contextOver(Object.entries(base));
    const said = (path: string, text: string | undefined): readonly string[] => {
      context.catalog.update([{ path, text: text ?? base[path]! }]);
      const file = fileAt(context, alpha);
      return [factoryLens(context, file), factoryStanding(context, file)];
    };
    for (const path of ['hardware/nvidia-h100-sxm.yaml', edition, 'catalog.yaml']) {
      assert.deepEqual(said(path, '- ['), [
        `#2 (1–2) of 2 · 100k H100e · 143 MW · last good version of ${path}`,
        '#2 (1–2) of 2, last good version',
      ]);
      assert.deepEqual(said(path, undefined), [
        '#2 (1–2) of 2 · 100k H100e · 143 MW · $3.81B',
        '#2 (1–2) of 2',
      ]);
    }
    const [other = ''] = Object.keys(base).filter((path) => path.startsWith('factories/b'));
    assert.doesNotMatch(said(other, '- [').join(' '), /last good/);
    said(other, undefined);
    assert.equal(said(alpha, '- [')[1], '#2 of 2, last good version');
  });

  it('has never more than four parts', () => {
    for (const path of [alpha, 'factories/beta.yaml']) {
      for (const size of [1, 2]) {
        const files = changed(edition, ['metric: equivalents', `metric: equivalents\nsize: ${size}`]);
        assert.ok(lens(files, path).split(' · ').length <= 4);
      }
    }
  });
});
