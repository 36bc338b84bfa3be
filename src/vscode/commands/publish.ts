import * as vscode from 'vscode';
import type { Edition } from '../../catalog/entries.ts';
import { pictureNames, pictureWords, type PictureName } from '../../pictures/picture-name.ts';
import { publishedFormats, type PublishedFormat } from '../../publish/formats.ts';
import type { DrawPictures } from '../../publish/published.ts';
import type { ListOptions } from '../../ranking/list-spec.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { messageOf, Refusal, type Edge } from '../edge.ts';
import { columnFor } from '../reveal-place.ts';
import { filesWithErrors, named, refusedForUnsaved } from '../before-writing.ts';
import { needsEdition, ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';

type Ending = PublishedFormat['ending'];

const drawPictures: DrawPictures = async () => (await import('../../pictures/pictures.ts')).pictures;

/** What a caller knows beforehand, and is then not asked: the panel, another extension, or a test. */
export interface PublishWish extends ListOptions {
  /** Root of the catalog. */
  readonly catalog?: string | undefined;
  /** The current one where absent. */
  readonly edition?: string;
  readonly ending?: Ending;
  /** What an .svg shows. */
  readonly picture?: PictureName;
  readonly target?: vscode.Uri;
  /** Whether a catalog with errors may be published: what is broken counts by its last good version, or not at all. */
  readonly anyway?: boolean;
  /** The column that the file is not to be opened over. */
  readonly taken?: vscode.ViewColumn | undefined;
}

/** AI Factories: Publish Edition. Asks for the format and the file, writes it and opens it. */
export async function publishCommand(
  edge: Edge,
  catalogs: Catalogs,
  called: PublishWish | vscode.Uri = {},
): Promise<void> {
  const wish: PublishWish = called instanceof vscode.Uri ? readTarget(called, catalogs) : called;
  const open = await pickCatalog(edge, catalogs, wish.catalog);
  if (!open) return;
  const of = ofWhich(catalogs, open);
  const edition =
    (wish.edition === undefined ? undefined : open.catalog.edition(wish.edition)) ?? open.currentEdition();
  if (!edition) {
    needsEdition(edge, catalogs, open, 'There is no list to publish');
    return;
  }
  const again = (): unknown => vscode.commands.executeCommand('aiFactories.publish', wish);
  if (await refusedForUnsaved(edge, open, `${edition.id}${of} was not published`, again)) return;
  if (!wish.anyway && refusedForErrors(edge, open, `${edition.id}${of}`, wish)) return;
  const ending = wish.ending ?? (await pickEnding(`${edition.id}${of}`));
  const picture = wish.picture ?? (ending === 'svg' ? await pickPicture() : undefined);
  if (!ending || (ending === 'svg' && !picture)) return;
  const target = wish.target ?? (await pickTarget(open, edition, ending, picture));
  if (target)
    await publish(edge, open, of, edition, { ...wish, ending, target, ...(picture && { picture }) });
}

/** What is published of a catalog with errors is not what its files say: that is said first. */
function refusedForErrors(edge: Edge, open: OpenCatalog, what: string, wish: PublishWish): boolean {
  const broken = filesWithErrors(open);
  if (broken.length === 0) return false;
  const one = broken.length === 1;
  edge.say(
    'warning',
    `${what} was not published: ${named(broken)} ${one ? 'has' : 'have'} errors, and would count as ${one ? 'it was' : 'they were'} last sound, or not at all.`,
    {
      'Publish Anyway': () =>
        vscode.commands.executeCommand('aiFactories.publish', { ...wish, anyway: true }),
      'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    },
  );
  return true;
}

async function publish(
  edge: Edge,
  open: OpenCatalog,
  of: string,
  edition: Edition,
  {
    ending,
    target,
    metric,
    counts,
    picture,
    taken,
  }: PublishWish & { readonly ending: Ending; target: vscode.Uri },
): Promise<void> {
  const { publicationOf, published } = await import('../../site/publishing.ts');
  const options = { ...(metric && { metric }), ...(counts && { counts }) };
  const publication = publicationOf(open.catalog, open.rankings, edition, options);
  if (!publication)
    throw new Refusal(`${edition.id}${of} was not published: catalog.yaml cannot be used. Mend it first.`);
  const text = await published(open, publication, ending, drawPictures, picture);
  await write(target, text, `${edition.id}${of}`);
  const viewColumn = taken === undefined ? vscode.ViewColumn.Active : columnFor(target, taken);
  await vscode.window.showTextDocument(target, { viewColumn, preview: true });
  if (ending === 'html' && canOpenInBrowser(target)) offerBrowser(edge, target, `${edition.id}${of}`);
}

/** Whether a browser beside this window can open a file: not from another machine, nor from within a browser. */
function canOpenInBrowser({ scheme }: vscode.Uri): boolean {
  const { remoteName, uiKind } = vscode.env;
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
}

/** Offers to look at a page as its readers will. */
function offerBrowser(edge: Edge, page: vscode.Uri, what: string): void {
  edge.say('information', `${what} was published to ${vscode.workspace.asRelativePath(page)}.`, {
    'Open in Browser': () => vscode.env.openExternal(page),
  });
}

/** Writes a file; where that fails, says what of, and why. */
async function write(target: vscode.Uri, text: string, what: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const path = vscode.workspace.asRelativePath(target);
    throw new Refusal(
      `${what} was not published: ${path} could not be written (${messageOf(error)}). Choose another place.`,
    );
  }
}

async function pickEnding(what: string): Promise<Ending | undefined> {
  const items = publishedFormats.map(({ ending, name, description }) => ({
    label: name,
    description,
    ending,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: `Publish ${what} as …` });
  return picked?.ending;
}

async function pickPicture(): Promise<PictureName | undefined> {
  const items = pictureNames.map((name) => ({ label: pictureWords[name].title, name }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which picture?' }))?.name;
}

async function pickTarget(
  open: OpenCatalog,
  edition: Edition,
  ending: Ending,
  picture: PictureName | undefined,
): Promise<vscode.Uri | undefined> {
  const name = picture === undefined ? edition.id : `${edition.id}-${picture}`;
  const defaultUri = vscode.Uri.joinPath(open.root, '..', `${name}.${ending}`);
  return vscode.window.showSaveDialog({ defaultUri, saveLabel: 'Publish', title: `Publish ${name}` });
}
