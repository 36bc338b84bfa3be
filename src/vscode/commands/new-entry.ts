import * as vscode from 'vscode';
import { allCountries } from '../../catalog/countries.ts';
import { parseDay } from '../../catalog/day.ts';
import { idFrom, type NamedKind } from '../../catalog/id.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import type { EntryKind } from '../../catalog/entries.ts';
import {
  newFactory,
  newHardware,
  type Draft,
  type FactoryAnswers,
  type HardwareAnswers,
} from '../../catalog/new-files.ts';
import { askText, pickOrType, pickWord } from './ask.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Refusal, type Edge } from '../edge.ts';
import { ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** AI Factories: New Factory. What a caller knows already is not asked. */
export async function newFactoryCommand(
  edge: Edge,
  catalogs: Catalogs,
  called?: Partial<FactoryAnswers> | vscode.Uri,
): Promise<void> {
  const open = await pickCatalog(edge, catalogs, readTarget(called, catalogs).catalog);
  if (!open) return;
  const answers = await askFactory(edge, open, `New Factory${ofWhich(catalogs, open)}`, knownOf(called));
  if (answers) await write(open, newFactory(answers));
}

/** AI Factories: New Hardware, likewise. */
export async function newHardwareCommand(
  edge: Edge,
  catalogs: Catalogs,
  called?: Partial<HardwareAnswers> | vscode.Uri,
): Promise<void> {
  const open = await pickCatalog(edge, catalogs, readTarget(called, catalogs).catalog);
  if (!open) return;
  const answers = await askHardware(edge, open, `New Hardware${ofWhich(catalogs, open)}`, knownOf(called));
  if (answers) await write(open, newHardware(answers));
}

/** What a caller knows; a menu knows only where. */
function knownOf<T extends object>(called: T | vscode.Uri | undefined): T | Record<string, never> {
  return called === undefined || called instanceof vscode.Uri ? {} : called;
}

async function askFactory(
  edge: Edge,
  open: OpenCatalog,
  title: string,
  known: Partial<FactoryAnswers>,
): Promise<FactoryAnswers | undefined> {
  const named = await askName(open, 'factory', title, 'The name, as a list prints it', known);
  if (!named) return undefined;
  const used = open.language.usedWords('factory', ['owners', 0]);
  const owner =
    known.owners?.[0] ?? (await pickOrType(edge, { title, placeholder: 'Who owns or operates it' }, used));
  if (owner === undefined) return undefined;
  const places = allCountries().map(({ code, name }) => ({ word: code, meaning: name }));
  const country = known.country ?? (await pickWord('In which country it stands', places));
  if (country === undefined) return undefined;
  const status = known.status ?? (await pickWord('Where it stands today', wordsAt('factory', 'status')));
  if (status === undefined) return undefined;
  return { ...named, owners: known.owners ?? [owner], country, status };
}

async function askHardware(
  edge: Edge,
  open: OpenCatalog,
  title: string,
  known: Partial<HardwareAnswers>,
): Promise<HardwareAnswers | undefined> {
  const named = await askName(open, 'hardware', title, 'The full name, as the vendor writes it', known);
  if (!named) return undefined;
  const used = open.language.usedWords('hardware', ['vendor']);
  const vendor = known.vendor ?? (await pickOrType(edge, { title, placeholder: 'Who makes it' }, used));
  if (vendor === undefined) return undefined;
  const kind = known.kind ?? (await pickWord('What sort of accelerator it is', wordsAt('hardware', 'kind')));
  if (kind === undefined) return undefined;
  const prompt = 'Day from which it could be bought or rented: 2025, 2025-06 or 2025-06-17';
  const released = known.released ?? (await askText({ title, prompt }, whyNotDay));
  return released === undefined ? undefined : { ...named, vendor, kind, released };
}

/** The name, and the id that it gives, which may be corrected. */
async function askName(
  open: OpenCatalog,
  kind: NamedKind,
  title: string,
  prompt: string,
  known: { readonly name?: string; readonly id?: string },
): Promise<{ readonly name: string; readonly id: string } | undefined> {
  const name =
    known.name ?? (await askText({ title, prompt }, (text) => (text === '' ? 'Write a name.' : undefined)));
  if (name === undefined) return undefined;
  const why = (id: string): string | undefined => open.language.whyNotId(kind, id);
  const proposal = known.id ?? idFrom(name);
  if (known.id !== undefined && why(known.id) === undefined) return { name, id: known.id };
  const id = await askText({ title, prompt: 'The id: the name of its file', value: proposal }, why);
  return id === undefined ? undefined : { name, id };
}

/** Creates the file, and leaves the cursor in it where only the user knows what to write. */
async function write(open: OpenCatalog, { path, text, next }: Draft): Promise<void> {
  const uri = open.uriOf(path);
  const created = await vscode.workspace.applyEdit(toWorkspaceEdit(open, { creates: [{ path, text }] }));
  if (!created)
    throw new Refusal(`Nothing was created: ${vscode.workspace.asRelativePath(uri)} could not be written.`);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.insertSnippet(new vscode.SnippetString(next), end);
}

function wordsAt(
  kind: EntryKind,
  key: string,
): readonly { readonly word: string; readonly meaning: string }[] {
  const schema = schemaAt(kind, [key]);
  return (schema?.enum ?? []).flatMap((word, index) =>
    word === null ? [] : [{ word, meaning: schema?.enumDescriptions?.[index] ?? '' }],
  );
}

function whyNotDay(text: string): string | undefined {
  const parsed = parseDay(text);
  return parsed.ok ? undefined : parsed.message;
}
