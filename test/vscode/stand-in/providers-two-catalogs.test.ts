import assert from 'node:assert/strict';
import type { WorkspaceEdit } from '../../support/vscode.ts';
import { editor } from '../../support/vscode.ts';
import { Position, Uri } from '../../support/vscode-values.ts';
import { until } from '../support/until.ts';
import { putCatalog, sound, started } from './support/started.ts';

const roots = ['/work/one (1)', '/work/two'] as const;

describe('with two catalogs', () => {
  beforeEach(async () => {
    editor.reset();
    for (const root of roots) putCatalog(root);
    await started('/work');
  });

  it('the whole derivation is that of the catalog under the mouse, whichever editor is active', async () => {
    const document = await editor.open(Uri.file(`${roots[0]}/factories/alpha.yaml`));
    editor.active = await editor.open(Uri.file(`${roots[1]}/factories/beta.yaml`));
    const offset = sound['factories/alpha.yaml']!.indexOf('100,000');
    const { line, character } = document.positionAt(offset);
    const { contents } = editor.providers.get('hover')!.provideHover!(
      document,
      new Position(line, character + 1),
    ) as { contents: { value: string; isTrusted: unknown } };
    assert.deepEqual(contents.isTrusted, { enabledCommands: ['aiFactories.explain'] });
    const [, args = ''] = /\(command:aiFactories\.explain\?([^()\s]+)\)/.exec(contents.value) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(args)), ['alpha', Uri.file(roots[0]).toString()]);
    await editor.execute('aiFactories.explain', ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
    const [panel] = editor.panels;
    panel!.send({ type: 'ready', choice: {}, show: { kind: 'table' }, open: [] });
    await until('its row', () => panel!.posted.some(({ type }) => type === 'reveal'));
    const view = panel!.posted.find(({ type }) => type === 'view');
    assert.equal(view?.catalog, Uri.file(roots[0]).toString());
  });

  it('an id that is renamed edits its mentions once, though its file is renamed with it', async () => {
    const document = await editor.open(Uri.file(`${roots[0]}/hardware/nvidia-h100-sxm.yaml`));
    const at = document.positionAt(document.getText().indexOf('NVIDIA') + 1);
    const rename = editor.providers.get('rename')!.provideRenameEdits!;
    const edit = (await rename(document, at, 'h100')) as WorkspaceEdit;
    assert.ok(edit.steps.length > 1);
    const renamed = {
      oldUri: Uri.file(`${roots[0]}/hardware/nvidia-h100-sxm.yaml`),
      newUri: Uri.file(`${roots[0]}/hardware/h100.yaml`),
    };
    let waits = 0;
    editor.willRename.fire({ files: [renamed], waitUntil: () => (waits += 1) });
    assert.equal(waits, 0);
    editor.willRename.fire({ files: [renamed], waitUntil: () => (waits += 1) });
    assert.equal(waits, 1, 'another time it is somebody else’s');
  });

  it('a file that is renamed in the Explorer takes the mentions of its own catalog along, as one edit', async () => {
    const edits: Promise<WorkspaceEdit>[] = [];
    editor.willRename.fire({
      files: [
        {
          oldUri: Uri.file(`${roots[0]}/hardware/nvidia-h100-sxm.yaml`),
          newUri: Uri.file(`${roots[0]}/hardware/h100.yaml`),
        },
      ],
      waitUntil: (edit: Promise<WorkspaceEdit>) => edits.push(edit),
    });
    assert.equal(edits.length, 1);
    await editor.apply(await edits[0]!);
    const texts = editor.documents.map(({ uri, isDirty }) => [uri.path, isDirty]);
    assert.deepEqual(texts, [
      [`${roots[0]}/catalog.yaml`, true],
      [`${roots[0]}/factories/alpha.yaml`, true],
      [`${roots[0]}/factories/beta.yaml`, true],
    ]);
    assert.match(editor.documents[1]!.getText(), /hardware: h100\n/);
    assert.deepEqual(editor.errors, []);
  });
});
