import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { version } from '../../package.json';
import { cliBundle } from '../../scripts/parts.mjs';
import { checkInTwo } from '../../src/cli/two-threads.ts';
import { Folders, shipped } from '../cli/support/catalogs.ts';
import { cli } from '../cli/support/cli.ts';

describe('the command line in its parts', function () {
  this.timeout(60_000);
  const folders = new Folders();
  let dist = '';
  let program = '';
  let hook = '';

  before(async () => {
    dist = folders.empty();
    program = path.join(dist, 'cli.js');
    hook = path.join(folders.empty(), 'loaded.cjs');
    writeFileSync(
      hook,
      "process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));\n",
    );
    const options = { bundle: true, minify: true, sourcemap: false, target: 'es2022' } as const;
    await build(cliBundle({ ...options, charset: 'utf8' }, dist));
  });

  /** Runs it, and says which of its files it has loaded. */
  function run(cwd: string, ...argv: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', hook, program, ...argv], {
      cwd,
      encoding: 'utf8',
    });
    const loaded = stderr.split('\n').filter((file) => path.dirname(file) === path.dirname(program));
    return { status, stdout, loaded: loaded.map((file) => path.basename(file)).sort() };
  }

  it('loads what a command needs', async () => {
    const asked = run(shipped, '--version');
    assert.equal(asked.stdout, `${version}\n`);
    assert.deepEqual(asked.loaded, ['cli-main.js', 'cli.js']);
    const ranked = run(shipped, 'rank');
    assert.equal(ranked.stdout, (await cli(['rank'], { cwd: shipped })).stdout);
    assert.deepEqual(ranked.loaded, ['cli-main.js', 'cli-rank.js', 'cli.js']);
    const checked = run(shipped, 'validate');
    assert.deepEqual(checked.loaded, ['cli-main.js', 'cli-rank.js', 'cli-validate.js', 'cli.js']);
    const bytes = ranked.loaded.map((file) => statSync(path.join(dist, file)).size);
    assert.ok(bytes.reduce((sum, each) => sum + each, 0) <= 265_000, bytes.join());
  });

  it('loads what reads any YAML, and what says what is wrong, with the first file that wants it', async () => {
    const cwd = folders.copy({ 'factories/odd.yaml': 'name: "Odd\n  Campus"\nkind: campsu\n' });
    const { status, stdout, loaded } = run(cwd, 'validate');
    assert.equal(status, 1);
    assert.equal(stdout, (await cli(['validate'], { cwd })).stdout);
    assert.ok(loaded.includes('cli-full-tree.js') && loaded.includes('cli-wrong.js'), loaded.join());
    const mended = folders.copy({ 'factories/odd.yaml': 'name: "Odd\n  Campus"\nkind: campsu\n' });
    const argv = ['validate', '--fix'] as const;
    const said = (text: string): string => text.replaceAll('\\', '/');
    assert.equal(said(run(cwd, ...argv).stdout), said((await cli(argv, { cwd: mended })).stdout));
  });

  it('starts its second thread by the entry', async () => {
    const found = await checkInTwo(folders.copy(), program, { least: 2, cores: 4 });
    assert.deepEqual(found?.problems, []);
  });

  it('leaves no part of an earlier build', async () => {
    writeFileSync(path.join(dist, 'cli-of-old.js'), '');
    await build(cliBundle({ bundle: true, target: 'es2022' }, dist));
    const files = readdirSync(dist);
    assert.ok(files.includes('cli-rank.js') && !files.includes('cli-of-old.js'), files.join());
  });
});
