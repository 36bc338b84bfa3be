import assert from 'node:assert/strict';
import { totalsPictures } from '../../src/pictures/pictures.ts';
import type { TotalsPictureData } from '../../src/pictures/totals-data.ts';
import { groupings, totalsOf } from '../../src/ranking/totals.ts';
import { picturedTotals } from '../../src/views/pictured/pictured-totals.ts';
import { shippedCatalog } from '../publish/support/shipped.ts';
import { hostileNames } from '../support/hostile.ts';

const { catalog, rankings, edition } = shippedCatalog();
const shipped = (by: (typeof groupings)[number]): TotalsPictureData =>
  picturedTotals(
    catalog,
    totalsOf(catalog, rankings, edition('2026H2'), by),
    ['2025H2', '2026H1', '2026H2'].map((id) => totalsOf(catalog, rankings, edition(id), by)),
  );
const around = (mid: number) => ({ low: mid * 0.9, mid, high: mid * 1.1 });
const made = (labels: readonly string[]): TotalsPictureData => ({
  ...{ title: 'The List', asOf: '2026-06-30', by: 'owner', unit: 'H100e' },
  metric: { words: 'GPU-equivalents', dimension: 'equivalents' },
  groups: labels.map((label, at) => ({ label, factories: 1, value: around(100 - at), share: '50%' })),
  editions: ['2025-06-30', '2026-06-30'].map((asOf) => ({ id: asOf, asOf, total: around(200) })),
  series: labels.map((label) => ({ label, mids: [50, 100] })),
});

describe('The pictures of totals', () => {
  for (const [name, draw] of Object.entries(totalsPictures)) {
    it(`are as wide as is asked for, and hold nothing that a strict policy forbids: ${name}`, () => {
      for (const by of groupings) {
        for (const width of [260, 300, 460, 640, 800, 1100]) {
          const drawn = draw(shipped(by), width);
          assert.equal(drawn.width, width);
          assert.doesNotMatch(
            drawn.svg,
            / style=|<style|<script| on\w+=|href|NaN|undefined|Infinity|width="-/,
          );
        }
      }
    });

    it(`use no id that is not their own, and are the same each time: ${name}`, () => {
      const { svg } = draw(shipped('country'));
      for (const [, id = ''] of svg.matchAll(/ id="([^"]*)"/g)) assert.ok(id.startsWith(`${name}-`), id);
      assert.equal(svg, draw(shipped('country')).svg);
    });

    it(`show names of all kinds as text, and say why there is nothing to draw: ${name}`, () => {
      for (const hostile of hostileNames)
        assert.doesNotMatch(draw(made([hostile])).svg, /<script|<img|\p{Cs}/u);
      assert.match(draw({ ...made([]), editions: [], series: [] }, 260).description, /\.$/);
    });
  }

  it('speak of the list, never of the world', () => {
    for (const draw of Object.values(totalsPictures)) {
      const { description } = draw(shipped('country'));
      assert.match(description, /list/);
      assert.doesNotMatch(description, /world/i);
    }
  });

  it('add the layers of the areas up to the total of each list', () => {
    const { editions, series } = shipped('owner');
    editions.forEach(({ total }, at) => {
      const sum = series.reduce((all, { mids }) => all + (mids[at] ?? 0), 0);
      assert.ok(Math.abs(sum / (total?.mid ?? 0) - 1) < 1e-9);
    });
  });
});
