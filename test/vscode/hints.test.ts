import * as vscode from 'vscode';
import { deepEqual, equal, match } from './support/assert.ts';
import { restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { extension, open } from './support/workspace.ts';

/** The texts of our hints in a document. */
async function hintsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}

async function set(key: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('aiFactories')
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

describe('inlay hints', () => {
  before(extension);
  afterEach(async () => {
    await set('inlayHints', undefined);
    await set('lens', undefined);
    await restored();
  });

  it('compare an accelerator with the reference', async () => {
    const { document } = await open('catalog', 'hardware', 'nvidia-gb200.yaml');
    deepEqual(await hintsOf(document), ['2.53 H100e']);
  });

  it('say only what the lens does not, and all of it without the lens', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    deepEqual(await hintsOf(document), ['90.0k–250k H100e']);
    await set('lens', false);
    const hint = await until('the whole hint', async () => {
      const [text] = await hintsOf(document);
      return text?.includes(' · ') === true && text;
    });
    match(hint, /^90\.0k–250k H100e · 2\d\d MW$/);
  });

  it('have a switch', async () => {
    const { document } = await open('catalog', 'hardware', 'nvidia-gb200.yaml');
    await set('inlayHints', false);
    await until('the hints to go', async () => (await hintsOf(document)).length === 0);
    equal((await hintsOf(document)).length, 0);
  });
});
