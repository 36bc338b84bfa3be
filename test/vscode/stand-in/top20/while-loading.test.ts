import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { aWhile, begin, putCatalog, started } from '../support/started.ts';

const catalog = Uri.file('/work/list').toString();

/** A panel of the catalog as a reload of the window brings it back, which is not dealt with yet. */
function broughtBack(): { readonly panel: (typeof editor.panels)[number]; readonly done: Promise<void> } {
  editor.createPanel('aiFactories.top20', 'Top 20');
  const panel = editor.panels.at(-1)!;
  const serializer = editor.providers.get('panel:aiFactories.top20') as unknown as {
    deserializeWebviewPanel: (panel: unknown, state: unknown) => Promise<void>;
  };
  return { panel, done: serializer.deserializeWebviewPanel(panel, { catalog }) };
}

describe('while the code of the panel is loaded', () => {
  beforeEach(() => {
    editor.reset();
    putCatalog('/work/list');
  });

  it('one that a reload brings back is the one that Show Top 20 brings forward', async () => {
    await started('/work');
    const { panel, done } = broughtBack();
    await editor.execute('aiFactories.showTop20', { catalog });
    await done;
    assert.deepEqual(editor.panels, [panel]);
    assert.notEqual(panel.webview.html, '');
  });

  it('one that is closed is not filled', async () => {
    await started('/work');
    const { panel, done } = broughtBack();
    panel.close();
    await done;
    assert.equal(panel.webview.html, '');
    await editor.execute('aiFactories.showTop20', { catalog });
    assert.equal(editor.panels.length, 2);
    assert.deepEqual(editor.errors, []);
  });

  it('nothing is opened or filled once the extension has stopped', async () => {
    editor.setFolders('/work');
    const { ready, stop } = begin();
    await ready;
    const { panel, done } = broughtBack();
    const shown = editor.execute('aiFactories.showTop20', { catalog: Uri.file('/work/other').toString() });
    stop();
    await Promise.all([done, shown]);
    await aWhile();
    assert.deepEqual(editor.panels, [panel]);
    assert.equal(panel.webview.html, '');
    assert.deepEqual(editor.errors, []);
  });
});
