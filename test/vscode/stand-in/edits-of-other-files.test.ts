import assert from 'node:assert/strict';
import { editor, type WorkspaceEdit } from '../../support/vscode.ts';
import { Range, Uri } from '../../support/vscode-values.ts';
import { putCatalog, sound, started } from './support/started.ts';

const root = '/work/catalog';
const alpha = `${root}/factories/alpha.yaml`;
const alphaText = sound['factories/alpha.yaml']!;
/** The same with a line more at its top: whoever knows only the other would edit the wrong place. */
const moved = `# moved\n${alphaText}`;

describe('an edit of several files, of which one changed on the disk without a word,', () => {
  beforeEach(() => {
    editor.reset();
    putCatalog(root);
  });

  const changeUnseen = (): void => {
    editor.disk.written.set(alpha, Date.now() + 10_000);
    editor.write(alpha, moved);
  };

  it('is of what is there now where an id is renamed', async () => {
    await started('/work');
    const document = await editor.open(Uri.file(`${root}/hardware/nvidia-h100-sxm.yaml`));
    const at = document.positionAt(document.getText().indexOf('NVIDIA') + 1);
    changeUnseen();
    const edit = (await editor.providers.get('rename')!.provideRenameEdits!(
      document,
      at,
      'h100',
    )) as WorkspaceEdit;
    await editor.apply(edit);
    const after = editor.documents.find(({ uri }) => uri.path === alpha);
    assert.equal(after?.getText(), moved.replace('nvidia-h100-sxm', 'h100'));
  });

  it('is of what is there now where a file is renamed in the Explorer', async () => {
    await started('/work');
    changeUnseen();
    const edits: Promise<WorkspaceEdit>[] = [];
    editor.willRename.fire({
      files: [
        {
          oldUri: Uri.file(`${root}/hardware/nvidia-h100-sxm.yaml`),
          newUri: Uri.file(`${root}/hardware/h100.yaml`),
        },
      ],
      waitUntil: (edit: Promise<WorkspaceEdit>) => edits.push(edit),
    });
    await editor.apply(await edits[0]!);
    const after = editor.documents.find(({ uri }) => uri.path === alpha);
    assert.equal(after?.getText(), moved.replace('nvidia-h100-sxm', 'h100'));
  });

  it('is of what is there now where a quick fix gives a file its proper id', async () => {
    editor.write(`${root}/hardware/H_100.yaml`, sound['hardware/nvidia-h100-sxm.yaml']!);
    editor.remove(`${root}/hardware/nvidia-h100-sxm.yaml`);
    editor.write(alpha, alphaText.replace('nvidia-h100-sxm', 'H_100'));
    await started('/work');
    const document = await editor.open(Uri.file(`${root}/hardware/H_100.yaml`));
    editor.disk.written.set(alpha, Date.now() + 10_000);
    editor.write(alpha, moved.replace('nvidia-h100-sxm', 'H_100'));
    const everywhere = new Range(0, 0, 99, 0);
    const actions = (await editor.providers.get('codeActions')!.provideCodeActions!(document, everywhere, {
      diagnostics: [],
    })) as readonly { title: string; edit?: WorkspaceEdit }[];
    const rename = actions.find(({ title }) => title === 'Rename the file to h-100.yaml');
    await editor.apply(rename!.edit!);
    const after = editor.documents.find(({ uri }) => uri.path === alpha);
    assert.equal(after?.getText(), moved.replace('nvidia-h100-sxm', 'h-100'));
  });
});
