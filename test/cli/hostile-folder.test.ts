import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

interface Problem {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

describe('a folder of a stranger', function () {
  if (process.platform === 'win32') return; // pipes and links
  const folders = new Folders();

  /** The problems about files that are not read. */
  async function refused(cwd: string): Promise<readonly (readonly [string, string])[]> {
    const { stdout, stderr } = await cli(['validate', '--format', 'json'], { cwd });
    assert.equal(stderr, '');
    const { problems } = JSON.parse(stdout) as { problems: Problem[] };
    return problems.flatMap(({ file, code, message }) => (code === 'file' ? [[file, message] as const] : []));
  }

  /** Each thing that is no regular file, put at a path. */
  const things: readonly (readonly [string, (path: string) => void])[] = [
    ['a pipe', (path) => void execFileSync('mkfifo', [path])],
    ['a link to a device without end', (path) => symlinkSync('/dev/zero', path)],
    ['a link to somebody’s file', (path) => symlinkSync('/etc/hosts', path)],
    ['a link to nothing', (path) => symlinkSync('nowhere', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a folder', (path) => mkdirSync(path)],
  ];
  for (const [name, put] of things) {
    it(`tells of ${name} among the factories, and reads the rest`, async () => {
      const cwd = folders.copy();
      put(join(cwd, 'factories/x.yaml'));
      assert.deepEqual(
        (await refused(cwd)).map(([file]) => file),
        ['factories/x.yaml'],
      );
      assert.match((await cli(['rank'], { cwd })).stdout, /Colossus/);
    });

    it(`does not wait for ${name} in the place of catalog.yaml`, async () => {
      const cwd = folders.copy({ 'catalog.yaml': null });
      put(join(cwd, 'catalog.yaml'));
      const { code, stderr } = await cli(['validate', '--catalog', '.'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^ai-factories: \. is not a catalog: [^\n]*\n$/);
    });
  }

  it('reads no file that is too long to be one of a catalog', async () => {
    const cwd = folders.copy({ 'factories/x.yaml': 'name: X\n' });
    truncateSync(join(cwd, 'factories/x.yaml'), 5 * 2 ** 30);
    assert.deepEqual(await refused(cwd), [
      [
        'factories/x.yaml',
        'The file cannot be read: it has 5368709120 bytes, and at most 4000000 are read. Split it.',
      ],
    ]);
  });

  it('follows no link to a folder', async () => {
    const [cwd, other] = [folders.copy(), folders.copy()];
    rmSync(join(cwd, 'factories'), { recursive: true });
    symlinkSync(join(other, 'factories'), join(cwd, 'factories'));
    const [[file, message] = []] = await refused(cwd);
    assert.equal(file, 'factories');
    assert.match(message ?? '', /^factories is a link/);
  });

  it('tells of folders that are nearly ours', async () => {
    const cwd = folders.copy();
    renameSync(join(cwd, 'factories'), join(cwd, 'Factories'));
    const { code, stdout } = await cli(['validate'], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^Factories:1:1 error This folder is not read: its name must be factories\./m);
  });

  it('tells of a folder that cannot be listed, and shows the rest', async () => {
    const cwd = folders.copy();
    chmodSync(join(cwd, 'hardware'), 0o000);
    const said = await refused(cwd);
    chmodSync(join(cwd, 'hardware'), 0o755);
    // Who may do anything reads it all the same.
    const wanted =
      process.getuid?.() === 0 ? [] : [['hardware', 'The folder cannot be read: permission denied.']];
    assert.deepEqual(said, wanted);
  });

  it('takes no notice of what would configure other programs', async () => {
    const cwd = folders.copy();
    const mark = join(cwd, 'ran');
    const program = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    for (const [name, text] of [
      ['.npmrc', 'node-options=--require ./evil.cjs\n'],
      ['.env', 'NODE_OPTIONS=--require ./evil.cjs\n'],
      ['package.json', '{"type": "module", "main": "evil.cjs"}'],
      ['evil.cjs', program],
      ['node_modules/yaml/index.js', program],
      ['tsconfig.json', '{'],
    ] as const) {
      mkdirSync(join(cwd, name, '..'), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    assert.equal((await cli(['validate'], { cwd })).code, 0);
    assert.throws(() => readFileSync(mark));
  });
});
