import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { publishedCsv } from '../../../src/publish/data/edition-csv.ts';
import { publishedJson } from '../../../src/publish/data/edition-json.ts';
import { publicationOf } from '../../../src/publish/publication.ts';
import { jsonText } from '../../../src/words/json.ts';
import { factoryText, TestCatalog } from '../support/catalog.ts';
import { hostileNames, oddAddresses } from '../../support/hostile.ts';
import { shippedPublication } from '../support/shipped.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../schemas/published-list.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

interface Published {
  readonly rows: readonly Record<string, unknown>[];
  readonly sources: readonly { readonly id: string; readonly url?: string }[];
}

/** What a reader of the file gets. */
function read(publication: Parameters<typeof publishedJson>[0]): Published {
  return JSON.parse(jsonText(publishedJson(publication))) as Published;
}

function publicationWith(files: Readonly<Record<string, string>>) {
  const test = new TestCatalog(files);
  return publicationOf(test.catalog, test.rankings, test.edition())!;
}

describe('the published JSON', () => {
  it('is what its schema says', () => {
    for (const id of ['2025H2', '2026H1']) {
      assert.ok(validate(read(shippedPublication(id))), JSON.stringify(validate.errors));
    }
    assert.ok(!validate({}), 'the schema refuses what is nothing of the kind');
  });

  it('gives figures unrounded and in plain units, null where there are none', () => {
    const { rows } = read(shippedPublication());
    assert.equal(rows.length, 20);
    const { low, mid, high } = rows[1]!.headline as Record<string, number>;
    assert.deepEqual([low, mid, Math.round(high!)], [90_000, 100_000, 110_000]);
    assert.deepEqual((rows[1]!.cost as { missing?: unknown }).missing, undefined);
    assert.equal(rows[12]!.cost, null);
  });

  it('names sources once, and every reference leads to one', () => {
    const { rows, sources } = read(shippedPublication());
    const ids = sources.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of rows.flatMap((row) => row.sources as string[])) assert.ok(ids.includes(id), id);
  });

  it('is sound whatever the catalog holds', () => {
    for (const name of hostileNames) {
      const publication = publicationWith({ 'factories/x.yaml': factoryText(name, '100') });
      assert.ok(validate(read(publication)), name);
    }
    for (const url of oddAddresses) {
      const sources = `sources: [{id: s, title: Somewhere, url: ${JSON.stringify(url)}}]\n`;
      const published = read(
        publicationWith({ 'factories/x.yaml': factoryText('X', '1', '[h100]', sources) }),
      );
      assert.equal(published.sources[0]?.url, undefined, url);
      assert.ok(validate(published), url);
    }
  });
});

describe('the published CSV', () => {
  it('has a record a row, each as long as the header', () => {
    const records = publishedCsv(shippedPublication()).trimEnd().split('\r\n');
    assert.equal(records.length, 21);
    assert.match(
      records[0] ?? '',
      /^rank,id,name,move,.*,energy_low,energy_mid,energy_high,equivalentsPerMW_low,.*,costPerMW_restates,onList,inTop10,caveats$/,
    );
    assert.match(
      records[2] ?? '',
      /^2,nvidia-coreweave-frontier,Frontier AI Factory \(NVIDIA \+ CoreWeave\),/,
    );
  });

  it('starts no formula', () => {
    const text = publishedCsv(publicationWith({ 'factories/x.yaml': factoryText('=1+1', '100') }));
    assert.match(text, /\r\n1,x,'=1\+1,/);
  });
});
