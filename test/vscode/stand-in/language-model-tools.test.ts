import assert from 'node:assert/strict';
import { contributes } from '../../../package.json';
import { editor } from '../../support/vscode.ts';
import { Uri } from '../../support/vscode-values.ts';
import { putCatalog, sound, started } from './support/started.ts';

const alpha = '/work/list/factories/alpha.yaml';

/** What a tool answers. */
async function ask(name: string, input: unknown): Promise<Record<string, unknown>> {
  const tool = editor.providers.get(`tool:aiFactories_${name}`)!;
  const { content } = (await tool.invoke!({ input })) as { content: { value: string }[] };
  return JSON.parse(content[0]!.value) as Record<string, unknown>;
}

describe('tools for language models', () => {
  beforeEach(() => editor.reset());

  it('are those that package.json contributes', async () => {
    putCatalog('/work/list');
    await started('/work');
    const registered = [...editor.providers.keys()].filter((name) => name.startsWith('tool:'));
    assert.deepEqual(
      registered,
      contributes.languageModelTools.map(({ name }) => `tool:${name}`),
    );
  });

  it('answer over text that is not saved', async () => {
    putCatalog('/work/list');
    await started('/work');
    assert.equal((await ask('problems', {})).errors, 0);
    const text = sound['factories/alpha.yaml']!.replace('nvidia-h100-sxm', 'nvidea-h100-sxm');
    editor.show(Uri.file(alpha), text);
    assert.equal((await ask('problems', {})).errors, 1);
    assert.equal((await ask('problems', { file: 'list/factories/alpha.yaml' })).errors, 1);
    assert.match(String((await ask('problems', { file: '/etc/passwd' })).error), /is no file of the catalog/);
  });

  it('say which catalogs there are, where they cannot know which is meant', async () => {
    putCatalog('/work/one');
    putCatalog('/work/two');
    await started('/work');
    assert.match(String((await ask('rank', {})).error), /several catalogs\. Give catalog, one of one, two\./);
    assert.equal((await ask('rank', { catalog: 'two' })).error, undefined);
    editor.active = await editor.open(Uri.file('/work/one/factories/alpha.yaml'));
    assert.equal((await ask('rank', {})).error, undefined);
  });

  it('say so where there is none, and where what they are asked is nonsense', async () => {
    await started('/work');
    assert.match(String((await ask('rank', {})).error), /There is no catalog in this workspace/);
    putCatalog('/other/list');
    await started('/other');
    for (const input of [7, 'x', { nonsense: 1 }])
      assert.match(String((await ask('rank', input)).error), /input/, JSON.stringify(input));
  });
});
