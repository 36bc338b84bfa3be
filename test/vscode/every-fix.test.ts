import * as vscode from 'vscode';
import { equal } from './support/assert.ts';
import { restored } from './support/edits.ts';
import {
  folder,
  keepOnly,
  problemsBelow,
  put,
  putRuleCatalog,
  removeRuleCatalog,
  testFiles,
} from './support/rule-catalog.ts';
import { until } from './support/until.ts';
import { at } from './support/workspace.ts';

/** Cases of test/fixes/, at least one of each sort of edit. Those that create or move files stand in code-actions. */
const cases = [
  'split-value/price',
  'coordinates/swap',
  'counted-twice/copy',
  'counted-twice/mix',
  'counted-twice/timeline',
  'same-factory/part-of',
  'same-factory/supersedes',
  'circular/itself',
  'unsourced/stub',
  'unsourced/supports',
  'unknown-source/begin-sources',
  'unknown-hardware/in-shares',
  'claim-differs/it-power',
  'claim-differs/note',
  'missing-key/word',
  'overdue/add-status',
  'peak-order/leave-out',
  'unused-suppression/delete',
  'unknown-edition/delete',
] as const;

describe('the quick fix of', () => {
  let base: Readonly<Record<string, string>> = {};

  before(async function () {
    this.timeout(60_000);
    base = await testFiles('rules/base');
    await putRuleCatalog();
  });
  afterEach(async () => {
    await restored();
    await keepOnly(Object.keys(base));
    for (const [path, text] of Object.entries(base)) {
      const document = await vscode.workspace.openTextDocument(at(folder, ...path.split('/')));
      if (document.getText() === text) continue;
      await put(path, text);
      equal(await document.save(), true, `${path} could not be saved`);
    }
    await until('the problems to go', () => problemsBelow().length === 0);
  });
  after(removeRuleCatalog);

  for (const name of cases) {
    it(`${name} makes what its golden file says`, async () => {
      const { action } = await shown(name);
      await withoutEditors();
      equal(await vscode.workspace.applyEdit(action.edit!), true, 'the edit was refused');
      for (const [path, text] of partOf(await testFiles(`fixes/${name}`), 'expected')) {
        const document = await vscode.workspace.openTextDocument(at(folder, ...path.split('/')));
        // A file that the fix opened is told of its own edit a moment after.
        await until('the golden text', () => document.getText() === text, 5000).catch(() =>
          equal(document.getText(), text),
        );
      }
    });
  }

  it('an orphaned ranking file deletes it', async () => {
    const { action, uri } = await shown('stale-ranking/orphan');
    equal(await vscode.workspace.applyEdit(action.edit!), true);
    await until('it to go', () => isGone(uri));
  });

  /** Puts the input of a case into the catalog; returns the fix that it is about, and the file that it mends. */
  async function shown(
    name: string,
  ): Promise<{ readonly action: vscode.CodeAction; readonly uri: vscode.Uri }> {
    const [code = ''] = name.split('/');
    const files = await testFiles(`fixes/${name}`);
    const input = partOf(files, 'input');
    for (const [path, text] of input) await put(path, text);
    // By path, as a golden file means the first problem of its code.
    const paths = [...new Set([...Object.keys(base), ...input.map(([path]) => path)])].sort();
    const uris = paths.map((path) => at(folder, ...path.split('/')));
    const [uri, problem] = await until(code, () =>
      uris
        .flatMap((each) => vscode.languages.getDiagnostics(each).map((found) => [each, found] as const))
        .find(([, found]) => found.code === code),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    // A document that was open before is read again later than the catalog: its offsets would be those of the old text.
    const path = paths[uris.indexOf(uri)] ?? '';
    const written = input.find(([each]) => each === path)?.[1] ?? base[path];
    await until('the text that was put', () => document.getText() === written);
    const title = files['title.txt']?.trim();
    const action = await until('the fix', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return title === undefined ? found[0] : found.find((each) => each.title === title);
    });
    return { action, uri };
  }
});

/**
 * Closes what is open. What a command returns of an action no longer says that a snippet keeps its white space: in a text
 * that an editor shows, VS Code would indent it anew. What is unsaved is saved before: VS Code shows an editor of it after a
 * moment, and what is unsaved in an editor that a test closes is taken back.
 */
async function withoutEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty) equal(await document.save(), true, `${document.uri.path} could not be saved`);
  await until('the editors to close', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    return vscode.window.visibleTextEditors.length === 0;
  });
}

const isGone = (uri: vscode.Uri): PromiseLike<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => false,
    () => true,
  );

/** The files of a part of a golden case. */
function partOf(
  files: Readonly<Record<string, string>>,
  part: string,
): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(`${part}/`))
    .map(([path, text]) => [path.slice(part.length + 1), text]);
}
