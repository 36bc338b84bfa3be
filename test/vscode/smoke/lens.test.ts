import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../support/assert.ts';
import { shown } from '../../support/core.ts';
import { readCore } from '../support/core.ts';
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
    const core = await readCore('catalog');
    const total = core.total('colossus-2');
    const [place, ...figures] = lens.command!.title.split(' · ');
    match(place!, /^#\d+ (\(\d+–\d+\) )?(▲\d+ |▼\d+ |new |back )?of \d+$/);
    equal(/^#(\d+)/.exec(place!)![1], String(core.rank('colossus-2')));
    equal(/of (\d+)$/.exec(place!)![1], String(core.list.length));
    deepEqual(figures, [
      `${shown(total, 'equivalents')} H100e`,
      shown(total, 'facilityPower'),
      shown(total, 'cost'),
    ]);
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
    match(title, /^#\d+ of \d+ · last good version, line \d+ does not parse$/);
    equal(/^#\d+/.exec(title)![0], /^#\d+/.exec(good)![0]);
  });

  it('says why a factory is not ranked', async () => {
    const { document } = await open('catalog', 'factories', 'deepseek.yaml');
    match(await titleOf(document.uri), /^not ranked: /);
  });
});
