import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { git } from '../action/support/runs.ts';
import { Folders } from '../cli/support/catalogs.ts';

const root = path.resolve(__dirname, '../..');

describe('the job for GitLab', function () {
  this.timeout(120_000);
  const folders = new Folders();

  it('does what docs/ci.md shows, line by line, from a release file in the repository', () => {
    const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8').replaceAll('\r\n', '\n');
    const [, text = ''] = /^```yaml\n# \.gitlab-ci\.yml\n([^]*?)^```$/m.exec(page) ?? [];
    const { catalog: job } = parse(text) as { catalog: Record<string, unknown> & { script: string[] } };
    assert.deepEqual(Object.keys(job).sort(), ['artifacts', 'image', 'rules', 'script', 'variables']);
    const [out, repository] = [folders.empty(), folders.empty()];
    const made = spawnSync(process.execPath, ['scripts/npm-package.mjs', '--out', out], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(made.status, 0, made.stderr);
    cpSync(path.join(root, 'catalog'), path.join(repository, 'catalog'), { recursive: true });
    mkdirSync(path.join(repository, 'tools'));
    const file = `ai-factories-${version}.tgz`;
    assert.ok(text.includes(file), `it shows the release file of ${version}`);
    copyFileSync(path.join(out, file), path.join(repository, 'tools', file));
    git(repository, 'init', '--quiet');
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message', 'Begin');
    const before = git(repository, 'rev-parse', 'HEAD');
    const factory = path.join(repository, 'catalog/factories/colossus-1.yaml');
    writeFileSync(factory, readFileSync(factory, 'utf8').replace('name: Colossus 1', 'name: Colossus I'));
    git(repository, 'commit', '--quiet', '--all', '--message', 'Rename');
    const env = {
      PATH: process.env.PATH,
      HOME: repository,
      npm_config_cache: path.join(repository, '.npm'),
      npm_config_offline: 'true',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    };
    for (const line of job.script) {
      const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
        cwd: repository,
        env,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${line}\n${stdout}${stderr}`);
    }
    assert.match(readFileSync(path.join(repository, 'effect.md'), 'utf8'), /^## AI Factories Top 20/);
  });
});
