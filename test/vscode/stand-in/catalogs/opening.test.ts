import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { anyOpeningSteps, assertOpensAlike } from '../support/opening-life.ts';
import { restless } from '../support/restless.ts';
import { aWhile, begin, factories, putCatalog, sound, started } from '../support/started.ts';

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

  it('is in the end what it is where nothing came between, whatever became of its files meanwhile', async () => {
    const isWarm = fc.boolean();
    await fc.assert(fc.asyncProperty(anyOpeningSteps, isWarm, assertOpensAlike), { numRuns: 20 });
  }).timeout(120_000);
});
