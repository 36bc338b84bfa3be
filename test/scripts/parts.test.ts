import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import * as vscode from 'vscode';
import { temporaryFolder } from '../../scripts/host/children.mjs';
import { extensionBundle, partsAtOnce } from '../../scripts/parts.mjs';
import { editor } from '../support/vscode.ts';
import { Uri } from '../support/vscode-values.ts';
import { lensOf, putCatalog } from '../vscode/stand-in/support/started.ts';

interface Extension {
  readonly activate: (context: unknown) => PromiseLike<{ ready: Promise<unknown> }>;
}

const atOnce = Object.keys(partsAtOnce).map((part) => `${part}.js`);

describe('the extension in its parts', function () {
  this.timeout(60_000);
  const dist = temporaryFolder('parts');
  const entry = path.join(dist, 'extension.js');
  const parts = (): readonly string[] => readdirSync(path.join(dist, 'extension'));

  before(() =>
    build(
      extensionBundle(
        { bundle: true, minify: true, sourcemap: false, target: 'es2022', charset: 'utf8' },
        dist,
      ),
    ),
  );
  beforeEach(() => {
    editor.reset();
    putCatalog('/work/list');
  });

  /** Starts it as VS Code does, and waits until its catalogs are read. */
  async function start({ activate }: Extension): Promise<void> {
    const subscriptions: { dispose: () => unknown }[] = [];
    const context = {
      subscriptions,
      extensionUri: Uri.file('/extension'),
      workspaceState: { get: () => undefined, update: () => Promise.resolve() },
    };
    editor.setFolders('/work');
    editor.closing.push(() => subscriptions.reverse().forEach((each) => void each.dispose()));
    await (
      await activate(context)
    ).ready;
  }

  it('has an entry of 45 kB, and 245 kB that a catalog needs; a web-worker host starts with 300 kB more', () => {
    const size = (file: string): number => readFileSync(path.join(dist, file)).length;
    const catalog = 'extension/catalog.js';
    assert.ok(size('extension.js') <= 45_000, `${size('extension.js')} bytes`);
    assert.ok(size(catalog) <= 245_000, `${size(catalog)} bytes`);
    const beside = atOnce.map((file) => size(`extension/${file}`)).reduce((sum, bytes) => sum + bytes, 0);
    assert.ok(beside - size(catalog) <= 300_000, `${beside - size(catalog)} bytes`);
  });

  describe('in Node', () => {
    /** The extension, loaded anew, and the parts that it has loaded since. */
    function loaded(): { readonly extension: Extension; readonly since: () => readonly string[] } {
      const from = createRequire(__filename);
      for (const file of Object.keys(from.cache))
        if (file.startsWith(dist)) Reflect.deleteProperty(from.cache, file);
      const since = (): readonly string[] =>
        Object.keys(from.cache)
          .filter((file) => file.startsWith(path.join(dist, 'extension', path.sep)))
          .map((file) => path.basename(file))
          .sort();
      return { extension: from(entry) as Extension, since };
    }

    it('needs one part for a sound catalog and the line above a factory', async () => {
      const { extension, since } = loaded();
      assert.deepEqual(since(), []);
      await start(extension);
      assert.match((await lensOf('/work/list/factories/alpha.yaml')) ?? '', /^#\d/);
      assert.deepEqual(since(), ['catalog.js']);
    });

    it('loads no part while VS Code waits for it to start, nor where there is no catalog', async () => {
      editor.reset();
      const { extension, since } = loaded();
      const starting = start(extension);
      assert.deepEqual(since(), []);
      await starting;
      assert.deepEqual(since(), []);
    });

    it('loads what any YAML is read by with the first file that is not plain', async () => {
      editor.write('/work/list/factories/alpha.yaml', 'name: "Alpha\n  Campus"\n');
      const { extension, since } = loaded();
      await start(extension);
      assert.ok(since().includes('full-tree.js'), since().join());
    });
  });

  describe('in a host that runs one file', () => {
    const run = (): Extension => {
      const module = { exports: {} };
      const program = runInThisContext(
        `(function (module, exports, require) {${readFileSync(entry, 'utf8')}\n})`,
      ) as (...given: unknown[]) => void;
      program(module, module.exports, (name: string) => {
        assert.equal(name, 'vscode');
        return vscode;
      });
      return module.exports as Extension;
    };
    const put = (files: readonly string[]): void => {
      for (const file of files)
        editor.write(
          `/extension/dist/extension/${file}`,
          readFileSync(path.join(dist, 'extension', file), 'utf8'),
        );
    };

    it('reads from its own folder what must answer at once, then starts; and the rest when it is asked for', async () => {
      put(atOnce);
      const extension = run();
      await start(extension);
      assert.match((await lensOf('/work/list/factories/alpha.yaml')) ?? '', /^#\d/);
      put(parts());
      await editor.commands.get('aiFactories.explain')!('alpha');
      assert.deepEqual(editor.said, []);
      assert.equal(editor.panels.length, 1);
    });

    it('says in one line which part could not be read, and tries anew when it is asked again', async () => {
      put(atOnce.slice(1));
      const extension = run();
      await assert.rejects(
        start(extension),
        /^Error: dist\/extension\/full-tree\.js of AI Factories could not be loaded \([^\n]+\)\. Try again, [^\n]+$/,
      );
      put(atOnce);
      await start(extension);
      const explain = editor.commands.get('aiFactories.explain')!;
      await explain('alpha');
      assert.match(
        JSON.stringify(editor.said),
        /This did not work: dist\/extension\/\w+\.js of AI Factories could not/,
      );
      put(parts());
      await explain('alpha');
      assert.equal(editor.panels.length, 1);
    });
  });
});
