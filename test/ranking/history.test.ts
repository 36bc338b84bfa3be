import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { historyOf, historyWords } from '../../src/ranking/history.ts';
import { Rankings } from '../../src/ranking/rankings.ts';

const settings = `format: ai-factories/1
title: T
reference: h
precision: 8-bit
power: {method: tdp, overhead: 1.82, network: 1.14, pue: {2024: 1.12}}
cost: {method: accelerator, server: 1.64, interconnect: 1.23, discount: 0.9, perWatt: {compute: $26.11, construction: $11.77}}
energy: {loadFactor: 80%, homePower: 1 kW}
uncertainty: {approximate: 10%, openEnded: 25%}
`;
const hardware = 'name: H\nvendor: V\nkind: gpu\nreleased: 2022\npeak: {fp8: 1 PFLOP/s}\n';
const factory = (batches: string): string =>
  `name: N\nowners: [O]\nlocation: {country: US}\nstatus: operational\ncompute:\n${batches}`;
const edition = (asOf: string, more = ''): string =>
  `title: E\nasOf: ${asOf}\nmetric: equivalents\ncounts: operational\nsize: 1\n${more}`;

function catalogOf(files: Readonly<Record<string, string>>): Catalog {
  const catalog = new Catalog();
  catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  return catalog;
}

const files = {
  'catalog.yaml': settings,
  'hardware/h.yaml': hardware,
  'factories/a.yaml': factory('  - {hardware: h, count: 10, since: 2024}\n'),
  'factories/b.yaml': factory('  - {hardware: h, count: 20, since: 2025}\n'),
  'editions/e1.yaml': edition('2024-06', 'published: 2024-06\n'),
  'editions/e2.yaml': edition('2025-06'),
};

describe('historyOf', () => {
  const by = { metric: 'equivalents', counts: 'operational' } as const;

  it('says where a factory stood on each list, the earliest first', () => {
    const catalog = catalogOf(files);
    const rankings = new Rankings(catalog);
    assert.equal(historyWords(historyOf(catalog, rankings, 'a', by)), 'e1 #1 · e2 —');
    assert.equal(historyWords(historyOf(catalog, rankings, 'b', by)), 'e1 — · e2 #1');
  });

  it('takes a published list as its file has it, and a draft as it is now', () => {
    const ranking = (id: string, asOf: string): string =>
      `edition: ${id}\nasOf: ${asOf}\nmetric: equivalents\ncounts: operational\nrows:\n  - {rank: 1, id: b}\n`;
    const catalog = catalogOf({
      ...files,
      'editions/e1.ranking.yaml': ranking('e1', '2024-06'),
      'editions/e2.ranking.yaml': ranking('e2', '2025-06'),
      'factories/b.yaml': factory('  - {hardware: h, count: 5, since: 2025}\n'),
    });
    const rankings = new Rankings(catalog);
    assert.equal(historyWords(historyOf(catalog, rankings, 'b', by)), 'e1 #1 · e2 —');
  });
});
