import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open, read } from './support/workspace.ts';

const problemsUnder = (folder: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.startsWith(`${folder.path}/`))
    .flatMap(([uri, problems]) =>
      problems.map(({ message }) => `${uri.path.slice(folder.path.length)}: ${message}`),
    );

async function lensOf({ uri }: vscode.TextDocument): Promise<string> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return lenses.map(({ command }) => command?.title ?? '').join('\n');
}

/** Deletes a file, and waits until its problems are gone: until then other suites would meet them. */
async function removed(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri);
  await until('the problems to go', () => vscode.languages.getDiagnostics(uri).length === 0);
}

describe('from nothing', () => {
  before(extension);
  afterEach(restored);

  it('creates a small sound catalog, its example open with the name to be typed over', async () => {
    const folder = at('made');
    await vscode.commands.executeCommand('aiFactories.createCatalog', folder);
    const editor = vscode.window.activeTextEditor!;
    ok(editor.document.uri.path.endsWith('/made/factories/example.yaml'));
    equal(editor.document.getText(editor.selection), 'Example Factory');
    deepEqual(problemsUnder(folder), []);
    ok((await lensOf(editor.document)).startsWith('#1 '));
    // Without its catalog.yaml it is none any more: other suites have one catalog again.
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'catalog.yaml'));
    await until('the catalog to go', async () => (await lensOf(editor.document)) === '');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('makes a factory, and leaves the cursor at its first batch', async () => {
    await open('catalog', 'catalog.yaml');
    await vscode.commands.executeCommand('aiFactories.newFactory', {
      name: 'A: New One',
      id: 'a-new-one',
      owners: ['Somebody'],
      country: 'NO',
      status: 'planned',
    });
    const editor = vscode.window.activeTextEditor!;
    ok(editor.document.uri.path.endsWith('/catalog/factories/a-new-one.yaml'));
    const line = await until('the cursor', () => editor.document.lineAt(editor.selection.active.line).text);
    equal(line, '  - hardware: ');
    ok((await read('catalog', 'factories', 'a-new-one.yaml')).startsWith('name: "A: New One"\n'));
    await restored();
    await removed(at('catalog', 'factories', 'a-new-one.yaml'));
  });

  it('makes an accelerator, and leaves the cursor at its first peak', async () => {
    await open('catalog', 'catalog.yaml');
    await vscode.commands.executeCommand('aiFactories.newHardware', {
      name: 'Maker X1',
      id: 'maker-x1',
      vendor: 'Maker',
      kind: 'gpu',
      released: '2026-01',
    });
    const editor = vscode.window.activeTextEditor!;
    ok(editor.document.uri.path.endsWith('/catalog/hardware/maker-x1.yaml'));
    const line = await until('the cursor', () => editor.document.lineAt(editor.selection.active.line).text);
    ok(line.trimStart().startsWith('fp16: '));
    await restored();
    const uri = at('catalog', 'hardware', 'maker-x1.yaml');
    await until('its peak to be missed', () => vscode.languages.getDiagnostics(uri).length > 0);
    await removed(uri);
  });
});
