import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { positionOf, replaceOnce, restored } from './support/edits.ts';
import { extension, open } from './support/workspace.ts';

describe('symbols, links and colours', () => {
  before(extension);
  afterEach(restored);

  it('outlines a file, batches by what they are', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const compute = symbols.find(({ name }) => name === 'compute');
    equal(compute?.children[0]?.name, '~100,000 · nvidia-h100-sxm, nvidia-b200');
  });

  it('finds an entry by an alias, and where it is', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Memphis',
    );
    ok(found.some(({ location }) => location.uri.path.endsWith('factories/xai-colossus.yaml')));
  });

  it('links the addresses of sources', async () => {
    const { document } = await open('catalog', 'hardware', 'nvidia-h100-sxm.yaml');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const address = 'https://www.techpowerup.com/gpu-specs/h100-sxm5.c3900';
    const link = links.find(({ target }) => target?.toString() === address);
    ok(link);
    equal(document.getText(link.range), address);
  });

  it('colours the ids that the catalog knows, as they are typed', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    const tokens = async (): Promise<number> => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        editor.document.uri,
      );
      return found.data.length / 5;
    };
    const before = await tokens();
    ok(before > 0);
    await replaceOnce(editor, 'nvidia-b200', 'nvidia-b2oo');
    equal(await tokens(), before - 1);
  });

  it('keeps the outline of a broken file', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'notes: Colossus', 'notes: [Colossus');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    deepEqual(
      symbols.slice(0, 2).map(({ name }) => name),
      ['name', 'aliases'],
    );
    ok(symbols[0]!.range.contains(positionOf(editor.document, 'name: ')));
  });
});
