import * as vscode from 'vscode';
import { match } from './support/assert.ts';
import { restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open } from './support/workspace.ts';

const root = (): string => at('catalog').toString();

async function lens(document: vscode.TextDocument): Promise<string> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  return lenses.map(({ command }) => command?.title ?? '').join('\n');
}

describe('the current edition', () => {
  before(extension);
  afterEach(async () => {
    await vscode.commands.executeCommand('aiFactories.chooseEdition', root(), null);
    await restored();
  });

  it('can be chosen, and the lens speaks of it', async () => {
    // The edition of 2025 H2 leaves this factory out; that of 2026 H2 ranks it.
    const { document } = await open('catalog', 'factories', 'colossus-2.yaml');
    match(await lens(document), /^#\d+/);
    await vscode.commands.executeCommand('aiFactories.chooseEdition', root(), '2025H2');
    const title = await until('the other edition', async () => {
      const text = await lens(document);
      return text.startsWith('not ranked') && text;
    });
    match(title, /not on the published list/);
    await vscode.commands.executeCommand('aiFactories.chooseEdition', root(), null);
    await until('the latest again', async () => (await lens(document)).startsWith('#'));
  });
});
