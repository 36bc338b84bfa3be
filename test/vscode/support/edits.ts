import * as vscode from 'vscode';

/** Replaces the first occurrence of a text in an editor, as typing would; fails where it does not stand there. */
export async function replaceOnce(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`“${from}” is not in ${document.uri.path}`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  if (!(await editor.edit((edit) => edit.replace(range, to)))) throw new Error('The edit was refused');
}

/** Takes back every unsaved edit and closes all editors. */
export async function restored(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place of the first occurrence of a text, `into` characters further. */
export function positionOf(document: vscode.TextDocument, text: string, into = 1): vscode.Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in ${document.uri.path}`);
  return document.positionAt(start + into);
}
