import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { positionOf, replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { extension, open, write } from './support/workspace.ts';

/** What is offered at a place, of our own. */
async function offered(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

describe('completion', () => {
  before(extension);
  afterEach(restored);

  it('offers hardware with what tells it apart, found by its alias', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'nvidia-b200]', 'nvidia-b200, ]');
    const items = await offered(editor.document, positionOf(editor.document, 'nvidia-b200, ', 13));
    const item = items.find((each) => labelOf(each) === 'nvidia-gb200');
    ok(item && typeof item.label !== 'string');
    equal(item.label.description, '2.53 H100e · 1200 W · 2025');
    ok(item.filterText?.includes('GB200'));
    ok(!items.some((each) => labelOf(each) === 'nvidia-b200'));
  });

  it('offers the keys that are missing, in a broken file too', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'owners: [xAI]\n', 'owners: [xAI\nnot\n');
    const items = await offered(editor.document, positionOf(editor.document, '\nnot', 4));
    ok(items.some((each) => labelOf(each) === 'facility'));
    ok(!items.some((each) => labelOf(each) === 'status'));
  });

  describe('offers, of each place, what is known there:', () => {
    const head = 'name: New\n';
    const places: readonly (readonly [what: string, path: string, text: string, label: string])[] = [
      ['keys', 'factories', head, 'status'],
      ['statuses', 'factories', `${head}status: `, 'expansion'],
      ['kinds of factory', 'factories', `${head}kind: `, 'campus'],
      ['kinds of hardware', 'hardware', `${head}kind: `, 'wafer-scale'],
      ['countries', 'factories', `${head}location: {country: `, 'NO'],
      ['owners in use', 'factories', `${head}owners: [`, 'xAI'],
      ['places in use', 'factories', `${head}location: {place: `, 'Quincy'],
      ['vendors in use', 'hardware', `${head}vendor: `, 'NVIDIA'],
      ['hardware', 'factories', `${head}compute:\n  - hardware: `, 'nvidia-gb200'],
      ['hardware as keys of shares', 'factories', `${head}compute:\n  - shares: {`, 'nvidia-gb200'],
      ['factories', 'factories', `${head}partOf: `, 'xai-colossus'],
      ['factories of a list', 'editions', 'ties:\n  - [', 'xai-colossus'],
      ['editions', 'editions', 'previous: ', '2025H2'],
      ['sources of the catalog', 'factories', `${head}compute:\n  - source: `, 'epoch-clusters'],
      ['sources of the file', 'factories', 'sources: [{id: own, title: Own}]\nclaims:\n  - source: ', 'own'],
      ['paths of the file', 'factories', 'status: planned\nsources:\n  - {id: own, supports: [', 'status'],
      ['units after a number', 'factories', `${head}compute:\n  - power: 1 `, 'GW'],
      ['units of a peak', 'hardware', `${head}peak: {fp16: 100 `, 'TFLOP/s'],
      ['days', 'hardware', `${head}released: `, '2025-11-06'],
      ['metrics', 'editions', 'metric: ', 'equivalents'],
      ['a factory', 'factories', '', 'factory'],
      ['a batch', 'factories', `${head}compute:\n  - `, 'batch'],
      ['a claim', 'factories', `${head}claims:\n  - `, 'claim of cost'],
      ['a source', 'factories', `${head}sources:\n  - `, 'source'],
      ['a hardware file', 'hardware', '', 'hardware'],
      ['an edition', 'editions', '', 'edition'],
    ];
    for (const [what, folder, text, label] of places) {
      it(what, async () => {
        const name = folder === 'editions' ? '2031H1.yaml' : 'to-be-typed.yaml';
        const uri = await write('', 'catalog', folder, name);
        const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
        const end = editor.document.positionAt(editor.document.getText().length);
        const items = await offered(editor.document, end);
        ok(
          items.some((item) => labelOf(item) === label),
          items.map(labelOf).join(', '),
        );
        await restored();
        await vscode.workspace.fs.delete(uri);
        await until('it to go', () => vscode.languages.getDiagnostics(uri).length === 0);
      });
    }
  });

  it('puts an accepted item in the place of the whole id', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    const at = positionOf(editor.document, 'nvidia-h100-sxm', 9);
    editor.selection = new vscode.Selection(at, at);
    const item = (await offered(editor.document, at)).find((each) => labelOf(each) === 'nvidia-h200-sxm');
    ok(item?.range instanceof vscode.Range);
    equal(editor.document.getText(item.range), 'nvidia-h100-sxm');
  });

  it('keeps the indentation of what goes below a key', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, '    source: top20-2025h2\n', '    shar\n');
    const at = positionOf(editor.document, '    shar\n', 8);
    const item = (await offered(editor.document, at)).find((each) => labelOf(each) === 'shares');
    ok(item?.insertText instanceof vscode.SnippetString && item.range instanceof vscode.Range);
    await editor.insertSnippet(item.insertText, item.range, {
      keepWhitespace: item.keepWhitespace ?? false,
      undoStopBefore: true,
      undoStopAfter: true,
    });
    ok(editor.document.getText().includes('    shares:\n      \n'));
  });

  it('offers nothing in other people’s YAML', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'status: ' });
    deepEqual(await offered(document, new vscode.Position(0, 8)), []);
  });
});
