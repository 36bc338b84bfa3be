import * as vscode from 'vscode';
import type { Edge } from '../edge.ts';

/** One of several, or what is typed instead; undefined where the user turns away. */
export async function pickOrType(
  edge: Edge,
  options: { readonly title: string; readonly placeholder: string },
  known: readonly string[],
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  const show = (typed: string): void => {
    const others = known.filter((each) => each !== typed).map((label) => ({ label }));
    pick.items = typed === '' ? others : [{ label: typed }, ...others];
  };
  show('');
  edge.on('typing', pick.onDidChangeValue, (value) => show(value.trim()));
  try {
    return await new Promise((resolve) => {
      // Whoever types fast accepts before what is typed has become an item.
      edge.on('choice', pick.onDidAccept, () =>
        resolve(pick.activeItems[0]?.label ?? (pick.value.trim() || undefined)),
      );
      edge.on('turning away', pick.onDidHide, () => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

/** A text that `why` has nothing against; undefined where the user turns away. */
export async function askText(
  options: { readonly title: string; readonly prompt: string; readonly value?: string },
  why: (text: string) => string | undefined,
): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ ...options, validateInput: (value) => why(value.trim()) });
  return text?.trim();
}

/** One of the words of a schema, with what each means. */
export async function pickWord(
  title: string,
  words: readonly { readonly word: string; readonly meaning: string }[],
): Promise<string | undefined> {
  const items = words.map(({ word, meaning }) => ({ label: word, description: meaning }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}

/** A folder to create in the workspace; says what is needed where none is open. */
export async function askFolder(edge: Edge, title: string, value: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    edge.say('information', 'A catalog is a folder of files: open the folder that it is to be in first.', {
      'Open Folder': () => vscode.commands.executeCommand('workbench.action.files.openFolder'),
    });
    return undefined;
  }
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  if (!folder) return undefined;
  const prompt = `The folder to create, in ${folder.name}; empty for ${folder.name} itself`;
  const name = await askText({ title, prompt, value }, whyNotFolder);
  return name === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name);
}

function whyNotFolder(name: string): string | undefined {
  const isPlain = name.split('/').every((part) => !/^\.|[\\:*?"<>|]/.test(part)) && !name.startsWith('/');
  return isPlain ? undefined : 'Write the name of a folder, such as catalog or data/catalog.';
}
