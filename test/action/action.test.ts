import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateAction } from '@action-validator/core';
import { parse } from 'yaml';
import { buildCli, runProgram } from '../cli/support/bundle.ts';
import { Folders, write, type Files } from '../cli/support/catalogs.ts';
import { base } from '../rules/support/world.ts';
import { FakeGitHub, git, runStep } from './support/runs.ts';

const root = path.resolve(__dirname, '../..');
const alpha = base['factories/alpha.yaml']!;
const more = { 'factories/alpha.yaml': alpha.replace(/count: .*/, 'count: 9,000,000') };

describe('the action', function () {
  this.timeout(60_000);
  const folders = new Folders();
  const github = new FakeGitHub();
  let [program, api] = ['', ''];

  before(async () => {
    program = await buildCli(folders.empty());
    api = await github.start();
  });
  after(() => github.stop());
  beforeEach(() => {
    github.comments.splice(0);
    github.requests.splice(0);
    github.pulls = [];
    github.answersWriters = 200;
  });

  const given = (more: Readonly<Record<string, string>> = {}) => ({
    INPUT_PROGRAM: program,
    INPUT_TOKEN: 'secret',
    INPUT_COMMENT: 'true',
    INPUT_RERANK_CHECK: 'true',
    GITHUB_API_URL: api,
    ...more,
  });

  /** A repository on a server, with the small catalog as its first commit; `files` are in `catalog/`. */
  function served(files: Files = {}): { readonly server: string; readonly clone: string } {
    const [server, clone] = [folders.empty(), folders.empty()];
    git(server, 'init', '--bare', '--quiet', '-b', 'main');
    git(server, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    git(clone, 'clone', '--quiet', server, '.');
    commit(clone, { ...base, ...files });
    git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    return { server, clone };
  }

  function commit(clone: string, files: Files): string {
    mkdirSync(path.join(clone, 'catalog'), { recursive: true });
    write(path.join(clone, 'catalog'), files);
    git(clone, 'add', '--all');
    git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'A commit');
    return git(clone, 'rev-parse', 'HEAD');
  }

  /** A pull request on the server, as GitHub keeps one, and the shallow checkout of a run of it. */
  function pulled(files: Files, fork = 'owner/list') {
    const { server, clone } = served();
    const baseSha = git(clone, 'rev-parse', 'HEAD');
    const head = commit(clone, files);
    git(clone, 'checkout', '--quiet', baseSha);
    git(clone, 'merge', '--quiet', '--no-ff', '--message', 'Merge', head);
    git(clone, 'push', '--quiet', 'origin', `${head}:refs/pull/7/head`, 'HEAD:refs/pull/7/merge');
    const pull = {
      number: 7,
      head: { sha: head, repo: { full_name: fork } },
      base: { sha: baseSha, repo: { full_name: 'owner/list' } },
    };
    const workspace = folders.empty();
    git(workspace, 'init', '--quiet');
    git(workspace, 'remote', 'add', 'origin', `file://${server}`);
    git(workspace, 'fetch', '--quiet', '--depth=1', 'origin', 'refs/pull/7/merge');
    git(workspace, 'checkout', '--quiet', 'FETCH_HEAD');
    return { workspace, pull, server };
  }

  it('is an action as GitHub reads one, and hands every input on by its environment', () => {
    const text = readFileSync(path.join(root, 'action.yml'), 'utf8');
    assert.deepEqual(validateAction(text).errors, []);
    const { inputs, runs } = parse(text) as {
      inputs: Record<string, unknown>;
      runs: { steps: { run?: string; env?: Record<string, string>; if?: string }[] };
    };
    for (const { run } of runs.steps)
      assert.doesNotMatch(run ?? '', /\$\{\{/, 'an input is never part of a script');
    for (const name of Object.keys(inputs)) assert.ok(text.includes(`inputs.${name}`), name);
    for (const { run } of runs.steps)
      for (const [, script = ''] of (run ?? '').matchAll(/\$GITHUB_ACTION_PATH\/([\w./-]+)/g))
        readFileSync(path.join(root, script));
  });

  describe('checks', () => {
    it('annotates every line that is wrong, and fails', async () => {
      const { clone } = served({
        'factories/beta.yaml': base['factories/beta.yaml']!.replace('nvidia-b200', 'nvidia-b20'),
      });
      const { code, stdout, outputs, summary } = await runStep('check', clone, given());
      assert.equal(code, 1);
      assert.match(
        stdout,
        /^::error file=catalog\/factories\/beta\.yaml,line=\d+,.*title=unknown-hardware::/m,
      );
      assert.deepEqual([outputs.errors, outputs.warnings], ['1', '0']);
      assert.match(summary, /1 error, 0 warnings/);
    });

    it('says where the ranking file is not what the catalog says', async () => {
      const { clone } = served();
      const stale = await runStep('check', clone, given());
      assert.equal(stale.code, 1);
      assert.match(
        stale.stdout,
        /^::error title=AI Factories::.*2026H1\.ranking\.yaml.* Run ai-factories rerank\.$/m,
      );
      assert.equal((await runStep('check', clone, given({ INPUT_RERANK_CHECK: 'false' }))).code, 0);
    });

    it('writes SARIF whose links lead to the rules of the action that ran', async () => {
      const { clone } = served();
      const env = {
        INPUT_SARIF: 'out/catalog.sarif',
        INPUT_RERANK_CHECK: 'false',
        INPUT_RULES_REPOSITORY: 'some/action',
        INPUT_RULES_REF: 'v1',
      };
      const { code, outputs } = await runStep('check', clone, given(env));
      assert.deepEqual([code, outputs.sarif], [0, 'out/catalog.sarif']);
      const text = readFileSync(path.join(clone, 'out/catalog.sarif'), 'utf8');
      assert.match(
        text,
        /"helpUri": "https:\/\/github\.example\/some\/action\/blob\/v1\/docs\/rules\.md#circular"/,
      );
    });

    it('says in one line that there is no catalog, and what to do', async () => {
      const { clone } = served();
      git(clone, 'rm', '-r', '--quiet', 'catalog');
      const { code, stdout } = await runStep('check', clone, given());
      assert.equal(code, 2);
      assert.match(
        stdout,
        /^::error title=AI Factories::There is no catalog here, .* The input catalog says in which folder [^\n]*\n$/,
      );
      const named = await runStep('check', clone, given({ INPUT_CATALOG: 'data\n::error::x' }));
      assert.equal(named.code, 2);
      assert.equal(named.stdout.trim().split('\n').length, 1);
    });

    it('refuses a switch that is neither on nor off, and runs nothing without its program', async () => {
      const { clone } = served();
      const odd = await runStep('check', clone, given({ INPUT_RERANK_CHECK: 'yes' }));
      assert.deepEqual([odd.code, odd.stdout.includes('rerank-check cannot be “yes”')], [2, true]);
      const none = await runStep('check', clone, given({ INPUT_PROGRAM: '' }));
      assert.deepEqual([none.code, none.stdout.includes('has not run')], [2, true]);
    });
  });

  describe('the effect of a pull request', () => {
    it('stands in the summary, and in one comment that later runs update', async () => {
      const { workspace, pull } = pulled(more);
      const event = { name: 'pull_request', payload: { pull_request: pull } };
      const { code, summary, outputs } = await runStep('effect', workspace, given(), event);
      assert.equal(code, 0);
      assert.match(summary, /Alpha/);
      assert.equal(readFileSync(outputs.effect!, 'utf8').trim(), summary.trim());
      assert.equal(github.comments.length, 1);
      assert.match(github.comments[0]!.body, /^<!-- ai-factories[^>]*-->\n## /);
      github.comments[0]!.body = github.comments[0]!.body.slice(0, 60);
      github.comments.unshift({ id: 99, user: { type: 'User' }, body: github.comments[0]!.body });
      await runStep('effect', workspace, given(), event);
      assert.equal(github.comments.length, 2);
      assert.equal(github.comments[0]!.body.length, 60, 'somebody else’s comment is left alone');
      assert.match(github.comments[1]!.body, /Alpha/);
    });

    it('is that of the merge: what the base has since is no part of it', async () => {
      const { workspace, pull } = pulled({
        'factories/beta.yaml': `${base['factories/beta.yaml']!}notes: Other words\n`,
      });
      const event = { name: 'pull_request', payload: { pull_request: pull } };
      const { summary } = await runStep('effect', workspace, given(), event);
      assert.match(summary, /No figure, no rank and no problem changed/);
      assert.deepEqual(github.comments, [], 'nobody is told that nothing changed');
    });

    it('of a fork asks GitHub nothing, and says where the workflow for forks is', async () => {
      const { workspace, pull } = pulled(more, 'stranger/list');
      const event = { name: 'pull_request', payload: { pull_request: pull } };
      const { code, stdout, summary } = await runStep('effect', workspace, given(), event);
      assert.deepEqual([code, github.requests], [0, []]);
      assert.match(stdout, /docs\/ci\.md/);
      assert.match(summary, /Alpha/);
    });

    it('of a fork is told by the workflow that runs after it, which checks nothing out', async () => {
      const { workspace, pull, server } = pulled(more, 'stranger/list');
      const trusted = folders.empty();
      git(trusted, 'clone', '--quiet', '--depth=1', `file://${server}`, '.');
      const head = git(trusted, 'rev-parse', 'HEAD');
      github.pulls = [{ ...pull, head: { ...pull.head, sha: 'f'.repeat(40) } }, pull];
      const finished = {
        head_sha: pull.head.sha,
        head_branch: 'a branch&x=1',
        head_repository: { owner: { login: 'stranger' } },
      };
      const payload = { workflow_run: finished, repository: { full_name: 'owner/list' } };
      const { code } = await runStep('effect', trusted, given(), { name: 'workflow_run', payload });
      assert.equal(code, 0);
      assert.match(github.requests[0]!, /head=stranger%3Aa%20branch%26x%3D1 /);
      assert.match(github.comments[0]!.body, /Alpha/);
      assert.deepEqual(
        [git(trusted, 'rev-parse', 'HEAD'), git(trusted, 'status', '--porcelain')],
        [head, ''],
      );
      github.pulls = [{ ...pull, head: { ...pull.head, sha: 'f'.repeat(40) } }];
      github.comments.splice(0);
      await runStep('effect', trusted, given(), { name: 'workflow_run', payload });
      assert.deepEqual(github.comments, [], 'a commit that did not run is not spoken of');
      assert.ok(workspace);
    });

    it('is in the summary alone where the token may not write', async () => {
      const { workspace, pull } = pulled(more);
      github.answersWriters = 403;
      const event = { name: 'pull_request', payload: { pull_request: pull } };
      const { code, stdout } = await runStep('effect', workspace, given(), event);
      assert.equal(code, 0);
      assert.match(stdout, /^::notice title=AI Factories::No comment: the token may not write\./m);
      assert.doesNotMatch(stdout, /secret/);
    });

    it('says so where GitHub cannot answer, or where there is no catalog', async () => {
      const { workspace, pull } = pulled(more);
      const event = { name: 'pull_request', payload: { pull_request: pull } };
      github.answersWriters = 500;
      const broken = await runStep('effect', workspace, given(), event);
      assert.deepEqual([broken.code, broken.stdout.includes('GitHub answers 500')], [2, true]);
      const none = await runStep(
        'effect',
        workspace,
        given({ INPUT_COMMENT: 'false', INPUT_CATALOG: 'none' }),
        event,
      );
      assert.equal(none.code, 0);
      assert.match(none.summary, /cannot be told: none is not a catalog/);
    });

    it('of a push is that since the push before; of other runs there is none', async () => {
      const { clone } = served();
      const before = git(clone, 'rev-parse', 'HEAD');
      commit(clone, more);
      const pushed = await runStep('effect', clone, given(), { name: 'push', payload: { before } });
      assert.match(pushed.summary, /Alpha/);
      for (const event of [
        { name: 'push', payload: { before: '0'.repeat(40) } },
        { name: 'schedule', payload: {} },
      ])
        assert.deepEqual((await runStep('effect', clone, given(), event)).summary, '');
      const odd = await runStep('effect', clone, given(), {
        name: 'push',
        payload: { before: '--upload-pack=x' },
      });
      assert.deepEqual([odd.code, odd.stdout.includes('is no commit')], [2, true]);
    });
  });

  it('goes the whole way from an empty repository: no catalog, a first one, a pull request', async () => {
    const clone = folders.empty();
    git(clone, 'init', '--quiet');
    git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'Empty');
    const before = git(clone, 'rev-parse', 'HEAD');
    const none = await runStep('check', clone, given());
    assert.equal(none.code, 2);
    assert.match(none.stdout, /^::error title=AI Factories::There is no catalog here/);
    for (const command of ['init', 'rerank'])
      assert.equal((await runProgram(program, [command], { cwd: clone, env: {} })).code, 0);
    git(clone, 'add', '--all');
    git(clone, 'commit', '--quiet', '--message', 'Begin');
    const first = await runStep('check', clone, given());
    assert.deepEqual([first.code, first.outputs.errors], [0, '0']);
    const begun = await runStep('effect', clone, given(), { name: 'push', payload: { before } });
    assert.equal(begun.code, 0);
    assert.match(begun.summary, /It is new here/);
    const now = git(clone, 'rev-parse', 'HEAD');
    const example = path.join(clone, 'catalog/factories/example.yaml');
    writeFileSync(example, readFileSync(example, 'utf8').replace('~10,000 ', '~20,000 '));
    git(clone, 'commit', '--quiet', '--all', '--message', 'Twice as many');
    const stale = await runStep('check', clone, given());
    assert.deepEqual([stale.code, stale.stdout.includes('Run ai-factories rerank')], [1, true]);
    const effect = await runStep('effect', clone, given(), { name: 'push', payload: { before: now } });
    assert.match(effect.summary, /Example Factory/);
  });

  it('refuses to prepare what is no package', async () => {
    const { clone } = served();
    writeFileSync(path.join(clone, 'package.tgz'), 'no package');
    const none = await runStep('prepare', clone, {
      INPUT_PACKAGE: 'package.tgz',
      npm_config_offline: 'true',
    });
    assert.equal(none.code, 2);
    assert.match(none.stdout, /^::error title=AI Factories::npm install .* failed: [^\n]+\n$/);
  });
});
