import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, write } from './support/workspace.ts';

// What the stand-in for `vscode` (test/support/vscode.ts) takes VS Code to do.
describe('VS Code, as its stand-in has it,', () => {
  before(extension);
  afterEach(restored);

  it('says of what is not there that it is not found', async () => {
    const { fs } = vscode.workspace;
    for (const asked of [fs.stat(at('nowhere.txt')), fs.readFile(at('nowhere.txt'))]) {
      const error: unknown = await Promise.resolve<unknown>(asked).then(
        () => undefined,
        (why: unknown) => why,
      );
      ok(error instanceof vscode.FileSystemError);
      equal(error.code, 'FileNotFound');
    }
  });

  it('counts no document of another scheme to a folder of the workspace', () => {
    const file = at('catalog', 'catalog.yaml');
    ok(vscode.workspace.getWorkspaceFolder(file));
    equal(vscode.workspace.getWorkspaceFolder(file.with({ scheme: 'git', query: '{}' })), undefined);
  });

  it('keeps the document of a file that is gone, clean as it was, or closes it', async () => {
    const uri = await write('text: 1\n', 'gone.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.workspace.fs.delete(uri);
    ok(document.isClosed || !document.isDirty);
  });

  it('leaves a text that an edit changed unsaved, and a file that an edit made on the disk', async () => {
    const uri = await write('text: 1\n', 'edited.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 6, 0, 7), '2');
    edit.createFile(at('made.yaml'), { contents: new TextEncoder().encode('made: 1\n') });
    equal(await vscode.workspace.applyEdit(edit), true);
    const document = await vscode.workspace.openTextDocument(uri);
    deepEqual([document.getText(), document.isDirty], ['text: 2\n', true]);
    ok(await vscode.workspace.fs.stat(at('made.yaml')));
    equal(await document.save(), true);
    equal(document.isDirty, false);
    for (const each of [uri, at('made.yaml')]) await vscode.workspace.fs.delete(each);
  });

  it('tells of a folder that comes and goes, as a file of that name', async () => {
    const [come, gone]: [string[], string[]] = [[], []];
    const watcher = vscode.workspace.createFileSystemWatcher('**', false, true);
    watcher.onDidCreate(({ path }) => come.push(path));
    watcher.onDidDelete(({ path }) => gone.push(path));
    const folder = at('watched');
    await vscode.workspace.fs.createDirectory(folder);
    await until('the folder', () => come.includes(folder.path));
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until('its end', () => gone.includes(folder.path));
    watcher.dispose();
  });

  it('goes on telling where one that listens throws', () => {
    const emitter = new vscode.EventEmitter<number>();
    const heard: number[] = [];
    emitter.event(() => {
      throw new Error('meant: one that listens throws');
    });
    emitter.event((n) => heard.push(n));
    emitter.fire(1);
    deepEqual(heard, [1]);
  });

  it('says what files.exclude hides as globs with yes or no', () => {
    const folder = vscode.workspace.workspaceFolders![0]!;
    const excluded = vscode.workspace
      .getConfiguration('files', folder)
      .get<Record<string, unknown>>('exclude', {});
    equal(excluded['**/.git'], true);
  });

  it('takes our default for the look-alikes of YAML', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaml' });
    deepEqual(settings.get('unicodeHighlight.allowedCharacters'), {
      '–': true,
      '≈': true,
      '≥': true,
      '≤': true,
    });
  });
});
