import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/catalog/day.ts';
import { halfYearOf } from '../../src/catalog/period.ts';
import { edition, factory, Folders, type Files } from './support/catalogs.ts';
import { cli, type Said } from './support/cli.ts';

const h100 = (count: number): string => `{hardware: nvidia-h100-sxm, count: ${count}}`;

const draft: Files = {
  'editions/2025H2.yaml': 'title: Top 3, 2025 H2\nasOf: 2025-11-06\nmetric: headline\nsize: 3\n',
  'factories/a.yaml': factory('Alpha', h100(3000)),
  'factories/b.yaml': factory('Beta', h100(2000)),
};

describe('edition', () => {
  const folders = new Folders();
  const today = dayOf(new Date());
  const run = (cwd: string, ...argv: string[]): Promise<Said> => cli(['edition', ...argv], { cwd });
  const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

  it('begins the half-year after the latest, and the next one after that', async () => {
    const cwd = folders.bare(draft);
    const first = await run(cwd);
    assert.deepEqual(first, {
      code: 0,
      stdout:
        '2026H1 begun in editions/2026H1.yaml, after 2025H2: as of 2026-06-30 · by published accelerators.\n',
      stderr: '',
    });
    assert.equal(
      read(cwd, 'editions/2026H1.yaml'),
      'title: Top 3, 2026 H1\nasOf: 2026-06-30\nmetric: headline\nsize: 3\n',
    );
    assert.match((await run(cwd)).stdout, /^2026H2 begun in editions\/2026H2\.yaml, after 2026H1: /);
    assert.doesNotMatch(read(cwd, 'editions/2025H2.yaml'), /published/);
    assert.equal((await cli(['validate'], { cwd })).code, 0);
    assert.equal((await cli(['rank'], { cwd })).code, 0);
  });

  it('publishes the latest first: its day and its ranking file, which then stay', async () => {
    const cwd = folders.bare(draft);
    const { code, stdout, stderr } = await run(cwd, '--publish');
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `2025H2 published on ${today}; its 2 rows in editions/2025H2.ranking.yaml.\n2026H1 begun in editions/2026H1.yaml, after 2025H2: as of 2026-06-30 · by published accelerators.\n`,
    );
    assert.match(
      read(cwd, 'editions/2025H2.yaml'),
      new RegExp(`^asOf: 2025-11-06\npublished: ${today}$`, 'm'),
    );
    const ranking = read(cwd, 'editions/2025H2.ranking.yaml');
    writeFileSync(join(cwd, 'factories/b.yaml'), factory('Beta', h100(9000)));
    assert.equal((await cli(['rerank', '--edition', '2025H2'], { cwd })).code, 0);
    assert.equal(read(cwd, 'editions/2025H2.ranking.yaml'), ranking);
    assert.deepEqual(readdirSync(join(cwd, 'editions')).sort(), [
      '2025H2.ranking.yaml',
      '2025H2.yaml',
      '2026H1.yaml',
    ]);
  });

  it('writes the ranking of a draft anew when it is published, and leaves that of a published list', async () => {
    const cwd = folders.bare({ ...draft, 'editions/2025H2.ranking.yaml': 'rows: [\n' });
    assert.equal((await run(cwd, '--publish')).code, 0);
    const own = read(cwd, 'editions/2025H2.ranking.yaml');
    assert.match(own, /id: a,/);
    const text = 'edition: 2025H2\nasOf: 2025-11-06\nmetric: headline\ncounts: announced\nrows: []\n';
    const old = folders.bare({
      ...draft,
      'editions/2025H2.yaml': `${draft['editions/2025H2.yaml'] ?? ''}published: 2025-11-07\n`,
      'editions/2025H2.ranking.yaml': text,
    });
    const { stdout } = await run(old, '--publish');
    assert.match(
      stdout,
      /^2025H2 was published on 2025-11-07; editions\/2025H2\.ranking\.yaml stays as it is\.\n/,
    );
    assert.equal(read(old, 'editions/2025H2.ranking.yaml'), text);
  });

  it('is the first of a catalog that has none', async () => {
    const cwd = folders.bare({ 'factories/a.yaml': factory('Alpha', h100(3)) });
    const { code, stdout } = await run(cwd);
    assert.equal(code, 0);
    assert.match(
      stdout,
      new RegExp(`^${halfYearOf(today)} begun in editions/${halfYearOf(today)}\\.yaml: as of ${today} `),
    );
    assert.equal((await cli(['rank'], { cwd })).code, 0);
  });

  it('has no edition to publish where there is none: nothing is written', async () => {
    const cwd = folders.bare({});
    assert.deepEqual(await run(cwd, '--publish'), {
      code: 2,
      stdout: '',
      stderr: 'ai-factories: There is no edition to publish: the catalog has none yet.\n',
    });
    assert.ok(!existsSync(join(cwd, 'editions')));
  });

  for (const [id, message] of [
    ['2025H2', 'There is an edition 2025H2 already: editions/2025H2.yaml.'],
    ['2026-h1', '“2026-h1” is no id of an edition. Write 2026H1.'],
    ['../x', '“../x” is no id of an edition. Write a year and its part, such as 2026H1.'],
  ] as const)
    it(`refuses ${id}, and then publishes nothing`, async () => {
      const cwd = folders.bare(draft);
      const said = await run(cwd, id, '--publish');
      assert.deepEqual(said, { code: 2, stdout: '', stderr: `ai-factories: ${message}\n` });
      assert.deepEqual(readdirSync(join(cwd, 'editions')), ['2025H2.yaml']);
    });

  it('publishes nothing of a catalog with errors, and begins what errors are not in the way of', async () => {
    const cwd = folders.bare({ ...draft, 'factories/c.yaml': 'name: C\n' });
    const refused = await run(cwd, '--publish');
    assert.deepEqual([refused.code, refused.stdout], [1, '']);
    assert.match(
      refused.stderr,
      /^factories\/c\.yaml:1:1 .*\n[^]*ai-factories: nothing was written: the catalog has errors\.\n$/,
    );
    assert.deepEqual(readdirSync(join(cwd, 'editions')), ['2025H2.yaml']);
    const begun = await run(cwd);
    assert.equal(begun.code, 1);
    assert.match(begun.stderr, /^factories\/c\.yaml:1:1 /);
    assert.ok(existsSync(join(cwd, 'editions/2026H1.yaml')));
  });

  it('is not made where an edition cannot be read', async () => {
    const cwd = folders.bare({ ...draft, 'editions/2026H1.yaml': 'title: [\n' });
    const { code, stdout, stderr } = await run(cwd);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(
      stderr,
      /\nai-factories: nothing was written: editions\/2026H1\.yaml has errors, and 2026H2 may be made from it: mend it first\.\n$/,
    );
  });

  it('says the same as JSON', async () => {
    const cwd = folders.bare(draft);
    const { stdout } = await run(cwd, '2026Q3', '--publish', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout), {
      catalog: cwd,
      edition: '2026Q3',
      asOf: '2026-09-30',
      file: 'editions/2026Q3.yaml',
      from: '2025H2',
      published: {
        edition: '2025H2',
        published: today,
        already: false,
        file: 'editions/2025H2.yaml',
        ranking: { file: 'editions/2025H2.ranking.yaml', rows: 2, written: true },
      },
    });
  });

  it('keeps line breaks and the byte order mark of the edition that it publishes', async () => {
    const text = `\uFEFF${edition('2025-11-06', 'headline').replaceAll('\n', '\r\n')}`;
    const cwd = folders.bare({ ...draft, 'editions/2025H2.yaml': text });
    assert.equal((await run(cwd, '--publish')).code, 0);
    const published = read(cwd, 'editions/2025H2.yaml');
    assert.equal(published, text.replace('2025-11-06\r\nm', `2025-11-06\r\npublished: ${today}\r\nm`));
  });

  it('writes nothing where one of the files cannot be written', async () => {
    if (process.getuid?.() === 0 || process.platform === 'win32') return; // root may write everywhere
    const cwd = folders.bare(draft);
    chmodSync(join(cwd, 'editions/2025H2.yaml'), 0o444);
    const { code, stderr } = await run(cwd, '--publish');
    assert.deepEqual(
      [code, stderr],
      [2, 'ai-factories: editions/2025H2.yaml cannot be written: permission denied.\n'],
    );
    assert.deepEqual(readdirSync(join(cwd, 'editions')), ['2025H2.yaml']);
  });

  it('writes nothing through a link that leads out of the catalog', async () => {
    if (process.platform === 'win32') return;
    const cwd = folders.bare({ 'factories/a.yaml': factory('Alpha', h100(3)) });
    const outside = folders.empty();
    symlinkSync(outside, join(cwd, 'editions'));
    const { code, stderr } = await run(cwd, '2026H1');
    assert.notEqual(code, 0);
    assert.match(stderr, /editions/);
    assert.deepEqual(readdirSync(outside), []);
  });
});
