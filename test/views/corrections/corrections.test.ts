import assert from 'node:assert/strict';
import { rankingFile } from '../../../src/ranking/ranking-file.ts';
import { listOf } from '../../../src/ranking/ranking.ts';
import type { Day } from '../../../src/catalog/day.ts';
import type { EditionHistory } from '../../../src/views/corrections/correction.ts';
import { correctionsOf } from '../../../src/views/corrections/corrections.ts';
import { correctionsView } from '../../../src/views/corrections/corrections-view.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const published = {
  'editions/2025H1.yaml':
    'title: First Half of 2025\nasOf: 2025-06-30\npublished: 2025-07-01\nmetric: equivalents\nsize: 3\n',
  'factories/alpha.yaml': factoryText('Alpha', '1,000'),
  'factories/beta.yaml': factoryText('Beta', '500'),
  'factories/gamma.yaml': factoryText('Gamma', '100'),
  'factories/delta.yaml': factoryText('Delta', '50'),
};

/** The catalog as it was published, with its ranking file, and then with these files. */
function corrected(files: Readonly<Record<string, string | undefined>>): {
  readonly test: TestCatalog;
  readonly before: TestCatalog;
} {
  const before = new TestCatalog(published);
  const text = rankingFile(listOf(before.catalog, before.rankings, before.edition()));
  const recorded = { ...published, 'editions/2025H1.ranking.yaml': text };
  before.write(recorded);
  const test = new TestCatalog(recorded);
  test.write(files);
  return { test, before };
}

const of = ({ test }: { readonly test: TestCatalog }, history?: EditionHistory) =>
  correctionsOf(test.catalog, test.rankings, test.edition(), history);

describe('the corrections of a published list', () => {
  it('are none while the catalog says the same, and of a draft', () => {
    assert.deepEqual(of(corrected({}))?.rows, []);
    const draft = 'title: T\nasOf: 2025-06-30\nmetric: equivalents\n';
    assert.equal(of(corrected({ 'editions/2025H1.yaml': draft })), undefined);
    assert.equal(of(corrected({ 'editions/2025H1.ranking.yaml': undefined })), undefined);
  });

  it('hold what was published beside what the catalog says, with whom that moved', () => {
    const found = of(corrected({ 'factories/alpha.yaml': factoryText('Alpha', '200') }))!;
    assert.deepEqual(
      found.rows.map(({ id, publishedRank, correctedRank }) => [id, publishedRank, correctedRank]),
      [
        ['beta', 2, 1],
        ['alpha', 1, 2],
      ],
    );
    const [beta, alpha] = found.rows;
    assert.deepEqual(beta?.figures, []);
    assert.deepEqual(beta.why, ['no longer above it: Alpha']);
    assert.deepEqual(
      alpha?.figures.find(({ measure }) => measure === 'equivalents'),
      { measure: 'equivalents', published: 1000, corrected: 200, missing: [] },
    );
    const { lines, summary } = correctionsView(found, 'H100e');
    assert.equal(summary, '2 rows are no longer as published on 2025-07-01.');
    assert.match(lines[1]?.published ?? '', /^#1 · 1\.00k accelerators · 1\.00k H100e · 1\.16 MW · \$/);
    assert.match(lines[1]?.corrected ?? '', /^#2 · 200 accelerators · 200 H100e · /);
  });

  it('name who left and who came, and why', () => {
    const left = of(corrected({ 'factories/alpha.yaml': undefined }))!;
    const gone = left.rows.at(-1)!;
    assert.deepEqual([gone.id, gone.publishedRank, gone.correctedRank], ['alpha', 1, null]);
    const came = left.rows.find(({ id }) => id === 'delta')!;
    assert.deepEqual([came.publishedRank, came.correctedRank], [null, 3]);
    assert.equal(correctionsView(left, 'H100e').lines.at(-1)?.corrected, 'not on the list');
    const lower = of(corrected({ 'factories/gamma.yaml': factoryText('Gamma', '10') }))!;
    assert.deepEqual(lower.rows.at(-1)?.why, ['now below the Top 3']);
    const text = factoryText('Gamma', '100').replace('operational', 'decommissioned');
    const unranked = of(corrected({ 'factories/gamma.yaml': text }))!;
    assert.match(unranked.rows.at(-1)?.why[0] ?? '', /^not ranked: /);
  });

  it('know from the history what was edited, and when', () => {
    const source = 'sources: [{id: report, title: "Annual report", date: 2025-09-01, supports: [compute]}]\n';
    const both = corrected({ 'factories/alpha.yaml': factoryText('Alpha', '1,200', '[h100]', source) });
    const history: EditionHistory = {
      before: both.before,
      revisions: [
        { day: '2026-01-09' as Day, subject: 'Another matter', files: ['factories/beta.yaml'] },
        { day: '2026-01-05' as Day, subject: 'Correct Alpha', files: ['factories/alpha.yaml'] },
        { day: '2025-12-24' as Day, subject: 'Look at Alpha again', files: ['factories/alpha.yaml'] },
      ],
    };
    const found = of(both, history)!;
    assert.equal(found.latest, '2026-01-05');
    const [alpha, ...others] = found.rows;
    assert.equal(others.length, 0);
    assert.deepEqual(alpha?.why, ['batch 1, count: 1,000 → 1,200 (Annual report)']);
    assert.deepEqual(correctionsView(found, 'H100e').lines[0]?.when, [
      '2026-01-05: Correct Alpha',
      '2025-12-24: Look at Alpha again',
    ]);
  });

  it('know from the files what is younger than the list, where there is no history', () => {
    const source =
      'sources: [{id: report, title: "Annual report", date: 2025-09-01}, {id: old, title: Old, date: 2025-01-01}]\n';
    const found = of(corrected({ 'factories/alpha.yaml': factoryText('Alpha', '1,200', '[h100]', source) }))!;
    assert.equal(found.latest, '2025-09-01');
    assert.deepEqual(found.rows[0]?.why, ['rests on “Annual report” of 2025-09-01']);
  });

  it('know an edit of a constant as what changed every row', () => {
    const both = corrected({});
    both.test.write({
      'catalog.yaml': both.test.catalog.file('catalog.yaml')!.text.replace('overhead: 1.5', 'overhead: 1.6'),
    });
    const found = of(both, { before: both.before, revisions: [] })!;
    assert.equal(found.rows.length, 3);
    for (const { why, when } of found.rows) {
      assert.deepEqual(why, ['catalog.yaml power.overhead: 1.5 → 1.6']);
      assert.deepEqual(when, []);
    }
  });

  it('mark a figure that is doubtful, and say why', () => {
    const text = factoryText('Alpha', '1,200').replace(
      'count: 1,200',
      'count: 1,200\n    caveat: May be processors.',
    );
    const { lines, notes } = correctionsView(of(corrected({ 'factories/alpha.yaml': text }))!, 'H100e');
    assert.match(lines[0]?.corrected ?? '', /^#1 · 1\.20k accelerators · 1\.20k H100e‡ · /);
    assert.deepEqual(notes, ['‡ Alpha: May be processors.']);
  });

  it('say so where no edit on record is the reason', () => {
    const both = corrected({ 'factories/alpha.yaml': factoryText('Alpha', '1,200') });
    const found = of(both, { before: both.test, revisions: [] })!;
    assert.deepEqual(found.rows[0]?.why, ['no edit that is on record concerns it']);
  });

  it('stand whatever the ranking file holds', () => {
    for (const text of ['', 'rows: 1\n', 'rows: [1, {id: x}, {id: 7, cost: much}]\n', 'rows: [\n']) {
      const found = of(corrected({ 'editions/2025H1.ranking.yaml': text }));
      assert.ok((found?.rows.length ?? 0) >= 3);
    }
  });
});
