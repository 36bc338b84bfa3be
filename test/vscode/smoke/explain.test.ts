import * as vscode from 'vscode';
import { equal, match, ok } from '../support/assert.ts';
import { replaceOnce, restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { extension, open } from '../support/workspace.ts';

describe('Explain Figures', () => {
  before(extension);
  afterEach(restored);

  it('opens every figure with its derivation, each place in it a link, and follows edits', async () => {
    const { document: factory } = await open('catalog', 'factories', 'xai-colossus.yaml');
    await vscode.commands.executeCommand('aiFactories.explain', 'xai-colossus');
    const editor = vscode.window.activeTextEditor!;
    const { document } = editor;
    match(document.getText(), /^xAI “Colossus” Cluster/);
    match(document.getText(), /= 100,000 × mean\(1, 2\.27\)/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const place = links.find(({ target }) => target?.path.endsWith('/hardware/nvidia-b200.yaml'));
    ok(place);
    match(place.target!.fragment, /^L\d+$/);
    const edited = await vscode.window.showTextDocument(factory, vscode.ViewColumn.One);
    await replaceOnce(edited, 'count: ~100,000', 'count: ~200,000');
    await until('the page to follow', () => document.getText().includes('= 200,000 × mean(1, 2.27)'));
    await replaceOnce(edited, 'status: expansion', 'status: plannd');
    await until('the page to say so', () =>
      document
        .getText()
        .includes('\n\nLast good version of factories/xai-colossus.yaml, line 7: “plannd” is not one of'),
    );
    equal(document.isDirty, false);
  });
});
