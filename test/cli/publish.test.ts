import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('ai-factories publish', () => {
  const folders = new Folders();
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

  it('writes each format to its file, several at once', async () => {
    const cwd = folders.copy();
    const { code, stdout, stderr } = await cli(
      ['publish', '--edition', '2025H2', '--to', 'a.md,b.html,c.csv', '--to', 'd.json', '--to', 'e.SVG'],
      { cwd },
    );
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(' ')[0]),
      ['a.md', 'b.html', 'c.csv', 'd.json', 'e.SVG', ''],
    );
    assert.match(stdout, /^a\.md written: 2025H2, 20 rows, as of 2025-11-06 · by published accelerators\.$/m);
    assert.match(read(cwd, 'a.md'), /^---\nlayout: post\n/);
    assert.match(read(cwd, 'b.html'), /^<!DOCTYPE html>\n/);
    assert.match(read(cwd, 'c.csv'), /^rank,id,name,/);
    assert.equal((JSON.parse(read(cwd, 'd.json')) as { rows: unknown[] }).rows.length, 20);
    assert.match(read(cwd, 'e.SVG'), /^<\?xml .*\n<svg .*GPU-equivalents by hardware/);
    assert.ok(!readdirSync(cwd).some((name) => name.endsWith('.tmp')));
  });

  it('writes the same bytes each time', async () => {
    const cwd = folders.copy();
    await cli(['publish', '--to', 'a.md,a.html,a.json,a.csv,a.svg'], { cwd });
    await cli(['publish', '--to', 'b.md,b.html,b.json,b.csv,b.svg'], { cwd });
    for (const ending of ['md', 'html', 'json', 'csv', 'svg']) {
      assert.equal(read(cwd, `a.${ending}`), read(cwd, `b.${ending}`), ending);
    }
  });

  it('takes another metric, and the picture that is named', async () => {
    const cwd = folders.copy();
    await cli(['publish', '--edition', '2025H2', '--metric', 'power', '--to', 'a.json'], { cwd });
    const { metric, rows } = JSON.parse(read(cwd, 'a.json')) as { metric: string; rows: { id: string }[] };
    assert.deepEqual([metric, rows[0]?.id], ['power', 'g42-condor-galaxy']);
    await cli(['publish', '--picture', 'map', '--to', 'map.svg'], { cwd });
    assert.match(read(cwd, 'map.svg'), /Where they stand/);
  });

  it('refuses endings it does not know, and a call without a target', async () => {
    const cwd = folders.copy();
    for (const [argv, said] of [
      [['--to', 'list.pdf'], /--to cannot be “list\.pdf”: its ending is none of \.md, \.html/],
      [['--to', 'list'], /--to cannot be “list”/],
      [['--to', 'a.md,b'], /--to cannot be “b”/],
      [[], /publish needs --to FILE/],
      [['--to', 'a.md', '--edition', '2030H1'], /There is no edition “2030H1”/],
    ] as const) {
      const { code, stderr } = await cli(['publish', ...argv], { cwd });
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, said);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
    assert.ok(!existsSync(join(cwd, 'a.md')));
  });

  it('exits 2 where a target cannot be written', async function () {
    const cwd = folders.copy();
    mkdirSync(join(cwd, 'folder.md'));
    const gone = await cli(['publish', '--to', 'no/such/a.md'], { cwd });
    assert.deepEqual([gone.code, gone.stdout], [2, '']);
    assert.match(gone.stderr, /no\/such\/a\.md cannot be written: there is no such folder/);
    assert.equal((await cli(['publish', '--to', 'folder.md'], { cwd })).code, 2);
    if (process.getuid?.() === 0) return; // root may write everywhere
    mkdirSync(join(cwd, 'closed'));
    chmodSync(join(cwd, 'closed'), 0o555);
    assert.equal((await cli(['publish', '--to', 'closed/a.md'], { cwd })).code, 2);
  });

  it('publishes what is sound in a broken catalog, names the rest and exits 1', async () => {
    const cwd = folders.copy({ 'factories/xai-colossus.yaml': 'name: [\n' });
    const { code, stderr } = await cli(['publish', '--edition', '2025H2', '--to', 'a.md'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /factories\/xai-colossus\.yaml:\d+:\d+ /);
    assert.doesNotMatch(read(cwd, 'a.md'), /Colossus/);
    assert.match(read(cwd, 'a.md'), /Frontier AI Factory/);
  });

  it('writes nothing where catalog.yaml cannot be used', async () => {
    const cwd = folders.copy({ 'catalog.yaml': 'format: ai-factories/1\n' });
    const { code, stderr } = await cli(['publish', '--to', 'a.md'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /Nothing is published: catalog\.yaml cannot be used\./);
    assert.ok(!existsSync(join(cwd, 'a.md')));
  });

  it('tells what it wrote as JSON', async () => {
    const cwd = folders.copy();
    const { stdout } = await cli(['publish', '--to', 'a.csv', '--format', 'json'], { cwd });
    assert.deepEqual((JSON.parse(stdout) as { written: string[] }).written, [join(cwd, 'a.csv')]);
  });
});
