import * as vscode from 'vscode';
import { deepEqual } from '../support/assert.ts';
import { restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { at, extension } from '../support/workspace.ts';

/** Where a search for the factory that a new catalog has finds it, relative to the workspace. */
async function found(): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    'Example Factory',
  );
  return symbols.map(({ location }) => vscode.workspace.asRelativePath(location.uri));
}

/** Waits until that factory is found in these places, and no others. */
async function isIn(...places: readonly string[]): Promise<void> {
  try {
    await until('the catalogs', async () => (await found()).join() === places.join());
  } catch {
    deepEqual(await found(), places);
  }
}

async function make(...segments: string[]): Promise<void> {
  await vscode.commands.executeCommand('aiFactories.createCatalog', at(...segments));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await isIn(`${segments.join('/')}/factories/example.yaml`);
}

describe('the folder of a catalog', () => {
  before(extension);
  afterEach(restored);

  it('takes its catalog along when it goes', async () => {
    await make('made');
    await vscode.workspace.fs.delete(at('made'), { recursive: true });
    await isIn();
  });

  it('brings its catalog when it comes', async () => {
    await make('made');
    await vscode.workspace.fs.copy(at('made'), at('copied'));
    await until('both', async () => (await found()).length === 2);
    for (const folder of ['made', 'copied'])
      await vscode.workspace.fs.delete(at(folder), { recursive: true });
    await isIn();
  });

  it('takes its catalog along when one above it is moved, and when that goes', async () => {
    await make('above', 'made');
    await vscode.workspace.fs.rename(at('above'), at('beside'));
    await isIn('beside/made/factories/example.yaml');
    await vscode.workspace.fs.delete(at('beside'), { recursive: true });
    await isIn();
  });
});

describe('a file that comes and goes', () => {
  before(extension);
  afterEach(restored);

  it('is in the catalog as it was left, however fast it came and went', async () => {
    await make('made');
    const example = at('made', 'factories', 'example.yaml');
    const text = await vscode.workspace.fs.readFile(example);
    for (let round = 0; round < 8; round++) {
      await vscode.workspace.fs.delete(example);
      await vscode.workspace.fs.writeFile(example, text);
    }
    await vscode.workspace.fs.delete(example);
    await isIn();
    await new Promise((resolve) => setTimeout(resolve, 500)); // for what was read late
    await isIn();
    await vscode.workspace.fs.writeFile(example, text);
    await isIn('made/factories/example.yaml');
    await vscode.workspace.fs.delete(at('made'), { recursive: true });
    await isIn();
  });
});
