import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import {
  aWhile,
  begin,
  factories,
  hasFactories,
  lensOf,
  putCatalog,
  sound,
  started,
} from '../support/started.ts';

const [alpha, beta] = ['/work/catalog/factories/alpha.yaml', '/work/catalog/factories/beta.yaml'];
const alphaText = sound['factories/alpha.yaml']!;

describe('events of files, which are hints', () => {
  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
    await hasFactories(alpha, beta);
  });

  it('leave a file alone that is deleted by what they say, and there by what the disk says', async () => {
    editor.tell('delete', alpha);
    await aWhile();
    assert.deepEqual(factories(), [alpha, beta]);
  });

  for (const events of [
    ['create', 'delete'],
    ['delete', 'create'],
    ['create', 'create'],
    ['delete', 'delete', 'change'],
    ['change'],
  ] as const)
    it(`end with what is there: ${events.join(', ')}`, async () => {
      for (const event of events) editor.tell(event, alpha);
      await aWhile();
      assert.deepEqual(factories(), [alpha, beta]);
      editor.remove(alpha);
      for (const event of events) editor.tell(event, alpha);
      await hasFactories(beta);
    });

  it('find a file that came back without a word', async () => {
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await hasFactories(beta);
    editor.write(alpha, alphaText);
    await hasFactories(alpha, beta);
  });

  it('are read once for a burst, however long it is', async () => {
    const before = editor.disk.calls.length;
    for (let round = 0; round < 50; round++) editor.tell('change', alpha, beta);
    await aWhile();
    const calls = editor.disk.calls.slice(before);
    assert.deepEqual(calls.filter((call) => call.startsWith('read ')).sort(), [
      `read ${alpha}`,
      `read ${beta}`,
    ]);
  });

  it('hold for a folder that went and came as a whole', async () => {
    editor.remove('/work/catalog/factories');
    editor.tell('delete', '/work/catalog/factories');
    await hasFactories();
    editor.write(alpha, alphaText);
    editor.tell('create', '/work/catalog/factories');
    await hasFactories(alpha);
  });
});

describe('a folder of a catalog', () => {
  const folder = '/work/catalog/factories';
  const told = (path: string): readonly string[] =>
    (editor.problems.get(path) ?? []).map(({ message }) => message);

  beforeEach(() => {
    editor.reset();
    putCatalog('/work/catalog');
  });

  it('is one problem where it cannot be listed, and the rest is shown', async () => {
    editor.disk.failing.set(folder, 'NoPermissions');
    await started('/work');
    await until('the problem', () => told(folder).length > 0);
    assert.deepEqual(told(folder), [`The folder cannot be read: ${folder}: NoPermissions`]);
    const search = editor.providers.get('workspaceSymbols')!.provideWorkspaceSymbols!;
    assert.ok((search('H100') as readonly unknown[]).length > 0, 'hardware is found');
    assert.deepEqual(editor.errors, []);
    editor.disk.failing.clear();
    editor.tell('change', alpha);
    await hasFactories(alpha, beta);
    assert.deepEqual(told(folder), []);
  });

  it('is looked at again when the window comes forward, and nothing goes wrong meanwhile', async () => {
    editor.disk.failing.set(folder, 'Unavailable');
    await started('/work');
    editor.turned.fire({ focused: true });
    await aWhile();
    assert.deepEqual([factories(), editor.errors], [[], []]);
    editor.disk.failing.clear();
    editor.turned.fire({ focused: true });
    await hasFactories(alpha, beta);
    assert.deepEqual(told(folder), []);
  });

  it('keeps what was read of it where it cannot be listed for now', async () => {
    await started('/work');
    editor.disk.failing.set(folder, 'Unavailable');
    editor.tell('create', folder);
    await until('the problem', () => told(folder).length > 0);
    assert.deepEqual(factories(), [alpha, beta]);
    editor.remove(beta);
    editor.disk.failing.clear();
    editor.tell('create', folder);
    await hasFactories(alpha);
    assert.deepEqual(told(folder), []);
  });

  it('is told by another name, and read by its own, without a reload', async () => {
    await started('/work');
    for (const other of ['Factories', 'factory']) {
      const named = `/work/catalog/${other}`;
      for (const path of [alpha, beta]) editor.write(path.replace('factories', other), editor.read(path)!);
      editor.remove(folder);
      editor.tell('create', named);
      editor.tell('delete', folder);
      await until('the problem', () => told(named).length > 0);
      assert.deepEqual(told(named), ['This folder is not read: its name must be factories. Rename it.']);
      assert.deepEqual(factories(), []);
      for (const path of [alpha, beta]) editor.write(path, editor.read(path.replace('factories', other))!);
      editor.remove(named);
      editor.tell('delete', named);
      editor.tell('create', folder);
      await hasFactories(alpha, beta);
      assert.deepEqual(told(named), []);
    }
  });

  it('costs no reading where what comes beside it is none of the catalog’s', async () => {
    await started('/work');
    await aWhile();
    const reads = (): number => editor.disk.calls.filter((call) => call === `read ${alpha}`).length;
    const before = reads();
    editor.write('/work/catalog/README.md', '');
    editor.tell('create', '/work/catalog/README.md', '/work/catalog/notes');
    await aWhile();
    assert.equal(reads(), before);
  });
});

describe('what is gone', () => {
  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
  });

  it('does not come back with a clean document of it', async () => {
    const document = await editor.open(Uri.file(alpha));
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await hasFactories(beta);
    assert.equal(await lensOf(alpha), undefined);
    editor.changed.fire({ document });
    assert.deepEqual(factories(), [beta]);
  });

  it('is there again as soon as somebody opens it, before any event', async () => {
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await hasFactories(beta);
    editor.write(alpha, alphaText);
    assert.match((await lensOf(alpha))!, /^#\d/);
  });

  it('is there again once it is looked at, whatever is said of it meanwhile', async () => {
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await hasFactories(beta);
    const document = editor.show(Uri.file(alpha), alphaText);
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await aWhile();
    editor.write(alpha, alphaText);
    const complete = editor.providers.get('completion')!.provideCompletionItems!;
    const answer = complete(document, document.positionAt(0));
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      editor.tell('create', alpha);
    }
    assert.ok(await answer);
    assert.deepEqual(factories(), [alpha, beta]);
  });

  it('stays for as long as somebody is editing it', async () => {
    (await editor.open(Uri.file(alpha))).set(`${alphaText}notes: edited\n`);
    editor.remove(alpha);
    editor.tell('delete', alpha);
    await aWhile();
    assert.deepEqual(factories(), [alpha, beta]);
  });

  it('takes the whole catalog along where it is catalog.yaml, and its lenses', async () => {
    assert.match((await lensOf(alpha))!, /^#\d/);
    await editor.open(Uri.file('/work/catalog/catalog.yaml'));
    editor.remove('/work/catalog/catalog.yaml');
    editor.tell('delete', '/work/catalog/catalog.yaml');
    await hasFactories();
    assert.equal(await lensOf(alpha), undefined);
    assert.equal(editor.problems.get(alpha), undefined);
    editor.write('/work/catalog/catalog.yaml', sound['catalog.yaml']!);
    editor.tell('create', '/work/catalog/catalog.yaml');
    await hasFactories(alpha, beta);
  });

  it('is not what may not be looked at for now', async () => {
    editor.disk.failing.set(alpha, 'Unavailable');
    editor.tell('change', alpha);
    await until('the problem', () =>
      editor.problems.get(alpha)?.some(({ message }) => message.includes('cannot be read')),
    );
    assert.deepEqual(factories(), [alpha, beta]);
  });
});

describe('catalogs', () => {
  beforeEach(() => editor.reset());

  it('are made of files of workspace folders alone', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    const uri = Uri.from({ scheme: 'git', path: '/work/catalog/catalog.yaml', query: '{"ref":"HEAD"}' });
    editor.show(uri, sound['catalog.yaml']!).set(`${sound['catalog.yaml']!}# edited\n`);
    editor.show(Uri.file('/elsewhere/catalog.yaml'), sound['catalog.yaml']!);
    await aWhile();
    assert.equal(editor.statuses.size, 1);
    assert.deepEqual(factories(), [alpha, beta]);
  });

  it('are found where another folder’s search fails', async () => {
    putCatalog('/work/catalog');
    putCatalog('/broken/catalog');
    editor.search = (base) =>
      base === '/broken'
        ? Promise.reject(new Error('no search here'))
        : Promise.resolve([Uri.file('/work/catalog/catalog.yaml')]);
    await started('/broken', '/work');
    await hasFactories(
      alpha,
      beta,
      '/broken/catalog/factories/alpha.yaml',
      '/broken/catalog/factories/beta.yaml',
    );
    assert.match(editor.errors.join('\n'), /search in \/broken failed: Error: no search here/);
  });

  it('stay closed where an older search finds them late', async () => {
    putCatalog('/a/catalog');
    putCatalog('/b/catalog');
    await started('/a');
    let release: (found: readonly Uri[]) => void = () => undefined;
    editor.search = (base) =>
      base === '/b' ? new Promise((resolve) => (release = resolve)) : Promise.resolve([]);
    editor.setFolders('/a', '/b');
    editor.setFolders('/a');
    await aWhile();
    release([Uri.file('/b/catalog/catalog.yaml')]);
    await aWhile();
    assert.deepEqual(factories(), ['/a/catalog/factories/alpha.yaml', '/a/catalog/factories/beta.yaml']);
  });

  it('are opened as soon as the search has found them, before anything is walked through', async () => {
    putCatalog('/work/catalog');
    // So many that on a slow machine, too, walking through them takes longer than opening the catalog.
    const folders = 3000;
    for (let n = 0; n < folders; n++) editor.write(`/work/other/f${n}/file.txt`, '');
    editor.setFolders('/work');
    const { ready, stop } = begin();
    await ready;
    const listed = editor.disk.calls.filter((call) => call.startsWith('list /work/other/f')).length;
    assert.ok(listed < folders, `${listed} folders were listed`);
    assert.deepEqual(factories(), [alpha, beta]);
    stop();
  });

  it('are looked for neither in node_modules nor in what is hidden', async () => {
    const hidden = ['/work/node_modules/a', '/work/.cache/a', '/work/out/deep/a', '/work/x/node_modules/a'];
    for (const root of hidden) putCatalog(root);
    putCatalog('/work/catalog');
    editor.settings = { 'files.exclude': { '**/out': true, '**/catalog': false } };
    await started('/work');
    editor.tell('create', ...hidden, ...hidden.map((root) => `${root}/catalog.yaml`));
    await aWhile();
    assert.deepEqual(factories(), [alpha, beta]);
  });

  it('cost nothing when a thousand folders come that are not looked at', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    await aWhile();
    const paths = Array.from({ length: 1000 }, (_, n) => `/work/node_modules/p${n}`);
    for (const path of paths) editor.write(`${path}/index.js`, '');
    const before = editor.disk.calls.length;
    editor.tell('create', '/work/node_modules', ...paths);
    await aWhile();
    assert.equal(editor.disk.calls.length, before);
  });

  it('cost one walk when a folder comes with a thousand others in it', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    await aWhile();
    const paths = Array.from({ length: 1000 }, (_, n) => `/work/vendor/p${n}`);
    for (const path of paths) editor.write(`${path}/index.js`, '');
    const before = editor.disk.calls.length;
    editor.tell('create', ...paths, ...paths.map((path) => `${path}/index.js`), '/work/vendor');
    await aWhile();
    assert.ok(editor.disk.calls.length - before <= 1002, String(editor.disk.calls.length - before));
  });

  it('are open once they are made, though no search finds them yet', async () => {
    putCatalog('/work/catalog');
    editor.search = () => Promise.resolve([Uri.file('/work/catalog/catalog.yaml')]);
    await started('/work');
    await editor.execute('aiFactories.createCatalog', Uri.file('/work/made'));
    assert.match((await lensOf('/work/made/factories/example.yaml')) ?? '', /rank|#1/);
    assert.deepEqual(editor.errors, []);
  });

  it('come, move and go with the folder above them', async () => {
    await started('/work');
    putCatalog('/work/above/made');
    editor.tell('create', '/work/above');
    await hasFactories('/work/above/made/factories/alpha.yaml', '/work/above/made/factories/beta.yaml');
    putCatalog('/work/beside/made');
    editor.remove('/work/above');
    editor.tell('create', '/work/beside');
    editor.tell('delete', '/work/above');
    await hasFactories('/work/beside/made/factories/alpha.yaml', '/work/beside/made/factories/beta.yaml');
    editor.remove('/work/beside');
    editor.tell('delete', '/work/beside');
    await hasFactories();
  });

  it('claim nothing while they are being read', async () => {
    putCatalog('/work/catalog');
    editor.setFolders('/work');
    await editor.open(Uri.file(alpha));
    const { ready, stop } = begin();
    while (!editor.disk.calls.includes(`read ${beta}`)) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await lensOf(alpha), undefined);
    assert.equal(editor.problems.size, 0);
    await ready;
    assert.match((await lensOf(alpha))!, /^#\d/);
    stop();
  });
});
