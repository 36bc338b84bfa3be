import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { putCatalog, sound, started } from '../support/started.ts';

const ranking = '/work/catalog/editions/2026H1.ranking.yaml';
const alpha = '/work/catalog/factories/alpha.yaml';
const target = Uri.file('/work/list.csv');
const publish = (): Promise<unknown> => editor.execute('aiFactories.publish', { ending: 'csv', target });
const edited = sound['factories/alpha.yaml']!.replace('100,000', '100,000k');

describe('what is written from a catalog', () => {
  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
  });

  it('is a ranking file, and then the same again', async () => {
    await editor.execute('aiFactories.rerank');
    assert.match(editor.read(ranking)!, /\n {2}- \{rank: 1, id: beta, /);
    await editor.execute('aiFactories.rerank');
    assert.deepEqual(editor.said, [
      'information: 2026H1 ranked: 2 factories.',
      'information: 2026H1 is up to date: nothing moved.',
    ]);
  });

  for (const [what, write, path] of [
    ['a ranking', () => editor.execute('aiFactories.rerank'), ranking],
    ['a publication', publish, target.path],
  ] as const) {
    it(`is not ${what} of what is not saved: it is named`, async () => {
      (await editor.open(Uri.file(alpha))).set(edited);
      await write();
      assert.equal(editor.read(path), undefined);
      assert.match(
        editor.said[0]!,
        /^warning: 2026H1 was not (ranked|published): factories\/alpha\.yaml has unsaved edits\.$/,
      );
    });

    it(`is ${what} where a file says what the disk says, though it is not told saved yet`, async () => {
      const document = await editor.open(Uri.file(alpha));
      document.set(edited);
      document.set(editor.read(alpha)!);
      assert.ok(document.isDirty);
      await write();
      assert.match(await until('what is written', () => editor.read(path)), /alpha/);
    });

    it(`is ${what} once all is saved, which is offered`, async () => {
      (await editor.open(Uri.file(alpha))).set(edited);
      editor.press = (_, buttons) => buttons.find((button) => button === 'Save All');
      await write();
      const text = await until('what is written', () => editor.read(path));
      assert.match(text, /alpha/);
      assert.equal(editor.read(alpha), edited);
    });

    it(`is not ${what} where a file cannot be saved: that is said`, async () => {
      (await editor.open(Uri.file(alpha))).set(edited);
      editor.press = (_, buttons) => buttons.find((button) => button === 'Save All');
      editor.refusesToSave = true;
      await write();
      const said = await until('what failed', () => editor.said[1]);
      assert.match(
        said,
        /^error: 2026H1 was not (ranked|published): factories\/alpha\.yaml could not be saved\.$/,
      );
      assert.equal(editor.read(path), undefined);
    });
  }

  it('is not said to be published where the file cannot be written: which, and why', async () => {
    const why = 'Unable to write file (NoPermissions (FileSystemError): Error: EACCES: permission denied)';
    editor.disk.failing.set(target.path, { code: 'NoPermissions', message: why });
    await publish();
    assert.equal(editor.read(target.path), undefined);
    assert.deepEqual(editor.said, [
      'warning: 2026H1 was not published: list.csv could not be written (EACCES: permission denied). Choose another place.',
    ]);
    assert.deepEqual([editor.errors, editor.active], [[], undefined]);
  });

  it('is not said to be published where catalog.yaml cannot be used', async () => {
    editor.write('/work/catalog/catalog.yaml', 'format: ai-factories/1\ntitle: [\n');
    editor.tell('change', '/work/catalog/catalog.yaml');
    await until('the problem', () => editor.problems.has('/work/catalog/catalog.yaml'));
    editor.setFolders();
    await until('it to go', () => editor.statuses.size === 0);
    await started('/work');
    await editor.execute('aiFactories.publish', { ending: 'csv', target, anyway: true });
    assert.equal(editor.read(target.path), undefined);
    assert.match(editor.said.join('\n'), /^warning: .*catalog\.yaml cannot be used\. Mend it first\.$/);
  });

  it('is no publication of a catalog with errors, before somebody has said so', async () => {
    editor.write(alpha, sound['factories/alpha.yaml']!.replace('100,000', 'lots'));
    editor.tell('change', alpha);
    await until('the problem', () => (editor.problems.get(alpha)?.length ?? 0) > 0);
    await publish();
    assert.equal(editor.read(target.path), undefined);
    assert.deepEqual(editor.said, [
      'warning: 2026H1 was not published: factories/alpha.yaml has errors, and would count as it was last sound, or not at all.',
    ]);
    editor.press = (_, buttons) => buttons.find((button) => button === 'Publish Anyway');
    await publish();
    assert.match(await until('what is written', () => editor.read(target.path)), /alpha/);
  });

  it('is not said to be created where it cannot be', async () => {
    const known = { name: 'New', id: 'new', owners: ['A'], country: 'NO', status: 'planned' };
    editor.refusesEdits = true;
    await editor.execute('aiFactories.newFactory', known);
    await editor.execute('aiFactories.createCatalog', Uri.file('/work/made'));
    assert.deepEqual(editor.said, [
      'warning: Nothing was created: catalog/factories/new.yaml could not be written.',
      'warning: Nothing was created: made cannot be written.',
    ]);
  });

  it('is not said to be written where an edit is refused', async () => {
    editor.refusesEdits = true;
    await editor.execute('aiFactories.rerank');
    assert.match(
      editor.said.join('\n'),
      /^warning: Nothing was ranked: \S*2026H1\.ranking\.yaml could not be changed\./,
    );
    assert.equal(editor.read(ranking), undefined);
  });

  it('is not said to be saved where saving is refused', async () => {
    await editor.execute('aiFactories.rerank');
    const document = await editor.open(Uri.file(ranking));
    document.set(document.getText().replace('rank: 1,', 'rank: 9,'));
    await document.save();
    editor.said.length = 0;
    editor.refusesToSave = true;
    await editor.execute('aiFactories.rerank');
    assert.match(
      editor.said.join('\n'),
      /^warning: \S*2026H1\.ranking\.yaml has the new ranking, but could not be saved\./,
    );
  });

  it('says that a ranking file that somebody was editing is left unsaved', async () => {
    await editor.execute('aiFactories.rerank');
    const document = await editor.open(Uri.file(ranking));
    document.set(document.getText().replace('rank: 1,', 'rank: 9,'));
    editor.said.length = 0;
    await editor.execute('aiFactories.rerank');
    assert.ok(document.isDirty);
    assert.match(editor.said.join('\n'), /The ranking file had unsaved edits: save it\.$/);
  });

  it('settles where a formatter rewrites what is saved: what the file says counts', async () => {
    const flow = /^ {2}- \{(.*)\}$/gm;
    editor.format = (text) =>
      text.replace(flow, (_, row: string) => `  -\n    ${row.split(/, (?=[a-z])/i).join('\n    ')}`);
    await editor.execute('aiFactories.rerank');
    const document = await editor.open(Uri.file(ranking));
    document.set(document.getText().replace('id: beta', 'id: gamma'));
    await document.save();
    await editor.execute('aiFactories.rerank');
    const text = editor.read(ranking)!;
    assert.match(text, /^ {2}-\n {4}rank: 1\n {4}id: beta$/m, 'formatted');
    editor.said.length = 0;
    await editor.execute('aiFactories.rerank');
    assert.deepEqual(editor.said, ['information: 2026H1 is up to date: nothing moved.']);
    assert.equal(editor.read(ranking), text);
    assert.equal(editor.problems.get(ranking)?.length ?? 0, 0);
  });

  it('says of which catalog, where there are two', async () => {
    putCatalog('/work/other', {
      ...sound,
      'catalog.yaml': sound['catalog.yaml']!.replace(/title: .*/, 'title: The other'),
    });
    editor.tell('create', '/work/other');
    await until('both', () => editor.statuses.size === 2);
    editor.active = await editor.open(Uri.file('/work/other/factories/alpha.yaml'));
    await editor.execute('aiFactories.rerank');
    assert.deepEqual(editor.said, ['information: 2026H1 of The other ranked: 2 factories.']);
  });

  it('is a page that opens in a browser, where there is one beside the window', async () => {
    const page = Uri.file('/work/list.html');
    const wish = { ending: 'html', target: page };
    editor.press = (_, buttons) => buttons.find((button) => button === 'Open in Browser');
    await editor.execute('aiFactories.publish', wish);
    await until('the page', () => editor.external.length > 0);
    assert.deepEqual(editor.said, ['information: 2026H1 was published to list.html.']);
    assert.equal(editor.external[0], page);
    editor.remoteName = 'ssh-remote';
    await editor.execute('aiFactories.publish', wish);
    assert.equal(editor.said.length, 1);
  });
});
