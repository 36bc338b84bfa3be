import assert from 'node:assert/strict';
import { compareLists, type FactoryChange } from '../../../src/views/comparison/comparison.ts';
import { comparisonView } from '../../../src/views/comparison/comparison-view.ts';
import { comparisonMarkdown, comparisonText } from '../../../src/views/comparison/comparison-text.ts';
import { plainly } from '../../../src/words/paint.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';
import { hostileNames } from '../../support/hostile.ts';
import { quotedYaml } from '../../support/written-yaml.ts';

const edition = (asOf: string, size: number, more = ''): string =>
  `title: List of ${asOf}\nasOf: ${asOf}\nmetric: equivalents\nsize: ${size}\n${more}`;

/** A factory with these batches, each as it stands in the file. */
const factory = (name: string, ...batches: readonly string[]): string =>
  `name: ${quotedYaml(name)}\nowners: [Somebody]\nlocation: {country: US}\nstatus: operational\nkind: cluster\ncompute:\n${batches
    .map((batch) => `  - {hardware: h100, ${batch}}\n`)
    .join('')}`;

function compare(files: Readonly<Record<string, string>>, options = {}) {
  const test = new TestCatalog({
    'editions/2025H1.yaml': edition('2025-06-30', 3),
    'editions/2025H2.yaml': edition('2025-12-31', 3),
    ...files,
  });
  const { catalog, rankings } = test;
  const side = (id: string) => ({ catalog, rankings, edition: test.edition(id) });
  return compareLists(side('2025H1'), side('2025H2'), options);
}

const brief = ({ id, from, to, why }: FactoryChange) => [id, from, to, ...why];

describe('compareLists', () => {
  const comparison = compare({
    'factories/a.yaml': factory('A', 'count: 1000'),
    'factories/b.yaml': factory('B', 'count: 500', 'count: 1000, announced: 2025-09-01'),
    'factories/c.yaml': factory('C', 'count: 400, until: 2025-10-01', 'count: 10'),
    'factories/d.yaml': factory('D', 'count: 300'),
    'factories/e.yaml': factory('E', 'count: 200, announced: 2025-08'),
  });

  it('says who entered, left and moved, with the reason', () => {
    assert.deepEqual(comparison.entered.map(brief), [['d', null, 3, 'was #4, outside the Top 3']]);
    assert.deepEqual(comparison.left.map(brief), [
      [
        'c',
        3,
        null,
        'now #5, outside the Top 3',
        'batch 1 (400 × NVIDIA H100) no longer counts: ended 2025-10-01',
      ],
    ]);
    assert.deepEqual(comparison.moved.map(brief), [
      ['b', 2, 1, 'batch 2 (1000 × NVIDIA H100) counts now; by 2025-06-30: announced 2025-09-01'],
      ['a', 1, 2, 'now above it: B'],
    ]);
  });

  it('gives the figure for both lists, on them or not', () => {
    const [left] = comparison.left;
    assert.deepEqual([left?.before?.mid, left?.after?.mid], [410, 10]);
    assert.equal(comparison.entered[0]?.before?.mid, 300);
  });

  it('names constants that go by the day', () => {
    const h100 = `name: NVIDIA H100
aliases: [H100]
vendor: NVIDIA
kind: gpu
released: 2023
peak: {fp8: 2000 TFLOP/s}
tdp: 700 W
prices: [{since: 2025-01, price: $20k}, {since: 2025-10, price: $30k}]
`;
    const { refigured, metric } = compare(
      { 'hardware/h100.yaml': h100, 'factories/a.yaml': factory('A', 'count: 1000') },
      { metric: 'cost' },
    );
    assert.equal(metric, 'cost');
    assert.deepEqual(refigured.map(brief), [['a', 1, 1, 'price of 2025-01 → price of 2025-10']]);
  });

  it('names accelerators that a stated power is converted by from now on', () => {
    const later = (name: string, released: string): string =>
      `name: ${name}\nvendor: V\nkind: gpu\nreleased: ${released}\npeak: {fp8: 3000 TFLOP/s}\ntdp: 900 W\n`;
    const { refigured } = compare({
      'hardware/b100.yaml': later('B100', '2026-01'),
      'editions/2025H2.yaml': edition('2026-12-31', 3),
      'factories/p.yaml':
        'name: P\nowners: [S]\nlocation: {}\nstatus: planned\ncompute:\n  - {power: 100 MW}\n',
    });
    assert.deepEqual(refigured.map(brief), [
      ['p', 1, 1, 'converted by accelerators of other years: now also B100'],
    ]);
  });

  it('says why a factory takes no part, as the list says it', () => {
    const { left } = compare({
      'editions/2025H2.yaml': edition('2025-12-31', 3, 'exclude: [{factory: a, reason: counted twice}]\n'),
      'factories/a.yaml': factory('A', 'count: 1000'),
    });
    assert.deepEqual(left.map(brief), [['a', 1, null, 'not ranked: counted twice']]);
  });

  it('takes a published list as it was published', () => {
    const ranking =
      'edition: 2025H1\nasOf: 2025-06-30\nmetric: equivalents\ncounts: announced\nrows:\n  - {rank: 1, id: b}\n';
    const { entered, unchanged } = compare({
      'editions/2025H1.ranking.yaml': ranking,
      'factories/a.yaml': factoryText('A', '10'),
      'factories/b.yaml': factoryText('B', '20'),
    });
    assert.deepEqual(entered.map(brief), [
      ['a', null, 2, '2025H1 as published says otherwise than the catalog does now'],
    ]);
    assert.equal(unchanged, 1);
  });
});

describe('a comparison as text', () => {
  const named = (name: string) =>
    compare({
      'factories/a.yaml': factory(name, 'count: 1000'),
      'factories/b.yaml': factory('B', 'count: 500', 'count: 1000, announced: 2025-09-01'),
    });

  it('fits the terminal, and gives those who moved by others no reason each', () => {
    const text = comparisonText(named('A'), 60, plainly);
    assert.match(text, /^2025H1 → 2025H2$/m);
    assert.match(text, /^ {2}2 → 1 +B {2}500 → 1.50k$/m);
    assert.match(text, /^Moved by others, with the same figure\n {2}1 → 2 +A {2}1.00k$/m);
    assert.doesNotMatch(text, /now above it/);
    for (const line of text.split('\n').slice(2)) assert.ok(line.length <= 60, line);
  });

  it('is a table for Markdown, whatever names hold', () => {
    assert.match(
      comparisonMarkdown(named('A')),
      /^\| 2 → 1 \| B \| 500 → 1.50k \| batch 2 \(1000 × NVIDIA H100\)/m,
    );
    for (const name of hostileNames) {
      const text = comparisonMarkdown(named(name));
      assert.doesNotMatch(text, /\{\{|\{%|<(?!br>)|(?!\n)\p{Cc}/u);
      assert.equal(text.split('\n').filter((line) => line.startsWith('| 1 → 2')).length, 1);
    }
  });

  it('marks a doubtful figure wherever it is told, and says below whose it is and why', () => {
    const doubted = compare({
      'factories/a.yaml': factory(
        'A',
        'count: 1000',
        'count: 500, announced: 2025-09, caveat: May be processors.',
      ),
    });
    const text = comparisonText(doubted, 80, plainly);
    assert.match(text, / {2}A {2}1\.00k → 1\.50k‡\n/);
    assert.match(text, /\n\n‡ A: May be processors\.\n$/);
    assert.match(
      comparisonMarkdown(doubted),
      /\| 1\.00k → 1\.50k‡ \|[^]*\n\n- ‡ A: May be processors\\?\.\n$/,
    );
    const { groups, notes } = comparisonView(doubted);
    assert.deepEqual([groups[0]?.rows[0]?.after, notes], ['1.50k‡', ['‡ A: May be processors.']]);
    const [change] = doubted.refigured;
    assert.deepEqual([change?.before?.caveats, change?.after?.caveats], [undefined, ['May be processors.']]);
  });

  it('says that nothing changed', () => {
    const text = comparisonText(compare({ 'factories/a.yaml': factory('A', 'count: 5') }), 80, plainly);
    assert.match(text, /: nothing changed$/m);
  });
});
