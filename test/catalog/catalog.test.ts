import assert from 'node:assert/strict';
import { Catalog, type CatalogChange } from '../../src/catalog/catalog.ts';
import { fullTexts, minimalTexts } from '../support/full-texts.ts';
import { countParses } from '../support/parse-count.ts';

const factory = (name: string): string => minimalTexts.factory.replace('X', name);
const broken = 'name: [\n';

/** A catalog with two factories, and a list of what its updates told. */
function watched(): { catalog: Catalog; told: CatalogChange[] } {
  const catalog = new Catalog();
  catalog.update([
    { path: 'catalog.yaml', text: fullTexts.catalog },
    { path: 'factories/a.yaml', text: factory('A') },
    { path: 'factories/b.yaml', text: factory('B') },
  ]);
  const told: CatalogChange[] = [];
  catalog.onChange((change) => told.push(change));
  return { catalog, told };
}

const namesOf = (catalog: Catalog): readonly string[] => catalog.allFactories().map(({ name }) => name);

/** What an update told, marks aside. */
const toldOf = ({ keys, paths }: CatalogChange): readonly string[] => [
  ...[...keys].flatMap((key) => (typeof key === 'string' && !key.startsWith('text:') ? [key] : [])).sort(),
  ...[...paths].sort(),
];

describe('a catalog that follows edits', () => {
  it('tells of an edit once, by entry and by file', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: factory('A2') }]);
    assert.deepEqual(told.map(toldOf), [['factory:*', 'factory:a', 'factories/a.yaml']]);
    assert.deepEqual(namesOf(catalog), ['A2', 'B']);
  });

  it('tells of many edits at once', () => {
    const { catalog, told } = watched();
    catalog.update([
      { path: 'factories/a.yaml', text: factory('A2') },
      { path: 'factories/b.yaml', text: undefined },
      { path: 'catalog.yaml', text: `${fullTexts.catalog}\n` },
    ]);
    assert.deepEqual(told.map(toldOf), [
      [
        'factory:*',
        'factory:a',
        'factory:b',
        'settings',
        'catalog.yaml',
        'factories/a.yaml',
        'factories/b.yaml',
      ],
    ]);
  });

  it('is silent about what changes nothing, and what is none of its files', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: factory('A') }]);
    catalog.update([{ path: 'factories/c.yaml', text: undefined }]);
    catalog.update([{ path: 'README.md', text: '# x' }]);
    catalog.update([{ path: 'factories/._a.yaml', text: factory('C') }]);
    catalog.update([]);
    assert.deepEqual(told, []);
    assert.equal(catalog.fileCount, 3);
  });

  it('stops telling a listener that has gone, even while it tells', () => {
    const { catalog, told } = watched();
    let calls = 0;
    const stop = catalog.onChange(() => {
      calls += 1;
      stop();
    });
    catalog.update([{ path: 'factories/a.yaml', text: factory('A2') }]);
    catalog.update([{ path: 'factories/a.yaml', text: factory('A3') }]);
    assert.equal(calls, 1);
    assert.equal(told.length, 2);
  });

  it('forgets a file that is gone', () => {
    const { catalog } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: undefined }]);
    assert.equal(catalog.factory('a'), undefined);
    assert.equal(catalog.file('factories/a.yaml'), undefined);
    assert.deepEqual(namesOf(catalog), ['B']);
    catalog.update([{ path: 'catalog.yaml', text: undefined }]);
    assert.equal(catalog.settings(), undefined);
  });

  it('lists entries by id, in whatever order they came', () => {
    const { catalog } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: undefined }]);
    catalog.update([{ path: 'factories/aa.yaml', text: factory('AA') }]);
    catalog.update([{ path: 'factories/a.yaml', text: factory('A') }]);
    assert.deepEqual(namesOf(catalog), ['A', 'AA', 'B']);
    assert.equal(catalog.allFactories(), catalog.allFactories());
  });
});

describe('a file that breaks', () => {
  it('keeps its last good entry', () => {
    const { catalog } = watched();
    const before = catalog.factory('a');
    catalog.update([{ path: 'factories/a.yaml', text: broken }]);
    const file = catalog.file('factories/a.yaml')!;
    assert.equal(catalog.factory('a'), before);
    assert.equal(file.entry, before);
    assert.equal(file.stale, true);
    assert.equal(file.text, broken);
    assert.ok(file.problems.length > 0);
    catalog.update([{ path: 'factories/a.yaml', text: `${broken}\n` }]);
    assert.equal(catalog.factory('a'), before);
  });

  it('is told by its path alone, for its entry is what it was', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: broken }]);
    assert.deepEqual(told.map(toldOf), [['factories/a.yaml']]);
  });

  it('is read again when it is mended', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: broken }]);
    catalog.update([{ path: 'factories/a.yaml', text: factory('A2') }]);
    assert.deepEqual(told.map(toldOf)[1], ['factory:*', 'factory:a', 'factories/a.yaml']);
    assert.equal(catalog.factory('a')?.name, 'A2');
    assert.equal(catalog.file('factories/a.yaml')?.stale, false);
  });

  it('has no entry where it was never good', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/c.yaml', text: broken }]);
    assert.equal(catalog.factory('c'), undefined);
    assert.equal(catalog.file('factories/c.yaml')?.stale, true);
    assert.deepEqual(told.map(toldOf), [['factories/c.yaml']]);
    assert.equal(catalog.fileCount, 4);
  });

  it('loses its last good entry with the file', () => {
    const { catalog, told } = watched();
    catalog.update([{ path: 'factories/a.yaml', text: broken }]);
    catalog.update([{ path: 'factories/a.yaml', text: undefined }]);
    assert.equal(catalog.factory('a'), undefined);
    assert.deepEqual(told.map(toldOf)[1], ['factory:*', 'factory:a', 'factories/a.yaml']);
    catalog.update([{ path: 'factories/a.yaml', text: broken }]);
    assert.equal(catalog.factory('a'), undefined);
  });
});

describe('a file that is refused', () => {
  const path = 'factories/a.yaml';

  it('keeps its last good entry, and is told by its path', () => {
    const { catalog, told } = watched();
    catalog.update([{ path, refused: 'The file is not UTF-8.' }]);
    assert.deepEqual(told.map(toldOf), [[path]]);
    assert.equal(catalog.refused.get(path), 'The file is not UTF-8.');
    assert.equal(catalog.factory('a')?.name, 'A');
  });

  it('is so no longer when it can be read, even as it was, or is gone', () => {
    const { catalog, told } = watched();
    catalog.update([{ path, refused: 'x' }]);
    catalog.update([{ path, text: factory('A') }]);
    assert.equal(catalog.refused.size, 0);
    catalog.update([{ path: 'factories/a.yml', refused: 'x' }]);
    catalog.update([{ path: 'factories/a.yml', text: undefined }]);
    assert.equal(catalog.refused.size, 0);
    assert.equal(told.length, 4);
  });
});

describe('the trees of files', () => {
  it('are those of the read: an edit parses its file once, however much is asked of it', () => {
    const { catalog } = watched();
    const parses = countParses(() => {
      catalog.update([{ path: 'factories/a.yaml', text: factory('A2') }]);
      const file = catalog.file('factories/a.yaml')!;
      assert.equal(catalog.document(file).text, file.text);
      assert.equal(catalog.document(file), catalog.document(file));
    });
    assert.equal(parses, 1);
  });

  it('are kept for the files in use alone', () => {
    const { catalog } = watched();
    const files = Array.from({ length: 100 }, (_, i) => ({
      path: `factories/f${i}.yaml`,
      text: factory(`F${i}`),
    }));
    assert.equal(
      countParses(() => catalog.update(files)),
      100,
    );
    const again = countParses(() => {
      for (const { path } of files) catalog.document(catalog.file(path)!);
    });
    assert.ok(again >= 60 && again <= 100, String(again));
  });

  it('tells every listener, though one throws, and lets that be known', () => {
    const catalog = new Catalog();
    const told: string[] = [];
    catalog.onChange(() => told.push('first'));
    catalog.onChange(() => {
      throw new Error('broken');
    });
    catalog.onChange(() => told.push('last'));
    const update = (): void => catalog.update([{ path: 'factories/a.yaml', text: 'name: A\n' }]);
    assert.throws(update, /broken/);
    assert.deepEqual(told, ['first', 'last']);
    assert.equal(catalog.file('factories/a.yaml')?.text, 'name: A\n');
  });
});
