import assert from 'node:assert/strict';
import type { Edition } from '../../../src/catalog/entries.ts';
import { CatalogDesk } from '../../../src/panel/answers/catalog-desk.ts';
import { listView } from '../../../src/views/list/list-view.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const editionText = (asOf: string, metric: string): string =>
  `title: As of ${asOf}\nasOf: ${asOf}\nmetric: ${metric}\n`;

describe('the desk of a catalog', () => {
  it('follows totals over the lists of the same series alone, by what was chosen', async () => {
    const test = new TestCatalog({
      'factories/alpha.yaml': factoryText('Alpha', '1000'),
      'editions/2024H1.yaml': editionText('2024-06-30', 'headline'),
      'editions/2024H2.yaml': editionText('2024-12-31', 'equivalents'),
    });
    const { catalog, rankings } = test;
    const edition = (): Edition => test.edition();
    const desk = new CatalogDesk(
      { catalog, rankings, isLoaded: true, currentEdition: edition },
      () => import('../../../src/pictures/pictures.ts'),
    );
    for (const metric of ['equivalents', 'power'] as const) {
      const list = listView(catalog, rankings, edition(), { metric });
      const head = { ...list, unrankedCount: list.unranked.length };
      const picture = await desk.totalsPicture(head, { kind: 'totals', by: 'country', as: 'areas' }, 600);
      assert.match(picture?.description ?? '', /of 2 lists, .*\(2024H2\) to .*\(2025H1\)/);
    }
  });
});
