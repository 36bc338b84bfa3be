import * as vscode from 'vscode';
import { equal, match } from '../support/assert.ts';
import { restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { extension, open } from '../support/workspace.ts';

describe('Explain Figures', () => {
  before(extension);
  afterEach(restored);

  const panels = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith('aiFactories.top20'),
      );

  it('opens the panel of its list, for any factory, and once', async () => {
    await open('catalog', 'factories', 'xai-colossus.yaml');
    await vscode.commands.executeCommand('aiFactories.explain', 'xai-colossus');
    const [panel] = await until('the panel', () => panels().length > 0 && panels());
    await until('its title', () => panel!.label.includes(' · ') || panels()[0]?.label.includes(' · '));
    match(panels()[0]!.label, / Top 20 · /);
    await vscode.commands.executeCommand('aiFactories.explain', 'colossus-2');
    equal(panels().length, 1);
    equal(vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme.includes('explanation')).length, 0);
  });
});
