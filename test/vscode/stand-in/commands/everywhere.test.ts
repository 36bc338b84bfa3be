import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { FakeGit } from '../support/fake-git.ts';
import { putCatalog, sound, started } from '../support/started.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
      readonly enablement?: string;
    }[];
    readonly menus: { readonly commandPalette?: unknown };
  };
  readonly capabilities: unknown;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const commands = manifest.contributes.commands.map(({ command }) => command);

/** What a user has seen of a command: words, a question, a page or a panel. */
const seen = (): readonly string[] => [
  ...editor.said,
  ...editor.asked,
  ...editor.panels.map(({ title }) => `panel: ${title}`),
  ...(editor.active ? [`page: ${editor.active.uri.path}`] : []),
];

const broken = { ...sound, 'catalog.yaml': 'format: ai-factories/1\ntitle: [\n' };
const other = { ...sound, 'catalog.yaml': sound['catalog.yaml']!.replace(/title: .*/, 'title: The other') };

const without = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sound).filter(([path]) => !path.startsWith(folder)));

const situations: Readonly<Record<string, () => Promise<void>>> = {
  'nothing open': () => started(),
  'a folder without a catalog': async () => {
    editor.write('/work/readme.txt', '');
    await started('/work');
  },
  'one catalog and no editor': async () => {
    putCatalog('/work/catalog');
    await started('/work');
  },
  'two catalogs': async () => {
    putCatalog('/work/one');
    putCatalog('/work/two', other);
    await started('/work');
  },
  'a catalog that cannot be used': async () => {
    putCatalog('/work/catalog', broken);
    await started('/work');
  },
  'a catalog without an entry': async () => {
    putCatalog('/work/catalog', { 'catalog.yaml': sound['catalog.yaml']! });
    await started('/work');
  },
  'a catalog without an edition': async () => {
    putCatalog('/work/catalog', without('editions/'));
    await started('/work');
  },
  'a catalog whose edition cannot be read': async () => {
    putCatalog('/work/catalog', { ...without('editions/'), 'editions/2026H1.yaml': 'title: [\n' });
    await started('/work');
  },
  'a catalog without a factory': async () => {
    putCatalog('/work/catalog', without('factories/'));
    await started('/work');
  },
  'a catalog with an error': async () => {
    putCatalog('/work/catalog', { ...sound, 'factories/alpha.yaml': 'name: [\n' });
    await started('/work');
  },
  'edits that are not saved': async () => {
    putCatalog('/work/catalog');
    await started('/work');
    const alpha = await editor.open(Uri.file('/work/catalog/factories/alpha.yaml'));
    alpha.set(sound['factories/alpha.yaml']!.replace('100,000', '200,000'));
  },
  'a repository of git': async () => {
    putCatalog('/work/catalog');
    const committed = Object.entries(sound).map(([path, text]) => [`catalog/${path}`, text] as const);
    new FakeGit('/work', { last: Object.fromEntries(committed) });
    await started('/work');
  },
  'a folder of another machine, which cannot be written': async () => {
    editor.scheme = 'vscode-vfs';
    editor.refusesEdits = editor.refusesToSave = true;
    putCatalog('/work/catalog');
    await started('/work');
  },
};

describe('a command of the palette', () => {
  beforeEach(() => editor.reset());

  it('stands there always, and in a folder that is not trusted or not on disk', () => {
    assert.equal(manifest.contributes.menus.commandPalette, undefined);
    for (const { title, category, enablement } of manifest.contributes.commands)
      assert.deepEqual([title !== '', category, enablement], [true, 'AI Factories', undefined]);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  for (const [situation, begin] of Object.entries(situations))
    for (const command of commands)
      it(`says or asks something, and fails not, with ${situation}: ${command}`, async () => {
        await begin();
        const offered = new Map<string, readonly string[]>();
        editor.press = (message, buttons) => void offered.set(message, buttons);
        await editor.execute(command);
        await until('a word', () => seen().length > 0);
        assert.deepEqual(editor.errors, []);
        assert.ok(!seen().some((each) => /undefined|\[object|did not work/.test(each)), seen().join('\n'));
        for (const [message, buttons] of offered) {
          assert.match(message, /^[^\n]{1,240}[.?]$/, 'one line');
          // What could not be done says what is needed, and offers that.
          assert.ok(
            buttons.length > 0 || message.includes('could not be changed'),
            `${message} offers nothing`,
          );
        }
      });

  const alone = ['showLog', 'createCatalog', 'showTop20', 'import'].map((name) => `aiFactories.${name}`);
  for (const command of commands.filter((each) => !alone.includes(each)))
    for (const [what, second, name] of [
      ['sound', other, / of The other\b/],
      ['without a list', { ...other, 'editions/2026H1.yaml': 'title: [\n' }, / of The other\b/],
      ['called alike', sound, / \(two\)/],
    ] as const)
      it(`asks which of two catalogs is meant, and names the one that is ${what}: ${command}`, async () => {
        putCatalog('/work/one');
        putCatalog('/work/two', second);
        await started('/work');
        editor.pick = (items, question) =>
          question === 'Which catalog?'
            ? (items as readonly { description: string; label: string }[]).find(
                ({ description }) => description === 'two',
              )
            : undefined;
        await editor.execute(command);
        assert.equal(editor.asked[0], 'Which catalog?');
        const said = await until('a word', () => seen().find((each) => each !== 'Which catalog?'));
        assert.match(said, name);
      });

  for (const command of commands)
    for (const file of [
      '/work/gone.yaml',
      '/work/one/catalog.yaml',
      '/work/one/factories/gone.yaml',
      '/work/one',
    ])
      it(`fails not where a menu opens it on ${file}: ${command}`, async () => {
        putCatalog('/work/one');
        putCatalog('/work/two', other);
        await started('/work');
        await editor.execute(command, Uri.file(file));
        await until('a word', () => seen().length > 0);
        assert.deepEqual(editor.errors, []);
        assert.ok(!seen().some((each) => /undefined|\[object|did not work/.test(each)), seen().join('\n'));
      });
});
