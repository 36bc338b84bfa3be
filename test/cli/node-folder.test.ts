import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFolder } from '../../src/cli/node-folder.ts';
import { Folders } from './support/catalogs.ts';

describe('nodeFolder', () => {
  const folders = new Folders();

  it('lists what there is, and nothing where there is no folder', async () => {
    const root = folders.empty();
    mkdirSync(join(root, 'factories', 'sub'), { recursive: true });
    writeFileSync(join(root, 'factories', 'a.yaml'), '');
    const listed = await nodeFolder(root).readDirectory('factories');
    assert.deepEqual(
      new Map(listed),
      new Map([
        ['a.yaml', 'file'],
        ['sub', 'directory'],
      ] as const),
    );
    assert.deepEqual(await nodeFolder(root).readDirectory('hardware'), []);
    assert.deepEqual(await nodeFolder(root).readDirectory('factories/a.yaml'), []);
  });

  it('says in words why a file cannot be read, without its path', async () => {
    const root = folders.empty();
    await assert.rejects(nodeFolder(root).readFile('a.yaml'), { message: 'it is gone.' });
    await assert.rejects(nodeFolder(root).readFile('.'), { message: 'it is a folder.' });
  });
});
