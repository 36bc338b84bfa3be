import assert from 'node:assert/strict';
import type { CatalogDiff, DiffSide } from '../../../src/views/diff/catalog-diff.ts';
import { diffCatalogs } from '../../../src/views/diff/diff.ts';
import { diffMarkdown } from '../../../src/views/diff/diff-markdown.ts';
import { diffView } from '../../../src/views/diff/diff-view.ts';
import { diffText } from '../../../src/views/diff/diff-text.ts';
import { plainly } from '../../../src/words/paint.ts';
import { listProblems } from '../../../src/views/problems/problem-list.ts';
import { Checker } from '../../../src/rules/checker.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';
import { hostileNames } from '../../support/hostile.ts';

const files = {
  'factories/a.yaml': factoryText('A', '1000'),
  'factories/b.yaml': factoryText('B', '800', '[b100]'),
  'factories/c.yaml': factoryText('C', '700'),
};

function side(more: Readonly<Record<string, string | undefined>>): DiffSide {
  const test = new TestCatalog(files);
  test.write(more);
  const { catalog, rankings } = test;
  return { catalog, rankings, problems: listProblems(catalog, new Checker(catalog, rankings)) };
}

function diff(
  after: Readonly<Record<string, string | undefined>>,
  before: Readonly<Record<string, string | undefined>> = {},
): CatalogDiff {
  const now = side(after);
  return diffCatalogs(side(before), now, now.rankings.latestEdition());
}

const path = (file: string): string => `catalog/${file}`;

describe('diffCatalogs', () => {
  it('follows an edit to the figures and to the list', () => {
    const { edits, figures, comparison } = diff({ 'factories/c.yaml': factoryText('C', '2000') });
    assert.deepEqual(
      edits.map(({ file, path: at, before, after, factories }) => [
        file,
        at.join('.'),
        before,
        after,
        factories,
      ]),
      [['factories/c.yaml', 'compute.0.count', '700', '2000', 1]],
    );
    assert.deepEqual(
      figures.map(({ id, from, to, measures }) => [
        id,
        from,
        to,
        measures.map(({ measure }) => measure).join(),
      ]),
      [['c', null, 1, 'headline,equivalents,itPower,facilityPower,cost,energy']],
    );
    assert.deepEqual(
      comparison?.entered.map(({ id, from, to, why }) => [id, from, to, ...why]),
      [['c', null, 1, 'was #3, outside the Top 2', 'batch 1, count: 700 → 2000']],
    );
    assert.deepEqual(
      comparison.left.map(({ id, why }) => [id, ...why]),
      [['a', 'now #3, outside the Top 2']],
    );
  });

  it('follows an edit of hardware or of a constant to every factory that rests on it', () => {
    const b100 = `name: NVIDIA B100
aliases: [B100]
vendor: NVIDIA
kind: gpu
released: 2023
peak: {fp8: 3000 TFLOP/s}
tdp: 700 W
`;
    const hardware = diff({ 'hardware/b100.yaml': b100 });
    assert.deepEqual(
      hardware.figures.map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(
      hardware.edits.map(({ path: at }) => at.join('.')),
      ['peak.fp8'],
    );
    const test = new TestCatalog({});
    const settings = test.catalog.file('catalog.yaml')!.text.replace('overhead: 1.5', 'overhead: 1.6');
    const constant = diff({ 'catalog.yaml': settings });
    assert.deepEqual(
      constant.edits.map(({ factories, before, after }) => [factories, before, after]),
      [[3, '1.5', '1.6']],
    );
    assert.deepEqual(
      [...new Set(constant.figures.flatMap(({ measures }) => measures.map(({ measure }) => measure)))],
      ['itPower', 'facilityPower', 'cost', 'energy'],
    );
  });

  it('names the source of an edit', () => {
    const sources = 'sources: [{id: s, title: Somebody’s report, supports: [compute]}]\n';
    const { edits } = diff(
      { 'factories/a.yaml': factoryText('A', '1100', '[h100]', sources) },
      { 'factories/a.yaml': factoryText('A', '1000', '[h100]', sources) },
    );
    assert.deepEqual(
      edits.map(({ source }) => source?.title),
      ['Somebody’s report'],
    );
  });

  it('tells a new batch from an edited one, wherever it stands', () => {
    const batch = '  - {hardware: [h100], count: 50, published: fifty}\n';
    const text = factoryText('A', '1000').replace('compute:\n', `compute:\n${batch}`);
    const { edits } = diff({ 'factories/a.yaml': text });
    assert.deepEqual(
      edits.map(({ path: at, before, after }) => [at.join('.'), before, after]),
      [['compute.0', undefined, 'hardware: h100, count: 50, published: fifty']],
    );
  });

  it('knows problems that came and went, not those that only moved', () => {
    const broken = factoryText('A', '1000', '[h200]');
    const { problems } = diff(
      { 'factories/a.yaml': `# a comment\n${broken}`, 'factories/b.yaml': factoryText('B', 'many') },
      { 'factories/a.yaml': broken, 'factories/c.yaml': 'name: [\n' },
    );
    assert.ok(problems.new.some(({ file, severity }) => file === 'factories/b.yaml' && severity === 'error'));
    assert.ok(!problems.new.some(({ code }) => code === 'unknown-hardware'));
    assert.ok(problems.gone.some(({ file }) => file === 'factories/c.yaml'));
  });

  it('counts edits that change no figure, and says where nothing changed', () => {
    const quiet = diff({ 'factories/a.yaml': factoryText('A', '1000', '[h100]', 'notes: A word\n') });
    assert.deepEqual([quiet.figures.length, quiet.edits.length, quiet.otherEdits], [0, 0, 1]);
    assert.match(
      diffMarkdown(quiet, path),
      /No figure, no rank and no problem changed\.\n\n1 other edit changes/,
    );
    assert.match(diffText(diff({}), path, plainly), /No figure, no rank and no problem changed\./);
  });

  it('asks a former catalog for a new edition', () => {
    const { comparison } = diff({
      'editions/2025H2.yaml': 'title: Second\nasOf: 2025-12-31\nmetric: power\nsize: 3\n',
      'factories/c.yaml': factoryText('C', '1500'),
    });
    assert.deepEqual([comparison?.after.id, comparison?.metric], ['2025H2', 'power']);
    assert.deepEqual(
      comparison?.moved.map(({ id, from, to }) => [id, from, to]),
      [
        ['c', 3, 1],
        ['a', 1, 2],
        ['b', 2, 3],
      ],
    );
  });

  it('works without any edition', () => {
    const none = { 'editions/2025H1.yaml': undefined };
    const found = diff({ ...none, 'factories/c.yaml': factoryText('C', '1500') }, none);
    assert.deepEqual([found.comparison, found.otherEdits], [undefined, 1]);
    assert.match(diffMarkdown(found, path), /^## The catalog\n/);
  });
});

describe('a difference as a comment', () => {
  it('marks doubtful and incomplete figures, and says once whose they are and why', () => {
    const doubted = diff({
      'factories/c.yaml': factoryText('C', '2000', '[h100]', '    caveat: May be processors.\n'),
      'factories/b.yaml': factoryText('B', '900', '[b100]'),
    });
    const [text, markdown] = [diffText(doubted, path, plainly), diffMarkdown(doubted, path)];
    assert.match(text, /#1 {2}C: accelerators 700 → 2\.00k, 700 → 2\.00k‡ H100e/);
    assert.match(text, /\n‡ C: May be processors\.\n/);
    for (const said of [text, markdown]) assert.equal(said.split('‡ C: ').length, 2);
    assert.match(markdown, /\n\n- ‡ C: May be processors/);
    assert.deepEqual(
      diffView(doubted).notes.filter((note) => note.startsWith('‡')),
      ['‡ C: May be processors.'],
    );
    assert.match(diffView(doubted).figures[0]!.changes[1]!, /‡ H100e$/);
  });

  it('says what changed, from which edit, and what that did', () => {
    const text = diffMarkdown(diff({ 'factories/c.yaml': factoryText('C', '2000') }), path);
    assert.match(text, /^## First Half of 2025\n\n1 entered, 1 left, 1 moved on the list as of 2025-06-30/);
    assert.match(
      text,
      /^\| new at 1 \| C \| 700 → 2.00k \| was #&#8203;3, outside the Top 2<br>batch 1, count: 700 → 2000 \|$/m,
    );
    assert.match(text, /^\| catalog\/factories\/c.yaml: batch 1, count \| 700 → 2000 \| — \| 1 factory \|$/m);
    assert.match(
      text,
      /^\| 1 \| C \| accelerators 700 → 2.00k<br>700 → 2.00k H100e<br>power 809 kW → 2.31 MW/m,
    );
  });

  it('shows names of all kinds as text', () => {
    for (const name of hostileNames) {
      const text = diffMarkdown(diff({ 'factories/c.yaml': factoryText(name, '2000') }), path);
      assert.doesNotMatch(text, /\{\{|\{%|<(?!br>)|(?!\n)\p{Cc}|[^\\]\]\(/u, name);
    }
  });
});
