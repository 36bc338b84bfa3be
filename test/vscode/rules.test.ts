import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, open, read, write } from './support/workspace.ts';

const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'AI Factories');

/** The problems of a file, once there are any. */
const problemsIn = (uri: vscode.Uri): Promise<vscode.Diagnostic[]> =>
  until('problems', () => {
    const found = problemsOf(uri);
    return found.length > 0 && found;
  });

const gone = (uri: vscode.Uri): Promise<boolean> =>
  until('the problems to go', () => problemsOf(uri).length === 0);

describe('rules', () => {
  before(extension);
  afterEach(restored);

  it('find nothing in the shipped catalog', async () => {
    await until('the catalog', () => vscode.languages.getDiagnostics().length >= 0);
    const found = vscode.languages
      .getDiagnostics()
      .flatMap(([uri, problems]) => (uri.path.includes('/catalog/') ? problems : []));
    deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });

  it('look at one file by itself, as it is typed', async () => {
    const editor = await open('catalog', 'factories', 'eu-jupiter-ai-extension.yaml');
    await replaceOnce(editor, 'lat: 50.92, lon: 6.36', 'lat: 6.36, lon: 50.92');
    const [problem] = await problemsIn(editor.document.uri);
    equal(problem!.code, 'coordinates');
    equal(problem!.severity, vscode.DiagnosticSeverity.Warning);
    equal(problem!.message, '6.36, 50.92 lies outside DE (Germany). Did you mean lat: 50.92, lon: 6.36?');
    equal(editor.document.getText(problem!.range), '6.36');
  });

  it('hold files against one another, and point from one to the other', async () => {
    const text = (await read('catalog', 'factories', 'eth-alps.yaml')).replace(
      'name: ',
      'aliases: [Hyperion]\nname: ',
    );
    const uri = await write(text, 'catalog', 'factories', 'zurich-alps.yaml');
    const other = at('catalog', 'factories', 'meta-hyperion.yaml');
    try {
      // One problem, though it shares one name with one file and another name with another.
      const [mine, ...others] = (await problemsIn(uri)).filter(({ code }) => code === 'same-factory');
      equal(others.length, 0);
      equal(mine!.severity, vscode.DiagnosticSeverity.Error);
      ok(mine!.message.includes('“Hyperion”'));
      const related = mine!.relatedInformation!.map(({ location }) => location.uri.toString());
      ok(related.includes(other.toString()), related.join());
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await gone(uri);
  });

  it('hold claims against what is computed', async () => {
    const editor = await open('catalog', 'factories', 'eth-alps.yaml');
    await replaceOnce(editor, 'notes:', 'claims: [{power: 300 MW, source: top20-2025h2}]\nnotes:');
    const [problem] = await problemsIn(editor.document.uri);
    equal(problem!.code, 'claim-differs');
    ok(problem!.message.startsWith('Claimed 300 MW is '));
  });

  it('say when the ranking file of a draft is stale', async () => {
    const ranking = at('catalog', 'editions', '2026H2.ranking.yaml');
    const editor = await open('catalog', 'factories', 'colossus-1.yaml');
    await replaceOnce(editor, 'count: 25,000', 'count: 26,000');
    equal((await problemsIn(ranking))[0]!.code, 'stale-ranking');
    await replaceOnce(editor, 'count: 26,000', 'count: 25,000');
    await gone(ranking);
  });

  it('are silenced by a comment, and say so where it is of no use, faded', async () => {
    const editor = await open('catalog', 'factories', 'azure-nd-h200-v5.yaml');
    await replaceOnce(editor, '    published:', '    count: 9,216\n    published:');
    const [problem] = await problemsIn(editor.document.uri);
    equal(problem!.code, 'unused-suppression');
    deepEqual(problem!.tags, [vscode.DiagnosticTag.Unnecessary]);
    await replaceOnce(editor, '    count: 9,216\n', '');
    await gone(editor.document.uri);
  });
});
