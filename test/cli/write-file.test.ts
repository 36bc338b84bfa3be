import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../../src/cli/write-file.ts';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('what is written', function () {
  if (process.platform === 'win32') return; // modes and links
  const folders = new Folders();
  const refused = (folder: string, path: string, within?: string): string => {
    try {
      writeFileWhole(join(folder, path), 'new', path, within);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('keeps its mode, and leaves nothing beside it', () => {
    const folder = folders.empty();
    for (const mode of [0o600, 0o640, 0o755]) {
      writeFileSync(join(folder, 'a'), 'old');
      chmodSync(join(folder, 'a'), mode);
      writeFileWhole(join(folder, 'a'), 'new', 'a');
      assert.equal(statSync(join(folder, 'a')).mode & 0o777, mode);
      assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'new');
    }
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('goes through a link to its target, the link stays', () => {
    const folder = folders.empty();
    writeFileSync(join(folder, 'target'), 'old');
    symlinkSync('target', join(folder, 'link'));
    symlinkSync('link', join(folder, 'second'));
    symlinkSync('not-yet', join(folder, 'third'));
    writeFileWhole(join(folder, 'second'), 'new', 'second', folder);
    writeFileWhole(join(folder, 'third'), 'newer', 'third', folder);
    assert.equal(readFileSync(join(folder, 'target'), 'utf8'), 'new');
    assert.equal(readFileSync(join(folder, 'not-yet'), 'utf8'), 'newer');
    assert.equal(readlinkSync(join(folder, 'second')), 'link');
  });

  it('goes through no link that leads out of its folder', () => {
    const [folder, other] = [folders.empty(), folders.empty()];
    writeFileSync(join(other, 'precious'), 'old');
    symlinkSync(join(other, 'precious'), join(folder, 'file'));
    symlinkSync(join(other, 'none'), join(folder, 'none'));
    symlinkSync(other, join(folder, 'folder'));
    symlinkSync('circle', join(folder, 'circle'));
    for (const path of ['file', 'none', 'folder/precious', 'folder/new']) {
      assert.match(refused(folder, path, folder), /cannot be written: it is a link that leads out of /, path);
    }
    assert.match(refused(folder, 'circle', folder), /cannot be written: its links go round in a circle/);
    assert.match(refused(folder, 'folder', other), /cannot be written: it is a folder/);
    assert.deepEqual(readdirSync(other), ['precious']);
    assert.equal(readFileSync(join(other, 'precious'), 'utf8'), 'old');
  });

  it('minds nothing that a killed run left', () => {
    const folder = folders.empty();
    for (let pid = process.pid - 2; pid < process.pid + 3; pid += 1)
      writeFileSync(join(folder, `.a.${pid}.tmp`), '');
    writeFileWhole(join(folder, 'a'), 'new', 'a');
    assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'new');
  });

  it('of publish goes neither out of the catalog nor out of its repository', async () => {
    const root = folders.empty();
    const other = folders.empty();
    mkdirSync(join(root, '.git'));
    const { code } = await cli(['init', 'catalog'], { cwd: root });
    assert.equal(code, 0);
    for (const [path, target] of [
      ['catalog/out.md', '../beside.md'],
      ['catalog/far.md', join(other, 'far.md')],
      ['post.md', join(other, 'post.md')],
    ] as const) {
      symlinkSync(target, join(root, path));
      const said = await cli(['publish', '--to', path], { cwd: root });
      assert.equal(said.code, 2, path);
      assert.match(
        said.stderr,
        /^ai-factories: \S+ cannot be written: it is a link that leads out of [^\n]*\n$/,
      );
    }
    symlinkSync('real.md', join(root, 'catalog/in.md'));
    assert.equal((await cli(['publish', '--to', 'catalog/in.md'], { cwd: root })).code, 0);
    assert.ok(existsSync(join(root, 'catalog/real.md')));
    assert.deepEqual(readdirSync(other), []);
  });

  it('of init goes on where a killed run ended', async () => {
    const cwd = folders.empty();
    await cli(['init', 'whole'], { cwd });
    mkdirSync(join(cwd, 'half/hardware'), { recursive: true });
    const [hardware = ''] = readdirSync(join(cwd, 'whole/hardware'));
    writeFileSync(join(cwd, 'half/hardware', hardware), readFileSync(join(cwd, 'whole/hardware', hardware)));
    assert.equal((await cli(['init', 'half'], { cwd })).code, 0);
    assert.equal((await cli(['validate', '--catalog', 'half'], { cwd })).code, 0);
    const again = await cli(['init', 'half'], { cwd });
    assert.deepEqual([again.code, again.stderr.includes('exists already')], [2, true]);
  });
});
