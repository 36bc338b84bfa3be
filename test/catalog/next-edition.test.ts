import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import { nextEdition, type NextEdition } from '../../src/catalog/next-edition.ts';
import { newCatalog } from '../../src/catalog/new-files.ts';
import { editionsByDay } from '../../src/ranking/rankings.ts';
import { Checker } from '../../src/rules/checker.ts';
import { Rankings } from '../../src/ranking/rankings.ts';

const today = '2026-11-30' as Day;

function catalogOf(editions: Readonly<Record<string, string>>): Catalog {
  const catalog = new Catalog();
  const base = newCatalog(today).filter(({ path }) => !path.startsWith('editions/'));
  const files = Object.entries(editions).map(([id, text]) => ({ path: `editions/${id}.yaml`, text }));
  catalog.update([...base, ...files]);
  return catalog;
}

function next(catalog: Catalog, wanted?: string, day = today): NextEdition {
  return nextEdition(catalog, editionsByDay(catalog.allEditions()).at(-1), day, wanted);
}

function sound(catalog: Catalog, wanted?: string, day = today): Extract<NextEdition, { ok: true }> {
  const found = next(catalog, wanted, day);
  assert.ok(found.ok, 'message' in found ? found.message : '');
  return found;
}

const edition = (asOf: string, title = 'List', more = ''): string =>
  `title: ${title}\nasOf: ${asOf}\nmetric: equivalents\n${more}`;

describe('the next edition', () => {
  for (const [id, asOf, expected, day] of [
    ['2025H2', '2025-11-06', '2026H1', '2026-06-30'],
    ['2026H1', '2026-06-30', '2026H2', '2026-11-30'],
    ['2026H2', '2026-09-13', '2027H1', '2027-01-01'],
    ['2025-12', '2025-12-31', '2026H1', '2026-06-30'],
    ['2025-11', '2025-11-01', '2026H1', '2026-06-30'],
    ['2025-06-17', '2025-06-17', '2025H2', '2025-12-31'],
    ['2025', '2025-11-06', '2026H1', '2026-06-30'],
    ['2025Q2', '2025-06-01', '2025H2', '2025-12-31'],
    ['2025H9', '2025-03-01', '2025H2', '2025-12-31'],
    ['winter', '2025-12-01', '2026H1', '2026-06-30'],
    ['2025H2', '2026-01-15', '2026H1', '2026-06-30'],
    ['2025H1', '2026-02-15', '2026H1', '2026-06-30'],
    ['2025H2', '2026-08-15', '2026H2', '2026-11-30'],
    ['2026H1', '2026-12-15', '2026H2', '2026-12-31'],
  ] as const)
    it(`after ${id} of ${asOf} is ${expected} of ${day}`, () => {
      const found = sound(catalogOf({ [id]: edition(asOf) }));
      assert.deepEqual([found.id, found.asOf, found.path], [expected, day, `editions/${expected}.yaml`]);
    });

  it('is the first where there is none: of the half-year of today, or of the id that is wanted', () => {
    const empty = catalogOf({});
    assert.deepEqual(
      sound(empty).text,
      newCatalog(today).find(({ path }) => path.startsWith('editions/'))!.text,
    );
    assert.equal(sound(empty, undefined, '2026-02-03' as Day).id, '2026H1');
    assert.match(sound(empty, '2026Q3').text, /^title: Top 20, 2026 Q3\nasOf: 2026-09-30\n/);
  });

  it('goes on where an id is taken, by a file that is not read too', () => {
    const catalog = catalogOf({ '2025H2': edition('2025-11-06'), '2026H1': edition('2024-01-01') });
    catalog.update([{ path: 'editions/2026h2.yaml', refused: 'no' }]);
    assert.equal(sound(catalog).id, '2027H1');
  });

  for (const [wanted, message] of [
    ['2025H2', 'There is an edition 2025H2 already: editions/2025H2.yaml.'],
    ['2025h2', '“2025h2” is no id of an edition. Write 2025H2.'],
    ['2026-h1', '“2026-h1” is no id of an edition. Write 2026H1.'],
    ['next', '“next” is no id of an edition. Write a year and its part, such as 2026H1.'],
    ['', '“” is no id of an edition. Write a year and its part, such as 2026H1.'],
    ['2026H3', '“2026H3” is no id of an edition. Write a year and its part, such as 2026H1.'],
    ['2026-13', '“2026-13” is no id of an edition. Write 2026.'],
    ['../2026', '“../2026” is no id of an edition. Write 2026.'],
  ] as const)
    it(`refuses “${wanted}” in one line`, () => {
      const found = next(catalogOf({ '2025H2': edition('2025-11-06') }), wanted);
      assert.deepEqual(found, { ok: false, message, broken: false });
    });

  for (const [wanted, day] of [
    ['2026Q1', '2026-03-31'],
    ['2026-02', '2026-02-28'],
    ['2026-05-04', '2026-05-04'],
    ['2026', '2026-11-30'],
    ['2024H1', '2024-06-30'],
  ] as const)
    it(`is ${wanted} where that is wanted, of ${day}`, () => {
      assert.equal(sound(catalogOf({ '2025H2': edition('2025-11-06') }), wanted).asOf, day);
    });

  it('takes over what decides who stands where, as it is written, and nothing of the post', () => {
    const text = `# The list of autumn.
title: AI Factories Top 20 — 2025 H2 Edition   # as printed
asOf: 2025-11-06   # the day of the fair
published: 2025-11-07
previous: "2025H1"

# Ten are enough.
size: 10
metric: headline
counts: operational
kinds: [cluster, campus]   # sites
exclude:   # not sites
  # ai-factories-disable-next-line unknown-factory -- to come
  - {factory: x, reason: "no, not yet"}

  - {factory: y, reason: none}
# Its words.
intro: |
  Once.

ties:
  - [a, b]
frontMatter: {layout: post}
`;
    const found = sound(catalogOf({ '2025H2': text }));
    assert.equal(
      found.text,
      `title: AI Factories Top 20 — 2026 H1 Edition
asOf: 2026-06-30
# Ten are enough.
size: 10
metric: headline
counts: operational
kinds: [cluster, campus]   # sites
exclude:   # not sites
  # ai-factories-disable-next-line unknown-factory -- to come
  - {factory: x, reason: "no, not yet"}

  - {factory: y, reason: none}
ties:
  - [a, b]
`,
    );
    const windows = sound(catalogOf({ '2025H2': text.replaceAll('\n', '\r\n') }));
    assert.equal(windows.text, found.text.replaceAll('\n', '\r\n'));
  });

  it('reads back whatever the edition before is written like', () => {
    for (const text of [
      '{title: A, asOf: 2025-11-06, metric: cost, size: 3, ties: [[a, b]]}\n',
      '---\n  title: "A: b"\n  asOf: 2025-11-06\n  metric: cost\n  size: 3\n  ties: [[a, b]]',
      '"title": A\n"asOf": 2025-11-06\n? metric\n: cost\n"size": 3\nties: [\n  [a, b],\n]\n',
    ]) {
      const { id, path, text: made } = sound(catalogOf({ '2025H2': text }));
      const catalog = catalogOf({ [id]: made });
      const read = catalog.edition(id);
      assert.deepEqual(catalog.file(path)?.problems, [], made);
      assert.deepEqual(
        [read?.metric, read?.size, read?.ties, read?.asOf],
        ['cost', 3, [['a', 'b']], '2026-06-30'],
      );
    }
  });

  it('has no problem that the edition before has not', () => {
    const catalog = catalogOf({ '2025H2': edition('2025-11-06', 'List', 'size: 5\nties: []\n') });
    const { path, text } = sound(catalog);
    catalog.update([{ path, text }]);
    const checker = new Checker(catalog, new Rankings(catalog));
    assert.deepEqual(
      checker.paths().flatMap((each) => checker.problemsOf(each)),
      [],
    );
  });

  it('is not made where an edition has errors, which may be the latest', () => {
    const catalog = catalogOf({ '2025H2': edition('2025-11-06'), '2026H1': 'title: [\n' });
    const message = 'editions/2026H1.yaml has errors, and 2026H2 may be made from it: mend it first.';
    assert.deepEqual(next(catalog), { ok: false, message, broken: true });
    const once = catalogOf({ '2025H2': edition('2025-11-06') });
    once.update([{ path: 'editions/2025H2.yaml', text: 'title: [\n' }]);
    assert.match(JSON.stringify(next(once)), /^\{"ok":false,"message":"editions\/2025H2\.yaml has errors/);
  });

  for (const [title, expected] of [
    ['AI Factories Top 20 — 2025 H2 Edition', 'AI Factories Top 20 — 2026 H1 Edition'],
    ['Top 20 2025H2', 'Top 20 2026H1'],
    ['H2 2025: the list (2025-11-06)', 'H1 2026: the list (2026-06-30)'],
    ['list_2025-h2', 'list_2026-h1'],
    ['Top 20 of 2025', 'Top 20 of 2026 H1'],
    ['Top 20, November 2025', 'Top 20, 2026 H1'],
    ['The list of 2025-11-06', 'The list of 2026-06-30'],
    ['2025 H2, after 2025 H1', '2026 H1, after 2025 H1'],
    ['Left over from 2024 H1', 'Left over from 2026 H1'],
    ['Our list', 'Our list'],
    ['The 20250 largest', 'The 20250 largest'],
  ] as const)
    it(`is called “${expected}” after “${title}”`, () => {
      const found = sound(catalogOf({ '2025H2': edition('2025-11-06', JSON.stringify(title)) }));
      const catalog = catalogOf({ [found.id]: found.text });
      assert.equal(catalog.edition(found.id)?.title, expected);
    });
});
