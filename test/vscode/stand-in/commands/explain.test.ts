import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { putCatalog, sound, started } from '../support/started.ts';

const [one, two] = ['/work/one', '/work/two'];
const alpha = 'factories/alpha.yaml';

/** What a panel is told to show, once its page is there. */
async function revealed(index = 0): Promise<Record<string, unknown>> {
  const panel = editor.panels[index]!;
  panel.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
  return until('its row', () => panel.posted.find(({ type }) => type === 'reveal'));
}

describe('Explain', () => {
  beforeEach(() => editor.reset());

  it('opens the panel at the factory of the editor, with its derivation', async () => {
    putCatalog(one);
    await started('/work');
    editor.active = await editor.open(Uri.file(`${one}/${alpha}`));
    await editor.execute('aiFactories.explain');
    assert.deepEqual(await revealed(), { type: 'reveal', factory: 'alpha', where: 'rows', unfold: true });
    editor.panels[0]!.send({ type: 'unfold', open: ['alpha'] });
    const detail = await until('it', () => editor.panels[0]!.posted.find(({ type }) => type === 'detail'));
    assert.equal(detail.factory, 'alpha');
    assert.ok((detail.detail as { derivation: { figures: unknown[] } }).derivation.figures.length > 0);
  });

  it('tells one id in two catalogs apart', async () => {
    for (const root of [one, two]) putCatalog(root);
    await started('/work');
    await editor.execute('aiFactories.explain', 'alpha', Uri.file(two).toString());
    await editor.execute('aiFactories.explain', Uri.file(`${one}/${alpha}`));
    const catalogs: unknown[] = [];
    for (const index of [0, 1]) {
      await revealed(index);
      catalogs.push(editor.panels[index]!.posted.find(({ type }) => type === 'view')?.catalog);
    }
    assert.deepEqual(catalogs, [Uri.file(two).toString(), Uri.file(one).toString()]);
  });

  it('shows one that is not ranked, with why, and what it comes to', async () => {
    const excluded = `${sound['editions/2026H1.yaml']!}exclude: [{factory: alpha, reason: not yet}]\n`;
    putCatalog(one, { ...sound, 'editions/2026H1.yaml': excluded });
    await started('/work');
    await editor.execute('aiFactories.explain', 'alpha');
    assert.equal((await revealed()).where, 'unranked');
    editor.panels[0]!.send({ type: 'unfold', open: ['alpha'] });
    const detail = await until('it', () => editor.panels[0]!.posted.find(({ type }) => type === 'detail'));
    assert.ok(detail.detail);
  });

  it('shows one that never could be read, with why', async () => {
    putCatalog(one, { ...sound, [alpha]: 'name: [\n' });
    await started('/work');
    await editor.execute('aiFactories.explain', 'alpha');
    assert.equal((await revealed()).where, 'unranked');
  });

  it('says in one line that there is no such factory', async () => {
    putCatalog(one);
    await started('/work');
    await editor.execute('aiFactories.explain', 'omega');
    assert.deepEqual(editor.said, ['warning: The catalog has no factory “omega”.']);
    assert.equal(editor.panels.length, 0);
  });
});
