import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { FakeGit } from '../support/fake-git.ts';
import { restless } from '../support/restless.ts';
import { putCatalog, sound, started } from '../support/started.ts';

const alpha = 'factories/alpha.yaml';
const edited = sound[alpha]!.replace('100,000', '400,000');

/** Those files as a repository has them: in `catalog/`. */
const committed = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`catalog/${path}`, text]));

interface Compared {
  readonly type: string;
  readonly comparison?: {
    readonly before: { id: string };
    readonly after: { id: string };
    readonly summary: string;
  };
  readonly revision?: string;
  readonly failed?: string;
  readonly diff?: {
    readonly edits: readonly { file: string; place: string; text: string }[];
    readonly figures: readonly { id: string }[];
    readonly newProblems: readonly { message: string }[];
    readonly rest: string;
  };
}

const posted = (type: string): readonly Compared[] =>
  editor.panels[0]!.posted.filter((message) => message.type === type);

/** Opens the panel at what is compared with a revision; returns the last answer once it is of that. */
async function compared(revision: string): Promise<Compared> {
  if (editor.panels.length === 0) await editor.execute('aiFactories.showTop20');
  editor.panels[0]!.send({ type: 'ready', choice: {}, show: { kind: 'comparison', revision }, open: [] });
  return until('the comparison', () => posted('comparison').findLast((each) => each.revision === revision));
}

describe('Changes against git', () => {
  let git: FakeGit;

  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    git = new FakeGit('/work', {
      bare: { 'readme.md': 'nothing' },
      first: committed({ ...sound, [alpha]: sound[alpha]!.replace('100,000', '50,000') }),
      last: committed(sound),
    });
    git.refs = [
      { type: 2, name: 'v1', commit: 'first' },
      { type: 0, name: 'main', commit: 'last' },
      { type: 1, name: 'origin/main', commit: 'last' },
      { type: 1, name: 'origin/HEAD', commit: 'last' },
      { type: 0, name: 'empty', commit: 'bare' },
    ];
    await started('/work');
  });

  it('offers the last commit, then branches and tags', async () => {
    await compared('HEAD');
    assert.deepEqual(posted('revisions').at(-1), {
      type: 'revisions',
      revisions: [
        { ref: 'HEAD', name: 'last commit', sort: 'commit' },
        { ref: 'refs/heads/empty', name: 'empty', sort: 'branch' },
        { ref: 'refs/heads/main', name: 'main', sort: 'branch' },
        { ref: 'refs/remotes/origin/main', name: 'origin/main', sort: 'remote' },
        { ref: 'refs/tags/v1', name: 'v1', sort: 'tag' },
      ],
    });
  });

  it('says that nothing changed, and asks git for no file that did not', async () => {
    const { comparison, diff } = await compared('HEAD');
    assert.deepEqual(
      [comparison?.before.id, comparison?.after.id, comparison?.summary],
      ['last commit', 'now', 'nothing changed'],
    );
    assert.deepEqual([diff?.edits, diff?.rest], [[], '']);
    assert.ok(!git.asked.some((each) => each.endsWith('.yaml')), git.asked.join('\n'));
  });

  it('tells what an edit does while it is typed: the edit, the figures, the problems', async () => {
    await compared('HEAD');
    const document = await editor.open(Uri.file(`/work/catalog/${alpha}`));
    document.set(edited);
    const { diff, comparison } = await until('the edit', () =>
      posted('comparison').findLast((each) => (each.diff?.edits.length ?? 0) > 0),
    );
    assert.deepEqual(
      diff?.edits.map(({ file, place, text }) => [file, place, text]),
      [[alpha, 'batch 1, count', '100,000 → 400,000']],
    );
    assert.deepEqual(
      diff.figures.map(({ id }) => id),
      ['alpha'],
    );
    assert.match(comparison!.summary, /1 other figure changed|moved/);
    document.set(sound[alpha]!.replace('100,000', 'lots'));
    const broken = await until('the problem', () =>
      posted('comparison').findLast((each) => (each.diff?.newProblems.length ?? 0) > 0),
    );
    assert.match(broken.diff!.newProblems[0]!.message, /“lots”/);
  });

  it('compares once for a burst of edits', async () => {
    await compared('HEAD');
    const before = posted('comparison').length;
    const document = await editor.open(Uri.file(`/work/catalog/${alpha}`));
    for (const count of ['200,000', '300,000', '400,000']) {
      document.set(sound[alpha]!.replace('100,000', count));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const last = await until('the last edit', () =>
      posted('comparison').findLast(({ diff }) => diff?.edits[0]?.text === '100,000 → 400,000'),
    );
    assert.ok(last);
    assert.equal(posted('comparison').length, before + 1);
  });

  it('takes a file that is changed, new or gone since from git', async () => {
    const { diff } = await compared('refs/tags/v1');
    assert.deepEqual(
      diff?.edits.map(({ text }) => text),
      ['50,000 → 100,000'],
    );
    editor.write('/work/catalog/factories/new.yaml', sound[alpha]!);
    editor.remove('/work/catalog/factories/beta.yaml');
    editor.tell('create', '/work/catalog/factories/new.yaml');
    editor.tell('delete', '/work/catalog/factories/beta.yaml');
    const later = await until('both', () =>
      posted('comparison').findLast((each) => each.diff?.edits.length === 3),
    );
    assert.deepEqual(later.diff?.edits.map(({ file, text }) => [file, text]).sort(), [
      [alpha, '50,000 → 100,000'],
      ['factories/beta.yaml', 'the file is gone'],
      ['factories/new.yaml', 'a new file'],
    ]);
  });

  it('does not read where a link led at a commit', async () => {
    editor.reset();
    putCatalog('/work/catalog');
    git = new FakeGit('/work', { last: { ...committed(sound), [`catalog/${alpha}`]: '-> /etc/passwd' } });
    await started('/work');
    const { diff } = await compared('HEAD');
    assert.deepEqual(
      diff?.edits.map(({ file, text }) => [file, text]),
      [[alpha, 'a new file']],
    );
  });

  it('says why a revision cannot be compared with', async () => {
    assert.equal((await compared('refs/heads/empty')).failed, 'There is no catalog in catalog at empty.');
    assert.equal((await compared('refs/heads/gone')).failed, 'There is no gone in git any more.');
    assert.deepEqual(editor.errors, []);
  });

  it('follows a commit', async () => {
    await compared('HEAD');
    git.head = 'first';
    git.changed.fire();
    const { diff } = await until('the other commit', () =>
      posted('comparison').findLast((each) => (each.diff?.edits.length ?? 0) > 0),
    );
    assert.deepEqual(
      diff?.edits.map(({ text }) => text),
      ['50,000 → 100,000'],
    );
  });

  it('compares in slices, and anew where an edit comes between', async () => {
    const document = await editor.open(Uri.file(`/work/catalog/${alpha}`));
    const back = restless();
    let [turns, isOver] = [0, false];
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    try {
      if (editor.panels.length === 0) await editor.execute('aiFactories.showTop20');
      editor.panels[0]!.send({
        ...{ type: 'ready', choice: {}, open: [] },
        show: { kind: 'comparison', revision: 'refs/tags/v1' },
      });
      setImmediate(count);
      // Long enough for the reading of the commit to have begun, then while it goes on.
      await new Promise((resolve) => setTimeout(resolve, 110));
      for (const figure of ['200,000', '300,000', '400,000']) {
        document.set(sound[alpha]!.replace('100,000', figure));
        await new Promise((resolve) => setImmediate(resolve));
      }
      const last = await until('the last edit', () =>
        posted('comparison').findLast(({ diff }) => diff?.edits[0]?.text === '50,000 → 400,000'),
      );
      assert.ok(last);
      await new Promise((resolve) => setTimeout(resolve, 150));
    } finally {
      back();
      isOver = true;
    }
    const texts = posted('comparison').map(({ diff }) => diff?.edits[0]?.text);
    assert.equal(texts.at(-1), '50,000 → 400,000');
    assert.ok(turns > 50, `${turns} turns`);
    assert.deepEqual(editor.errors, []);
  });

  it('tells how far the reading of many files is; what was cancelled is not begun again before it is asked for', async () => {
    editor.reset();
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`factories/more-${i}.yaml`, sound[alpha]!]),
    );
    putCatalog('/work/catalog', { ...sound, ...many });
    git = new FakeGit('/work', { last: committed({ ...sound, ...many }) });
    await started('/work');
    const back = restless();
    try {
      editor.reported.length = 0;
      editor.cancelsAt = 'Reading 64';
      const cancelled = await compared('HEAD');
      assert.equal(cancelled.failed, 'The comparison with last commit was cancelled.');
      const asked = git.asked.length;
      const document = await editor.open(Uri.file(`/work/catalog/${alpha}`));
      document.set(edited);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.ok(!git.asked.slice(asked).includes('diff'));
      editor.cancelsAt = undefined;
      editor.panels[0]!.send({ type: 'show', show: { kind: 'comparison', revision: 'HEAD' } });
      const { diff } = await until('the comparison', () =>
        posted('comparison').findLast((each) => each.diff !== undefined),
      );
      assert.deepEqual(
        diff?.edits.map(({ text }) => text),
        ['100,000 → 400,000'],
      );
      assert.deepEqual(
        [...new Set(editor.reported.map((line) => line.replace(/ .*/, '')))],
        ['Asking', 'Reading', 'Ranking', 'Checking'],
      );
      assert.deepEqual(editor.errors, []);
    } finally {
      back();
    }
  });

  it('offers nothing where git is switched off or not there, and compares with editions all the same', async () => {
    git.enabled = false;
    await editor.execute('aiFactories.showTop20');
    editor.panels[0]!.send({ type: 'ready', choice: {}, show: { kind: 'comparison' }, open: [] });
    await until('the revisions', () => posted('revisions').length > 0);
    assert.deepEqual(posted('revisions'), [{ type: 'revisions', revisions: [] }]);
    assert.equal(posted('comparison')[0]?.comparison?.before.id, '2025H2');
    editor.extensions.clear();
    editor.panels[0]!.send({ type: 'show', show: { kind: 'comparison', revision: 'HEAD' } });
    const { failed } = await until('why not', () => posted('comparison').find((each) => each.failed));
    assert.equal(failed, 'There is no HEAD in git any more.');
  });

  it('is what Compare Edition offers too, and turns the panel to', async () => {
    editor.pick = (items) => items.find(({ label }) => label === 'v1');
    await editor.execute('aiFactories.compare', Uri.file('/work/catalog/editions/2025H2.yaml'));
    assert.deepEqual(editor.asked, ['Compare 2025H2 with …']);
    editor.panels[0]!.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    const turned = await until('the turn', () => posted('turn')[0]);
    assert.deepEqual(turned, { type: 'turn', show: { kind: 'comparison', revision: 'refs/tags/v1' } });
    assert.match(editor.panels[0]!.title, /2025H2/);
  });
});
