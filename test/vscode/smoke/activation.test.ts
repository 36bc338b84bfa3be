import * as vscode from 'vscode';
import { deepEqual, ok } from '../support/assert.ts';
import { extension } from '../support/workspace.ts';

interface Manifest {
  contributes: {
    commands: { command: string }[];
    views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('activation', () => {
  it('succeeds', async () => {
    ok((await extension()).isActive);
  });

  it('registers every command that the manifest contributes, and no other', async () => {
    const { contributes } = (await extension()).packageJSON as Manifest;
    const views = Object.values(contributes.views ?? {}).flat();
    // VS Code itself makes commands of every view, such as the one that goes there.
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith('aiFactories.') && !views.some((view) => id.startsWith(`${view.id}.`)),
    );
    deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });
});
