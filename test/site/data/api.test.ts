import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import jsYaml from 'js-yaml';
import { Catalog } from '../../../src/catalog/catalog.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { hostileNames } from '../../support/hostile.ts';
import { parseCsv } from '../../publish/support/csv.ts';
import { factoryText, soundFiles, TestCatalog } from '../../publish/support/catalog.ts';
import { shippedCatalog } from '../../publish/support/shipped.ts';
import { apiFiles } from '../../../src/site/data/api-files.ts';
import type { Site } from '../../../src/site/site.ts';
import { siteOf } from '../support/site.ts';

type Texts = ReadonlyMap<string, string>;

const api = 'api/v1/';
const list =
  'list: {url: "https://example.org/lists", licence: CC-BY-4.0, publisher: Example, authors: [A. Editor, B]}';
const withList = { 'catalog.yaml': soundFiles['catalog.yaml']!.replace('reference:', `${list}\nreference:`) };

/** The data of a site, each file by its path. */
function dataOf(site: Site): Texts {
  return new Map([...apiFiles(site)].map(({ path, body }) => [path, String(body)]));
}

function json(texts: Texts, path: string): unknown {
  const text = texts.get(api + path);
  assert.ok(text !== undefined, path);
  return JSON.parse(text);
}

/** The schemas that a site has, compiled, by the names of their files. */
function validators(texts: Texts): (schema: string, data: unknown) => void {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const keyword of ['notation', 'keyNotation', 'enumDescriptions']) ajv.addKeyword(keyword);
  const ids = new Map<string, string>();
  for (const [path, text] of texts) {
    if (!path.startsWith(`${api}schemas/`)) continue;
    const schema = JSON.parse(text) as { $id: string };
    ids.set(path.slice(`${api}schemas/`.length), schema.$id);
    ajv.addSchema(schema);
  }
  return (schema, data) => {
    const validate = ajv.getSchema(ids.get(schema) ?? assert.fail(schema));
    assert.ok(validate?.(data), `${schema}: ${JSON.stringify(validate?.errors?.slice(0, 3))}`);
  };
}

interface Index {
  readonly lists: readonly {
    readonly id: string;
    readonly json: string;
    readonly csv: string;
    readonly rows: number;
  }[];
  readonly factories: readonly { readonly id: string; readonly json: string }[];
  readonly hardware: readonly { readonly id: string; readonly json: string }[];
  readonly schemas: Readonly<Record<string, string>>;
  readonly sources: readonly {
    readonly id: string;
    readonly publisher?: string;
    readonly licence?: string;
  }[];
}

/** Holds every file of the data against its schema, and the index against the files. */
function assertSound(texts: Texts, validate = validators(texts)): void {
  const index = json(texts, 'index.json') as Index;
  validate('api-index.schema.json', index);
  const named = new Set<string>([
    'index.json',
    'totals.json',
    'datapackage.json',
    'CITATION.cff',
    'README.md',
  ]);
  for (const { json: path, csv, rows } of index.lists) {
    validate('published-list.schema.json', json(texts, path));
    const [head = [], ...records] = parseCsv(texts.get(api + csv) ?? assert.fail(csv));
    assert.equal(records.length, rows);
    for (const record of records) assert.equal(record.length, head.length);
    named.add(path).add(csv);
  }
  for (const { id, json: path } of index.factories) {
    const data = json(texts, path) as { readonly id: string };
    validate('published-factory.schema.json', data);
    assert.equal(data.id, id);
    named.add(path);
  }
  for (const { id, json: path } of index.hardware) {
    const data = json(texts, path) as { readonly id: string };
    validate('published-hardware.schema.json', data);
    assert.equal(data.id, id);
    named.add(path);
  }
  validate('published-totals.schema.json', json(texts, 'totals.json'));
  for (const path of Object.values(index.schemas)) named.add(path);
  const there = [...texts.keys()]
    .filter((path) => path.startsWith(api))
    .map((path) => path.slice(api.length));
  assert.deepEqual([...named].sort(), there.sort());
  assertPackage(texts);
  assertCitation(texts);
}

/** What the profile of a Data Package asks: https://datapackage.org/standard/data-package/. */
function assertPackage(texts: Texts): void {
  const { name, resources, licenses, contributors, sources } = json(texts, 'datapackage.json') as {
    readonly name: string;
    readonly resources: readonly {
      readonly name: string;
      readonly path: string;
      readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
    }[];
    readonly licenses?: readonly { readonly name?: string; readonly path?: string }[];
    readonly contributors?: readonly { readonly title: string }[];
    readonly sources?: readonly { readonly title: string; readonly path?: string }[];
  };
  assert.match(name, /^[-a-z0-9._/]+$/);
  assert.equal(new Set(resources.map((resource) => resource.name)).size, resources.length);
  for (const { name: called, path, schema } of resources) {
    assert.match(called, /^[-a-z0-9._/]+$/);
    assert.doesNotMatch(path, /^\/|\.\./);
    const text = texts.get(api + path) ?? assert.fail(path);
    if (!schema) continue;
    const [head = [], ...records] = parseCsv(text);
    assert.deepEqual(
      schema.fields.map((field) => field.name),
      head,
    );
    schema.fields.forEach(({ type, name: column }, at) => {
      for (const record of records) {
        const cell = record[at] ?? '';
        if (cell === '') continue;
        if (type === 'integer') assert.match(cell, /^\d+$/, column);
        if (type === 'number') assert.ok(Number.isFinite(Number(cell)), `${column}: ${cell}`);
      }
    });
  }
  for (const licence of licenses ?? []) {
    if (licence.name !== undefined) assert.match(licence.name, /^[-a-zA-Z0-9._]+$/);
    assert.ok(licence.name ?? licence.path);
  }
  for (const { title } of [...(contributors ?? []), ...(sources ?? [])]) assert.notEqual(title, '');
  for (const { path } of sources ?? []) if (path !== undefined) assert.match(path, /^https?:\/\//);
}

/** What the schema of Citation Files asks of version 1.2.0. */
function assertCitation(texts: Texts): void {
  const text = texts.get(`${api}CITATION.cff`) ?? '';
  const citation = jsYaml.load(text, { schema: jsYaml.FAILSAFE_SCHEMA }) as Readonly<Record<string, unknown>>;
  const keys = [
    'abstract',
    'authors',
    'cff-version',
    'date-released',
    'license',
    'message',
    'title',
    'type',
    'url',
    'version',
  ];
  for (const key of Object.keys(citation)) assert.ok(keys.includes(key), key);
  assert.equal(citation['cff-version'], '1.2.0');
  assert.equal(citation.type, 'dataset');
  for (const key of ['message', 'title', 'abstract', 'version'])
    if (key in citation) assert.ok(typeof citation[key] === 'string' && citation[key] !== '', key);
  const authors = citation.authors as readonly { readonly name: string }[];
  assert.ok(authors.length > 0);
  for (const author of authors) assert.deepEqual([Object.keys(author), author.name !== ''], [['name'], true]);
  if ('date-released' in citation) assert.match(String(citation['date-released']), /^\d{4}-[01]\d-[0-3]\d$/);
  if ('url' in citation) assert.match(String(citation.url), /^https?:\/\/.+/);
  if ('license' in citation) assert.match(String(citation.license), /^[\w.-]+$/);
}

describe('the data of a site', () => {
  const texts = dataOf(siteOf(shippedCatalog()));

  it('is what its schemas say, and the index names every file', () => {
    assertSound(texts);
  });

  it('is what its schemas say of a catalog of stated figures', () => {
    const folder = new URL('../../../examples/epoch-frontier/', import.meta.url);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const catalog = new Catalog();
    catalog.update(
      paths.sort().map((path) => ({
        path: path.replaceAll('\\', '/'),
        text: readFileSync(new URL(path, folder), 'utf8'),
      })),
    );
    const data = dataOf(siteOf({ catalog, rankings: new Rankings(catalog) }));
    assertSound(data, validators(texts));
    const kuna = json(data, 'factories/meta-kuna.json') as {
      readonly figures: {
        readonly costPerMW: { readonly restates: boolean; readonly remarks: readonly string[] };
      };
    };
    // Its cost is its power at what the source takes for a watt.
    assert.equal(kuna.figures.costPerMW.restates, true);
    assert.match(kuna.figures.costPerMW.remarks.join(), /restates constants of the catalog/);
  });

  it('is what its schemas say without an edition, and with one of which nothing is ranked', () => {
    assertSound(dataOf(siteOf(new TestCatalog({ 'editions/2025H1.yaml': undefined as unknown as string }))));
    assertSound(dataOf(siteOf(new TestCatalog({}))));
    assertSound(dataOf(siteOf(new TestCatalog(withList))));
  });

  it('is what its schemas say of a catalog with errors', () => {
    const validate = validators(texts);
    const good = {
      'factories/a.yaml': factoryText('A', '10', '[h100, gone]'),
      'factories/b.yaml': factoryText('B', '5'),
    };
    for (const files of [
      { 'hardware/h100.yaml': 'name: [\n' },
      { 'factories/b.yaml': 'name: [\n' },
      { 'factories/b.yaml': factoryText('B', 'many') },
      { 'editions/2025H1.yaml': 'title: T\nasOf: 2025-13\nmetric: equivalents\n' },
      {
        'editions/2025H1.yaml':
          'title: T\nasOf: 2025-06-30\npublished: 2025-07-01\nmetric: cost\nprevious: gone\n',
      },
    ]) {
      assertSound(dataOf(siteOf(new TestCatalog({ ...good, ...files }))), validate);
    }
  });

  it('is what its schemas say whatever names there are', () => {
    const validate = validators(texts);
    for (const name of hostileNames) {
      const test = new TestCatalog({
        'factories/x.yaml': factoryText(
          name,
          '100',
          '[h100]',
          `notes: ${JSON.stringify(name)}\nplatform: ${JSON.stringify(name)}\n`,
        ),
        'factories/Odd Id.yaml': factoryText('Odd', '5'),
        'factories/con.yaml': factoryText('Con', '5'),
      });
      const odd = dataOf(siteOf(test));
      assertSound(odd, validate);
      for (const [path, text] of odd) {
        if (path.startsWith(api))
          assert.doesNotMatch(text, /(?![\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u, path);
      }
    }
  });

  it('has the figures of rank, where it stood on every list, and the sources of both', () => {
    const { figures, standing, lists, sources } = json(texts, 'factories/colossus-2.json') as {
      readonly figures: {
        readonly equivalents: {
          readonly mid: number;
          readonly formula: string;
          readonly sources: readonly string[];
        };
      };
      readonly standing: { readonly rank: number };
      readonly lists: readonly { readonly edition: string; readonly rank: number | null }[];
      readonly sources: readonly {
        readonly id: string;
        readonly licence?: string;
        readonly publisher?: string;
      }[];
    };
    const current = json(texts, 'lists/2026H2.json') as {
      readonly rows: readonly {
        readonly id: string;
        readonly rank: number;
        readonly equivalents: { readonly mid: number };
      }[];
    };
    const row = current.rows.find(({ id }) => id === 'colossus-2')!;
    assert.equal(figures.equivalents.mid, row.equivalents.mid);
    assert.equal(standing.rank, row.rank);
    assert.deepEqual(
      lists.map(({ edition }) => edition),
      ['2025H2', '2025-12', '2026H1', '2026H2'],
    );
    assert.equal(lists.at(-1)?.rank, row.rank);
    assert.match(figures.equivalents.formula, /×/);
    const ids = sources.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of figures.equivalents.sources) assert.ok(ids.includes(id), id);
    assert.ok(sources.some(({ publisher, licence }) => publisher === 'Epoch AI' && licence === 'CC-BY-4.0'));
  });

  it('tells of an accelerator what one comes to, and who uses it', () => {
    const { figures, usedBy, peak } = json(texts, 'hardware/nvidia-gb200.json') as {
      readonly figures: Readonly<Record<string, { readonly mid: number }>>;
      readonly usedBy: readonly string[];
      readonly peak: Readonly<Record<string, { readonly mid: number }>>;
    };
    assert.equal(Math.round(figures.equivalents!.mid * 1e5), 252_653);
    assert.ok(usedBy.includes('colossus-2'));
    assert.ok(peak.fp8!.mid > 1e15);
    assert.ok(
      Math.abs(figures.costPerEquivalent!.mid - figures.cost!.mid / figures.equivalents!.mid) <
        1e-6 * figures.cost!.mid,
    );
  });

  it('has sums that add up, by everything, for every list', () => {
    const { totals } = json(texts, 'totals.json') as {
      readonly totals: readonly {
        readonly edition: string;
        readonly by: string;
        readonly total: { readonly equivalents: { readonly mid: number } };
        readonly rows: readonly { readonly equivalents: { readonly mid: number } | null }[];
      }[];
    };
    assert.equal(totals.length, 4 * 5);
    for (const { total, rows, edition, by } of totals) {
      const sum = rows.reduce((all, { equivalents }) => all + (equivalents?.mid ?? 0), 0);
      assert.ok(Math.abs(sum / total.equivalents.mid - 1) < 1e-9, `${edition} by ${by}`);
    }
  });

  it('names every source that states a licence, in the index, the package and the page', () => {
    const { sources } = json(texts, 'index.json') as Index;
    assert.ok(sources.length >= 5);
    assert.ok(sources.every(({ licence }) => licence !== undefined));
    const readme = texts.get(`${api}README.md`)!;
    assert.match(
      readme,
      /\[Epoch AI, GPU clusters\]\(https:\/\/epoch\.ai\/data\/gpu-clusters\), Epoch AI, 2025-12-31, CC-BY-4\.0/,
    );
    assert.match(texts.get(`${api}datapackage.json`)!, /Epoch AI, GPU clusters, Epoch AI, CC-BY-4\.0/);
  });

  it('has schemas with the address at which the list stands, and without one relative ones', () => {
    const idsOf = (files: Texts): readonly string[] =>
      [...files]
        .filter(([path]) => path.startsWith(`${api}schemas/`))
        .map(([, text]) => (JSON.parse(text) as { $id: string }).$id);
    assert.ok(idsOf(texts).includes('factory.schema.json'));
    const test = new TestCatalog(withList);
    for (const id of idsOf(dataOf(siteOf(test))))
      assert.match(id, /^https:\/\/example\.org\/lists\/api\/v1\/schemas\/[a-z-]+\.schema\.json$/);
    const based = dataOf(siteOf(new TestCatalog({}), { base: 'https://example.com/x/' }));
    for (const id of idsOf(based)) assert.match(id, /^https:\/\/example\.com\/x\/api\/v1\/schemas\//);
  });

  it('takes over what catalog.yaml says of the list', () => {
    const own = dataOf(siteOf(new TestCatalog(withList)));
    assert.deepEqual((json(own, 'index.json') as { readonly list: unknown }).list, {
      url: 'https://example.org/lists',
      licence: 'CC-BY-4.0',
      publisher: 'Example',
      authors: ['A. Editor', 'B'],
    });
    assert.match(own.get(`${api}CITATION.cff`)!, /^authors:\n {2}- name: "A\. Editor"\n {2}- name: "B"$/m);
    assert.match(
      own.get(`${api}CITATION.cff`)!,
      /^license: CC-BY-4\.0\nurl: "https:\/\/example\.org\/lists"$/m,
    );
    const odd = withList['catalog.yaml'].replace('licence: CC-BY-4.0', 'licence: "ours; ask: us"');
    const asked = dataOf(siteOf(new TestCatalog({ 'catalog.yaml': odd })));
    assertSound(asked);
    assert.match(asked.get(`${api}CITATION.cff`)!, /^abstract: "Licence: ours; ask: us\."$/m);
  });
});
