import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Catalog } from '../../src/catalog/catalog.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { schemaAt } from '../../src/catalog/read/schemas.ts';
import type { EntryKind, Factory, Source } from '../../src/catalog/entries.ts';
import { plainValue, valueOf, type Node, type Path } from '../../src/document/node.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { dimensions } from '../../src/quantity/dimension.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { Checker } from '../../src/rules/checker.ts';
import { shippedTexts } from '../support/shipped.ts';

const catalog = new Catalog();
const rankings = new Rankings(catalog);
const checker = new Checker(catalog, rankings);
catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));

/** A row of the published table, its cells without their marks. */
interface Published {
  readonly rank: number;
  readonly name: string;
  readonly location: string;
  readonly owners: readonly string[];
  readonly count: string;
  readonly platform: string;
  readonly status: string;
  readonly notes: string;
}

function publishedRows(): readonly Published[] {
  const post = readFileSync(new URL('../publish/post/fixtures/top20-2025H2.md', import.meta.url), 'utf8');
  return post.split('\n').flatMap((line) => {
    if (!/^\| \*\*\d+\*\* \|/.test(line)) return [];
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('*', '').trim());
    const [
      rank = '',
      name = '',
      location = '',
      owners = '',
      count = '',
      platform = '',
      status = '',
      notes = '',
    ] = cells;
    return [
      { rank: Number(rank), name, location, owners: owners.split(/ [/+] /), count, platform, status, notes },
    ];
  });
}

describe('the 2025 H2 edition', () => {
  const published = publishedRows();
  const { rows, unranked } = rankEdition(catalog, rankings, catalog.edition('2025H2')!);
  const factories = rows.map(({ id }) => catalog.factory(id)!);

  it('has the twenty in the published order', () => {
    assert.equal(published.length, 20);
    assert.deepEqual(
      rows.map(({ rank, name }) => [rank, name]),
      published.map(({ rank, name }) => [rank, name]),
    );
  });

  it('has each headline as it was published', () => {
    const { uncertainty } = catalog.settings()!;
    for (const [index, { count, name }] of published.entries()) {
      const written = /^~?[\d,]+\+?/.exec(count)![0];
      const parsed = parseQuantity(written, 'count');
      assert.ok(parsed.ok, name);
      const [batch, ...others] = factories[index]!.batches;
      const stated = batch?.count ?? batch?.equivalents;
      assert.deepEqual([stated?.text, others.length], [written, 0], name);
      const { missing, ...headline } = rows[index]!.figures.headline as { mid: number; missing: unknown };
      assert.deepEqual(headline, stated?.interval(uncertainty), name);
      assert.equal(headline.mid, parsed.quantity.low, name);
      assert.deepEqual(missing, [], name);
      assert.equal(batch?.published, count, name);
    }
  });

  const cells: readonly (readonly [keyof Published, (factory: Factory) => unknown])[] = [
    ['location', ({ location }) => location.text],
    ['owners', ({ owners }) => owners],
    ['platform', ({ platform }) => platform],
    ['status', ({ statusNote }) => statusNote],
    ['notes', ({ notes }) => notes],
  ];
  for (const [column, cellOf] of cells) {
    it(`has each ${column} as it was published`, () => {
      assert.deepEqual(
        factories.map((factory) => [factory.id, cellOf(factory)]),
        published.map((row, index) => [factories[index]!.id, row[column]]),
      );
    });
  }

  it('counts what was published as equivalents as equivalents', () => {
    for (const [index, { count }] of published.entries()) {
      const isEquivalents = count.includes('equivalent');
      assert.equal(factories[index]!.batches[0]?.equivalents !== undefined, isEquivalents, count);
    }
  });

  it('leaves out everybody else, with the reason', () => {
    const others = catalog.allFactories().filter(({ id }) => !rows.some((row) => row.id === id));
    assert.deepEqual(
      unranked,
      others.map(({ id }) => ({ id, reason: 'not on the published list' })),
    );
  });
});

describe('the catalog that we ship', () => {
  it('has no problem, not even a warning', () => {
    const problems = checker
      .paths()
      .flatMap((path) => checker.problemsOf(path).map(({ message }) => `${path}: ${message}`));
    assert.deepEqual(problems, []);
    assert.equal(catalog.refused.size, 0);
  });

  it('has a source for every figure of every file', () => {
    for (const { path, kind } of catalog.files()) {
      if (kind === 'edition' || kind === 'ranking') continue;
      const { root } = catalog.document(catalog.file(path)!);
      const own = plainValue(valueOf(root, 'sources') ?? root!);
      assert.ok(Array.isArray(own), path);
      const supports = (own as Partial<Source>[]).flatMap((source) => source.supports ?? []);
      for (const figure of figuresOf(kind, root!)) {
        assert.ok(
          figure.source !== undefined || supports.some((each) => covers(each, figure.path)),
          `${path}: ${figure.path.join('.')}`,
        );
      }
    }
  });

  it('has one source for each figure of an accelerator and each constant, no second that may say otherwise', () => {
    for (const { path, kind } of catalog.files()) {
      if (kind !== 'hardware' && kind !== 'catalog') continue;
      const { root } = catalog.document(catalog.file(path)!);
      const supports = (plainValue(valueOf(root, 'sources')!) as Partial<Source>[]).flatMap(
        (source) => source.supports ?? [],
      );
      const figures = [...figuresOf(kind, root!)];
      if (kind === 'hardware') figures.push({ path: ['released'], source: undefined });
      for (const figure of figures) {
        const saying = supports.filter((each) => covers(each, figure.path)).length;
        assert.equal(saying, figure.source === undefined ? 1 : 0, `${path}: ${figure.path.join('.')}`);
      }
    }
  });

  it('names only sources that there are, each with a title', () => {
    const shared = new Map(catalog.settings()!.sources.map((source) => [source.id, source]));
    for (const source of shared.values()) assert.ok(source.title, source.id);
    for (const entry of [...catalog.allHardware(), ...catalog.allFactories()]) {
      for (const { id, title } of entry.sources) {
        assert.ok(title ?? shared.get(id)?.title, `${entry.id}: ${id}`);
      }
    }
  });
});

/** Every figure of a file with the source that its own map names for it. */
function* figuresOf(
  kind: EntryKind,
  node: Node,
  path: Path = [],
  source?: unknown,
): Generator<{ readonly path: Path; readonly source: unknown }> {
  if (path[0] === 'sources') return;
  if (node.kind === 'map') {
    const named = valueOf(node, 'source');
    const here = named ? plainValue(named) : source;
    for (const { key, value } of node.pairs)
      yield* figuresOf(kind, value, [...path, String(key.value)], here);
  } else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) yield* figuresOf(kind, item, [...path, index], source);
  } else {
    const notation = schemaAt(kind, path)?.notation;
    if (notation !== undefined && Object.hasOwn(dimensions, notation)) yield { path, source };
  }
}

/** Whether a dotted path of `supports` stands for a figure: for itself, or for what is above it, lists passed through. */
function covers(supported: string, path: Path): boolean {
  const keys = path.filter((step) => typeof step === 'string').join('.');
  return keys === supported || keys.startsWith(`${supported}.`);
}

describe('every file that we ship', () => {
  it('is of a kind, under an id of its own', () => {
    for (const path of shippedTexts().keys()) assert.ok(fileKind(path), path);
  });
});
