import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/extension.ts';

/** Something in the workspace, a temporary copy that suites may change: `at('catalog', 'catalog.yaml')`. */
export function at(...segments: string[]): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...segments);
}

/** Opens a file of the workspace in an editor. */
export async function open(...segments: string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(...segments)));
}

/** Writes a file of the workspace. */
export async function write(text: string, ...segments: string[]): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(...segments), new TextEncoder().encode(text));
  return at(...segments);
}

/** Reads a file of the workspace. */
export async function read(...segments: string[]): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(...segments)));
}

/** Our extension, activated, with the catalogs of the workspace loaded. */
export async function extension(): Promise<vscode.Extension<unknown>> {
  const ours = vscode.extensions.getExtension('ai-factories.ai-factories')!;
  const { ready } = (await ours.activate()) as Api;
  await ready;
  return ours;
}
