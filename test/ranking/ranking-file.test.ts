import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { rankingFile } from '../../src/ranking/ranking-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { shippedTexts } from '../support/shipped.ts';

describe('rankingFile', () => {
  for (const id of ['2026', '1e5', 'true', 'null', '2025H2', 'spring #2']) {
    it(`reads back, with “${id}” as the id of edition and factory`, () => {
      const catalog = new Catalog();
      catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));
      catalog.update([
        { path: `editions/${id}.yaml`, text: 'title: T\nasOf: 2027-01-01\nmetric: headline\n' },
        { path: `factories/${id}.yaml`, text: catalog.file('factories/stargate.yaml')!.text },
      ]);
      const ranking = rankEdition(catalog, new Rankings(catalog), catalog.edition(id)!);
      const path = `editions/${id}.ranking.yaml`;
      catalog.update([{ path, text: rankingFile(ranking) }]);
      assert.deepEqual(catalog.file(path)?.problems, []);
      const { edition, asOf, ids } = catalog.ranking(id)!;
      assert.deepEqual([edition, asOf], [id, '2027-01-01']);
      assert.deepEqual(
        ids,
        ranking.rows.map((row) => row.id),
      );
      assert.ok(ids.includes(id));
    });
  }
});
