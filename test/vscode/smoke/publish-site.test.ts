import * as vscode from 'vscode';
import { equal, match, ok } from '../support/assert.ts';
import { at, extension, open, read } from '../support/workspace.ts';

const target = at('published-site');

async function isThere(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(target, path));
    return true;
  } catch {
    return false;
  }
}

describe('Publish Site', () => {
  const publish = (): Thenable<unknown> =>
    vscode.commands.executeCommand('aiFactories.publishSite', {
      catalog: at('catalog').toString(),
      target,
    });

  before(async () => {
    await extension();
    await open('catalog', 'catalog.yaml');
  });
  afterEach(async () => {
    if (await isThere('')) await vscode.workspace.fs.delete(target, { recursive: true });
  });

  it('writes the catalog into a folder, and leaves what is not of the site', async () => {
    await publish();
    match(await read('published-site', 'index.html'), /AI Factories Top 20/);
    ok(await isThere('factories/stargate/index.html'), 'a page of a factory');
    equal(await isThere('.ai-factories-site.tmp'), false);
    const mine = vscode.Uri.joinPath(target, 'CNAME');
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode('example.org\n'));
    await publish();
    match(await read('published-site', 'CNAME'), /example/);
  });

  it('leaves a folder alone that holds something else', async () => {
    const mine = vscode.Uri.joinPath(target, 'notes.txt');
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode('mine\n'));
    await publish();
    equal(await isThere('index.html'), false);
    ok(await isThere('notes.txt'));
  });
});
