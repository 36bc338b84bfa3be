import assert from 'node:assert/strict';
import { editor } from '../../../support/vscode.ts';
import type { FakeTreeItem } from '../../../support/vscode-tree.ts';
import { until } from '../../support/until.ts';
import { restless } from '../support/restless.ts';
import { putCatalog, sound, started } from '../support/started.ts';

const tree = () => editor.trees.get('aiFactories.overview')!;

/** The tree as it would be drawn: each line with those below it, two spaces further in. */
function drawn(node?: unknown, indent = ''): readonly string[] {
  return (tree().provider.getChildren(node) ?? []).flatMap((child) => {
    const { label, description = '' } = tree().provider.getTreeItem(child);
    return [`${indent}${label} | ${description}`, ...drawn(child, `${indent}  `)];
  });
}

function item(label: RegExp, node?: unknown): FakeTreeItem | undefined {
  for (const child of tree().provider.getChildren(node) ?? []) {
    const shown = tree().provider.getTreeItem(child);
    if (label.test(shown.label)) return shown;
    const below = item(label, child);
    if (below) return below;
  }
  return undefined;
}

const alpha = '/work/catalog/factories/alpha.yaml';

describe('the view in the Explorer', () => {
  beforeEach(() => editor.reset());

  it('shows the current list, and what nobody looks for by hand', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    assert.deepEqual(drawn(), [
      'Top 20 · 2026H1 | by GPU-equivalents · as of 2026-06-30',
      '  1  164k  Beta | =',
      '  2  100k  Alpha | =',
      'Hardware that nobody uses | none',
      'Entries without a source | none',
      'Overdue plans | none',
    ]);
  });

  it('leads from a line to its file, at the place that it is about, and says it in words', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    const line = item(/Alpha/)!;
    assert.equal(line.command!.command, 'vscode.open');
    assert.equal((line.command!.arguments[0] as { path: string }).path, alpha);
    assert.match(line.accessibilityInformation!.label, /^\d, Alpha/);
  });

  it('follows unsaved edits while it is visible, and only where it says something else', async () => {
    putCatalog('/work/catalog');
    await started('/work');
    drawn();
    const document = await editor.open(editor.uri(alpha));
    const before = tree().drawn;
    document.set(document.getText().replace(/count: .*/, 'count: 777,000'));
    await until('the figure', () => tree().drawn > before);
    assert.match(drawn().join('\n'), /777k {2}Alpha/);
    const after = tree().drawn;
    document.set(`${document.getText()}# a remark\n`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(tree().drawn, after);
    tree().turn(false);
    document.set(document.getText().replace(/count: .*/, 'count: 888,000'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(tree().drawn, after);
    tree().turn(true);
    await until('the figure', () => tree().drawn > after);
    assert.match(drawn().join('\n'), /888k {2}Alpha/);
  });

  it('is made in slices, and anew where an edit comes between', async () => {
    putCatalog('/work/catalog');
    for (let i = 0; i < 30; i++)
      editor.write(
        `/work/catalog/factories/bare-${i}.yaml`,
        'name: Bare\nowners: [A]\nlocation: {}\nstatus: planned\n',
      );
    await started('/work');
    drawn();
    const document = await editor.open(editor.uri(alpha));
    const back = restless();
    try {
      let turns = 0;
      const before = tree().drawn;
      // Each round an edit comes after another number of turns: before, while and after the view is made anew.
      for (let count = 200; count < 230; count += 1) {
        document.set(document.getText().replace(/count: .*/, `count: ${count},000`));
        if (count % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 205));
        for (let turn = 0; turn < count - 200; turn++) {
          await new Promise((resolve) => setImmediate(resolve));
          turns += 1;
        }
      }
      await until('the last figure', () => drawn().some((line) => line.includes('229k')));
      assert.ok(tree().drawn > before && turns > 0);
    } finally {
      back();
    }
    assert.equal(
      drawn()
        .find((line) => line.startsWith('Entries without'))
        ?.replace(/.* \| /, ''),
      '30 files',
    );
    assert.deepEqual(editor.errors, []);
  });

  it('tells two catalogs of one title apart, each with its own list', async () => {
    putCatalog('/work/one');
    putCatalog('/work/two');
    await started('/work');
    const lines = drawn();
    const roots = lines.filter((line) => !line.startsWith(' '));
    assert.equal(roots.length, 2);
    assert.match(roots[0]!, / \(one\) /);
    assert.match(roots[1]!, / \(two\) /);
    assert.equal(lines.filter((line) => /^ {2}Top \d+ · /.test(line)).length, 2);
  });

  it('shows nothing where there is no catalog, so that its welcome is seen', async () => {
    editor.write('/work/readme.txt', '');
    await started('/work');
    assert.deepEqual(drawn(), []);
  });

  it('says that a list needs an edition, and that catalog.yaml cannot be used', async () => {
    putCatalog('/work/catalog', { 'catalog.yaml': 'format: ai-factories/1\ntitle: [\n' });
    await started('/work');
    const lines = drawn().join('\n');
    assert.match(lines, /^Without catalog\.yaml \| line 2: /);
    assert.match(lines, /^No list yet \| begin an edition$/m);
    assert.equal(item(/No list yet/)!.command!.command, 'aiFactories.newEdition');
  });

  it('keeps icons and links of a text from being drawn', async () => {
    const text = sound['factories/alpha.yaml']!.replace(/^name: .*/m, 'name: "Alpha $(alert)"');
    putCatalog('/work/catalog', { ...sound, 'factories/alpha.yaml': text });
    await started('/work');
    assert.match(item(/Alpha/)!.label, /\\\$\(alert\)/);
  });
});
