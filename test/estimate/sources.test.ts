import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Catalog } from '../../src/catalog/catalog.ts';
import { sourceOf } from '../../src/estimate/sources.ts';

const settings = readFileSync(new URL('../../catalog/catalog.yaml', import.meta.url), 'utf8');

const hardware = `name: Chip
vendor: Maker
kind: gpu
released: 2024-01-01
peak: {fp16: 1 PFLOP/s, fp8: 2 PFLOP/s}
tdp: 500 W
prices:
  - {price: "$10,000", source: epoch-clusters}
sources:
  - {id: sheet, title: Data sheet, supports: [peak, tdp]}
  - {id: test, title: A measurement, supports: [peak.fp8]}
`;

const factory = `name: Site
owners: [Owner]
location: {text: Somewhere}
status: announced
compute:
  - count: 1,000
    source: top20-2025h2
  - count: 2,000
  - count: 3,000
sources:
  - {id: article, title: An article, supports: ["compute.1.count"]}
  - {id: post, title: A post, supports: [compute.count]}
  - {id: superclusters, supports: [status], note: Read twice.}
`;

describe('sourceOf', () => {
  const catalog = new Catalog();
  catalog.update([
    { path: 'catalog.yaml', text: settings },
    { path: 'hardware/chip.yaml', text: hardware },
    { path: 'factories/site.yaml', text: factory },
  ]);
  const titleOf = (...args: [file: string, path: (string | number)[], id?: string]): string | undefined =>
    sourceOf(catalog, ...args)?.title;

  it('takes the source that the entry names, from catalog.yaml where it is not its own', () => {
    const title = 'AI Factories Top 20, 2025 H2 edition';
    assert.equal(titleOf('factories/site.yaml', ['compute', 0, 'count'], 'top20-2025h2'), title);
    assert.equal(titleOf('hardware/chip.yaml', ['prices', 0, 'price'], 'sheet'), 'Data sheet');
  });

  it('has none where the entry names one that nobody knows', () => {
    assert.equal(sourceOf(catalog, 'factories/site.yaml', ['compute', 1, 'count'], 'nowhere'), undefined);
  });

  it('takes the source that supports the path, the closest of several', () => {
    assert.equal(titleOf('hardware/chip.yaml', ['peak', 'fp16']), 'Data sheet');
    assert.equal(titleOf('hardware/chip.yaml', ['peak', 'fp8']), 'A measurement');
    assert.equal(titleOf('hardware/chip.yaml', ['memory', 'capacity']), undefined);
  });

  it('reads supported paths with and without indices', () => {
    assert.equal(titleOf('factories/site.yaml', ['compute', 1, 'count']), 'An article');
    assert.equal(titleOf('factories/site.yaml', ['compute', 2, 'count']), 'A post');
  });

  it('fills in from catalog.yaml what the entry’s own source leaves out', () => {
    const source = sourceOf(catalog, 'factories/site.yaml', ['status']);
    assert.equal(source?.title, 'An article on AI superclusters and who builds them');
    assert.equal(source.note, 'Read twice.');
  });

  it('finds the sources of the constants in catalog.yaml', () => {
    assert.equal(titleOf('catalog.yaml', ['power', 'overhead']), 'Epoch AI, GPU clusters');
    assert.equal(
      titleOf('catalog.yaml', ['cost', 'perWatt', 'compute']),
      'Epoch AI, Frontier data centers hub, September 2026',
    );
    assert.equal(titleOf('catalog.yaml', ['title']), undefined);
  });
});
