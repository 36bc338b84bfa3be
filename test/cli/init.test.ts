import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from './support/cli.ts';

describe('init', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'ai-factories-init-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('makes a catalog without a problem, that can be ranked', async () => {
    const made = await cli(['init', 'mine'], { cwd });
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stdout, /mine\/catalog\.yaml written\./);
    const checked = await cli(['validate', '--catalog', 'mine'], { cwd });
    assert.equal(checked.code, 0);
    assert.match(checked.stdout, /no problems/);
    const ranked = await cli(['rank', '--catalog', 'mine', '--format', 'json'], { cwd });
    assert.equal((JSON.parse(ranked.stdout) as { rows: unknown[] }).rows.length, 1);
  });

  it('goes to ./catalog where no folder is named, where the other commands find it', async () => {
    assert.equal((await cli(['init'], { cwd })).code, 0);
    assert.equal((await cli(['validate'], { cwd })).code, 0);
  });

  it('says so where no folder can be made', async () => {
    writeFileSync(join(cwd, 'file'), '');
    const places = ['file', 'file/beneath', 'file/far/beneath'];
    // Node's own way to make folders never comes back from this one.
    if (process.platform === 'linux') places.push('/proc/no-such-folder/beneath');
    for (const place of places) {
      const { code, stdout, stderr } = await cli(['init', place], { cwd });
      assert.deepEqual([code, stdout], [2, ''], place);
      assert.match(stderr, /^ai-factories: \S+ cannot be (made|written): [^\n]+\.\n$/);
      assert.ok(stderr.includes(place) && !stderr.includes('tmp:'), stderr);
    }
  });

  it('never overwrites a file, and then writes none', async () => {
    await cli(['init'], { cwd });
    rmSync(join(cwd, 'catalog', 'factories'), { recursive: true });
    writeFileSync(join(cwd, 'catalog', 'catalog.yaml'), 'mine\n');
    const again = await cli(['init'], { cwd });
    assert.equal(again.code, 2);
    assert.match(
      again.stderr,
      /^ai-factories: catalog\/catalog\.yaml exists already\. Name another folder\.\n$/,
    );
    assert.equal(readFileSync(join(cwd, 'catalog', 'catalog.yaml'), 'utf8'), 'mine\n');
    assert.ok(!existsSync(join(cwd, 'catalog', 'factories')));
  });
});
