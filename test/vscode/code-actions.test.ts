import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { positionOf, replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open, read, write } from './support/workspace.ts';

/** What is offered where a text stands, once it is there. */
const actionsAt = (
  document: vscode.TextDocument,
  text: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> =>
  until('code actions', async () => {
    const where = positionOf(document, text, 1);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(where, where),
      kind.value,
    );
    return found.length > 0 && found;
  });

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action?.edit);
  equal(await vscode.workspace.applyEdit(action.edit), true);
}

const titles = (actions: readonly vscode.CodeAction[]): readonly string[] =>
  actions.map(({ title }) => title);

describe('code actions', () => {
  before(extension);
  afterEach(restored);

  it('put what was meant in its place, tied to the problem and preferred', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'nvidia-h100-sxm', 'nvidia-h100-smx');
    await until('the problem', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
    const [meant, create, disable] = await actionsAt(editor.document, 'nvidia-h100-smx');
    equal(meant!.title, 'Change to nvidia-h100-sxm');
    equal(meant!.isPreferred, true);
    equal(create!.title, 'Create hardware/nvidia-h100-smx.yaml');
    equal(disable!.title, 'Disable unknown-hardware for this line, with a reason');
    await apply(meant);
    ok(editor.document.getText().includes('hardware: [nvidia-h100-sxm, nvidia-b200]'));
  });

  it('offer what may have been meant without preferring it, where another digit may be another thing', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'nvidia-h100-sxm', 'nvidia-h100-sxm5');
    await until('the problem', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
    const [meant] = await actionsAt(editor.document, 'nvidia-h100-sxm5');
    equal(meant!.title, 'Change to nvidia-h100-sxm');
    equal(meant!.isPreferred, false);
  });

  it('create a file that is missing, and open it', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'nvidia-b200', 'zzz-9000-accelerator');
    await until('the problem', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
    const where = positionOf(editor.document, 'zzz-9000', 1);
    editor.selection = new vscode.Selection(where, where);
    // As a user would: what a command returns cannot carry the text of a new file.
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    const path = at('catalog', 'hardware', 'zzz-9000-accelerator.yaml').path;
    const created = await until('the new file', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path === path && document;
    });
    ok(created.getText().startsWith('name: ZZZ 9000 Accelerator\nvendor:\n'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(created.uri);
    await until('the file to go', () => vscode.languages.getDiagnostics(created.uri).length === 0);
  });

  it('leave the cursor where the reason is to be written', async () => {
    const editor = await open('catalog', 'factories', 'openai-nvidia-10gw.yaml');
    await replaceOnce(editor, '  - power: 10 GW+', '  - status: planned');
    const actions = await actionsAt(editor.document, 'status: planned');
    deepEqual(titles(actions), ['Disable nothing-to-count for this line, with a reason']);
    await apply(actions[0]);
    const line = editor.document
      .getText()
      .split(/\r?\n/)
      .indexOf('  # ai-factories-disable-next-line nothing-to-count -- ');
    ok(line > 0);
  });

  it('rename a file with every mention', async () => {
    const text = (await read('catalog', 'factories', 'deepseek.yaml')).replace('DeepSeek AI', 'Another');
    const uri = await write(text, 'catalog', 'factories', 'Another_One.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [rename] = await actionsAt(document, 'name');
    equal(rename!.title, 'Rename the file to another-one.yaml');
    await apply(rename);
    ok((await read('catalog', 'factories', 'another-one.yaml')).includes('Another'));
    await vscode.workspace.fs.delete(at('catalog', 'factories', 'another-one.yaml'));
  });

  it('rename a file with the wrong ending', async () => {
    const uri = await write('name: x\n', 'catalog', 'hardware', 'nvidia-y.yml');
    await until('the problem', () => vscode.languages.getDiagnostics(uri).length > 0);
    const document = await vscode.workspace.openTextDocument(uri);
    const actions = await actionsAt(document, 'name');
    const ours = actions.find(({ title }) => title === 'Rename the file to nvidia-y.yaml');
    await apply(ours);
    equal(await read('catalog', 'hardware', 'nvidia-y.yaml'), 'name: x\n');
    const renamed = at('catalog', 'hardware', 'nvidia-y.yaml');
    await until('its problems', () => vscode.languages.getDiagnostics(renamed).length > 0);
    // A file that comes and goes within a moment is no event at all to a watcher.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.workspace.fs.delete(renamed);
    await until('them to go', () => vscode.languages.getDiagnostics(renamed).length === 0);
  });

  it('mend at once what can only be meant one way', async () => {
    const editor = await open('catalog', 'factories', 'eu-jupiter-ai-extension.yaml');
    await replaceOnce(editor, 'lat: 50.92, lon: 6.36', 'lat: 6.36, lon: 50.92');
    await replaceOnce(editor, 'amd-mi300a', 'MI300A');
    const before = editor.document.getText();
    const [all] = await actionsAt(editor.document, 'name', vscode.CodeActionKind.SourceFixAll);
    await apply(all);
    equal(
      editor.document.getText(),
      before
        .replace('lat: 6.36, lon: 50.92', 'lat: 50.92, lon: 6.36')
        .replace('MI300A, nvidia', 'amd-mi300a, nvidia'),
    );
  });

  it('offer to rerank a draft whose file is stale', async () => {
    const editor = await open('catalog', 'factories', 'colossus-1.yaml');
    await replaceOnce(editor, 'count: 25,000', 'count: 26,000');
    const ranking = await vscode.workspace.openTextDocument(at('catalog', 'editions', '2026H2.ranking.yaml'));
    await until('the problem', () => vscode.languages.getDiagnostics(ranking.uri).length > 0);
    const [rerank] = await actionsAt(ranking, 'edition');
    equal(rerank!.title, 'Rerank 2026H2');
    equal(rerank!.command!.command, 'aiFactories.rerank');
    deepEqual(rerank!.command!.arguments, [{ catalog: at('catalog').toString(), edition: '2026H2' }]);
  });

  it('offer nothing for other people’s YAML', async () => {
    const uri = await write('name: [\n', 'elsewhere', 'factories', 'build.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 1),
    );
    equal(found.filter(({ title }) => title.includes('Disable')).length, 0);
    await vscode.workspace.fs.delete(at('elsewhere'), { recursive: true });
  });

  it('add a batch after the one that the cursor is in, with the cursor at what is to be written', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    const { document } = editor;
    const actions = await actionsAt(document, 'published:', vscode.CodeActionKind.Refactor);
    deepEqual(titles(actions), ['Add Batch', 'Add Claim', 'Add Source']);
    await apply(actions[0]);
    const written = /source: top20-2025h2\n {2}- hardware:\s\n {4}count: +# ~ is about/.exec(
      document.getText(),
    );
    ok(written, document.getText());
    await vscode.commands.executeCommand('type', { text: 'nvidia-b200' });
    ok(/\n {2}- hardware: nvidia-b200\n {4}count/.test(document.getText()), document.getText());
  });
});
