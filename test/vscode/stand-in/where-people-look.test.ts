import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { editor } from '../../support/vscode.ts';
import { Uri } from '../../support/vscode-values.ts';
import { until } from '../support/until.ts';
import { putCatalog, sound, started } from './support/started.ts';

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** What VS Code knows of a file or a folder in front of which a menu opens. */
interface Resource {
  readonly path: string;
  readonly isFolder?: boolean;
}

/** Whether a clause of `in`, `==`, `&&` and `||` holds, as VS Code reads it: `&&` binds closer. */
function holds(when: string, { path, isFolder = false }: Resource): boolean {
  const stroke = path.includes('\\') ? '\\' : '/';
  const name = path.slice(path.lastIndexOf(stroke) + 1);
  const keys: Readonly<Record<string, unknown>> = {
    resourcePath: path,
    resourceDirname: path.slice(0, path.lastIndexOf(stroke)),
    resourceFilename: name,
    resourceExtname: name.includes('.') ? name.slice(name.lastIndexOf('.')) : '',
    explorerResourceIsFolder: isFolder,
    ...Object.fromEntries(editor.contexts),
  };
  const term = (text: string): boolean => {
    const [left = '', operator, right = ''] = text.trim().split(/ +/);
    if (operator === 'in')
      return (keys[right] as readonly unknown[] | undefined)?.includes(keys[left]) === true;
    if (operator === '==') return keys[left] === right;
    return left.startsWith('!') ? !keys[left.slice(1)] : keys[left] === true;
  };
  return when.split('||').some((all) => all.split('&&').every(term));
}

/** What a menu offers for a resource, without the extension's name. */
const offered = (menu: string, resource: Resource): readonly string[] =>
  contributes.menus[menu]!.filter(({ when }) => holds(when, resource)).map(({ command }) =>
    command.slice('aiFactories.'.length),
  );

const onEditions = ['rerank', 'publish', 'compare'];
const inTitles = ['showTop20', 'rerank'];

describe('menus', () => {
  const roots = ['/work/catalog', '/work/c (2)/Ünïcode & more'];

  beforeEach(async () => {
    editor.reset();
    for (const root of roots) putCatalog(root);
    await started('/work');
    await until(
      'the folders',
      () => (editor.contexts.get('aiFactories.catalogFolders') as string[]).length === 2,
    );
  });

  it('name commands that there are', () => {
    const known = contributes.commands.map(({ command }) => command);
    for (const item of Object.values(contributes.menus).flat())
      assert.ok(known.includes(item.command), item.command);
  });

  for (const root of roots)
    it(`offer what belongs to a file or a folder of ${root}`, () => {
      const folder = (name: string): Resource => ({ path: `${root}/${name}`, isFolder: true });
      assert.deepEqual(offered('explorer/context', folder('factories')), ['newFactory']);
      assert.deepEqual(offered('explorer/context', folder('hardware')), ['newHardware']);
      assert.deepEqual(offered('explorer/context', folder('editions')), ['newEdition']);
      assert.deepEqual(offered('explorer/context', { path: root, isFolder: true }), [
        'newFactory',
        'newHardware',
        'newEdition',
      ]);
      const factory = { path: `${root}/factories/alpha.yaml` };
      assert.deepEqual(offered('explorer/context', factory), ['explain']);
      assert.deepEqual(offered('editor/context', factory), ['explain']);
      for (const name of ['factories/a.b.yaml', 'hardware/nvidia-h100-sxm.yaml', 'catalog.yaml'])
        assert.deepEqual(offered('editor/title', { path: `${root}/${name}` }), inTitles);
      for (const name of ['2026H1.yaml', '2026H1.ranking.yaml']) {
        const edition = { path: `${root}/editions/${name}` };
        assert.deepEqual(offered('explorer/context', edition), onEditions);
        assert.deepEqual(offered('editor/context', edition), onEditions);
        assert.deepEqual(offered('editor/title', edition), [...inTitles, 'publish', 'compare']);
      }
    });

  it('offer nothing for folders and files of the same names elsewhere', () => {
    for (const menu of ['explorer/context', 'editor/context', 'editor/title'])
      for (const resource of [
        { path: '/work/other/factories', isFolder: true },
        { path: '/work/other/factories/alpha.yaml' },
        { path: '/work/editions/2026H1.yaml' },
        { path: '/work/other/catalog.yaml' },
        { path: '/work/catalog/factories/catalog/catalog.yaml' },
        { path: '/work/catalog/readme.yaml' },
        { path: '/work/catalog/my-catalog.yaml' },
        { path: '/work/catalog/factories.yaml' },
        { path: '/work/catalog/factories/alpha.yml' },
        { path: '/work/catalog/factories/alpha.txt' },
        { path: '/work/catalog/factories/deep/alpha.yaml' },
        { path: '/work', isFolder: true },
      ])
        assert.deepEqual(offered(menu, resource), [], `${menu} ${resource.path}`);
  });

  it('know paths as Windows writes them', async () => {
    editor.reset();
    putCatalog('/c:/Users/A B/catalog');
    await started('/c:/Users/A B');
    const own = (name: string): string => `c:\\Users\\A B\\catalog\\${name}`;
    await until('the folders', () => editor.contexts.get('aiFactories.catalogFolders'));
    assert.deepEqual(offered('explorer/context', { path: own('editions'), isFolder: true }), ['newEdition']);
    assert.deepEqual(offered('explorer/context', { path: own('editions\\2026H1.yaml') }), onEditions);
    assert.deepEqual(offered('editor/context', { path: own('factories\\alpha.yaml') }), ['explain']);
    for (const name of ['factories\\alpha.yaml', 'catalog.yaml'])
      assert.deepEqual(offered('editor/title', { path: own(name) }), inTitles);
  });

  it('offer a new file of each kind where there is a catalog, and a catalog where there is none', async () => {
    const nowhere = { path: '' };
    assert.deepEqual(offered('file/newFile', nowhere), ['newFactory', 'newHardware', 'newEdition']);
    editor.setFolders();
    await until('it to go', () => editor.contexts.get('aiFactories.hasCatalog') === false);
    assert.deepEqual(offered('file/newFile', nowhere), ['createCatalog']);
    assert.deepEqual(editor.contexts.get('aiFactories.catalogFolders'), []);
  });

  it('do nothing of a keystroke', async () => {
    editor.contexts.clear();
    (await editor.open(Uri.file(`${roots[0]!}/factories/alpha.yaml`))).set(
      sound['factories/alpha.yaml']!.replace('100,000', '7'),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const told = [...editor.contexts.keys()].filter((key) => /Folders$|hasCatalog$/.test(key));
    assert.deepEqual(told, []);
  });

  it('rerank, publish, compare and explain what they were opened on', async () => {
    const [root = ''] = roots;
    const edition = Uri.file(`${root}/editions/2025H2.yaml`);
    await editor.execute('aiFactories.publish', edition);
    await editor.execute('aiFactories.compare', edition);
    assert.match(editor.asked[0]!, /^Publish 2025H2 of .* as …$/);
    assert.match(editor.asked[1]!, /^Compare 2025H2 of .* with …$/);
    await editor.execute('aiFactories.rerank', edition);
    assert.match(editor.said[0]!, /^information: 2025H2 of /);
    await editor.execute('aiFactories.newFactory', Uri.file(`${root}/factories`));
    assert.match(editor.asked[2]!, /^New Factory of .* \(catalog\): The name/);
  });
});

describe('the status bar', () => {
  const root = '/work/catalog';
  const text = (): unknown => editor.statusBar.get('aiFactories.list')?.text;
  const shows = (expected: string | undefined): Promise<unknown> =>
    until(`${expected ?? 'nothing'}; it is ${String(text())}`, () => text() === expected);
  const inFront = async (file: string): Promise<void> => {
    editor.active = await editor.open(Uri.file(file));
  };

  beforeEach(async () => {
    editor.reset();
    putCatalog(root);
    editor.write('/work/readme.yaml', 'a: 1\n');
    await started('/work');
  });

  it('says list and rank while a file of a catalog is in front, and nothing else', async () => {
    await inFront(`${root}/factories/alpha.yaml`);
    await shows('$(list-ordered) 2026H1 · #2 (1–2) of 2');
    await inFront(`${root}/hardware/nvidia-h100-sxm.yaml`);
    await shows('$(list-ordered) 2026H1');
    await inFront(`${root}/editions/2025H2.yaml`);
    await shows('$(list-ordered) 2025H2');
    await inFront('/work/readme.yaml');
    await shows(undefined);
  });

  it('follows what is typed, and marks what is older than the text', async () => {
    await inFront(`${root}/factories/alpha.yaml`);
    editor.active!.set(sound['factories/alpha.yaml']!.replace('100,000', '900,000'));
    await shows('$(list-ordered) 2026H1 · #1 of 2');
    editor.active!.set('name: [\n');
    await shows('$(list-ordered) 2026H1 · #1 of 2, last good version');
  });

  it('leads to the list that it speaks of', async () => {
    await inFront(`${root}/editions/2025H2.yaml`);
    await shows('$(list-ordered) 2025H2');
    const { command, arguments: args } = editor.statusBar.get('aiFactories.list')!.command as {
      command: string;
      arguments: unknown[];
    };
    await editor.execute(command, ...args);
    editor.panels[0]!.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    await until('the list', () => editor.panels[0]!.title.includes('2025H2'));
  });

  it('speaks of what the panel shows while that is in front', async () => {
    await editor.execute('aiFactories.showTop20');
    const [panel] = editor.panels;
    panel!.send({
      type: 'ready',
      choice: { edition: '2025H2', metric: 'cost' },
      show: { kind: 'table' },
      open: [],
    });
    panel!.focus(true);
    await shows('$(list-ordered) 2025H2 by cost of IT hardware');
    panel!.focus(false);
    await shows(undefined);
  });

  it('offers an edition where there is none', async () => {
    editor.reset();
    putCatalog(
      root,
      Object.fromEntries(Object.entries(sound).filter(([path]) => !path.startsWith('editions/'))),
    );
    await started('/work');
    await inFront(`${root}/factories/alpha.yaml`);
    await shows('$(list-ordered) No edition');
    const { command } = editor.statusBar.get('aiFactories.list')!.command as { command: string };
    assert.equal(command, 'aiFactories.newEdition');
  });
});

describe('the title of the panel', () => {
  it('says what else was chosen: metric, counts, how many', async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
    await editor.execute('aiFactories.showTop20');
    const [panel] = editor.panels;
    const titled = async (choice: object): Promise<string> => {
      panel!.send({ type: 'ready', choice, show: { kind: 'table' }, open: [] });
      await new Promise((resolve) => setTimeout(resolve, 10));
      return panel!.title;
    };
    assert.match(await titled({}), / Top 20 · 2026H1 by GPU-equivalents$/);
    assert.match(
      await titled({ metric: 'power', counts: 'operational' }),
      / Top 20 · 2026H1 by facility power · only what runs$/,
    );
    assert.match(await titled({ top: 50 }), / Top 50 · 2026H1 by GPU-equivalents$/);
    assert.match(await titled({ top: 'all' }), / All 2 · 2026H1 by GPU-equivalents$/);
  });
});
