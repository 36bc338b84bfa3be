import * as vscode from 'vscode';
import { Catalog } from '../../catalog/catalog.ts';
import { Rankings } from '../../ranking/rankings.ts';
import type { ExploreProgram } from '../../site/site.ts';
import type { WrittenSite } from '../../site/write-site.ts';
import { counted } from '../../words/list-words.ts';
import { filesWithErrors, named, refusedForUnsaved } from '../before-writing.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { messageOf, Refusal, type Edge } from '../edge.ts';
import { siteFolder } from '../site-folder.ts';
import { pickCatalog, readTarget, titleAmong } from './pick-catalog.ts';

/** What a caller knows beforehand, and is then not asked. */
export interface SiteWish {
  /** Root of the catalog. */
  readonly catalog?: string | undefined;
  /** The folder to write into. */
  readonly target?: vscode.Uri;
  /** Whether a catalog with errors may be published: what is broken is left out. */
  readonly anyway?: boolean;
}

/** AI Factories: Publish Site. Asks for a folder, and writes the whole catalog into it as a web site. */
export async function publishSiteCommand(
  edge: Edge,
  catalogs: Catalogs,
  extension: vscode.Uri,
  called: SiteWish | vscode.Uri = {},
): Promise<void> {
  const wish: SiteWish = called instanceof vscode.Uri ? readTarget(called, catalogs) : called;
  const open = await pickCatalog(edge, catalogs, wish.catalog);
  if (!open) return;
  const what = `The site of ${titleAmong(catalogs, open)}`;
  const again = (): unknown => vscode.commands.executeCommand('aiFactories.publishSite', wish);
  if (await refusedForUnsaved(edge, open, `${what} was not published`, again)) return;
  if (!wish.anyway && refusedForErrors(edge, open, what, wish)) return;
  const target = wish.target ?? (await pickFolder(open, `For ${what.replace('The', 'the')}`));
  if (!target) return;
  const written = await publish(open, what, target, await exploreProgram(extension));
  if (written) tell(edge, what, target, written);
}

/** What is published of a catalog with errors is not all of it: that is said first. */
function refusedForErrors(edge: Edge, open: OpenCatalog, what: string, wish: SiteWish): boolean {
  const broken = filesWithErrors(open);
  if (broken.length === 0) return false;
  const have = broken.length === 1 ? 'has errors, and is' : 'have errors, and are';
  edge.say('warning', `${what} was not published: ${named(broken)} ${have} left out.`, {
    'Publish Anyway': () =>
      vscode.commands.executeCommand('aiFactories.publishSite', { ...wish, anyway: true }),
    'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
  return true;
}

/** Writes the site as the files are at this moment: what is edited meanwhile is not in it. Undefined where it was cancelled. */
async function publish(
  open: OpenCatalog,
  what: string,
  target: vscode.Uri,
  explore: ExploreProgram | undefined,
): Promise<WrittenSite | undefined> {
  const catalog = new Catalog();
  catalog.update([...open.catalog.files()].map(({ path, text }) => ({ path, text })));
  const settings = catalog.settings();
  if (!settings) throw new Refusal(`${what} was not published: catalog.yaml cannot be used. Mend it first.`);
  const { NotOurs, Site, siteFiles, writeSite } = await import('../../site/publishing.ts');
  const { pictures, totalsPictures } = await import('../../pictures/pictures.ts');
  const site = new Site(catalog, new Rankings(catalog), settings, {
    ...{ pictures, explore, drawAreas: totalsPictures.areas },
  });
  const location = vscode.ProgressLocation.Notification;
  const folder = vscode.workspace.asRelativePath(target);
  try {
    return await vscode.window.withProgress(
      { location, title: `Publishing ${what.replace('The', 'the')}`, cancellable: true },
      (progress, token) =>
        writeSite(siteFolder(target), siteFiles(site), {
          made: (count) => progress.report({ message: counted(count, 'file', 'files') }),
          isCancelled: () => token.isCancellationRequested,
        }),
    );
  } catch (error) {
    if (error instanceof NotOurs)
      throw new Refusal(
        `${what} was not published: ${folder} holds files, and no site that AI Factories wrote. Choose an empty folder, or a new one.`,
      );
    throw new Refusal(
      `${what} was not published: ${folder} could not be written (${messageOf(error)}). Choose another place.`,
    );
  }
}

/** The panel as files for a page of the site, as they were built; undefined where they are not there. */
async function exploreProgram(extension: vscode.Uri): Promise<ExploreProgram | undefined> {
  const read = async (name: string): Promise<string> => {
    const file = vscode.Uri.joinPath(extension, 'dist', 'explore', name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  };
  try {
    return { script: await read('explore.js'), style: await read('explore.css') };
  } catch {
    return undefined;
  }
}

async function pickFolder(open: OpenCatalog, purpose: string): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    defaultUri: vscode.Uri.joinPath(open.root, '..'),
    openLabel: 'Publish Site Here',
    title: `${purpose}: an empty folder, or that of an earlier site`,
  });
  return picked?.[0];
}

/** Says what was written; a site on a disk can be looked at. */
function tell(edge: Edge, what: string, target: vscode.Uri, { files, left }: WrittenSite): void {
  const folder = vscode.workspace.asRelativePath(target);
  const others =
    left.length === 0
      ? ''
      : ` ${named(left)} of others stayed as ${left.length === 1 ? 'it was' : 'they were'}.`;
  const first = vscode.Uri.joinPath(target, 'index.html');
  edge.say('information', `${what} is in ${folder}: ${counted(files, 'file', 'files')}.${others}`, {
    ...(target.scheme === 'file' && { 'Open in Browser': () => vscode.env.openExternal(first) }),
  });
}
