import assert from 'node:assert/strict';
import type { EntryKind } from '../../../src/catalog/entries.ts';
import { findSplitValues } from '../../../src/catalog/read/split-value.ts';
import { parseYaml } from '../../../src/document/parse.ts';
import { briefs, problemsIn } from '../../support/problems.ts';

/** The split values of a text, each as it should be written. */
const mended = (text: string, kind: EntryKind = 'factory'): readonly unknown[] =>
  findSplitValues(kind, parseYaml(text)).map(({ data }) => (data as { text: string }).text);

describe('split values', () => {
  it('are one problem each, with what to write', () => {
    const text =
      'name: A\nowners: [O]\nlocation: {text: x}\nstatus: planned\ncompute:\n  - {count: 1,150,000}\n';
    assert.deepEqual(briefs('factory', text), ['split-value “1,150,000”']);
    assert.equal(
      problemsIn('factory', text)[0]!.message,
      'The comma splits “1,150,000” in two. Quote it: "1,150,000"',
    );
  });

  it('are found in any notation', () => {
    const figures = {
      'count: 150,000': '"150,000"',
      'count: ~150,000+': '"~150,000+"',
      'count: 100,000–150,000': '"100,000–150,000"',
      'count: 150,000 , hardware: x': '"150,000"',
      'power: 1,200 MW': '"1,200 MW"',
      'cost: $19,830': '"$19,830"',
      'shares: {a: 60,5%, b: 40%}': '60.5%',
    };
    for (const [figure, expected] of Object.entries(figures)) {
      assert.deepEqual(mended(`compute:\n  - {${figure}}\n`), [expected], figure);
    }
    assert.deepEqual(mended('compute: [{count: 1,000, equivalents: 1,000}]'), ['"1,000"', '"1,000"']);
  });

  it('take a point where a comma can only stand for one', () => {
    assert.deepEqual(mended('location: {lat: 47,23, lon: -119,854}'), ['47.23', '-119.854']);
    assert.deepEqual(mended('power: {overhead: 1,825}', 'catalog'), ['1.825']);
  });

  it('are words, too, where what follows the comma can be no key', () => {
    assert.deepEqual(mended('location: {text: Quincy, WA, USA, country: US}'), ['"Quincy, WA, USA"']);
    assert.deepEqual(mended('location: {text: "Quincy", USA}'), []);
    assert.deepEqual(mended('location: {text: Quincy, cou}'), [], 'a key that is being typed');
    assert.deepEqual(mended('location: {text: Quincy, country}'), []);
    assert.deepEqual(mended("claims: [{note: the site's, Or so, power: 1 MW}]"), ['"the site\'s, Or so"']);
  });

  it('are not what they only look like', () => {
    assert.deepEqual(mended('power: {pue: {2020: 1.20,2021: 1.18}}', 'catalog'), []);
    assert.deepEqual(mended('compute:\n  - count: 150,000\n'), [], 'a block map');
    assert.deepEqual(mended('compute: [{count: "150,000"}]'), []);
    assert.deepEqual(mended('compute: [{count: 150,'), []);
    assert.deepEqual(mended('frontMatter: {views: 1,000}', 'edition'), [], 'free keys');
  });
});
