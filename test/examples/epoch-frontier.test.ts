import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
// @ts-expect-error Papa Parse brings no types.
import papa from 'papaparse';
import { Catalog } from '../../src/catalog/catalog.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { isError } from '../../src/catalog/read/read-file.ts';
import { rankingFile, saysTheSame } from '../../src/ranking/ranking-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { Checker } from '../../src/rules/checker.ts';
import { frontierFiles } from '../../scripts/example/frontier.ts';
import { epochFile } from '../importers/support/epoch.ts';
import { shippedTexts } from '../support/shipped.ts';

const folder = fileURLToPath(new URL('../../examples/epoch-frontier/', import.meta.url));

const editions = [
  { id: '2024H2', day: '2024-12-31', sites: 20 },
  { id: '2025H1', day: '2025-06-30', sites: 28 },
  { id: '2025H2', day: '2025-12-31', sites: 43 },
  { id: '2026H1', day: '2026-06-30', sites: 63 },
] as const;

/** The part of Papa Parse that is used. */
interface Papa {
  parse(text: string, config: object): { readonly data: readonly Readonly<Record<string, string>>[] };
}

/** Epoch AI's own order on a day, straight from the file: each site's figures at its last row by then; ties by name. */
function epochOn(
  day: string,
): ReadonlyMap<string, { equivalents: number; power: number; itPower: number; cost: number }> {
  const text = epochFile('epoch-hub-2026-09/data_center_timelines.csv').text.trimEnd();
  const { data } = (papa as Papa).parse(text, { header: true });
  const rows = [...data].sort((a, b) => (a.Date! < b.Date! ? -1 : 1)).filter((row) => row.Date! <= day);
  const last = (site: string, column: string): number =>
    Number(rows.findLast((row) => row['Data center'] === site && row[column]!.trim() !== '')?.[column] ?? 0);
  const sites = [...new Set(rows.map((row) => row['Data center']!))].map((site) => {
    const figures = {
      equivalents: last(site, 'H100 equivalents'),
      power: last(site, 'Power (MW)') * 1e6,
      itPower: last(site, 'IT power (MW)') * 1e6,
      cost: last(site, 'Compute cost (2025 USD billions)') * 1e9,
    };
    return [site, figures] as const;
  });
  return new Map(
    sites
      .filter(([, { equivalents }]) => equivalents > 0)
      .sort(([a, first], [b, second]) => second.equivalents - first.equivalents || (a < b ? -1 : 1)),
  );
}

describe('examples/epoch-frontier', () => {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  catalog.update(
    paths.flatMap((path) =>
      fileKind(path) ? [{ path, text: readFileSync(`${folder}${path}`, 'utf8') }] : [],
    ),
  );

  it('has no error', () => {
    const errors = [...catalog.files()].flatMap((file) =>
      checker
        .problemsOf(file.path)
        .filter(isError)
        .map((problem) => `${file.path}: ${problem.message}`),
    );
    assert.deepEqual(errors, []);
  });

  it('is what the import makes of the later reading alone, to the byte', () => {
    const wanted = frontierFiles(shippedTexts());
    for (const [path, text] of wanted) assert.equal(catalog.file(path)?.text, text, path);
    assert.deepEqual([...catalog.files()].map(({ path }) => path).sort(), [...wanted.keys()].sort());
    assert.equal(catalog.allFactories().length, 86);
    assert.deepEqual(
      catalog
        .allEditions()
        .map(({ id }) => id)
        .sort(),
      editions.map(({ id }) => id),
    );
  });

  for (const { id, day, sites } of editions) {
    it(`ranks ${id} in Epoch AI’s own order, with its figures`, () => {
      const epoch = epochOn(day);
      const ranking = rankEdition(catalog, rankings, catalog.edition(id)!, {}, Infinity);
      assert.deepEqual([ranking.asOf, ranking.metric, ranking.counts], [day, 'equivalents', 'operational']);
      assert.equal(ranking.rankedCount, sites);
      assert.deepEqual(
        ranking.rows.map(({ name }) => name),
        [...epoch.keys()],
      );
      for (const { name, figures } of ranking.rows) {
        const stated = epoch.get(name)!;
        const near = (figure: (typeof figures)['cost'], expected: number, what: string): void => {
          assert.ok('mid' in figure, `${name}: ${what}`);
          assert.ok(
            Math.abs(figure.mid / expected - 1) < 0.01,
            `${name}, ${what}: ${figure.mid} and ${expected}`,
          );
        };
        near(figures.equivalents, stated.equivalents, 'equivalents');
        near(figures.itPower, stated.itPower, 'IT power');
        near(figures.facilityPower, stated.power, 'power');
        near(figures.cost, stated.cost, 'cost');
      }
    });

    it(`has the ranking file of ${id}`, () => {
      const ranking = rankEdition(catalog, rankings, catalog.edition(id)!);
      assert.ok(saysTheSame(catalog.file(`editions/${id}.ranking.yaml`)?.text ?? '', rankingFile(ranking)));
    });
  }

  it('does not add up the states of a site where a list counts what is announced', () => {
    const edition = catalog.edition('2026H1')!;
    const rows = (counts: 'announced' | 'operational') =>
      rankEdition(catalog, rankings, edition, { counts }).rows.map(({ id, value }) => [id, value]);
    assert.deepEqual(rows('announced'), rows('operational'));
  });

  it('attributes Epoch AI, in its catalog.yaml and its README', () => {
    const source = catalog.settings()?.sources.find(({ id }) => id === 'epoch-hub');
    assert.deepEqual([source?.publisher, source?.licence], ['Epoch AI', 'CC-BY-4.0']);
    assert.match(readFileSync(`${folder}README.md`, 'utf8'), /data are Epoch AI's[^]*CC BY 4\.0/);
  });
});
