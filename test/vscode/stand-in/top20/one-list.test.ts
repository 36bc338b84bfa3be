import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { putCatalog, started } from '../support/started.ts';

const alpha = '/work/catalog/factories/alpha.yaml';

interface Shown {
  readonly choice: unknown;
  readonly view: { readonly list: { readonly edition: string; readonly metric: string } };
}

/** What a click on the lens of a factory does. */
async function clickLens(): Promise<void> {
  const document = await editor.open(Uri.file(alpha));
  const [lens] = editor.providers.get('lens')!.provideCodeLenses!(document) as {
    command: { command: string; arguments: unknown[] };
  }[];
  await editor.execute(lens!.command.command, ...lens!.command.arguments);
}

const views = (): readonly Shown[] =>
  editor.panels[0]!.posted.flatMap((message) =>
    message.type === 'view' ? [message as unknown as Shown] : [],
  );
const revealed = (): readonly unknown[] => editor.panels[0]!.posted.filter(({ type }) => type === 'reveal');

describe('the panels of two catalogs', () => {
  it('say in their titles which is which, though both bear one title, and one cannot be used', async () => {
    editor.reset();
    for (const root of ['/work/one', '/work/two']) putCatalog(root);
    await started('/work');
    for (const root of ['/work/one', '/work/two']) {
      await editor.execute('aiFactories.showTop20', { catalog: Uri.file(root).toString() });
      editor.panels.at(-1)!.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    }
    const titles = (): readonly string[] => editor.panels.map(({ title }) => title);
    await until('both', () => titles().every((title) => title.includes(' · ')));
    assert.match(titles()[0]!, / \(one\) Top 20 · 2026H1 by /);
    assert.match(titles()[1]!, / \(two\) Top 20 · 2026H1 by /);
    editor.remove('/work/two/editions');
    editor.tell('delete', '/work/two/editions');
    await until('the list to go', () => titles()[1]!.startsWith('Top 20 of '));
    assert.match(titles()[1]!, / \(two\)$/);
  });
});

describe('a click on the lens', () => {
  beforeEach(async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
  });

  it('opens its own list, at its row', async () => {
    await clickLens();
    editor.panels[0]!.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    await until('the row', () => revealed().length > 0);
    assert.deepEqual(revealed(), [{ type: 'reveal', factory: 'alpha', where: 'rows' }]);
    assert.equal(views().at(-1)!.view.list.edition, '2026H1');
    assert.match(editor.panels[0]!.title, /Top 20 · 2026H1 by H100-equivalents|Top 20 · 2026H1 by /);
  });

  it('takes a panel that shows another edition, by another metric, to its own list', async () => {
    await clickLens();
    const panel = editor.panels[0]!;
    panel.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    await until('the row', () => revealed().length > 0);
    panel.send({ type: 'choose', choice: { edition: '2025H2', metric: 'power', top: 'all' } });
    assert.deepEqual(
      [views().at(-1)!.view.list.edition, views().at(-1)!.view.list.metric],
      ['2025H2', 'power'],
    );
    assert.match(panel.title, /2025H2 by facility power$/);
    await clickLens();
    const shown = views().at(-1)!;
    assert.deepEqual([shown.view.list.edition, shown.view.list.metric], ['2026H1', 'equivalents']);
    assert.deepEqual(shown.choice, {});
    assert.doesNotMatch(panel.title, /2025H2/);
    assert.equal(revealed().length, 2);
  });

  it('takes a panel that comes back with its old choice there too', async () => {
    await clickLens();
    editor.panels[0]!.send({
      type: 'ready',
      choice: { edition: '2025H2' },
      show: { kind: 'table' },
      open: [],
    });
    await until('the row', () => revealed().length > 0);
    assert.equal(views().at(-1)!.view.list.edition, '2026H1');
  });
});
