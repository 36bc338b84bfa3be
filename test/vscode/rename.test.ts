import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert.ts';
import { positionOf, replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open, read } from './support/workspace.ts';

async function renameEdits(
  document: vscode.TextDocument,
  where: vscode.Position,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    where,
    to,
  );
}

const exists = async (...segments: string[]): Promise<boolean> =>
  vscode.workspace.fs.stat(at(...segments)).then(
    () => true,
    () => false,
  );

describe('rename', () => {
  before(extension);
  afterEach(restored);

  it('moves the file and changes every mention, and is undone in one step', async () => {
    const { document } = await open('catalog', 'factories', 'eth-alps.yaml');
    const where = positionOf(document, 'nvidia-gh200', 2);
    const edit = await renameEdits(document, where, 'nvidia-grace-hopper');
    ok(edit.size > 0);
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(await exists('catalog', 'hardware', 'nvidia-grace-hopper.yaml'), true);
    equal(await exists('catalog', 'hardware', 'nvidia-gh200.yaml'), false);
    ok(document.getText().includes('hardware: nvidia-grace-hopper'));
    await until('the catalog to agree', async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return vscode.languages.getDiagnostics(document.uri).every(({ code }) => code !== 'unknown-hardware');
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the undo', () => exists('catalog', 'hardware', 'nvidia-gh200.yaml'));
    await until('the mention', () => document.getText().includes('hardware: nvidia-gh200'));
    await vscode.workspace.saveAll();
    ok((await read('catalog', 'factories', 'eth-alps.yaml')).includes('hardware: nvidia-gh200'));
  });

  it('is made of a file that is renamed elsewhere, in the same undo', async () => {
    const { document } = await open('catalog', 'factories', 'eth-alps.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('catalog', 'hardware', 'nvidia-gh200.yaml'), at('catalog', 'hardware', 'grace.yaml'));
    equal(await vscode.workspace.applyEdit(edit), true);
    await until('the mention', () => document.getText().includes('hardware: grace\n'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the undo', () => exists('catalog', 'hardware', 'nvidia-gh200.yaml'));
    await until('the old mention', () => document.getText().includes('hardware: nvidia-gh200'));
    await vscode.workspace.saveAll();
  });

  it('changes a factory, an edition with its ranking file, and a source wherever they are named', async () => {
    const sorts: readonly (readonly [from: readonly string[], id: string, to: string, files: number])[] = [
      [['factories', 'amazon-anthropic-claude.yaml'], 'aws-project-rainier', 'rainier', 3],
      [['editions', '2025-12.ranking.yaml'], '2025-12', '2025Q4', 2],
      [['factories', 'xai-colossus.yaml'], 'top20-2025h2', 'top20', 20],
    ];
    for (const [from, id, to, files] of sorts) {
      const { document } = await open('catalog', ...from);
      const edit = await renameEdits(document, positionOf(document, id, 2), to);
      ok(edit.size >= files, `${id}: ${edit.size} files`);
    }
  });

  it('refuses with a reason', async () => {
    const { document } = await open('catalog', 'factories', 'eth-alps.yaml');
    const where = positionOf(document, 'nvidia-gh200', 2);
    await until('the catalog to know the file again', () =>
      renameEdits(document, where, 'x').then(
        ({ size }) => size > 0,
        () => false,
      ),
    );
    const why = async (to: string): Promise<string> =>
      renameEdits(document, where, to).then(
        () => 'not refused',
        (error: unknown) => String(error),
      );
    match(await why('nvidia-h200-sxm'), /There is a file hardware\/nvidia-h200-sxm.yaml already/);
    match(await why('Grace Hopper'), /is not an id/);
  });

  it('refuses while a file that names the id is broken', async () => {
    const editor = await open('catalog', 'factories', 'eth-alps.yaml');
    await replaceOnce(editor, 'owners: [CSCS', 'owners: [[CSCS');
    const { document } = await open('catalog', 'hardware', 'nvidia-gh200.yaml');
    const prepared = vscode.commands.executeCommand(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, 'name: ', 7),
    );
    const why = await prepared.then(
      () => 'not refused',
      (error: unknown) => String(error),
    );
    match(why, /factories\/eth-alps.yaml names “nvidia-gh200” and cannot be read/);
  });
});
