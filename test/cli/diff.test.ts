import assert from 'node:assert/strict';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Folders, write } from './support/catalogs.ts';
import { cli } from './support/cli.ts';
import { plainGit } from './support/hostile-repository.ts';

const colossus = 'factories/xai-colossus.yaml';

describe('ai-factories diff', () => {
  const folders = new Folders();

  /** A repository with the catalog in `catalog/`, committed, and this edit in the folder. */
  function repository(count: string, linked = false): string {
    const root = folders.empty();
    cpSync(folders.copy(), join(root, 'catalog'), { recursive: true });
    plainGit(root, 'init', '-q', '-b', 'main');
    if (linked) symlinkSync('stargate.yaml', join(root, 'catalog/factories/linked.yaml'));
    plainGit(root, 'add', '.');
    plainGit(root, 'commit', '-qm', 'one');
    write(join(root, 'catalog'), { [colossus]: colossusWith(count) });
    return root;
  }

  function colossusWith(count: string): string {
    return `name: xAI Colossus
kind: cluster
owners: [xAI]
location: {text: USA, country: US}
status: expansion
compute:
  - {hardware: [nvidia-h100-sxm, nvidia-b200], count: "${count}", source: top20-2025h2}
sources: [{id: top20-2025h2, supports: [compute, owners, status, location.text]}]
`;
  }

  it('compares two folders, as Markdown', async () => {
    const cwd = folders.empty();
    cpSync(folders.copy(), join(cwd, 'old'), { recursive: true });
    cpSync(folders.copy({ [colossus]: colossusWith('~400,000') }), join(cwd, 'new'), { recursive: true });
    const { code, stdout, stderr } = await cli(['diff', 'old', 'new', '--edition', '2025H2'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^\| 3 → 1 \| xAI Colossus \| 100k → 400k \| batch 1, count: \\?~100,000 → \\~400,000/m,
    );
    assert.match(stdout, /AI Factories Top 20, 2025 H2 edition/);
  });

  it('compares a revision with what is in the folder, and two revisions', async () => {
    const cwd = repository('~400,000');
    const edited = await cli(['diff', 'main', '.', '--edition', '2025H2', '--format', 'json'], { cwd });
    assert.equal(edited.code, 0, edited.stderr);
    const { edits } = JSON.parse(edited.stdout) as { edits: { file: string; factories: number }[] };
    assert.ok(edits.some(({ file, factories }) => file === colossus && factories === 1));
    const same = await cli(['diff', 'main', 'HEAD'], { cwd });
    assert.match(same.stdout, /No figure, no rank and no problem changed\./);
    const text = await cli(['diff', 'HEAD', 'catalog', '--edition', '2025H2', '--format', 'text'], {
      cwd: join(cwd, 'catalog', '..'),
    });
    assert.match(text.stdout, /^Edits\n {2}catalog\/factories\/xai-colossus\.yaml: /m);
  });

  it('takes nothing for a revision that git could take for an option', async () => {
    const cwd = repository('~400,000');
    for (const operand of ['--output=x', '-h', 'HEAD:catalog', 'no-such-branch', '']) {
      const { code, stderr } = await cli(['diff', '--', operand, '.'], { cwd });
      assert.equal(code, 2, operand);
      assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    }
  });

  it('says so outside of a repository, and where the catalog was not there yet', async () => {
    const outside = await cli(['diff', 'main', '.'], { cwd: folders.copy() });
    assert.equal(outside.code, 2);
    assert.match(
      outside.stderr,
      /^ai-factories: “main” is (no folder, and .* is in no git repository|neither a folder)/,
    );
    const cwd = repository('~400,000');
    mkdirSync(join(cwd, 'other'));
    cpSync(join(cwd, 'catalog'), join(cwd, 'other'), { recursive: true });
    const { code, stderr } = await cli(['diff', 'main', 'other'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /There is no catalog in other at main\./);
  });

  it('refuses a link of a revision as it refuses one of the disk', async () => {
    const cwd = repository('~400,000', true);
    const { code, stdout } = await cli(['diff', 'main', '.', '--format', 'json'], { cwd });
    const { problems } = JSON.parse(stdout) as {
      problems: { new: { file: string }[]; gone: { file: string }[] };
    };
    const named = [...problems.new, ...problems.gone].map(({ file }) => file);
    assert.deepEqual([code, named.includes('factories/linked.yaml')], [1, false]);
  });

  it('exits 1 where the new state has errors, and still says what changed', async () => {
    const cwd = repository('~400,000');
    write(join(cwd, 'catalog'), { 'factories/meta-hyperion.yaml': 'name: [\n' });
    const { code, stdout, stderr } = await cli(['diff', 'main', '.'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /meta-hyperion\.yaml/);
    assert.match(stdout, /### New problems/);
  });
});
