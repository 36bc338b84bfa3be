import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition, factory, Folders, shipped, write } from './support/catalogs.ts';
import { cli } from './support/cli.ts';
import { embed, Trap } from './support/hostile-repository.ts';

interface Published {
  readonly corrections?: readonly {
    readonly id: string;
    readonly published: { readonly rank: number; readonly headline: number };
    readonly corrected: { readonly rank: number; readonly headline: number };
    readonly when: readonly { readonly day: string; readonly subject?: string }[];
    readonly why: readonly string[];
  }[];
}

const alpha = (count: number): string => factory('Alpha', `{hardware: nvidia-h100-sxm, count: ${count}}`);

describe('the corrections of a published edition in a git repository', function () {
  this.timeout(60_000);
  const folders = new Folders();

  /** A repository with a list that was published on 2026-01-02. */
  async function published(): Promise<string> {
    const root = folders.empty();
    const catalog = join(root, 'catalog');
    write(catalog, {
      'catalog.yaml': readFileSync(join(shipped, 'catalog.yaml'), 'utf8'),
      'hardware/nvidia-h100-sxm.yaml': readFileSync(join(shipped, 'hardware/nvidia-h100-sxm.yaml'), 'utf8'),
      'factories/alpha.yaml': alpha(1000),
      'factories/beta.yaml': factory('Beta', '{hardware: nvidia-h100-sxm, count: 500}'),
      'editions/2026H1.yaml': edition('2026-01-01', 'headline', 'published: 2026-01-02\n'),
    });
    const reranked = await cli(['rerank'], { cwd: root });
    assert.equal(reranked.code, 0, reranked.stderr);
    git(root, '2026-01-02', 'init', '-q', '-b', 'main');
    commit(root, '2026-01-02', 'Publish the list');
    return root;
  }

  function git(root: string, day: string, ...args: string[]): void {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
        GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z',
      },
    });
  }

  function commit(root: string, day: string, subject: string): void {
    git(root, day, 'add', '.');
    git(root, day, 'commit', '-qm', `${subject}\n\nA body.`);
  }

  async function correctionsIn(root: string): Promise<Published['corrections']> {
    const { code, stderr } = await cli(['publish', '--to', 'list.json,list.html,list.md'], { cwd: root });
    assert.equal(code, 0, stderr);
    return (JSON.parse(readFileSync(join(root, 'list.json'), 'utf8')) as Published).corrections;
  }

  it('say when and why, and stand on the page', async () => {
    const root = await published();
    assert.equal(await correctionsIn(root), undefined);
    write(root, { 'catalog/factories/alpha.yaml': alpha(400) });
    commit(root, '2026-03-04', 'Correct the count of <Alpha>');
    write(root, { 'catalog/factories/gamma.yaml': factory('Gamma', '{hardware: nvidia-h100-sxm}') });
    commit(root, '2026-04-05', 'Add Gamma');
    const found = (await correctionsIn(root))!;
    assert.deepEqual(
      found.map(({ id, published: was, corrected: is }) => [
        id,
        was.rank,
        is.rank,
        was.headline,
        is.headline,
      ]),
      [
        ['beta', 2, 1, undefined, undefined],
        ['alpha', 1, 2, 1000, 400],
      ],
    );
    assert.deepEqual(found[1]?.when, [{ day: '2026-03-04', subject: 'Correct the count of <Alpha>' }]);
    assert.deepEqual(found[1].why, ['batch 1, count: 1000 → 400']);
    const page = readFileSync(join(root, 'list.html'), 'utf8');
    assert.match(page, /<h2 id="corrections-title">Corrections since publication<\/h2>/);
    assert.match(
      page,
      /2 rows are no longer as published on 2026-01-02; the latest correction is of 2026-03-04\./,
    );
    assert.match(
      page,
      /#1 · 1\.00k accelerators.*#2 · 400 accelerators.*Correct the count of &#60;Alpha&#62;/,
    );
    assert.match(readFileSync(join(root, 'list.md'), 'utf8'), /^\| Alpha \| \\#1 · 1\.00k accelerators/m);
  });

  it('know an edit that is not committed yet as one without a day', async () => {
    const root = await published();
    write(root, { 'catalog/factories/alpha.yaml': alpha(1200) });
    const [found] = (await correctionsIn(root))!;
    assert.deepEqual([found?.when, found?.why], [[], ['batch 1, count: 1000 → 1200']]);
  });

  it('begin with the commit that wrote the ranking file, not with one that laid it out anew', async () => {
    const root = await published();
    write(root, { 'catalog/factories/alpha.yaml': alpha(1200) });
    commit(root, '2026-02-02', 'Correct Alpha');
    const file = join(root, 'catalog/editions/2026H1.ranking.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('metric: headline', 'metric: "headline"'));
    commit(root, '2026-02-03', 'Quote');
    const [found] = (await correctionsIn(root))!;
    assert.deepEqual(found?.when, [{ day: '2026-02-02', subject: 'Correct Alpha' }]);
  });

  it('come from the files where git knows nothing of them', async () => {
    const root = await published();
    write(root, { 'catalog/factories/alpha.yaml': alpha(1200) });
    const copy = folders.empty();
    cpSync(join(root, 'catalog'), join(copy, 'catalog'), { recursive: true });
    const [found] = (await correctionsIn(copy))!;
    assert.equal(found?.id, 'alpha');
    assert.ok(found.why.every((reason) => !reason.startsWith('batch')));
  });

  it('come from the files in a clone that does not go back to the edit', async () => {
    const root = await published();
    const sources = 'sources: [{id: s, title: The report, date: 2026-02-01}]\n';
    write(root, { 'catalog/factories/alpha.yaml': alpha(1200) + sources });
    commit(root, '2026-02-02', 'Correct Alpha');
    const shallow = folders.empty();
    git(shallow, '2026-02-03', 'clone', '-q', '--depth', '1', `file://${root}`, '.');
    const [found] = (await correctionsIn(shallow))!;
    assert.deepEqual([found?.id, found?.why], ['alpha', ['rests on “The report” of 2026-02-01']]);
    assert.deepEqual(found?.when, [{ day: '2026-02-01' }]);
  });

  it('ask no repository that lies in the catalog itself', async () => {
    if (process.platform === 'win32') return; // the trap is a shell script
    const trap = new Trap(folders.empty());
    const root = await published();
    write(root, { 'catalog/factories/alpha.yaml': alpha(1200) });
    const inside = embed(root);
    writeFileSync(join(inside, 'config'), `[core]\n\tbare = true\n\tfsmonitor = ${trap.program}\n`);
    const [found] = (await correctionsIn(root))!;
    assert.equal(found?.id, 'alpha');
    assert.deepEqual(found.when, []);
    assert.equal(trap.sprung(), false);
  });
});
