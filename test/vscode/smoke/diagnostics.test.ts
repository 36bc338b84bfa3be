import * as vscode from 'vscode';
import { deepEqual, equal, ok } from '../support/assert.ts';
import { replaceOnce, restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { at, extension, open, read, write } from '../support/workspace.ts';

const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'AI Factories');

/** What a problem underlines. */
const underlined = async (uri: vscode.Uri, problem: vscode.Diagnostic): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).getText(problem.range);

describe('diagnostics', () => {
  before(extension);
  afterEach(restored);

  it('finds no error in the shipped catalog', () => {
    const errors = vscode.languages
      .getDiagnostics()
      .flatMap(([uri, problems]) => problems.map((problem) => ({ path: uri.path, problem })))
      .filter(
        ({ path, problem }) =>
          path.includes('/catalog/') && problem.severity === vscode.DiagnosticSeverity.Error,
      );
    deepEqual(
      errors.map(({ path, problem }) => `${path}: ${problem.message}`),
      [],
    );
  });

  it('underlines an unknown id at its token, as it is typed, and says what was meant', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'nvidia-h100-sxm', 'nvidia-h100-sxm5');
    const [problem] = await until('the problem', () => {
      const problems = problemsOf(editor.document.uri);
      return problems.length > 0 && problems;
    });
    equal(problem!.code, 'unknown-hardware');
    equal(problem!.message, 'No hardware “nvidia-h100-sxm5”. Did you mean nvidia-h100-sxm?');
    equal(editor.document.getText(problem!.range), 'nvidia-h100-sxm5');
    await replaceOnce(editor, 'nvidia-h100-sxm5', 'nvidia-h100-sxm');
    await until('the problem to go', () => problemsOf(editor.document.uri).length === 0);
  });

  it('says what a figure should have been', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    await replaceOnce(editor, 'count: ~100,000', 'count: 1.2 TW');
    const [problem] = await until('the problem', () => {
      const problems = problemsOf(editor.document.uri);
      return problems.length > 0 && problems;
    });
    equal(
      problem!.message,
      '“1.2 TW” is not a count. Write a number of accelerators, such as 150,000 or ~150k.',
    );
    equal(editor.document.getText(problem!.range), '1.2 TW');
  });

  it('covers files that are not open, and those that appear and go', async () => {
    const text = (await read('catalog', 'factories', 'eth-alps.yaml')).replace('status:', 'stat:');
    const uri = await write(text, 'catalog', 'factories', 'new-one.yaml');
    const problems = await until('problems of the new file', () => {
      const found = problemsOf(uri);
      return found.length > 0 && found;
    });
    ok(!vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === uri.path));
    const unknown = problems.find(({ code }) => code === 'unknown-key');
    ok(unknown);
    equal(unknown.message, 'No key “stat” here. Did you mean status?');
    equal(await underlined(uri, unknown), 'stat');
    await vscode.workspace.fs.delete(uri);
    await until('the problems to go', () => problemsOf(uri).length === 0);
  });

  it('refuses a .yml file, and says how to mend it', async () => {
    const uri = await write('name: x\n', 'catalog', 'hardware', 'nvidia-x.yml');
    const [problem] = await until('the problem', () => {
      const found = problemsOf(uri);
      return found.length > 0 && found;
    });
    equal(problem!.message, 'The ending is .yml. Rename the file to nvidia-x.yaml.');
    await vscode.workspace.fs.delete(uri);
    await until('the problem to go', () => problemsOf(uri).length === 0);
  });

  it('leaves other people’s YAML alone', async () => {
    const uri = await write('name: ci\non: push\njobs: [\n', 'elsewhere', 'factories', 'build.yaml');
    await vscode.workspace.openTextDocument(uri);
    await new Promise((resolve) => setTimeout(resolve, 300));
    equal(problemsOf(uri).length, 0);
    await vscode.workspace.fs.delete(at('elsewhere'), { recursive: true });
  });
});
