import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import { LanguageService } from '../../../../src/language/index.ts';
import { hashOf } from '../../../../src/vscode/catalogs/fingerprint.ts';
import { Catalogs } from '../../../../src/vscode/catalogs/catalogs.ts';
import type { OpenCatalog } from '../../../../src/vscode/catalogs/open-catalog.ts';
import { OpeningStore, type Shown } from '../../../../src/vscode/catalogs/opening-store.ts';
import { Pace } from '../../../../src/vscode/catalogs/pace.ts';
import { Edge } from '../../../../src/vscode/edge.ts';
import { Diagnostics } from '../../../../src/vscode/providers/diagnostics.ts';
import { LensProvider } from '../../../../src/vscode/providers/lens.ts';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { lensOf, putCatalog, sound } from '../support/started.ts';

const root = '/work/catalog';
const [alpha, beta] = [`${root}/factories/alpha.yaml`, `${root}/factories/beta.yaml`];
const alphaText = sound['factories/alpha.yaml']!;
const doubtful = alphaText.replace('hardware: nvidia', 'hardware: nobody');
const folder = Uri.file('/storage') as unknown as vscode.Uri;

describe('what was shown when a catalog was last open', () => {
  let memento: Map<string, unknown>;
  let build: string;

  beforeEach(() => {
    editor.reset();
    [memento, build] = [new Map<string, unknown>(), '1'];
    putCatalog(root);
    editor.write(beta, doubtful);
  });

  const kept = {
    get: (key: string) => memento.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void memento.set(key, value)),
  } as unknown as vscode.Memento;
  const storage = { folder, memento: kept, build: () => Promise.resolve(build) };

  /** A window over the disk as it is. */
  function window(): { readonly open: () => Promise<OpenCatalog>; readonly checked: () => Promise<void> } {
    editor.setFolders('/work');
    const edge = new Edge(editor.log as unknown as vscode.LogOutputChannel);
    const catalogs = new Catalogs(edge, kept, storage);
    const parts = [edge, catalogs, new Diagnostics(edge, catalogs), new LensProvider(edge, catalogs)];
    editor.closing.push(() => parts.reverse().forEach((part) => part.dispose()));
    const found = catalogs.refresh();
    return {
      open: () => until('the catalog', () => catalogs.all()[0]),
      checked: async () => {
        await found;
        await catalogs.checked();
      },
    };
  }

  function close(): void {
    for (const end of editor.closing.splice(0)) end();
    editor.problems.clear();
    editor.documents.length = 0;
  }

  /** Opens the catalog, keeps what is shown of it, and closes it. */
  async function openOnce(): Promise<unknown> {
    const { open, checked } = window();
    await checked();
    const shown = await everythingShown();
    await (await open()).last.keep();
    close();
    return shown;
  }

  async function everythingShown(): Promise<unknown> {
    const files = [...editor.disk.files.keys()].filter((path) => path.includes('/factories/')).sort();
    const lenses: unknown[] = [];
    for (const file of files) lenses.push([file, await lensOf(file)]);
    const problems = [...editor.problems].filter(([, found]) => found.length > 0);
    return { lenses, problems: problems.sort(([a], [b]) => (a < b ? -1 : 1)) };
  }

  /** Lets nothing be ranked while `look` looks: what is shown till then is from before. Returns what is shown in the end. */
  async function heldAtRanking(look: () => Promise<void>): Promise<unknown> {
    const { prototype } = LanguageService;
    const own = Object.getOwnPropertyDescriptor(prototype, 'preparing')!;
    const now = performance.now.bind(performance);
    let [time, state] = [0, 'reading'];
    performance.now = () => (time += 20);
    prototype.preparing = function* () {
      for (state = 'held'; state === 'held';) yield;
      yield;
    };
    const { checked } = window();
    try {
      await until('reading', () => state === 'held');
      await look();
    } finally {
      state = 'released';
      Object.defineProperty(prototype, 'preparing', own);
      performance.now = now;
    }
    await checked();
    return everythingShown();
  }

  it('is shown again at once where nothing changed: problems, and the line above each factory', async () => {
    const shown = await openOnce();
    assert.match(JSON.stringify(shown), /nobody/);
    const after = await heldAtRanking(async () => {
      await until('the problems', () => editor.problems.get(beta));
      assert.deepEqual(await everythingShown(), shown);
    });
    assert.deepEqual(after, shown);
    assert.equal(editor.errors.join('\n'), '');
  });

  it('is not shown of a catalog in which one file says something else, came or went', async () => {
    const changes: Record<string, () => void> = {
      'another text': () => editor.write(alpha, alphaText.replace('100,000', '200,000')),
      'a new file': () => editor.write(`${root}/factories/gamma.yaml`, alphaText),
      'a file less': () => editor.remove(`${root}/hardware/nvidia-b200.yaml`),
      'a file that is refused': () => editor.write(`${root}/factories/delta.yml`, alphaText),
      'another build': () => (build = '2'),
    };
    for (const [what, change] of Object.entries(changes)) {
      editor.reset();
      [memento, build] = [new Map<string, unknown>(), '1'];
      putCatalog(root);
      await openOnce();
      change();
      const shown = await heldAtRanking(async () => {
        assert.equal(await lensOf(alpha), undefined, what);
      });
      close();
      memento.clear();
      assert.deepEqual(await openOnce(), shown, what);
    }
  }).timeout(60_000);

  it('is not shown above a text that is being edited, nor of others from then on', async () => {
    await openOnce();
    await heldAtRanking(async () => {
      await until('the line above it', () => lensOf(alpha));
      const document = await editor.open(Uri.file(alpha));
      document.set(alphaText.replace('100,000', '200,000'));
      assert.equal(await lensOf(alpha), undefined);
      assert.equal(await lensOf(beta), undefined);
    });
    assert.match((await lensOf(alpha))!, /200k/);
  });

  it('is thrown away, whatever became of its file: damaged, cut short, older or made by somebody', async () => {
    const shown = await openOnce();
    const file = [...editor.disk.files.keys()].find((path) => path.startsWith('/storage/'))!;
    const whole = editor.disk.files.get(file)!;
    const damage = fc.oneof(
      fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const bytes = whole.slice();
        bytes[at]! ^= by;
        return bytes;
      }),
      fc.nat(whole.length - 1).map((length) => whole.slice(0, length)),
      fc.uint8Array({ maxLength: 50 }).map((more) => new Uint8Array([...whole, ...more, 0])),
      fc.constant(new TextEncoder().encode(new TextDecoder().decode(whole).replaceAll('nobody', 'anybody'))),
      fc.uint8Array({ maxLength: 300 }),
    );
    const store = new OpeningStore(storage, Uri.file(root) as unknown as vscode.Uri);
    const load = (): Promise<Shown | undefined> => store.load(new Pace());
    assert.ok(await load(), 'whole, it is read');
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        editor.disk.files.set(file, bytes);
        assert.equal(await load(), undefined);
      }),
      { numRuns: 200 },
    );
    await window().checked();
    assert.deepEqual(await everythingShown(), shown);
  });

  it('is thrown away where it is no such thing, though it is the file that was kept', async () => {
    const shown = await openOnce();
    const file = [...editor.disk.files.keys()].find((path) => path.startsWith('/storage/'))!;
    const [head = '', ...lines] = new TextDecoder().decode(editor.disk.files.get(file)).trimEnd().split('\n');
    const [of, by, at, fingerprint] = JSON.parse(head) as unknown[];
    const wrong = [
      [head, 'null'],
      [head, '["factories/alpha.yaml",null,null]'],
      [head, '["factories/alpha.yaml",[null],null]'],
      [head, '["factories/alpha.yaml",[{"message":{},"range":[]}],null]'],
      [head, '["factories/alpha.yaml",{"length":1e9},7]'],
      [head, '["factories/alpha.yaml",[],{"title":{}}]'],
      [head, '[["__proto__"],[],null]'],
      [head, '{"__proto__":{"length":3}}', ...lines],
      [head, ...lines, ''],
      [head, '['.repeat(100_000)],
      ['null', ...lines],
      [JSON.stringify([of, by, at, fingerprint, { toString: 1 }]), ...lines],
      [JSON.stringify([of, by, at, { length: 64 }, null]), ...lines],
      [JSON.stringify({ 0: of, length: 5 }), ...lines],
      [''],
    ];
    for (const text of wrong.map((each) => each.join('\n'))) {
      const bytes = new TextEncoder().encode(`${text}\n`);
      editor.disk.files.set(file, bytes);
      memento.set(`opening:${Uri.file(root).toString()}`, `${await hashOf(bytes)} ${bytes.length}`);
      await window().checked();
      assert.deepEqual(await everythingShown(), shown, text.slice(0, 80));
      assert.equal(editor.errors.join('\n'), '', text.slice(0, 80));
      close();
    }
  }).timeout(60_000);

  it('is not even read where the file is not as long as it was', async () => {
    await openOnce();
    const file = [...editor.disk.files.keys()].find((path) => path.startsWith('/storage/'))!;
    editor.write(file, 'x'.repeat(1 << 20));
    editor.disk.calls.length = 0;
    await window().checked();
    assert.ok(!editor.disk.calls.includes(`read ${file}`));
  });

  it('is left unkept without a fuss where nothing can be written', async () => {
    const { open, checked } = window();
    await checked();
    const put = editor.disk.put.bind(editor.disk);
    editor.disk.put = () => Promise.reject(new Error('NoPermissions'));
    try {
      await (await open()).last.keep();
    } finally {
      editor.disk.put = put;
    }
    assert.equal(editor.errors.join('\n'), '');
    close();
    await openOnce();
  });

  it('is not kept while the entry of a broken file is older than its text', async () => {
    const { open, checked } = window();
    await checked();
    const document = await editor.open(Uri.file(alpha));
    document.set(`${alphaText}zzz: [\n`);
    await (await open()).last.keep();
    assert.deepEqual(
      [...editor.disk.files.keys()].filter((path) => path.startsWith('/storage/')),
      [],
    );
  });

  it('is for the edition that was chosen', async () => {
    const { open, checked } = window();
    await checked();
    const catalog = await open();
    await catalog.last.keep();
    await catalog.chooseEdition('2025H2');
    close();
    const shown = await heldAtRanking(async () => {
      await until('the problems', () => editor.problems.get(beta));
      assert.equal(await lensOf(alpha), undefined);
    });
    assert.match(JSON.stringify(shown), /#/);
  });
});
