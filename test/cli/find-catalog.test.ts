import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { findCatalog } from '../../src/cli/find-catalog.ts';
import { Folders, shipped, write } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('which catalog', () => {
  const folders = new Folders();
  const settings = readFileSync(join(shipped, 'catalog.yaml'), 'utf8');

  async function found(cwd: string, ...argv: string[]): Promise<string> {
    const { stdout, stderr } = await cli(['validate', '--format', 'json', ...argv], { cwd });
    return stdout === '' ? stderr : (JSON.parse(stdout) as { catalog: string }).catalog;
  }

  it('is the folder itself, or the nearest above it', async () => {
    const outer = folders.empty();
    write(outer, {
      'catalog.yaml': settings,
      'factories/x.txt': '',
      'inner/catalog.yaml': settings,
      'inner/factories/x.txt': '',
    });
    assert.equal(await found(outer), outer);
    assert.equal(await found(join(outer, 'factories')), outer);
    assert.equal(await found(join(outer, 'inner/factories')), join(outer, 'inner'));
  });

  it('is ./catalog where none is above', async () => {
    const folder = folders.empty();
    write(folder, { 'catalog/catalog.yaml': settings });
    assert.equal(await found(folder), join(folder, 'catalog'));
  });

  it('is never somebody else’s catalog.yaml', async () => {
    const folder = folders.empty();
    write(folder, { 'catalog.yaml': 'kind: Template\n', 'catalog/catalog.yaml': settings });
    assert.equal(await found(folder), join(folder, 'catalog'));
    assert.equal(
      await found(folder, '--catalog', '.'),
      'ai-factories: . is not a catalog: no catalog.yaml there that begins with “format: ai-factories/1”.\n',
    );
  });

  it('is one too whose catalog.yaml is UTF-16, which is then said at its place', async () => {
    const folder = folders.empty();
    for (const bytes of [
      Buffer.from(`\uFEFF${settings}`, 'utf16le'),
      Buffer.from(`\uFEFF${settings}`, 'utf16le').swap16(),
      Buffer.from(settings, 'utf16le'),
    ]) {
      writeFileSync(join(folder, 'catalog.yaml'), bytes);
      const { code, stdout } = await cli(['validate'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stdout, /The file is UTF-16 \((?:little|big)-endian\), and UTF-8 is read\. Save it with/);
    }
  });

  it('is the one named, from wherever', async () => {
    assert.equal(await found('/', '--catalog', shipped), shipped);
    assert.equal(await found(join(shipped, 'factories'), '--catalog', '..'), shipped);
  });

  it('is missed with one line and exit 2', async () => {
    const cwd = folders.empty();
    assert.deepEqual(await cli(['rank'], { cwd }), {
      code: 2,
      stdout: '',
      stderr: 'ai-factories: There is no catalog here, above or in ./catalog. Name one with --catalog DIR.\n',
    });
    assert.equal((await cli(['rank', '--catalog', 'nowhere'], { cwd })).code, 2);
  });

  it('does not wait for a catalog.yaml that is a pipe', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folders.empty();
    execFileSync('mkfifo', [join(folder, 'catalog.yaml')]);
    assert.throws(() => findCatalog(folder, '.'), /is not a catalog/);
  });

  it('is a catalog with a byte order mark, and with Windows line ends', async () => {
    const folder = folders.empty();
    write(folder, { 'catalog.yaml': `\uFEFF${settings.replaceAll('\n', '\r\n')}` });
    assert.equal(await found(folder), folder);
  });
});
