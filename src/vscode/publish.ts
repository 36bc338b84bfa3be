import * as vscode from 'vscode';
import { published, publishedFormats, type PublishedFormat } from '../publish/published.ts';
import type { Edition } from '../catalog/entries.ts';
import type { Catalogs } from './catalogs.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { pickCatalog } from './pick-catalog.ts';

/** What the editor publishes by itself; pages and pictures, which need the atlas, come from the command line. */
const endings: ReadonlySet<PublishedFormat['ending']> = new Set(['md', 'csv', 'json']);

/** What a caller may say beforehand, and is then not asked: another extension, or a test. */
interface Wish {
  readonly ending: PublishedFormat['ending'];
  readonly target: vscode.Uri;
}

/** AI Factories: Publish Edition. Asks for the format and the file, writes it and opens it. */
export function registerPublish(catalogs: Catalogs): vscode.Disposable {
  return vscode.commands.registerCommand('aiFactories.publish', async (wish?: Wish) => {
    const open = await pickCatalog(catalogs);
    const edition = open?.currentEdition();
    if (!open) return;
    if (!edition) {
      void vscode.window.showWarningMessage('There is no list to publish: this catalog has no edition yet.');
      return;
    }
    const ending = wish?.ending ?? (await pickEnding(edition));
    const target = ending && (wish?.target ?? (await pickTarget(open, edition, ending)));
    if (ending && target) await publish(open, edition, ending, target);
  });
}

async function publish(
  open: OpenCatalog,
  edition: Edition,
  ending: PublishedFormat['ending'],
  target: vscode.Uri,
): Promise<void> {
  const text = await published(open, edition, ending, () => Promise.resolve([]));
  if (text === undefined) {
    void vscode.window.showWarningMessage(
      'Nothing was published: catalog.yaml cannot be used. Mend it first.',
    );
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target, { preview: true });
}

async function pickEnding(edition: Edition): Promise<PublishedFormat['ending'] | undefined> {
  const items = publishedFormats
    .filter(({ ending }) => endings.has(ending))
    .map(({ ending, name, description }) => ({ label: name, description, ending }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: `Publish ${edition.id} as …` });
  return picked?.ending;
}

async function pickTarget(
  open: OpenCatalog,
  edition: Edition,
  ending: PublishedFormat['ending'],
): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.Uri.joinPath(open.root, '..', `${edition.id}.${ending}`);
  return vscode.window.showSaveDialog({ defaultUri, saveLabel: 'Publish', title: `Publish ${edition.id}` });
}
