import assert from 'node:assert/strict';
import { publishedCsv } from '../../src/publish/data/edition-csv.ts';
import { publishedJson } from '../../src/publish/data/edition-json.ts';
import { publicationOf } from '../../src/publish/publication.ts';
import { post } from '../../src/publish/post/post.ts';
import { factoryText, TestCatalog } from './support/catalog.ts';
import { tableUnder } from './support/markdown.ts';
import { pageOf } from './support/shipped.ts';

/** Two places: one is sure, and two of the same width share the other. */
const test = new TestCatalog({
  'factories/alpha.yaml': factoryText('Alpha', '1,000'),
  'factories/beta.yaml': factoryText('Beta', '100 (80–120)'),
  'factories/gamma.yaml': factoryText('Gamma', '100 (80–120)'),
});
const publication = publicationOf(test.catalog, test.rankings, test.edition())!;
const note = 'Top 2: how likely it is among them, if the figures err independently.';

describe('an edition with a row near the cut', () => {
  it('says in the data how likely each row is there', () => {
    const { rows } = publishedJson(publication) as { rows: readonly Record<string, unknown>[] };
    assert.deepEqual(
      rows.map(({ id, onList, inTop10 }) => [id, onList, inTop10]),
      [
        ['alpha', 1, 1],
        ['beta', 0.5, 1],
      ],
    );
    assert.match(publishedCsv(publication), /,onList,inTop10,caveats\r\n/);
  });

  it('says it in a post and a page where it is not sure, and what that rests on', () => {
    const written = post(publication);
    const [head = [], alpha = [], beta = []] = tableUnder(written, 'Possible ranks');
    assert.deepEqual([head.at(-1), alpha.at(-1), beta.at(-1)], ['🎲 Top 2', '—', '50%']);
    assert.ok(written.includes(note));
    const page = pageOf(test, test.edition());
    assert.match(page, /<th scope="col" class="numeric">Top 2<\/th><\/tr>/);
    assert.match(page, /<td class="numeric">50%<\/td><\/tr>/);
    assert.ok(page.includes(note));
  });

  it('says nothing of it where all are sure', () => {
    const sure = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', '1,000') });
    const certain = publicationOf(sure.catalog, sure.rankings, sure.edition())!;
    for (const text of [post(certain), pageOf(sure, sure.edition())]) {
      assert.doesNotMatch(text, /Top 1\b|how likely/);
    }
  });

  it('gives the ratios in the data, and marks one that restates constants', () => {
    const other = new TestCatalog({
      'factories/alpha.yaml': factoryText('Alpha', '1,000'),
      'factories/beta.yaml': factoryText('Beta', '1')
        .replace('hardware: [h100]\n    count: 1', 'itPower: 1 MW')
        .replace('count: 1', ''),
    });
    const { rows } = publishedJson(publicationOf(other.catalog, other.rankings, other.edition())!) as {
      rows: readonly { id: string; costPerMW: { mid: number; restates: boolean } | null }[];
    };
    const marks = Object.fromEntries(rows.map(({ id, costPerMW }) => [id, costPerMW?.restates]));
    assert.deepEqual(marks, { alpha: false, beta: true });
  });
});
