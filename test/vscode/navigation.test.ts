import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { positionOf, replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open } from './support/workspace.ts';

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').slice(-2).join('/');

describe('navigation', () => {
  before(extension);
  afterEach(restored);

  it('leads from an id to its file, and on its name', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'nvidia-b200', 3),
    );
    ok(link);
    equal(nameOf(link.targetUri), 'hardware/nvidia-b200.yaml');
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    equal(target.getText(link.targetSelectionRange), 'NVIDIA B200');
    equal(document.getText(link.originSelectionRange), 'nvidia-b200');
  });

  it('leads from every sort of id to where it is described', async () => {
    const sorts: readonly (readonly [from: readonly string[], id: string, to: string])[] = [
      [
        ['factories', 'amazon-anthropic-claude.yaml'],
        'aws-project-rainier',
        'factories/aws-project-rainier.yaml',
      ],
      [['editions', '2025H2.yaml'], 'xai-colossus', 'factories/xai-colossus.yaml'],
      [['editions', '2025H2.ranking.yaml'], '2025H2', 'editions/2025H2.yaml'],
      [['catalog.yaml'], 'nvidia-h100-sxm', 'hardware/nvidia-h100-sxm.yaml'],
      [['factories', 'xai-colossus.yaml'], 'top20-2025h2', 'catalog/catalog.yaml'],
    ];
    for (const [from, id, to] of sorts) {
      const { document } = await open('catalog', ...from);
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, id, 2),
      );
      equal(link && nameOf(link.targetUri), to, id);
    }
  });

  it('shows the definition in a peek, without leaving the file', async () => {
    const { document } = await open('catalog', 'factories', 'xai-colossus.yaml');
    const where = positionOf(document, 'nvidia-b200', 3);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(where, where);
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    const peeked = await until('the peek', () =>
      vscode.window.visibleTextEditors.find(
        ({ document: { uri } }) => nameOf(uri) === 'hardware/nvidia-b200.yaml',
      ),
    );
    ok(peeked);
    ok(vscode.window.visibleTextEditors.some((editor) => editor.document === document));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('says who uses an accelerator, unsaved mentions too', async () => {
    const editor = await open('catalog', 'factories', 'eth-alps.yaml');
    await replaceOnce(editor, 'hardware: nvidia-gh200', 'hardware: tesla-dojo-d1');
    const { document } = await open('catalog', 'hardware', 'tesla-dojo-d1.yaml');
    const users = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, 'name: ', 7),
    );
    ok(users.some(({ uri }) => nameOf(uri) === 'factories/eth-alps.yaml'));
    ok(
      users.some(({ uri }) => nameOf(uri) === 'hardware/tesla-dojo-d1.yaml'),
      'the declaration',
    );
  });

  it('says nothing in other people’s YAML', async () => {
    const uri = at('elsewhere.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('hardware: nvidia-b200\n'));
    const links = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      uri,
      new vscode.Position(0, 12),
    );
    deepEqual(links, []);
    await vscode.workspace.fs.delete(uri);
  });
});
