import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { version } from '../../package.json';
import { notesOf, problemsOf } from '../../scripts/release/release.mjs';

const root = path.resolve(__dirname, '../..');
const sound = {
  tag: 'v1.2.3',
  manifest: { version: '1.2.3', repository: { url: 'git+https://example.org/list.git' } },
  lock: { version: '1.2.3' },
  changelog: '# Changelog\n\n## 1.2.3\n\n- One thing.\n- Another.\n\n## 1.2.2\n\nOlder.\n',
};

describe('a release', () => {
  it('goes out where tag, versions, changelog and repository agree', () => {
    assert.deepEqual(problemsOf(sound), []);
    assert.equal(notesOf(sound.changelog, '1.2.3'), '- One thing.\n- Another.');
    assert.equal(notesOf(sound.changelog, '1.2'), '');
  });

  const flawed: readonly (readonly [string, object, RegExp])[] = [
    ['another tag', { tag: 'v1.2.4' }, /The tag is “v1\.2\.4”, and package\.json has version 1\.2\.3/],
    ['no tag', { tag: '' }, /The tag is “”/],
    [
      'another version in the lockfile',
      { lock: { version: '1.2.2' } },
      /package-lock\.json has version 1\.2\.2/,
    ],
    [
      'nothing in the changelog',
      { changelog: '# Changelog\n\n## 1.2.3\n\n## 1.2.2\n\nOlder.\n' },
      /says nothing/,
    ],
    [
      'changes that are not released',
      { changelog: `## Unreleased\n\n- New.\n\n${sound.changelog}` },
      /Unreleased/,
    ],
    ['no repository', { manifest: { version: '1.2.3' } }, /no repository/],
  ];
  for (const [what, flaw, said] of flawed)
    it(`does not go out with ${what}`, () => {
      const problems = problemsOf({ ...sound, ...flaw });
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, said);
    });

  const scripts: readonly (readonly [string, RegExp])[] = [
    [
      'npm',
      new RegExp(`^npm publish \\./dist/ai-factories-${version}\\.tgz --access public --provenance$`, 'm'),
    ],
    [
      'marketplace',
      /^npx --no-install vsce publish --packagePath dist\/ai-factories\.vsix --azure-credential$/m,
    ],
    ['open-vsx', /^npx --yes ovsx@[\d.]+ publish dist\/ai-factories\.vsix$/m],
  ];
  for (const [name, command] of scripts)
    it(`to ${name} is only told of with --dry-run, and never sent under a tag that is not its own`, () => {
      const run = (...args: readonly string[]) =>
        spawnSync(process.execPath, [`scripts/release/${name}.mjs`, ...args], {
          cwd: root,
          encoding: 'utf8',
        });
      assert.match(run(`v${version}`, '--dry-run').stdout, command);
      const wrong = run('v0.0.0-none');
      assert.deepEqual([wrong.status, wrong.stdout], [1, '']);
      assert.match(wrong.stderr, /The tag is “v0\.0\.0-none”/);
    });

  it('has a workflow as GitHub takes it, in which only who needs more than reading has more', () => {
    const text = readFileSync(path.join(root, '.github/workflows/release.yml'), 'utf8');
    assert.deepEqual(validateWorkflow(text).errors, []);
    assert.match(text, /^permissions:\n {2}contents: read$/m);
    for (const [name] of scripts)
      assert.ok(text.includes(`node scripts/release/${name}.mjs "$GITHUB_REF_NAME"`), name);
    assert.doesNotMatch(text, /NODE_AUTH_TOKEN|NPM_TOKEN|VSCE_PAT/);
    for (const [, run = ''] of text.matchAll(/^ +- run: (.*)$/gm)) assert.doesNotMatch(run, /\$\{\{/);
  });
});
