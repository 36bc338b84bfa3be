import * as vscode from 'vscode';
import { editionsByDay } from '../../ranking/rankings.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import type { Revision } from '../git/revision.ts';
import type { Revisions } from '../git/revisions.ts';
import { needsEdition, ofWhich, pickCatalog, readTarget, type Target } from './pick-catalog.ts';

/**
 * AI Factories: Compare Edition. Shows what changed in a list since another, or since the catalog was as git has it: asks
 * which, where a caller does not know.
 */
export async function compareCommand(
  edge: Edge,
  catalogs: Catalogs,
  revisions: Revisions,
  called?: unknown,
): Promise<void> {
  const { catalog, edition: id, against, revision } = readTarget(called, catalogs);
  const open = await pickCatalog(edge, catalogs, catalog);
  if (!open) return;
  const edition = (id === undefined ? undefined : open.catalog.edition(id)) ?? open.currentEdition();
  if (!edition) {
    needsEdition(edge, catalogs, open, 'There is no list to compare');
    return;
  }
  const known = against === undefined && revision === undefined ? undefined : { against, revision };
  const chosen = known ?? (await ask(edge, open, edition.id, ofWhich(catalogs, open), revisions));
  if (!chosen) return;
  const target = { catalog: open.root.toString(), edition: edition.id, ...chosen };
  await vscode.commands.executeCommand('aiFactories.showTop20', target);
}

type Chosen = Pick<Target, 'against' | 'revision'>;

async function ask(
  edge: Edge,
  open: OpenCatalog,
  id: string,
  of: string,
  revisions: Revisions,
): Promise<Chosen | undefined> {
  const editions = editionsByDay(open.catalog.allEditions()).filter((each) => each.id !== id);
  const commits = await revisions.of(open.root);
  if (editions.length + commits.length === 0) {
    edge.say(
      'information',
      `There is nothing to compare ${id}${of} with: the catalog has no other edition.`,
      {
        'New Edition': () =>
          vscode.commands.executeCommand('aiFactories.newEdition', { catalog: open.root.toString() }),
      },
    );
    return undefined;
  }
  const items: (vscode.QuickPickItem & Chosen)[] = [
    ...editions.reverse().map((edition) => ({
      label: labelText(edition.id),
      description: labelText(edition.title),
      against: edition.id,
    })),
    ...(commits.length === 0 ? [] : [{ label: 'git', kind: vscode.QuickPickItemKind.Separator }]),
    ...commits.map((commit) => ({
      label: labelText(commit.name),
      description: sortWords[commit.sort],
      revision: commit.ref,
    })),
  ];
  const options = { placeHolder: `Compare ${id}${of} with …`, matchOnDescription: true };
  return vscode.window.showQuickPick(items, options);
}

const sortWords: Readonly<Record<Revision['sort'], string>> = {
  commit: 'what was not committed yet',
  branch: 'branch',
  remote: 'branch of a remote',
  tag: 'tag',
};
