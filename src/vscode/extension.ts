import * as vscode from 'vscode';

/** What each command will do; until it does, it says so. */
const commands = {
  'aiFactories.rerank': 'Rerank',
  'aiFactories.showTop20': 'Show Top 20',
  'aiFactories.explain': 'Explain Figures',
  'aiFactories.publish': 'Publish Edition',
  'aiFactories.newFactory': 'New Factory',
  'aiFactories.createCatalog': 'Create Catalog',
};

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    ...Object.entries(commands).map(([id, title]) =>
      vscode.commands.registerCommand(id, () =>
        vscode.window.showInformationMessage(`${title} is not built yet.`),
      ),
    ),
  );
}
