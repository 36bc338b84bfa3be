import * as vscode from 'vscode';
import { equal, match, ok } from '../support/assert.ts';
import { replaceOnce, restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { extension, open } from '../support/workspace.ts';

async function lensOf(uri: vscode.Uri): Promise<vscode.CodeLens> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  const ours = lenses.filter(({ command }) => command?.command === 'aiFactories.showTop20');
  equal(ours.length, 1, 'one lens of ours');
  return ours[0]!;
}

const titleOf = async (uri: vscode.Uri): Promise<string> => (await lensOf(uri)).command!.title;

describe('lens', () => {
  before(extension);
  afterEach(restored);

  it('shows the live rank and the figures above a factory', async () => {
    const { document } = await open('catalog', 'factories', 'colossus-2.yaml');
    const lens = await lensOf(document.uri);
    match(
      lens.command!.title,
      /^#\d+ (\(\d+–\d+\) )?(▲\d+ |▼\d+ |new |back )?of 20 · 1\.11M H100e · 1\.\d+ GW · \$\d\d\.\dB$/,
    );
    equal(lens.range.start.line, 0);
  });

  it('follows a figure as it is typed, and other factories with it, without moving', async () => {
    const jupiter = await open('catalog', 'factories', 'jupiter-booster.yaml');
    const before = await titleOf(jupiter.document.uri);
    const editor = await open('catalog', 'factories', 'cscs-alps.yaml');
    const alps = await titleOf(editor.document.uri);
    const rankOf = (title: string): number => Number(/^#(\d+)/.exec(title)![1]);
    ok(rankOf(alps) > 1);
    await replaceOnce(editor, 'count: 10,752', 'count: ~22,000,000');
    await until('the rank to rise', async () => rankOf(await titleOf(editor.document.uri)) === 1);
    equal((await lensOf(editor.document.uri)).range.start.line, 0);
    await until(
      'the other to fall',
      async () => rankOf(await titleOf(jupiter.document.uri)) === rankOf(before) + 1,
    );
  });

  it('keeps the last good version while the file is broken, and says so', async () => {
    const editor = await open('catalog', 'factories', 'colossus-2.yaml');
    const good = await titleOf(editor.document.uri);
    await replaceOnce(editor, 'owners: [SpaceXAI]', 'owners: [SpaceXAI');
    const title = await until('the lens to say so', async () => {
      const broken = await titleOf(editor.document.uri);
      return broken.includes('last good version') && broken;
    });
    match(title, /^#\d+ of 20 · last good version, line \d+ does not parse$/);
    equal(/^#\d+/.exec(title)![0], /^#\d+/.exec(good)![0]);
  });

  it('says why a factory is not ranked', async () => {
    const { document } = await open('catalog', 'factories', 'deepseek.yaml');
    match(await titleOf(document.uri), /^not ranked: /);
  });
});
