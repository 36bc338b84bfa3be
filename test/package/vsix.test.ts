import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { packing, writeExtensionReadme } from '../../scripts/extension-readme.mjs';

const root = path.resolve(__dirname, '../..');

/** What the package holds, and nothing else. */
const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'ThirdPartyNotices.txt',
  'dist/explore/explore.css',
  'dist/explore/explore.js',
  'dist/extension.js',
  'dist/extension/asked-tool.js',
  'dist/extension/catalog.js',
  'dist/extension/commands.js',
  'dist/extension/editing.js',
  'dist/extension/full-tree.js',
  'dist/extension/overview.js',
  'dist/extension/pictures.js',
  'dist/extension/publishing.js',
  'dist/extension/revision-side.js',
  'dist/extension/run-import.js',
  'dist/extension/shared.js',
  'dist/extension/top20-webview.js',
  'dist/extension/wrong.js',
  'dist/panel/main.js',
  'dist/panel/panel.css',
  'dist/readme.md',
  'images/icon.png',
  'images/walkthrough/catalog.svg',
  'images/walkthrough/edit.svg',
  'images/walkthrough/hover.svg',
  'images/walkthrough/publish.svg',
  'images/walkthrough/rerank.svg',
  'package.json',
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
    const options = { cwd: root, packageManager: PackageManager.None, ...packing };
    const files = await listFiles(options);
    assert.deepEqual([...files].sort(), expected);
  });

  it('is made by vsce, minified and small', async () => {
    const packagePath = path.join(folder, 'ai-factories.vsix');
    await createVSIX({ cwd: root, packagePath, ...packing });
    const bytes = readFileSync(packagePath);
    assert.ok(bytes.length <= 700 * 1024, `${bytes.length} bytes`);
    // A zip names its files in the clear, in its directory at the end.
    const names = new Set(bytes.toString('latin1').match(/extension\/[\w./-]+/g));
    assert.ok(names.has('extension/dist/extension.js'));
    assert.deepEqual(
      [...names].filter((name) => /\.map$|\/src\/|\/test\//.test(name)),
      [],
    );
  });

  it('has a page of its own, whose picture is in it', async () => {
    await writeExtensionReadme();
    const page = readFileSync(path.join(root, packing.readmePath), 'utf8');
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]*)\)/g)].map(([, at = '']) => at);
    assert.ok(pictures.length > 0);
    for (const picture of pictures) assert.match(picture, /^data:image\/webp;base64,[\w+/=]+$/);
    assert.deepEqual([...page.matchAll(/(?<!!)\[[^\]]+\]\(([^)]*)\)/g)], [], 'no link leads out of it');
    assert.ok(page.length < 90_000, `${page.length} bytes`);
  });
});
