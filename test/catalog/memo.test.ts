import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { idMark } from '../../src/catalog/marks.ts';
import { Memo } from '../../src/catalog/memo.ts';
import { recording, type CatalogView, type Key } from '../../src/catalog/view.ts';
import { fullTexts, minimalTexts } from '../support/full-texts.ts';

function smallCatalog(): Catalog {
  const catalog = new Catalog();
  catalog.update([
    { path: 'catalog.yaml', text: fullTexts.catalog },
    { path: 'hardware/h.yaml', text: minimalTexts.hardware },
    { path: 'factories/a.yaml', text: minimalTexts.factory },
    { path: 'factories/b.yaml', text: minimalTexts.factory },
    { path: 'editions/e.yaml', text: minimalTexts.edition },
    { path: 'editions/e.ranking.yaml', text: minimalTexts.ranking },
  ]);
  return catalog;
}

/** A memo of what `look` does, and how often it was computed for each id. */
function counting(catalog: Catalog, look: (id: string, view: CatalogView) => unknown) {
  const computed: string[] = [];
  const memo = new Memo(catalog, (id, view) => {
    computed.push(id);
    return look(id, view);
  });
  return { memo, computed };
}

describe('Memo', () => {
  it('computes a value once', () => {
    const { memo, computed } = counting(smallCatalog(), (id, view) => view.factory(id));
    assert.equal(memo.get('a'), memo.get('a'));
    memo.get('b');
    assert.deepEqual(computed, ['a', 'b']);
  });

  it('forgets exactly what looked at what changed', () => {
    const { memo, computed } = counting(smallCatalog(), (id, view) => [view.factory(id), view.hardware('h')]);
    memo.get('a');
    memo.get('b');
    assert.deepEqual([...memo.forget(['factory:a', 'factory:*'])], ['a']);
    memo.get('a');
    memo.get('b');
    assert.deepEqual(computed, ['a', 'b', 'a']);
    assert.deepEqual([...memo.forget(['hardware:h'])].sort(), ['a', 'b']);
    assert.deepEqual([...memo.forget(['hardware:h'])], []);
  });

  it('remembers what was not there when it looked', () => {
    const { memo } = counting(smallCatalog(), (_, view) => view.hardware('later')?.name);
    assert.equal(memo.get('a'), undefined);
    assert.deepEqual([...memo.forget(['hardware:h'])], []);
    assert.deepEqual([...memo.forget(['hardware:later'])], ['a']);
  });

  it('follows a computation that looks at other things than before', () => {
    const catalog = smallCatalog();
    let from = 'a';
    const { memo } = counting(catalog, (_, view) => view.factory(from));
    memo.get('x');
    memo.forget(['factory:a']);
    from = 'b';
    memo.get('x');
    assert.deepEqual([...memo.forget(['factory:a'])], []);
    assert.deepEqual([...memo.forget(['factory:b'])], ['x']);
  });

  it('drops one value by itself', () => {
    const { memo, computed } = counting(smallCatalog(), (id, view) => view.factory(id));
    memo.get('a');
    memo.drop('a');
    memo.drop('never');
    assert.deepEqual([...memo.forget(['factory:a'])], []);
    memo.get('a');
    assert.deepEqual(computed, ['a', 'a']);
  });

  it('keeps an undefined value too', () => {
    const { memo, computed } = counting(smallCatalog(), () => undefined);
    memo.get('a');
    memo.get('a');
    assert.deepEqual(computed, ['a']);
  });
});

describe('a recording view', () => {
  const looks: readonly (readonly [Key, (view: CatalogView) => unknown])[] = [
    ['settings', (view) => view.settings()],
    ['hardware:h', (view) => view.hardware('h')],
    ['factory:a', (view) => view.factory('a')],
    ['edition:e', (view) => view.edition('e')],
    ['ranking:e', (view) => view.ranking('e')],
    ['hardware:*', (view) => view.allHardware()],
    ['factory:*', (view) => view.allFactories()],
    ['edition:*', (view) => view.allEditions()],
    [idMark('factory', 'a'), (view) => view.marked(idMark('factory', 'a'))],
  ];
  for (const [key, look] of looks) {
    it(`notes ${key}, and answers as the catalog does`, () => {
      const catalog = smallCatalog();
      const keys = new Set<Key>();
      assert.deepEqual(look(recording(catalog, keys)), look(catalog));
      assert.notEqual(look(catalog), undefined);
      assert.deepEqual([...keys], [key]);
    });

    it(`is told of by an edit that changes what ${key} answers`, () => {
      const catalog = smallCatalog();
      const told = new Set<Key>();
      catalog.onChange(({ keys }) => keys.forEach((each) => told.add(each)));
      catalog.update([...catalog.files()].map(({ path }) => ({ path, text: undefined })));
      assert.ok(told.has(key), [...told].join(', '));
    });
  }

  for (const [kind, path] of [
    ['hardware', 'hardware/h.yaml'],
    ['factory', 'factories/a.yaml'],
  ] as const) {
    it(`notes that it was asked what every ${kind} is called, and is told when that changes alone`, () => {
      const catalog = smallCatalog();
      const [noted, told] = [new Set<Key>(), new Set<Key>()];
      assert.equal(recording(catalog, noted).spelling(kind), catalog.spelling(kind));
      assert.deepEqual([...noted], [`spelling:${kind}`]);
      catalog.onChange(({ keys }) => keys.forEach((key) => told.add(key)));
      const text = catalog.file(path)?.text ?? '';
      catalog.update([{ path, text: `${text}notes: Another word\n` }]);
      assert.ok(!told.has(`spelling:${kind}`));
      catalog.update([{ path, text: text.replace(/^name: .*/m, 'name: Another') }]);
      assert.ok(told.has(`spelling:${kind}`));
      assert.equal(catalog.spelling(kind).meant('another').suggestion, path.split(/[/.]/)[1]);
    });
  }
});
