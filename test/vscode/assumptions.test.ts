import * as vscode from 'vscode';
import { messageOf } from '../../src/vscode/edge.ts';
import { deepEqual, equal, ok } from './support/assert.ts';
import { replaceOnce, restored } from './support/edits.ts';
import { until } from './support/until.ts';
import { at, extension, read, write } from './support/workspace.ts';

const readOnly = 'ai-factories-read-only';

/** Files that can be read, and not be written: each says `text: 1`. */
function registerReadOnly(): vscode.Disposable {
  const refused = (): never => {
    throw vscode.FileSystemError.NoPermissions('nobody may write here');
  };
  return vscode.workspace.registerFileSystemProvider(readOnly, {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: ({ path }) => ({
      type: path.endsWith('.yaml') ? vscode.FileType.File : vscode.FileType.Directory,
      ...{ ctime: 0, mtime: 0, size: 8 },
    }),
    readDirectory: () => [],
    readFile: () => new TextEncoder().encode('text: 1\n'),
    writeFile: refused,
    createDirectory: refused,
    delete: refused,
    rename: refused,
  });
}

/** The error that something is refused with. */
async function refusalOf(asked: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(asked).then(
    () => undefined,
    (why: unknown) => why,
  );
}

// What the stand-in for `vscode` (test/support/vscode.ts) takes VS Code to do.
describe('VS Code, as its stand-in has it,', () => {
  before(extension);
  afterEach(restored);

  it('says of what is not there that it is not found', async () => {
    const { fs } = vscode.workspace;
    for (const asked of [fs.stat(at('nowhere.txt')), fs.readFile(at('nowhere.txt'))]) {
      const error = await refusalOf(asked);
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

  it('says no to a save where the file cannot be written, and leaves the text unsaved', async () => {
    const provider = registerReadOnly();
    const uri = vscode.Uri.from({ scheme: readOnly, path: '/a/file.yaml' });
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 6, 0, 7), '2');
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(await document.save(), false);
    deepEqual([document.getText(), document.isDirty], ['text: 2\n', true]);
    await restored();
    provider.dispose();
  });

  it('refuses to write with an error that says why, within others', async () => {
    const provider = registerReadOnly();
    const uri = vscode.Uri.from({ scheme: readOnly, path: '/a/file.yaml' });
    const error = await refusalOf(vscode.workspace.fs.writeFile(uri, new Uint8Array()));
    ok(error instanceof vscode.FileSystemError);
    equal(error.code, 'NoPermissions');
    ok(error.message.includes('nobody may write here'), error.message);
    equal(messageOf(error), 'nobody may write here');
    provider.dispose();
    const folder = await refusalOf(vscode.workspace.fs.writeFile(at('catalog'), new Uint8Array()));
    ok(!/FileSystemError|Error:/.test(messageOf(folder)), messageOf(folder));
  });

  it('refuses an edit as a whole where a file that it makes is there already', async () => {
    const there = await write('there: 1\n', 'there.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(there, { contents: new TextEncoder().encode('made: 1\n') });
    equal(await vscode.workspace.applyEdit(edit), false);
    equal(await read('there.yaml'), 'there: 1\n');
    await vscode.workspace.fs.delete(there);
  });

  it('finds files of a folder by a pattern, at any depth, and no folders', async () => {
    const made = [
      'found/a/catalog.yaml',
      'found/catalog.yaml',
      'found/catalog.yaml.txt',
      'beside/catalog.yaml',
    ];
    for (const path of made) await write('text: 1\n', ...path.split('/'));
    await vscode.workspace.fs.createDirectory(at('found', 'b', 'catalog.yaml'));
    const files = new vscode.RelativePattern(at('found'), '**/catalog.yaml');
    const found = await until('the files', async () => {
      const uris = await vscode.workspace.findFiles(files);
      return uris.length >= 2 && uris;
    });
    deepEqual(found.map(({ path }) => path.slice(at('found').path.length + 1)).sort(), [
      'a/catalog.yaml',
      'catalog.yaml',
    ]);
    for (const folder of ['found', 'beside'])
      await vscode.workspace.fs.delete(at(folder), { recursive: true });
  });

  it('opens a document once, tells of it, and of its text as it changes', async () => {
    const uri = await write('text: 1\n', 'opened.yaml');
    const told: string[] = [];
    const isIt = ({ uri: { path } }: vscode.TextDocument): boolean => path === uri.path;
    const listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((each) => isIt(each) && told.push(`opened ${each.getText()}`)),
      vscode.workspace.onDidChangeTextDocument(
        ({ document: each }) => isIt(each) && each.isDirty && told.push(`changed ${each.getText()}`),
      ),
      vscode.workspace.onDidSaveTextDocument((each) => isIt(each) && told.push(`saved ${each.getText()}`)),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    equal(await vscode.workspace.openTextDocument(uri), document);
    equal(vscode.workspace.textDocuments.includes(document), true);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 6, 0, 7), '2');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    deepEqual(
      [...new Set(told)].map((each) => each.trim()),
      ['opened text: 1', 'changed text: 2', 'saved text: 2'],
    );
    listening.dispose();
    ok((await refusalOf(vscode.workspace.openTextDocument(at('nowhere.yaml')))) instanceof Error);
    await vscode.workspace.fs.delete(uri);
  });

  it('tells of a file that is saved, as one that changed', async () => {
    const uri = await write('text: 1\n', 'saved.yaml');
    const watcher = vscode.workspace.createFileSystemWatcher('**/saved.yaml', true, false, true);
    let changes = 0;
    watcher.onDidChange(() => (changes += 1));
    const editor = await vscode.window.showTextDocument(uri);
    await replaceOnce(editor, '1', '2');
    await editor.document.save();
    await until('the event', () => changes > 0);
    watcher.dispose();
    await restored();
    await vscode.workspace.fs.delete(uri);
  });

  it('takes a file for one of the folder that it lies in, and says where, without the folder’s own name', () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    equal(vscode.workspace.getWorkspaceFolder(at('a', 'b.yaml')), folder);
    equal(vscode.workspace.getWorkspaceFolder(folder!.uri), folder);
    equal(vscode.workspace.asRelativePath(at('a', 'b.yaml')), 'a/b.yaml');
    equal(vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(folder!.uri, '..', 'other')), undefined);
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
