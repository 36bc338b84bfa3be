import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCli, runProgram } from './support/bundle.ts';
import { factory, Folders, shipped } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('the command line as a process', () => {
  const folders = new Folders();
  let program = '';

  before(async () => {
    program = await buildCli(folders.empty());
  });

  it('prints what it prints in this one', async () => {
    for (const argv of [
      ['rank', '--edition', '2025H2'],
      ['explain', 'stargate'],
      ['validate', '--format', 'json'],
    ]) {
      assert.deepEqual(await runProgram(program, argv, { cwd: shipped }), await cli(argv, { cwd: shipped }));
    }
  });

  it('exits 0, 1 or 2, and says why in one line', async () => {
    const cwd = folders.copy({ 'factories/x.yaml': 'name: X\n' });
    assert.equal((await runProgram(program, ['validate'], { cwd: shipped })).code, 0);
    assert.equal((await runProgram(program, ['validate'], { cwd })).code, 1);
    const { code, stdout, stderr } = await runProgram(program, ['rank', '--edition', 'nope'], { cwd });
    assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2]);
  });

  it('writes the ranking file', async () => {
    const cwd = folders.copy();
    const { code } = await runProgram(program, ['rerank'], { cwd });
    assert.equal(code, 0);
    assert.match(readFileSync(join(cwd, 'editions/2026H2.ranking.yaml'), 'utf8'), /^# Generated/);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `factories/f${n}.yaml`,
        factory(`F${n}`, `{hardware: nvidia-h100-sxm, count: ${n + 1}}`),
      ]),
    );
    const cwd = folders.copy(many);
    const argv = ['rank', '--top', 'all', '--format', 'json'];
    const { stderr } = await runProgram(program, argv, { cwd }, true);
    assert.equal(stderr, '');
  });

  it('says in one line that a disk is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const command = `"$0" "$1" rank --format json > /dev/full`;
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile('sh', ['-c', command, process.execPath, program], { cwd: shipped }, (error, _, text) =>
        resolve({ code: error?.code, stderr: text }),
      );
    });
    assert.equal(stderr, 'ai-factories: the output cannot be written: no space is left.\n');
    assert.equal(code, 2);
  });

  it('says in one line that its folder is gone', async function () {
    if (process.platform === 'win32') this.skip();
    const command = `mkdir "$2" && cd "$2" && rmdir "$2" && exec "$0" "$1" rank`;
    const argv = ['-c', command, process.execPath, program, join(folders.empty(), 'gone')];
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile('sh', argv, (error, _, text) => resolve({ code: error?.code, stderr: text }));
    });
    assert.equal(stderr, 'ai-factories: the working directory is gone. Change to one that is there.\n');
    assert.equal(code, 2);
  });
});
