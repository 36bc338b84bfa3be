import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { manifestPath } from '../../src/site/site-manifest.ts';
import { edition, factory, Folders, write } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('ai-factories site', function () {
  this.timeout(60_000);
  const folders = new Folders();
  const sound = {
    'factories/a.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 100}'),
    'factories/b.yaml': factory('B', '{hardware: nvidia-h100-sxm, count: 90}'),
    'editions/2026H1.yaml': edition('2026-06-30', 'equivalents'),
  };

  const filesIn = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
      .sort();
  const textOf = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

  it('writes every page, says how many, and changes nothing the second time', async () => {
    const cwd = folders.bare(sound);
    const first = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(first.stderr, '');
    assert.equal(first.code, 0);
    const files = filesIn(join(cwd, 'public'));
    for (const file of [
      'index.html',
      'lists/2026H1/index.html',
      'factories/a/index.html',
      'totals/index.html',
    ])
      assert.ok(files.includes(file), file);
    assert.deepEqual(
      textOf(cwd, 'public', manifestPath).trimEnd().split('\n').slice(1),
      files.filter((each) => each !== manifestPath),
    );
    assert.match(
      first.stdout,
      new RegExp(
        `^public written: ${files.length - 1} files \\(${files.length - 1} new, 0 changed, 0 removed\\)\\.\n$`,
      ),
    );
    const again = await cli(['site', '--out', 'public'], { cwd });
    assert.match(again.stdout, /\(0 new, 0 changed, 0 removed\)/);
    assert.deepEqual(filesIn(join(cwd, 'public')), files);
  });

  it('removes what is made no longer, and leaves all else alone', async () => {
    const cwd = folders.bare(sound);
    await cli(['site', '--out', 'public'], { cwd });
    write(join(cwd, 'public'), { CNAME: 'example.org\n', 'factories/b/mine.txt': 'mine\n' });
    write(cwd, {
      'factories/b.yaml': null,
      'factories/c.yaml': factory('C', '{hardware: nvidia-h100-sxm, count: 9}'),
    });
    const said = await cli(['site', '--out', 'public', '--format', 'json'], { cwd });
    const { removed, added } = JSON.parse(said.stdout) as { removed: readonly string[]; added: number };
    assert.ok(removed.includes('factories/b/index.html') && added > 0, said.stdout);
    const files = filesIn(join(cwd, 'public'));
    assert.ok(!files.includes('factories/b/index.html') && files.includes('factories/c/index.html'));
    assert.equal(textOf(cwd, 'public/CNAME'), 'example.org\n');
    assert.equal(textOf(cwd, 'public/factories/b/mine.txt'), 'mine\n');
    write(cwd, { 'factories/c.yaml': null });
    await cli(['site', '--out', 'public'], { cwd });
    assert.ok(!existsSync(join(cwd, 'public/factories/c')), 'a folder that held nothing else goes too');
  });

  it('leaves a file that it has not written, and says so', async () => {
    const cwd = folders.bare(sound);
    await cli(['site', '--out', 'public'], { cwd });
    const manifest = textOf(cwd, 'public', manifestPath);
    writeFileSync(join(cwd, 'public', manifestPath), manifest.replace('robots.txt\n', ''));
    writeFileSync(join(cwd, 'public/robots.txt'), 'mine\n');
    const { code, stderr } = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(stderr, 'public/robots.txt was left as it is: no run of site has written it.\n');
    assert.equal(code, 0);
    assert.equal(textOf(cwd, 'public/robots.txt'), 'mine\n');
  });

  it('refuses a folder that holds something else, and a file', async () => {
    const cwd = folders.bare({ ...sound, 'public/notes.txt': 'mine\n' });
    for (const out of ['public', '.', 'factories']) {
      const before = filesIn(cwd);
      const { code, stderr } = await cli(['site', '--out', out], { cwd });
      assert.equal(code, 2);
      assert.equal(
        stderr,
        `ai-factories: ${out} is left alone: it holds files, and no site that AI Factories wrote. Choose an empty folder, or a new one.\n`,
      );
      assert.deepEqual(filesIn(cwd), before);
    }
    const { code, stderr } = await cli(['site', '--out', 'catalog.yaml'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^ai-factories: catalog\.yaml cannot be written: .+\n$/);
  });

  it('follows no link, and removes nothing that a manifest of others names', async () => {
    if (process.platform === 'win32') return;
    const cwd = folders.bare(sound);
    const outside = folders.empty();
    writeFileSync(join(outside, 'precious.html'), 'precious\n');
    await cli(['site', '--out', 'public'], { cwd });
    const manifest = textOf(cwd, 'public', manifestPath);
    const way = relative(join(cwd, 'public'), outside);
    writeFileSync(
      join(cwd, 'public', manifestPath),
      `${manifest}${way}/precious.html\n${outside}/precious.html\nlink/precious.html\n.git/config\n`,
    );
    symlinkSync(outside, join(cwd, 'public/link'));
    const said = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(said.code, 2, said.stderr);
    assert.match(said.stderr, /link is a link, and no link is followed/);
    assert.equal(textOf(outside, 'precious.html'), 'precious\n');
    rmSync(join(cwd, 'public/link'));
    rmSync(join(cwd, 'public/factories'), { recursive: true });
    symlinkSync(outside, join(cwd, 'public/factories'));
    const { code, stderr } = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /factories is a link, and no link is followed/);
    assert.deepEqual(readdirSync(outside), ['precious.html']);
  });

  it('publishes what is sound of a broken catalog, and names the rest', async () => {
    const cwd = folders.bare({ ...sound, 'factories/broken.yaml': 'name: Broken\nowners: 5\n' });
    const { code, stdout, stderr } = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /factories\/broken\.yaml:/);
    assert.match(stdout, /^public written/);
    const files = filesIn(join(cwd, 'public'));
    assert.ok(files.includes('factories/a/index.html') && !files.includes('factories/broken/index.html'));
  });

  it('writes nothing where catalog.yaml cannot be used', async () => {
    const cwd = folders.bare({ ...sound, 'catalog.yaml': 'format: ai-factories/1\ntitle: Nothing else\n' });
    const { code, stderr } = await cli(['site', '--out', 'public'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /No site is written: catalog\.yaml cannot be used\.\n$/);
    assert.ok(!existsSync(join(cwd, 'public')));
  });

  it('has every page of a catalog without an edition, and of one without anything', async () => {
    for (const files of [{ ...sound, 'editions/2026H1.yaml': null }, {}]) {
      const cwd = folders.bare(
        Object.fromEntries(Object.entries(files).filter(([, text]) => text !== null)) as Record<
          string,
          string
        >,
      );
      const { code, stderr } = await cli(['site', '--out', 'public'], { cwd });
      assert.equal(stderr, '');
      assert.equal(code, 0);
      assert.match(textOf(cwd, 'public/index.html'), /There is no list yet/);
      assert.match(textOf(cwd, 'public/totals/index.html'), /There is no list yet/);
    }
  });

  it('keeps apart ids that differ in case alone, also where a file system does not', async () => {
    const cwd = folders.bare({
      ...sound,
      'factories/A.yaml': factory('Big A', '{hardware: nvidia-h100-sxm, count: 5}'),
    });
    const { code, stderr } = await cli(['site', '--out', 'public'], { cwd });
    const folded = filesIn(join(cwd, 'public')).map((path) => path.toLowerCase());
    assert.equal(new Set(folded).size, folded.length);
    if (!existsSync(join(cwd, 'factories/A.yaml')) || readdirSync(join(cwd, 'factories')).length < 3) return;
    assert.equal(code, 1);
    assert.match(stderr, /case/);
  });

  it('says what it wants', async () => {
    const cwd = folders.bare(sound);
    const refused: readonly (readonly [argv: readonly string[], stderr: string])[] = [
      [['site'], 'site needs --out DIR: the folder to write into.'],
      ...[
        'example.org',
        'ftp://example.org/',
        'https://example.org/?a',
        'https://example.org/#a',
        'javascript:x',
      ].map(
        (base) =>
          [
            ['site', '--out', 'public', '--base', base],
            `--base cannot be “${base}”. Write the address of a folder on the web, such as https://example.org/ai-factories/.`,
          ] as const,
      ),
    ];
    for (const [argv, message] of refused) {
      const { code, stderr } = await cli(argv, { cwd });
      assert.deepEqual([code, stderr], [2, `ai-factories: ${message}\n`]);
    }
    assert.ok(!existsSync(join(cwd, 'public')));
  });

  it('takes an empty folder, and finishes what a run that was ended left', async () => {
    const cwd = folders.bare(sound);
    mkdirSync(join(cwd, 'public/.ai-factories-site.tmp'), { recursive: true });
    writeFileSync(join(cwd, 'public/.ai-factories-site.tmp/index.html'), 'half');
    const { code } = await cli(['site', '--out', 'public', '--base', 'https://example.org/x'], { cwd });
    assert.equal(code, 0);
    assert.ok(!existsSync(join(cwd, 'public/.ai-factories-site.tmp')));
    assert.match(
      textOf(cwd, 'public/index.html'),
      /<link rel="canonical" href="https:\/\/example\.org\/x\/">/,
    );
    assert.match(textOf(cwd, 'public/sitemap.xml'), /<loc>https:\/\/example\.org\/x\/factories\/a\/<\/loc>/);
  });
});
