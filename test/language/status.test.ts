import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { statusOf, type StatusFacts } from '../../src/language/status.ts';
import { newCatalog } from '../../src/catalog/new-files.ts';
import { freshnessOf } from '../../src/ranking/freshness.ts';
import { rankingFile } from '../../src/ranking/ranking-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { contextOver, fileAt } from './support/language-context.ts';

const files = newCatalog('2026-06-30' as Day).map(({ path, text }) => [path, text] as const);

describe('the status of a catalog', () => {
  const edition = contextOver(files).edition;
  const facts: StatusFacts = { errors: 0, warnings: 0, edition, isChosen: false, freshness: 'current' };

  it('says how many problems, which edition, and how fresh its file is', () => {
    assert.deepEqual(statusOf(facts), {
      text: '2026H1 · no problems',
      detail: 'latest · ranking file up to date',
      severity: 'none',
    });
    assert.deepEqual(statusOf({ ...facts, errors: 1, warnings: 2, isChosen: true, freshness: 'stale' }), {
      text: '2026H1 · 1 error, 2 warnings',
      detail: 'chosen · ranking file out of date: rerank',
      severity: 'error',
    });
    assert.equal(statusOf({ ...facts, warnings: 1 }).severity, 'warning');
  });

  it('says that nothing is ranked without an edition', () => {
    const status = statusOf({ ...facts, edition: undefined, freshness: undefined });
    assert.deepEqual(
      [status.text, status.detail],
      ['No edition · no problems', 'Nothing is ranked without one.'],
    );
  });
});

describe('the freshness of a ranking file', () => {
  it('follows the catalog, until the edition is published', () => {
    const context = contextOver(files);
    const { catalog, rankings } = context;
    const fresh = (): string => freshnessOf(catalog, rankings, context.edition!);
    assert.equal(fresh(), 'missing');
    const text = rankingFile(rankEdition(catalog, rankings, context.edition!));
    const path = 'editions/2026H1.ranking.yaml';
    catalog.update([{ path, text }]);
    assert.equal(fresh(), 'current');
    catalog.update([{ path, text: text.replaceAll('\n', '\r\n') }]);
    assert.equal(fresh(), 'current', 'whatever its line breaks');
    const factory = fileAt(context, 'factories/example.yaml');
    catalog.update([{ path: factory.path, text: factory.text.replace('~10,000 ', '~20,000 ') }]);
    assert.equal(fresh(), 'stale');
    const list = fileAt(context, 'editions/2026H1.yaml');
    catalog.update([{ path: list.path, text: `${list.text}published: 2026-06-30\n` }]);
    assert.equal(fresh(), 'published');
  });
});
