import * as vscode from 'vscode';
import { dayOf } from '../../catalog/day.ts';
import type { Edition } from '../../catalog/entries.ts';
import { nextEdition, whyNotEditionId } from '../../catalog/next-edition.ts';
import { rollOver, type RollOver } from '../../views/edition/roll-over.ts';
import { rollOverSentences } from '../../views/edition/roll-over-text.ts';
import { filesWithErrors, named, refusedForUnsaved } from '../before-writing.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Refusal, type Edge } from '../edge.ts';
import { askText } from './ask.ts';
import { ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';

/** What a caller knows beforehand, and is then not asked. */
interface EditionWish {
  /** Root of the catalog. */
  readonly catalog?: string | undefined;
  /** The id of the new edition. */
  readonly id?: string | undefined;
  /** Whether the latest is published first, where it is a draft. */
  readonly publish?: boolean | undefined;
}

/** AI Factories: New Edition. Begins the edition after the latest, and offers to publish that one first. */
export async function newEditionCommand(edge: Edge, catalogs: Catalogs, wish?: unknown): Promise<void> {
  const { catalog } = readTarget(wish, catalogs);
  const open = await pickCatalog(edge, catalogs, catalog);
  if (open)
    await begin(edge, open, ofWhich(catalogs, open), { ...readWish(wish), catalog: open.root.toString() });
}

function readWish(value: unknown): EditionWish {
  if (typeof value !== 'object' || value === null || value instanceof vscode.Uri) return {};
  const { id, publish } = value as Record<string, unknown>;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof publish === 'boolean' && { publish }),
  };
}

async function begin(edge: Edge, open: OpenCatalog, of: string, wish: EditionWish): Promise<void> {
  const latest = open.rankings.latestEdition();
  const today = dayOf(new Date());
  const next = nextEdition(open.catalog, latest, today, wish.id);
  const again = (more: EditionWish = {}): unknown =>
    vscode.commands.executeCommand('aiFactories.newEdition', { ...wish, ...more });
  if (!next.ok) {
    refuse(edge, `No edition${of} was begun: ${next.message}`, next.broken);
    return;
  }
  if (await refusedForUnsaved(edge, open, `${next.id}${of} was not begun`, again)) return;
  const id = wish.id ?? (await askId(open, `New Edition${of}`, next.id));
  if (id === undefined) return;
  const publish =
    latest?.published === undefined ? (wish.publish ?? (latest && (await askToPublish(latest, id)))) : false;
  if (publish === undefined && latest) return;
  if (
    publish === true &&
    refusedForErrors(edge, open, `${latest?.id ?? ''}${of}`, id, () => again({ id, publish: false }))
  )
    return;
  if (latest) await open.reread(open.uriOf(`editions/${latest.id}.ranking.yaml`));
  const found = rollOver(open.catalog, open.rankings, today, { id, publish });
  if (!found.ok) {
    refuse(edge, `No edition${of} was begun: ${found.message}`, found.broken);
    return;
  }
  await write(open, found);
  edge.say('information', saidOf(open, found, of), {
    'Show Top 20': () =>
      vscode.commands.executeCommand('aiFactories.showTop20', { catalog: open.root.toString(), edition: id }),
  });
}

function refuse(edge: Edge, message: string, broken: boolean): void {
  if (!broken) throw new Refusal(message);
  edge.say('warning', message, {
    'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
}

async function askId(open: OpenCatalog, title: string, proposal: string): Promise<string | undefined> {
  const prompt = 'Its id, which is the name of its file: a year and its part';
  return askText({ title, prompt, value: proposal }, (id) => whyNotEditionId(open.catalog, id));
}

/** Whether the draft before is to be published; undefined where the user turns away. */
async function askToPublish(draft: Edition, id: string): Promise<boolean | undefined> {
  const items = [
    {
      label: `Publish ${draft.id}, then begin ${id}`,
      description: 'with the day of today and its ranking file, which then stay',
      publish: true,
    },
    { label: `Leave ${draft.id} a draft, and begin ${id}`, publish: false },
  ];
  const placeHolder = `${draft.id} is a draft. Is it to be published?`;
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.publish;
}

/** A list that is published stays: it is not one of a catalog with errors. */
function refusedForErrors(
  edge: Edge,
  open: OpenCatalog,
  what: string,
  id: string,
  without: () => unknown,
): boolean {
  const broken = filesWithErrors(open);
  if (broken.length === 0) return false;
  const have = broken.length === 1 ? 'has' : 'have';
  edge.say('warning', `${what} was not published, and ${id} not begun: ${named(broken)} ${have} errors.`, {
    'Show Problems': () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    [`Begin ${id} Only`]: without,
  });
  return true;
}

/** Writes all of it as one edit, to be undone in one step, saves what it changed and opens the new edition. */
async function write(open: OpenCatalog, { edition, published }: RollOver): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const changed: vscode.TextDocument[] = [];
  const put = async (path: string, text: string): Promise<void> => {
    const uri = open.uriOf(path);
    if (!open.catalog.file(path)) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text) });
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    changed.push(document);
  };
  if (published?.ranking.text !== undefined) await put(published.ranking.path, published.ranking.text);
  if (published?.edit) {
    const document = await vscode.workspace.openTextDocument(open.uriOf(published.path));
    const { start, end, text } = published.edit;
    const [from, to] = [document.positionAt(start), document.positionAt(end)];
    edit.replace(document.uri, new vscode.Range(from.line, from.character, to.line, to.character), text);
    changed.push(document);
  }
  await put(edition.path, edition.text);
  const path = vscode.workspace.asRelativePath(open.uriOf(edition.path));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(
      `Nothing was begun: ${path} could not be written. See whether the folder may be changed.`,
    );
  const unsaved: string[] = [];
  for (const document of changed) {
    if (!(await document.save())) unsaved.push(vscode.workspace.asRelativePath(document.uri));
  }
  await Promise.all(
    [edition.path, ...changed.map(({ uri }) => open.pathOf(uri) ?? '')].map((each) =>
      open.reread(open.uriOf(each)),
    ),
  );
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(open.uriOf(edition.path)));
  if (unsaved.length > 0)
    throw new Refusal(`${path} is begun, but ${named(unsaved)} could not be saved. Save it, or undo.`);
}

function saidOf(open: OpenCatalog, found: RollOver, of: string): string {
  const begun = open.catalog.edition(found.edition.id);
  const sentences = begun ? rollOverSentences(found, begun) : [`${found.edition.id} begun.`];
  return of === '' ? sentences.join(' ') : `${sentences.join(' ')} (${of.trim()})`;
}
