import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { ESLint, Linter } from 'eslint';

const eslint = new ESLint();
const linter = new Linter();

/** What the boundaries say of a line of code in a file; nothing is read but the rules for such a path. */
async function refusals(path: string, code: string): Promise<readonly string[]> {
  const { rules } = (await eslint.calculateConfigForFile(path)) as Linter.Config;
  const held = ['no-restricted-imports', 'no-restricted-syntax'].map((id) => [id, rules?.[id]]);
  const config = { rules: Object.fromEntries(held) as Linter.RulesRecord };
  return linter.verify(code, config).map(({ message }) => message);
}

const refused: readonly (readonly [path: string, module: string])[] = [
  ['src/quantity/parse.ts', '../document/node.ts'],
  ['src/language/lens.ts', '../views/list/list-view.ts'],
  ['src/language/hover/key.ts', '../../vscode/ranges.ts'],
  ['src/language/completion/keys.ts', 'vscode'],
  ['src/rules/fixes/make-fix.ts', '../../language/rename.ts'],
  ['src/words/width.ts', '../panel/words.ts'],
  ['src/publish/page/page-table.ts', 'node:fs'],
  ['src/publish/page/page-table.ts', '../../site/site.ts'],
  ['src/site/site.ts', '../panel/protocol.ts'],
  ['src/importers/hub/sites.ts', '../../cli/io.ts'],
  ['src/panel/table/row.tsx', '../../vscode/ranges.ts'],
  ['src/panel/table/row.tsx', 'node:path'],
  ['src/vscode/top20/top20-webview.ts', '../../panel/store.ts'],
  ['src/vscode/top20/top20-webview.ts', '../../panel/table/sort.ts'],
  ['src/vscode/providers/lens.ts', '../../cli/io.ts'],
  ['src/vscode/providers/lens.ts', '../../language/lens.ts'],
  ['src/vscode/status.ts', '../language/hover/hover.ts'],
  ['src/vscode/extension.ts', 'node:fs'],
  ['src/lsp/server.ts', '../language/hover/hover.ts'],
  ['src/lsp/server.ts', '../cli/node-folder.ts'],
  ['src/lsp/server.ts', '../vscode/ranges.ts'],
  ['src/vscode/extension.ts', '../lsp/start.ts'],
  ['src/cli/commands/lsp.ts', '../../lsp/server.ts'],
  ['src/tools/rank.ts', '../mcp/start.ts'],
  ['src/tools/rank.ts', 'node:fs'],
  ['src/mcp/start.ts', '../cli/node-folder.ts'],
  ['src/mcp/start.ts', '../vscode/ranges.ts'],
  ['src/mcp/start.ts', '../lsp/server.ts'],
  ['src/views/list/list-view.ts', '../../tools/rank.ts'],
  ['src/cli/commands/rank.ts', '../../panel/words.ts'],
  ['src/cli/commands/rank.ts', '../../vscode/ranges.ts'],
];

const allowed: readonly (readonly [path: string, module: string])[] = [
  ['src/language/hover/key.ts', '../completion/item.ts'],
  ['src/publish/page/page.ts', '../../language/language-context.ts'],
  ['src/site/site-files.ts', '../publish/publication.ts'],
  ['src/views/comparison/comparison-view.ts', '../../words/shown-figure.ts'],
  ['src/panel/table/row.tsx', '../../views/list/list-view.ts'],
  ['src/vscode/providers/lens.ts', '../../language/index.ts'],
  ['src/vscode/top20/top20-webview.ts', '../../panel/protocol.ts'],
  ['src/vscode/top20/top20-webview.ts', './top20-panels.ts'],
  ['src/lsp/open-catalog.ts', 'node:path'],
  ['src/lsp/features.ts', '../language/index.ts'],
  ['src/cli/commands/lsp.ts', '../../lsp/start.ts'],
  ['src/cli/commands/mcp.ts', '../../mcp/start.ts'],
  ['src/mcp/start.ts', '../tools/tools.ts'],
  ['src/vscode/providers/language-model-tools.ts', '../../tools/tools.ts'],
  ['src/cli/commands/rank.ts', 'node:fs'],
];

const waysToImport = (module: string): readonly string[] => [
  `import { one } from '${module}';`,
  `export { one } from '${module}';`,
  `export const one = () => import('${module}');`,
];

describe('The boundaries of the rooms', () => {
  before('reads the configuration', async () => {
    await eslint.calculateConfigForFile('src/quantity/parse.ts');
  });

  for (const [path, module] of refused)
    it(`refuse ${module} in ${path}`, async () => {
      assert.ok(existsSync(path), `${path} is not there`);
      for (const code of waysToImport(module)) assert.notDeepEqual(await refusals(path, code), [], code);
    });

  for (const [path, module] of allowed)
    it(`let ${path} import ${module}`, async () => {
      assert.ok(existsSync(path), `${path} is not there`);
      for (const code of waysToImport(module)) assert.deepEqual(await refusals(path, code), [], code);
    });
});

/** Ways in which VS Code would call us without the guard. */
const unguarded: readonly string[] = [
  "vscode.commands.registerCommand('x', () => 1);",
  'vscode.languages.registerHoverProvider([], provider);',
  'const { registerCommand } = vscode.commands; registerCommand(id, run);',
  'vscode.workspace.onDidChangeTextDocument(() => 1);',
  'vscode.workspace.onWillRenameFiles(() => 1);',
  'panel.webview.onDidReceiveMessage(receive);',
  'setTimeout(() => 1, 5);',
  'void later();',
];

describe('The guard', () => {
  for (const code of unguarded) {
    it(`is the only way in: ${code}`, async () => {
      assert.notDeepEqual(await refusals('src/vscode/providers/hover.ts', code), []);
      assert.deepEqual(await refusals('src/vscode/edge.ts', code), []);
    });
  }

  it('lets pass what goes through it', async () => {
    const code = `edge.provide(vscode.languages.registerHoverProvider, files, provider);
      this.register(edge.on('x', vscode.workspace.onDidOpenTextDocument, () => 1));
      registerHover(edge, catalogs);`;
    assert.deepEqual(await refusals('src/vscode/providers/hover.ts', code), []);
  });
});
