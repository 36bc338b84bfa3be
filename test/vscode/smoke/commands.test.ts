import * as vscode from 'vscode';
import { ok } from '../support/assert.ts';
import { restored } from '../support/edits.ts';
import { extension } from '../support/workspace.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Runs a command and turns away from whatever it asks; says whether it has ended then. */
async function endsWhenTurnedAwayFrom(command: string): Promise<boolean> {
  const run = Promise.resolve(vscode.commands.executeCommand(command)).then(() => true);
  for (let tries = 0; tries < 100; tries++) {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const soon = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 50));
    if (await Promise.race([run, soon])) return true;
  }
  return false;
}

describe('every command of the palette', () => {
  before(extension);
  afterEach(restored);

  it('can be run with no editor open, and turned away from', async () => {
    const { contributes } = (await extension()).packageJSON as Manifest;
    for (const { command } of contributes.commands) ok(await endsWhenTurnedAwayFrom(command), command);
  });
});
