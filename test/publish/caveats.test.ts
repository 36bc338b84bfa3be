import assert from 'node:assert/strict';
import { publishedCsv } from '../../src/publish/data/edition-csv.ts';
import { publishedJson } from '../../src/publish/data/edition-json.ts';
import { publicationOf } from '../../src/publish/publication.ts';
import { post } from '../../src/publish/post/post.ts';
import { factoryText, TestCatalog } from './support/catalog.ts';
import { tableUnder } from './support/markdown.ts';
import { pageOf } from './support/shipped.ts';

const doubt = 'The source may mean *processors*.';

describe('an edition with a doubtful figure', () => {
  const text = factoryText('Alpha', '3').replace('    count: 3\n', `    count: 3\n    caveat: "${doubt}"\n`);
  const test = new TestCatalog({
    'factories/alpha.yaml': text,
    'factories/beta.yaml': factoryText('Beta', '2'),
  });
  const publication = publicationOf(test.catalog, test.rankings, test.edition())!;

  it('marks it in a post, and says why beneath the table', () => {
    const written = post(publication);
    const [, alpha = [], beta = []] = tableUnder(written, 'Possible ranks');
    assert.deepEqual([alpha[4], beta[4]], ['3 ‡', '2']);
    assert.match(written, /^‡ Alpha: The source may mean \\\*processors\\\*\.$/m);
  });

  it('marks it in a page, and says why at the mark, beneath the table and in the derivation', () => {
    const page = pageOf(test, test.edition());
    assert.match(page, /3<span title="The source may mean \*processors\*\."> ‡<\/span>/);
    assert.match(page, /<p class="facts">‡ Alpha: The source may mean \*processors\*\.<\/p>/);
    assert.match(page, /<h3>GPU-equivalents: 3 H100e‡<\/h3>/);
    assert.match(page, /<li><bdi>‡ The source may mean \*processors\*\.<\/bdi><\/li>/);
    assert.doesNotMatch(page, /Beta: The source/);
  });

  it('says so in the data', () => {
    const [head = '', alpha = '', beta = ''] = publishedCsv(publication).split('\r\n');
    assert.deepEqual(
      [head, alpha, beta].map((line) => line.split(',').at(-1)),
      ['caveats', doubt, ''],
    );
    const { rows } = publishedJson(publication) as { rows: readonly { caveats: unknown }[] };
    assert.deepEqual(
      rows.map(({ caveats }) => caveats),
      [[doubt], []],
    );
  });
});
