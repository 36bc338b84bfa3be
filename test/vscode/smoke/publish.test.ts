import * as vscode from 'vscode';
import { equal, match } from '../support/assert.ts';
import { readCore } from '../support/core.ts';
import { restored } from '../support/edits.ts';
import { at, extension, open, read } from '../support/workspace.ts';

describe('Publish Edition', () => {
  before(extension);
  afterEach(restored);

  for (const [ending, beginning] of [
    ['md', /^---\n|^# /],
    ['csv', /^"?rank/],
    ['json', /^\{\n {2}"/],
    ['html', /^<!DOCTYPE html>\n[^]*<svg [^]*<\/html>\n$/],
    ['svg', /^<\?xml [^]*<title id="map-title">/],
  ] as const) {
    it(`writes the current edition as .${ending} and opens it`, async () => {
      await open('catalog', 'catalog.yaml');
      const target = at(`published.${ending}`);
      await vscode.commands.executeCommand('aiFactories.publish', { ending, target, picture: 'map' });
      match(await read(`published.${ending}`), beginning);
      equal(vscode.window.activeTextEditor?.document.uri.path, target.path);
      await restored();
      await vscode.workspace.fs.delete(target);
    });
  }

  it('writes another edition by another metric where a caller names them', async () => {
    await open('catalog', 'catalog.yaml');
    const target = at('published.csv');
    const wish = { edition: '2025H2', metric: 'power', ending: 'csv', target };
    await vscode.commands.executeCommand('aiFactories.publish', wish);
    const [, first = '', ...others] = (await read('published.csv')).trim().split('\n');
    const { catalog, rankings } = await readCore('catalog');
    const list = rankings.list(catalog.edition('2025H2')!, { metric: 'power' });
    match(first, new RegExp(`^1,${list.ids()[0]},`));
    equal(others.length, list.length - 1); // who has no power is left out
    await restored();
    await vscode.workspace.fs.delete(target);
  });
});
