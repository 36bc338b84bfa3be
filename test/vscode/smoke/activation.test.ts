import * as vscode from 'vscode';
import { deepEqual, ok } from '../support/assert.ts';
import { extension } from '../support/workspace.ts';

interface Manifest {
  contributes: { commands: { command: string }[] };
}

describe('activation', () => {
  it('succeeds', async () => {
    ok((await extension()).isActive);
  });

  it('registers every command that the manifest contributes, and no other', async () => {
    const { contributes } = (await extension()).packageJSON as Manifest;
    const registered = (await vscode.commands.getCommands(true)).filter((id) =>
      id.startsWith('aiFactories.'),
    );
    deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });
});
