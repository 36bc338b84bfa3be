import * as vscode from 'vscode';
import { equal, match } from '../support/assert.ts';
import { restored } from '../support/edits.ts';
import { at, extension, open, read } from '../support/workspace.ts';

describe('Publish Edition', () => {
  before(extension);
  afterEach(restored);

  for (const [ending, beginning] of [
    ['md', /^---\n|^# /],
    ['csv', /^"?rank/],
    ['json', /^\{\n {2}"/],
  ] as const) {
    it(`writes the current edition as .${ending} and opens it`, async () => {
      await open('catalog', 'catalog.yaml');
      const target = at(`published.${ending}`);
      await vscode.commands.executeCommand('aiFactories.publish', { ending, target });
      match(await read(`published.${ending}`), beginning);
      equal(vscode.window.activeTextEditor?.document.uri.path, target.path);
      await restored();
      await vscode.workspace.fs.delete(target);
    });
  }
});
