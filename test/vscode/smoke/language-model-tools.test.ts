import * as vscode from 'vscode';
import { contributes } from '../../../package.json';
import { equal, match } from '../support/assert.ts';
import { replaceOnce, restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { extension, open } from '../support/workspace.ts';

/** What a tool says to a language model. */
async function ask(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`aiFactories_${name}`, { input, toolInvocationToken: undefined });
  return (result.content[0] as vscode.LanguageModelTextPart).value;
}

describe('Tools for language models', () => {
  before(extension);
  afterEach(restored);

  it('are offered, each with its input', async () => {
    for (const { name, inputSchema } of contributes.languageModelTools) {
      const found = () => vscode.lm.tools.find((each) => each.name === name);
      await until(`${name} to be offered`, () => found() !== undefined);
      equal(JSON.stringify(found()!.inputSchema), JSON.stringify(inputSchema));
    }
  });

  it('answer over text that is not saved', async () => {
    const editor = await open('catalog', 'factories', 'xai-colossus.yaml');
    match(await ask('explain', { factory: 'xai-colossus' }), /"published accelerators":"100k accelerators/);
    await replaceOnce(editor, 'count: ~100,000', 'count: ~200,000');
    match(await ask('explain', { factory: 'xai-colossus' }), /"published accelerators":"200k accelerators/);
    match(await ask('problems', { file: '/etc/passwd' }), /is no file of the catalog/);
  });
});
