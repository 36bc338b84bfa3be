import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../../src/cli/git.ts';
import { edition, factory, Folders, shipped, write } from './support/catalogs.ts';
import { cli, type Said } from './support/cli.ts';
import {
  embed,
  forget,
  plainEnvironment,
  plainGit,
  promise,
  repositoryOf,
  Trap,
} from './support/hostile-repository.ts';

const alpha = 'factories/alpha.yaml';

describe('diff in a repository of a stranger', () => {
  if (process.platform === 'win32') return; // the traps are shell scripts
  const folders = new Folders();
  let trap: Trap;
  let path: string | undefined;

  before(async () => {
    trap = new Trap(folders.empty());
    await trap.listen();
  });

  after(() => trap.close());

  afterEach(() => {
    if (path !== undefined) process.env.PATH = path;
    path = undefined;
  });

  function repository(): string {
    const catalog = folders.empty();
    for (const file of ['catalog.yaml', 'hardware/nvidia-h100-sxm.yaml']) {
      cpSync(join(shipped, file), join(catalog, file));
    }
    write(catalog, {
      [alpha]: factory('Alpha', '{hardware: nvidia-h100-sxm, count: 1000}'),
      'editions/2026.yaml': edition('2026-01-01', 'headline'),
    });
    return repositoryOf(folders.empty(), catalog);
  }

  /** Everything that `diff` can be asked there; nothing is run, nothing is connected to. */
  async function tried(
    cwd: string,
    ...more: readonly (readonly [string, string])[]
  ): Promise<readonly Said[]> {
    const connections = trap.connections;
    const said: Said[] = [];
    for (const operands of [['main', 'HEAD'], ['HEAD~1', '.'], ['origin/main', 'HEAD'], ...more]) {
      said.push(await cli(['diff', '--', ...operands], { cwd }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(trap.sprung(), false, 'a program of the repository was run');
    assert.equal(trap.connections, connections, 'somebody was connected to');
    for (const { code, stderr } of said) {
      if (code === 2) assert.match(stderr, /^ai-factories: .*\n$/, stderr);
    }
    return said;
  }

  /** An older git, which knows neither `safe.bareRepository` nor GIT_NO_LAZY_FETCH. */
  function withOldGit(): void {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const folder = folders.empty();
    const script = `#!/bin/sh
unset GIT_NO_LAZY_FETCH
n=$#
while [ $n -gt 0 ]; do
  a=$1; shift; n=$((n - 1))
  case "$a" in safe.bareRepository=*) a=x.y=z ;; esac
  set -- "$@" "$a"
done
exec ${real} "$@"
`;
    writeFileSync(join(folder, 'git'), script);
    chmodSync(join(folder, 'git'), 0o755);
    path = process.env.PATH;
    process.env.PATH = `${folder}:${path ?? ''}`;
  }

  it('would be caught by these traps without its guard', async () => {
    const root = repository();
    const object = forget(root, join(root, '.git'), `catalog/${alpha}`);
    promise(join(root, '.git'), root, [['remote.origin.uploadpack', `'${trap.program}'`]]);
    assert.throws(() => plainGit(root, 'cat-file', 'blob', object));
    assert.ok(trap.sprung());
    const before = trap.connections;
    plainGit(root, 'config', 'remote.origin.url', `git://127.0.0.1:${trap.port}/x`);
    await new Promise((resolve) =>
      execFile('git', ['cat-file', 'blob', object], { cwd: root, env: plainEnvironment() }, resolve),
    );
    assert.ok(trap.connections > before);
  });

  for (const age of ['this git', 'an older git']) {
    describe(`with ${age}`, () => {
      beforeEach(() => {
        if (age === 'an older git') withOldGit();
      });

      it('uses no repository that lies in the catalog as files', async () => {
        const root = repository();
        const inside = embed(root);
        forget(root, inside, `catalog/${alpha}`);
        promise(inside, root, [['remote.origin.uploadpack', trap.program]]);
        plainGit('/', `--git-dir=${inside}`, 'config', 'core.fsmonitor', trap.program);
        const said = await tried(join(root, 'catalog'));
        for (const { code, stderr } of said) {
          assert.equal(code, 2);
          assert.match(stderr, /holds the inside of a git repository, which is not used\.\n$/);
        }
        rmSync(join(root, '.git'), { recursive: true });
        await tried(join(root, 'catalog'));
      });

      const remotes: readonly (readonly [
        string,
        () => string,
        () => readonly (readonly [string, string])[],
      ])[] = [
        ['a path and a program', () => '.', () => [['remote.origin.uploadpack', trap.program]]],
        ['ssh', () => 'ssh://127.0.0.1/x', () => [['core.sshCommand', trap.program]]],
        ['ssh without //', () => '127.0.0.1:x', () => [['core.sshCommand', trap.program]]],
        ['a port', () => `git://127.0.0.1:${trap.port}/x`, () => [['protocol.git.allow', 'always']]],
        ['a proxy', () => 'git://example.org/x', () => [['core.gitProxy', trap.program]]],
        [
          'the web',
          () => `http://127.0.0.1:${trap.port}/x`,
          () => [['credential.helper', `!${trap.program}`]],
        ],
        ['a helper', () => `ext::${trap.program}`, () => [['protocol.ext.allow', 'always']]],
        ['a helper of its own', () => 'x', () => [['remote.origin.vcs', 'trap']]],
        ['a bundle', () => '.', () => [['fetch.bundleURI', `http://127.0.0.1:${trap.port}/b`]]],
        ['another name', () => 'a:b', () => [[`url.git://127.0.0.1:${trap.port}/.insteadOf`, 'a:']]],
      ];
      for (const [name, url, more] of remotes) {
        it(`fetches nothing that is missing: ${name}`, async () => {
          const root = repository();
          forget(root, join(root, '.git'), `catalog/${alpha}`);
          promise(join(root, '.git'), url(), more());
          const said = await tried(root);
          assert.match(
            said[0]?.stderr ?? '',
            /git (?:has no object of factories\/alpha\.yaml|lacks an object of it)/,
          );
        });
      }
    });
  }

  it('runs nothing that configuration and attributes name', async () => {
    const root = repository();
    for (const key of [
      ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand', 'diff.external'],
      ...[
        'diff.trap.textconv',
        'diff.trap.command',
        'filter.trap.smudge',
        'filter.trap.clean',
        'filter.trap.process',
      ],
      ...[
        'core.alternateRefsCommand',
        'gpg.program',
        'credential.helper',
        'pager.ls-tree',
        'pager.rev-parse',
      ],
      ...[
        'alias.rev-parse',
        'alias.cat-file',
        'uploadpack.packObjectsHook',
        'sequence.editor',
        'merge.trap.driver',
      ],
    ]) {
      plainGit(root, 'config', key, key.startsWith('alias') ? `!${trap.program}` : trap.program);
    }
    writeFileSync(join(root, '.git/info/attributes'), '* diff=trap filter=trap merge=trap\n');
    writeFileSync(join(root, '.gitattributes'), '* diff=trap filter=trap merge=trap\n');
    for (const hook of [
      'post-checkout',
      'pre-auto-gc',
      'reference-transaction',
      'post-index-change',
      'fsmonitor-watchman',
    ]) {
      symlinkSync(trap.program, join(root, '.git/hooks', hook));
    }
    assert.equal((await tried(root))[0]?.code, 0);
    plainGit(root, 'config', 'core.hooksPath', join(root, '.git/hooks'));
    writeFileSync(join(root, 'more'), `[core]\n\tfsmonitor = ${trap.program}\n`);
    plainGit(root, 'config', 'includeIf.gitdir:/.path', join(root, 'more'));
    assert.equal((await tried(root))[0]?.code, 0);
  });

  it('goes into no submodule, and takes no file of one', async () => {
    const [root, other] = [repository(), repository()];
    plainGit(
      root,
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '-q',
      other,
      'catalog/factories/sub',
    );
    plainGit(root, 'commit', '-qm', 'three');
    plainGit(root, 'config', 'submodule.recurse', 'true');
    const inside = join(root, '.git/modules/catalog/factories/sub');
    plainGit('/', `--git-dir=${inside}`, 'config', 'core.fsmonitor', trap.program);
    await tried(root);
  });

  it('takes no revision for an option, and none that is no single commit', async () => {
    const root = repository();
    const before = readdirSync(root);
    for (const operand of [
      ...['-h', '--output=x', '--exec=touch x', '--git-dir=/', '-c', '^HEAD', 'HEAD..main', 'main...HEAD'],
      ...[
        'HEAD:catalog',
        ':0:catalog',
        ':/',
        'HEAD^{tree}',
        'HEAD\n',
        '$(touch x)',
        '`touch x`',
        '; touch x',
        'x\u0000y',
      ],
    ]) {
      const { code, stderr } = await cli(['diff', '--', operand, 'HEAD'], { cwd: root });
      assert.equal(code, 2, operand);
      assert.match(stderr, /^ai-factories: “[^\n]*” is neither a folder nor a git revision.*\n$/s, operand);
    }
    assert.deepEqual(readdirSync(root), before);
  });

  it('runs no git that lies in the folder', () => {
    const root = repository();
    writeFileSync(join(root, 'git'), `#!/bin/sh\nexec ${trap.program}\n`);
    chmodSync(join(root, 'git'), 0o755);
    const answer = askGit(root, ['rev-parse', 'HEAD'], { env: { PATH: `.::${process.env.PATH ?? ''}` } });
    assert.ok(answer.ok && !trap.sprung());
    assert.throws(() => askGit(root, ['rev-parse', 'HEAD'], { env: { PATH: '.' } }), /git is not installed/);
  });

  it('asks about the folder, whatever repository a hook runs in', async () => {
    const [root, other] = [repository(), folders.empty()];
    plainGit(other, 'init', '-q');
    process.env.GIT_DIR = join(other, '.git');
    try {
      assert.equal((await tried(root))[0]?.code, 0);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('says in git’s own words why a repository cannot be read', async () => {
    const root = repository();
    const folder = folders.empty();
    mkdirSync(join(folder, 'bin'));
    writeFileSync(
      join(folder, 'bin/git'),
      `#!/bin/sh\necho "fatal: detected dubious ownership in repository at '/x'" >&2\necho "To add an exception" >&2\nexit 128\n`,
    );
    chmodSync(join(folder, 'bin/git'), 0o755);
    path = process.env.PATH;
    process.env.PATH = `${join(folder, 'bin')}:${path ?? ''}`;
    const { code, stderr } = await cli(['diff', 'main', 'HEAD'], { cwd: root });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /is in a git repository that cannot be read: detected dubious ownership in repository at '\/x'\.\n$/,
    );
  });

  it('says of a shallow clone that it ends, and of a damaged object which it is', async () => {
    const root = repository();
    const clone = folders.empty();
    plainGit(clone, 'clone', '-q', '--depth', '1', `file://${root}`, 'c');
    const shallow = await cli(['diff', 'HEAD~1', 'HEAD'], { cwd: join(clone, 'c') });
    assert.match(shallow.stderr, /“HEAD~1” is neither a folder nor a git revision: this clone is shallow/);
    const object = plainGit(root, 'rev-parse', `HEAD:catalog/${alpha}`).trim();
    const file = join(root, '.git/objects', object.slice(0, 2), object.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'not an object');
    const damaged = await cli(['diff', 'HEAD~1', 'HEAD'], { cwd: root });
    assert.equal(damaged.code, 2);
    assert.match(damaged.stderr, /^ai-factories: [^\n]*(?:object|loose)[^\n]*\n$/);
  });
});
