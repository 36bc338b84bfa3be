import * as vscode from 'vscode';
import { editionsByDay } from '../../ranking/rankings.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { needsEdition, ofWhich, pickCatalog } from './pick-catalog.ts';

/** AI Factories: Choose Edition. Takes a catalog’s folder and an edition’s id, null for the latest, where a caller knows them. */
export async function chooseEditionCommand(
  edge: Edge,
  catalogs: Catalogs,
  root?: string,
  id?: string | null,
): Promise<void> {
  const open = await pickCatalog(edge, catalogs, root);
  if (!open) return;
  if (id === undefined && open.catalog.allEditions().length === 0) {
    needsEdition(edge, catalogs, open, 'There is no edition to choose');
    return;
  }
  const choice = id === undefined ? await ask(open, ofWhich(catalogs, open)) : { id: id ?? undefined };
  if (choice) await open.chooseEdition(choice.id);
}

interface Choice {
  /** Undefined for whichever is the latest. */
  readonly id: string | undefined;
}

async function ask(open: OpenCatalog, of: string): Promise<Choice | undefined> {
  const editions = [...editionsByDay(open.catalog.allEditions())].reverse();
  const [latest] = editions;
  if (!latest) return undefined;
  const current = open.currentEdition()?.id;
  const items: (vscode.QuickPickItem & Choice)[] = [
    { label: 'Latest', description: latest.id, id: undefined },
    { label: '', kind: vscode.QuickPickItemKind.Separator, id: undefined },
    ...editions.map(({ id, title, asOf, published }) => ({
      label: id === current ? `$(check) ${labelText(id)}` : labelText(id),
      description: labelText(title),
      detail: `as of ${asOf} · ${published === undefined ? 'draft' : `published ${published}`}`,
      id,
    })),
  ];
  return vscode.window.showQuickPick(items, {
    title: `Which edition${of} do lens, hover and Rerank speak of?`,
    matchOnDescription: true,
  });
}
