import assert from 'node:assert/strict';
import { entryPath, fileKind } from '../../src/catalog/file-kind.ts';

describe('fileKind', () => {
  const ours: readonly (readonly [string, string, string])[] = [
    ['catalog.yaml', 'catalog', ''],
    ['hardware/nvidia-b200.yaml', 'hardware', 'nvidia-b200'],
    ['factories/stargate.yaml', 'factory', 'stargate'],
    ['editions/2025H2.yaml', 'edition', '2025H2'],
    ['editions/2025H2.ranking.yaml', 'ranking', '2025H2'],
    ['factories/a.ranking.yaml', 'factory', 'a.ranking'],
    ['factories/Name With Blanks.yaml', 'factory', 'Name With Blanks'],
  ];
  for (const [path, kind, id] of ours) {
    it(`knows ${path}`, () => {
      assert.deepEqual(fileKind(path), { kind, id });
      assert.equal(entryPath(fileKind(path)!.kind, id), path);
    });
  }

  const others = [
    'stargate.yaml',
    'factories/stargate.yml',
    'factories/a/b.yaml',
    'factories/.yaml',
    'README.md',
  ];
  const more = [
    'x/catalog.yaml',
    'factories/stargate.yaml.bak',
    'Factories/a.yaml',
    'factories/',
    '',
    'catalog.yml',
  ];
  const hidden = [
    'factories/.stargate.yaml',
    'factories/._stargate.yaml',
    'factories/.#stargate.yaml',
    'editions/.ranking.yaml',
  ];
  for (const path of [...others, ...more, ...hidden]) {
    it(`passes over ${path || 'nothing'}`, () => assert.equal(fileKind(path), undefined));
  }
});
