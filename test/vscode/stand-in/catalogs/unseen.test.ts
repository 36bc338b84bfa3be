import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { aWhile, factories, hasFactories, lensOf, putCatalog, sound, started } from '../support/started.ts';

const [alpha, beta] = ['/work/catalog/factories/alpha.yaml', '/work/catalog/factories/beta.yaml'];
const alphaText = sound['factories/alpha.yaml']!;

describe('events of files, where the window comes forward', () => {
  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
    await hasFactories(alpha, beta);
  });

  it('are not needed for what came and went unseen', async () => {
    const gamma = alpha.replace('alpha', 'gamma');
    editor.write(gamma, alphaText);
    editor.remove(beta);
    editor.turned.fire({ focused: false });
    await aWhile();
    assert.deepEqual(factories(), [alpha, beta]);
    const before = editor.disk.calls.length;
    editor.turned.fire({ focused: true });
    await hasFactories(alpha, gamma);
    const read = editor.disk.calls.slice(before).filter((call) => call.startsWith('read '));
    assert.deepEqual(read, [`read ${gamma}`], 'nothing else is read');
  });

  it('are not needed for what changed unseen either, which costs no reading of what did not', async () => {
    const other = alphaText.replace('100,000', '200,000');
    assert.equal(other.length, alphaText.length);
    const reads = async (what: string, ...expected: readonly string[]): Promise<void> => {
      const before = editor.disk.calls.length;
      editor.turned.fire({ focused: true });
      await aWhile();
      const read = editor.disk.calls.slice(before).filter((call) => call.startsWith('read '));
      assert.deepEqual(
        read.sort(),
        expected.map((path) => `read ${path}`),
        what,
      );
    };
    await reads('nothing changed');
    editor.write(beta, `${editor.read(beta)!}# longer\n`);
    await reads('another length', beta);
    editor.write(alpha, other);
    editor.disk.written.set(alpha, 5);
    await reads('as long, and later', alpha);
    assert.match((await lensOf(alpha))!, /200k/);
    editor.disk.written.set(alpha, 3);
    await reads('an older copy', alpha);
    await reads('nothing more');
    editor.disk.written.set('/work/catalog/catalog.yaml', 9);
    await reads('the settings', '/work/catalog/catalog.yaml');
  });

  it('are not needed for what changed while it was read for the first time', async () => {
    editor.reset();
    putCatalog('/work/catalog');
    editor.disk.written.set(alpha, Date.now() + 1000);
    await started('/work');
    editor.write(alpha, alphaText.replace('100,000', '200,000'));
    editor.turned.fire({ focused: true });
    await aWhile();
    assert.match((await lensOf(alpha))!, /200k/);
  });
});
