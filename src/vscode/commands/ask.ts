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
