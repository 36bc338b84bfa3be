import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = path.resolve(__dirname, '../..');

/** What the package holds, and nothing else. */
const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'ThirdPartyNotices.txt',
  'dist/explore/explore.css',
  'dist/explore/explore.js',
  'dist/extension.browser.js',
  'dist/extension.js',
  'dist/full-tree.js',
  'dist/importers.js',
  'dist/panel/main.js',
  'dist/panel/panel.css',
  'dist/pictures.js',
  'dist/publishing.js',
  'dist/validators.js',
  'images/icon.png',
  'images/walkthrough/catalog.svg',
  'images/walkthrough/edit.svg',
  'images/walkthrough/hover.svg',
  'images/walkthrough/publish.svg',
  'images/walkthrough/rerank.svg',
  'package.json',
  'schemas/api-index.schema.json',
  'schemas/catalog.schema.json',
  'schemas/common.schema.json',
  'schemas/edition.schema.json',
  'schemas/factory.schema.json',
  'schemas/hardware.schema.json',
  'schemas/published-factory.schema.json',
  'schemas/published-hardware.schema.json',
  'schemas/published-list.schema.json',
  'schemas/published-totals.schema.json',
  'schemas/ranking.schema.json',
  'syntaxes/block.tmLanguage.json',
  'syntaxes/flow.tmLanguage.json',
];

describe('the package', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ai-factories-vsix-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is on the list: no sources, no maps, no tests', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    assert.deepEqual([...files].sort(), expected);
  });

  it('is made by vsce, minified and small', async () => {
    const packagePath = path.join(folder, 'ai-factories.vsix');
    await createVSIX({
      cwd: root,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    const bytes = readFileSync(packagePath);
    assert.ok(bytes.length <= 1_300_000, `${bytes.length} bytes`);
    // A zip names its files in the clear, in its directory at the end.
    const names = new Set(bytes.toString('latin1').match(/extension\/[\w./-]+/g));
    assert.ok(names.has('extension/dist/extension.js'));
    assert.deepEqual(
      [...names].filter((name) => /\.map$|\/src\/|\/test\//.test(name)),
      [],
    );
  });
});
