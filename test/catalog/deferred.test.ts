import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { idMark } from '../../src/catalog/marks.ts';
import { fullTexts, minimalTexts } from '../support/full-texts.ts';

/** A catalog of which one factory is known by its marks alone, and how often it was read. */
function deferring(text = fullTexts.factory) {
  const path = 'factories/later.yaml';
  const other = new Catalog();
  other.update([{ path, text }]);
  const catalog = new Catalog();
  catalog.update([{ path: 'factories/now.yaml', text: minimalTexts.factory }]);
  const read: string[] = [];
  catalog.defer(path, other.marksAt(path), () => {
    read.push(path);
    return { path, text };
  });
  return { catalog, other, read, path };
}

describe('a file that is read when it is asked for', () => {
  it('bears its marks before it is read', () => {
    const { catalog, read, path } = deferring();
    assert.deepEqual(catalog.marked(idMark('factory', 'later')), [path]);
    assert.equal(catalog.fileCount, 2);
    assert.equal(catalog.factory('now')?.id, 'now');
    assert.deepEqual(read, []);
  });

  it('is read once, whatever is asked of it', () => {
    const { catalog, other, read, path } = deferring();
    assert.equal(catalog.factory('later')?.name, other.factory('later')?.name);
    assert.deepEqual(
      catalog.allFactories().map(({ id }) => id),
      ['later', 'now'],
    );
    assert.equal(catalog.file(path)?.text, fullTexts.factory);
    assert.equal([...catalog.files()].length, 2);
    assert.deepEqual(read, [path]);
  });

  it('is read with all others where all are asked for', () => {
    const { catalog, read, path } = deferring();
    assert.equal(catalog.allFactories().length, 2);
    assert.deepEqual(read, [path]);
    assert.deepEqual(catalog.marksAt(path).length > 0, true);
  });

  it('follows an edit before anybody asked', () => {
    const { catalog, path } = deferring();
    catalog.update([{ path, text: undefined }]);
    assert.equal(catalog.factory('later'), undefined);
    assert.equal(catalog.fileCount, 1);
    assert.deepEqual(catalog.marked(idMark('factory', 'later')), []);
  });
});
