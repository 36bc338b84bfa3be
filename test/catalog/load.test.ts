import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog, readChange, whyRefused } from '../../src/catalog/load.ts';
import { fullTexts, minimalTexts } from '../support/full-texts.ts';
import { MemoryFolder, type Content } from '../support/memory-folder.ts';

const sound = {
  'catalog.yaml': fullTexts.catalog,
  'hardware/nvidia-h100-sxm.yaml': fullTexts.hardware,
  'factories/stargate.yaml': minimalTexts.factory,
  'editions/2025H2.yaml': minimalTexts.edition,
  'editions/2025H2.ranking.yaml': minimalTexts.ranking,
};

async function load(files: Readonly<Record<string, Content>>): Promise<Catalog> {
  const catalog = new Catalog();
  catalog.update(await loadCatalog(new MemoryFolder(files)));
  return catalog;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('loadCatalog', () => {
  it('reads every file of the four kinds of folder', async () => {
    const catalog = await load(sound);
    assert.deepEqual([...catalog.files()].map(({ path }) => path).sort(), Object.keys(sound).sort());
    assert.equal(catalog.refused.size, 0);
    assert.equal(catalog.settings()?.title, 'AI Factories');
    assert.ok(catalog.hardware('nvidia-h100-sxm') && catalog.factory('stargate'));
    assert.ok(catalog.edition('2025H2') && catalog.ranking('2025H2'));
  });

  it('gives the same order whatever the order of the folder', async () => {
    const changes = await loadCatalog(new MemoryFolder(sound));
    assert.deepEqual(
      changes.map(({ path }) => path),
      Object.keys(sound).sort(),
    );
  });

  const refusals: readonly (readonly [string, Content, RegExp])[] = [
    ['factories/a.yml', 'name: x\n', /^The ending is \.yml\. Rename the file to a\.yaml\.$/],
    ['factories/a.YAML', 'name: x\n', /^The ending is \.YAML\. Rename the file to a\.yaml\.$/],
    [
      'hardware/old',
      { type: 'directory' },
      /^A folder is not read here\. Move its files up into hardware\/\.$/,
    ],
    ['hardware/a.yaml', { type: 'directory' }, /^A folder is not read here\./],
    ['editions/link.yaml', { type: 'other' }, /^Only regular files are read/],
    ['factories/latin.yaml', new Uint8Array([0x6e, 0xe9, 0x0a]), /^The file is not UTF-8\./],
    [
      'factories/utf16.yaml',
      utf16(`\uFEFF${minimalTexts.factory}`),
      /^The file is UTF-16 \(little-endian\), and UTF-8 is read\. Save it with that encoding\.$/,
    ],
    [
      'factories/utf16be.yaml',
      utf16(`\uFEFF${minimalTexts.factory}`).swap16(),
      /^The file is UTF-16 \(big-endian\)/,
    ],
    ['hardware/unmarked.yaml', utf16('name: H100\n'), /^The file is UTF-16 \(little-endian\)/],
    ['editions/unmarked.yaml', utf16('title: É\n').swap16(), /^The file is UTF-16 \(big-endian\)/],
    ['editions/mixed.yaml', utf16('title: 東京 und so weiter'), /^The file is UTF-16/],
    ['editions/short.yaml', new Uint8Array([0xff, 0xfe]), /^The file is UTF-16/],
    [
      'editions/utf32.yaml',
      new Uint8Array([0xff, 0xfe, 0, 0, 0x74, 0, 0, 0]),
      /^The file is UTF-32, and UTF-8 is read\. Save it with that encoding\.$/,
    ],
    [
      'factories/\ufffd\ufffd.yaml',
      { error: 'it is gone.' },
      /^The name of the file is not UTF-8, so that it cannot be opened\. Rename it\.$/,
    ],
    ['factories/locked.yaml', { error: 'permission denied' }, /^The file cannot be read: permission denied$/],
  ];
  for (const [path, content, message] of refusals) {
    it(`refuses ${path} by itself, and hides nothing else`, async () => {
      const catalog = await load({ ...sound, [path]: content });
      assert.deepEqual([...catalog.refused.keys()], [path]);
      assert.match(catalog.refused.get(path)!, message);
      assert.equal(catalog.fileCount, Object.keys(sound).length);
      assert.ok(catalog.factory('stargate'));
    });
  }

  it('tells of a folder that cannot be listed, and shows the rest', async () => {
    const catalog = await load({ ...sound, factories: { error: 'permission denied.' } });
    assert.deepEqual([...catalog.refused], [['factories', 'The folder cannot be read: permission denied.']]);
    assert.ok(catalog.hardware('nvidia-h100-sxm') && catalog.edition('2025H2'));
  });

  const nearly = [
    'Factories',
    'factory',
    'FACTORIES',
    'Hardware',
    'hardwares',
    'edition',
    'Editions',
    'factory_',
  ];
  for (const name of nearly) {
    it(`tells of ${name}/, which is nearly ours`, async () => {
      const catalog = await load({ ...sound, [`${name}/a.yaml`]: minimalTexts.factory });
      assert.deepEqual([...catalog.refused.keys()], [name]);
      assert.match(
        catalog.refused.get(name)!,
        /^This folder is not read: its name must be \w+\. Rename it\.$/,
      );
    });
  }

  it('reads no folder by another name, where case does not count', async () => {
    const folder = new MemoryFolder({ ...sound, 'Editions/2027H1.yaml': minimalTexts.edition });
    const within = new MemoryFolder({ ...sound });
    const changes = await loadCatalog({
      readDirectory: async (path) => {
        const entries = await (path === '' ? folder : within).readDirectory(path);
        return path === '' ? entries.filter(([name]) => name !== 'editions') : entries;
      },
      readFile: (path) => within.readFile(path),
      decode: (bytes) => within.decode(bytes),
    });
    const paths = changes.map(({ path }) => path).filter((path) => /edition/i.test(path));
    assert.deepEqual(paths, ['Editions']);
  });

  it('refuses a link in the place of a folder or of catalog.yaml, and follows none', async () => {
    const others = Object.fromEntries(
      Object.entries(sound).filter(([path]) => !path.startsWith('factories/')),
    );
    const linked = await load({ ...others, factories: { type: 'other' } });
    assert.match(linked.refused.get('factories')!, /^factories is a link, and a folder belongs here\./);
    const catalog = await load({ ...sound, 'catalog.yaml': { type: 'other' } });
    assert.match(catalog.refused.get('catalog.yaml')!, /^Only regular files are read/);
    assert.equal(catalog.settings(), undefined);
  });

  it('leaves alone what lies beside the catalog and is not ours', async () => {
    const beside = [
      'README.md',
      '_config.yml',
      'docs/factories.yaml',
      'factory-photos/a.png',
      'catalog.json',
    ];
    const catalog = await load({ ...sound, ...Object.fromEntries(beside.map((path) => [path, 'x'])) });
    assert.equal(catalog.refused.size, 0);
    assert.match(
      (await load({ ...sound, 'catalog.yml': 'x' })).refused.get('catalog.yml')!,
      /^This file is not read/,
    );
  });

  it('refuses a catalog.yaml that is not there', async () => {
    const catalog = await load({ 'factories/stargate.yaml': minimalTexts.factory });
    assert.match(catalog.refused.get('catalog.yaml')!, /^The file cannot be read: no such file$/);
    assert.equal(catalog.settings(), undefined);
    assert.ok(catalog.factory('stargate'));
  });

  it('passes over what is none of ours', async () => {
    const others = ['README.md', 'factories/README.md', 'factories/.stargate.yaml.swp', 'factories/._x.yaml'];
    const catalog = await load({
      ...sound,
      ...Object.fromEntries(others.map((path) => [path, 'x'])),
      'factories/.#stargate.yaml': { type: 'other' },
      'factories/.git': { type: 'directory' },
    });
    assert.equal(catalog.refused.size, 0);
    assert.equal(catalog.fileCount, Object.keys(sound).length);
  });

  it('reads a file with a byte order mark, and with CRLF', async () => {
    const text = `\uFEFF${minimalTexts.factory.replaceAll('\n', '\r\n')}`;
    const catalog = await load({ ...sound, 'factories/marked.yaml': text });
    assert.equal(catalog.file('factories/marked.yaml')?.text.startsWith('name: X\r\n'), true);
    assert.equal(catalog.factory('marked')?.name, 'X');
  });

  it('opens no more than 64 files at once', async () => {
    const many = Array.from(
      { length: 300 },
      (_, i) => [`factories/f${i}.yaml`, minimalTexts.factory] as const,
    );
    const folder = new MemoryFolder(Object.fromEntries(many));
    await loadCatalog(folder);
    assert.equal(folder.mostOpen, 64);
  });

  it('reads one file again', async () => {
    const folder = new MemoryFolder({ 'factories/a.yaml': 'name: x\n' });
    assert.deepEqual(await readChange(folder, 'factories/a.yaml'), {
      path: 'factories/a.yaml',
      text: 'name: x\n',
    });
  });
});

describe('whyRefused', () => {
  it('has nothing against files of ours, and of others', () => {
    for (const path of [
      'factories/a.yaml',
      'factories/README.md',
      'factories/.hidden.yml',
      'factories/.yml',
    ]) {
      assert.equal(whyRefused(path, 'file'), undefined);
    }
  });
});
