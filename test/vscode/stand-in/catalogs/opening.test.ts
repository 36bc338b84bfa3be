import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { restless } from '../support/restless.ts';
import { aWhile, begin, factories, lensOf, putCatalog, sound, started } from '../support/started.ts';

const root = '/work/catalog';
const alpha = `${root}/factories/alpha.yaml`;
const alphaText = sound['factories/alpha.yaml']!;

/** A disk on which reading waits until it is released. */
function holdReading(): () => void {
  const read = editor.disk.read.bind(editor.disk);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  editor.disk.read = async (uri) => {
    if (!uri.path.endsWith('/catalog.yaml')) await held;
    return read(uri);
  };
  return release;
}

/** Everything that is shown of the catalog: the problems of each file, and the line above each factory. */
async function everythingShown(): Promise<unknown> {
  const lenses: unknown[] = [];
  for (const file of factories()) lenses.push([file, await lensOf(file)]);
  const problems = [...editor.problems].filter(([, found]) => found.length > 0);
  return { lenses, problems: problems.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

describe('a catalog that opens', () => {
  beforeEach(() => editor.reset());

  it('shows what is open in an editor first, and says nothing that rests on what is not read yet', async () => {
    putCatalog(root);
    const document = await editor.open(Uri.file(alpha));
    document.set(alphaText.replace('status:', 'stauts:'));
    const release = holdReading();
    editor.setFolders('/work');
    const { ready } = begin();
    const shown = await until('its own problems', () => editor.problems.get(alpha));
    assert.match(shown.map(({ message }) => message).join('\n'), /stauts/);
    assert.deepEqual(factories(), []);
    assert.deepEqual(editor.providers.get('lens')!.provideCodeLenses!(document), []);
    document.set(alphaText.replace('hardware: nvidia', 'hardware: nobody'));
    release();
    await ready;
    const found = editor.problems.get(alpha)!.map(({ message }) => message);
    assert.match(found.join('\n'), /nobody/);
    assert.equal(
      factories().length,
      Object.keys(sound).filter((path) => path.startsWith('factories/')).length,
    );
  });

  it('tells how far it is, where it takes a while', async () => {
    putCatalog(root);
    for (let i = 0; i < 1200; i++) editor.write(`${root}/factories/more-${i}.yaml`, alphaText);
    const back = restless();
    try {
      await started('/work');
    } finally {
      back();
    }
    const read = editor.reported.flatMap(
      (line) => /^Reading ([\d,]+) of 1,20\d files$/.exec(line)?.[1] ?? [],
    );
    const counts = read.map((count) => Number(count.replace(',', '')));
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
    assert.ok(counts.length > 2 && counts[0] === 0 && counts.at(-1)! >= 1200, read.join(' '));
    assert.deepEqual(
      editor.reported.slice(-2).map((line) => line.replace(/ .*/, '')),
      ['Ranking', 'Checking'],
    );
    assert.equal(editor.errors.join('\n'), '');
  });

  it('says nothing of how far it is, where that is over at once', async () => {
    putCatalog(root);
    await started('/work');
    assert.deepEqual(editor.reported, []);
  });

  it('stops where its folder leaves the workspace', async () => {
    putCatalog(root);
    for (let i = 0; i < 1000; i++) editor.write(`${root}/factories/more-${i}.yaml`, alphaText);
    editor.setFolders('/work');
    const back = restless();
    try {
      begin();
      const reads = (): number => editor.disk.calls.filter((call) => call.startsWith('read ')).length;
      await until('some reading', () => reads() > 100);
      editor.setFolders();
      await aWhile();
      assert.ok(reads() < 1000, `${reads()} were read`);
    } finally {
      back();
    }
    assert.equal(editor.problems.size, 0);
    assert.equal(editor.errors.join('\n'), '');
  });

  it('is in the end what it is where nothing came between, whatever was edited, made and deleted meanwhile', async () => {
    // All of them sound: of one that breaks, the entry before is kept, which nobody knows who comes later.
    const texts = [
      alphaText,
      alphaText.replace('hardware: nvidia', 'hardware: nobody'),
      alphaText.replace('100,000', '700,000'),
    ];
    const files = ['alpha', 'beta', 'gamma', 'delta'].map((id) => `${root}/factories/${id}.yaml`);
    const step = fc.record({
      turns: fc.nat(6),
      file: fc.constantFrom(...files),
      what: fc.constantFrom('type', 'write', 'delete', 'open'),
      text: fc.constantFrom(...texts),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        editor.reset();
        putCatalog(root);
        editor.setFolders('/work');
        const back = restless();
        try {
          const { ready } = begin();
          for (const { turns, file, what, text } of steps) {
            for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
            const document = editor.documents.find(({ uri }) => uri.path === file);
            if (what === 'type') {
              if (document) document.set(text);
              else if (editor.read(file) !== undefined) (await editor.open(Uri.file(file))).set(text);
            } else if (what === 'open') {
              if (!document && editor.read(file) !== undefined) await editor.open(Uri.file(file));
            } else if (document === undefined) {
              if (what === 'write') editor.write(file, text);
              else if (editor.read(file) !== undefined) editor.remove(file);
              editor.tell(what === 'write' ? 'change' : 'delete', file);
            }
          }
          await ready;
          await aWhile();
        } finally {
          back();
        }
        const seen = await everythingShown();
        // The same window, opened anew over what is there now.
        for (const close of editor.closing.splice(0)) close();
        editor.problems.clear();
        await begin().ready;
        assert.deepEqual(await everythingShown(), seen);
      }),
      { numRuns: 25 },
    );
  }).timeout(120_000);
});
