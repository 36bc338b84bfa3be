import { siteFiles } from '../../src/site/site-files.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { siteOf } from '../site/support/site.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** The time that the site of a catalog of so many factories takes, half of them joint, and all of many owners. */
function timeOf(count: number): number {
  const test = new TestCatalog({
    'editions/2024H2.yaml': 'title: Before\nasOf: 2024-12-31\nmetric: equivalents\n',
    'editions/2025H1.yaml': 'title: Now\nasOf: 2025-06-30\nmetric: equivalents\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `factories/f-${at}.yaml`,
        factoryText(`F ${at}`, `${1000 + at}`).replace(
          'Somebody',
          at % 2 === 0 ? `Owner ${at}, Other` : 'Other',
        ),
      ]),
    ),
  });
  const site = siteOf(test);
  return processorTime(() => {
    for (const { path } of siteFiles(site)) if (path === '') throw new Error('a file without a name');
  });
}

describe('a site', function () {
  this.timeout(240_000);
  it('takes time in proportion to the factories', () => growsWithTheNumber(150, timeOf));
});
