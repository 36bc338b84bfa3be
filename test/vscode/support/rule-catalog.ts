import * as vscode from 'vscode';
import { restored } from './edits.ts';
import { until } from './until.ts';
import { at, extension, write } from './workspace.ts';

/** Where the small sound catalog of test/rules/base/ stands in the workspace, while it does. */
export const folder = 'rules';

/** A file of the repository's tests, by its path there. */
export async function testFile(path: string): Promise<string> {
  const { extensionUri } = await extension();
  const uri = vscode.Uri.joinPath(extensionUri, 'test', path);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Every file below a folder of the repository's tests: texts by path relative to it. */
export async function testFiles(path: string): Promise<Readonly<Record<string, string>>> {
  const { extensionUri } = await extension();
  const files: Record<string, string> = {};
  const visit = async (below: string): Promise<void> => {
    const uri = vscode.Uri.joinPath(extensionUri, 'test', path, below);
    for (const [name, type] of await vscode.workspace.fs.readDirectory(uri)) {
      if (type === vscode.FileType.Directory) await visit(`${below}${name}/`);
      else files[below + name] = await testFile(`${path}/${below}${name}`);
    }
  };
  await visit('');
  return files;
}

/** Puts that catalog into the workspace, and waits until it is known. */
export async function putRuleCatalog(): Promise<void> {
  // Folder by folder: VS Code may not see what is put into one that it has not begun to watch yet.
  for (const each of [[], ['hardware'], ['factories'], ['editions']]) await makeFolder(folder, ...each);
  for (const [path, text] of Object.entries(await testFiles('rules/base')))
    await write(text, folder, ...path.split('/'));
  const { uri } = await vscode.workspace.openTextDocument(at(folder, 'factories', 'alpha.yaml'));
  await until('the catalog', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      10,
    );
    return lenses.some(({ command }) => command?.title.startsWith('#') === true);
  });
}

/** Makes a folder, and waits until VS Code tells of it: it watches it from then on. */
async function makeFolder(...segments: string[]): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, false, true);
  const come = new Set<string>();
  // One that went a moment ago is told as one that changed.
  for (const event of [watcher.onDidCreate, watcher.onDidChange]) event(({ path }) => come.add(path));
  await vscode.workspace.fs.createDirectory(at(...segments));
  await until('the folder', () => come.has(at(...segments).path));
  watcher.dispose();
}

/** Takes it away again. */
export async function removeRuleCatalog(): Promise<void> {
  await restored();
  await vscode.workspace.fs.delete(at(folder), { recursive: true });
  await until('its problems to go', () => problemsBelow().length === 0);
}

/** Puts a text into a file of it: into its document where there is such a file, else onto the disk. */
export async function put(path: string, text: string): Promise<vscode.Uri> {
  const uri = at(folder, ...path.split('/'));
  // A document may outlive its file: what is put into that could not be taken back.
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists || path.endsWith('.yml')) {
    const written = await write(text, folder, ...path.split('/'));
    const old = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (old) await until('what was written', () => old.isClosed || old.getText() === text);
    return written;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return uri;
}

/** Deletes what is not among its files. */
export async function keepOnly(paths: readonly string[]): Promise<void> {
  for (const below of ['hardware', 'factories', 'editions']) {
    for (const [name] of await vscode.workspace.fs.readDirectory(at(folder, below))) {
      if (!paths.includes(`${below}/${name}`)) await vscode.workspace.fs.delete(at(folder, below, name));
    }
  }
}

/** The problems of all its files. */
export function problemsBelow(): readonly vscode.Diagnostic[] {
  const root = `${at(folder).path}/`;
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, found]) => (uri.path.startsWith(root) ? found : []));
}
