import { apiFiles } from '../../src/site/data/api-files.ts';
import { feedText } from '../../src/site/data/feed.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { siteOf } from '../site/support/site.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** The time that the data of a catalog of so many factories takes, on a list that has them all. */
function timeOf(count: number): number {
  const test = new TestCatalog({
    'editions/2025H1.yaml': `title: All\nasOf: 2025-06-30\npublished: 2025-07-01\nmetric: equivalents\nsize: ${count}\n`,
    'editions/2025H1.ranking.yaml':
      'edition: 2025H1\nasOf: 2025-06-30\nmetric: equivalents\ncounts: announced\nrows: []\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `factories/f-${at}.yaml`,
        factoryText(`F ${at}`, `${1000 + at}`),
      ]),
    ),
  });
  const site = siteOf(test);
  return processorTime(() => {
    feedText(site);
    for (const { body } of apiFiles(site)) if (body.length === 0) throw new Error('nothing is in it');
  });
}

describe('the data of a site', function () {
  this.timeout(120_000);
  it('takes time in proportion to the factories', () => growsWithTheNumber(300, timeOf));
});
