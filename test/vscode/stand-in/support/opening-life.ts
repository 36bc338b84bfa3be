import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import { Catalogs } from '../../../../src/vscode/catalogs/catalogs.ts';
import { Edge } from '../../../../src/vscode/edge.ts';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';
import { restless } from './restless.ts';
import { aWhile, begin, factories, lensOf, putCatalog, sound, type Keeping } from './started.ts';

const root = '/work/catalog';
const folder = Uri.file('/storage');

/** What becomes of a file while its catalog opens, and how many turns of the host before. */
export interface OpeningStep {
  readonly turns: number;
  readonly file: string;
  readonly does: 'type' | 'save' | 'write' | 'half' | 'spoil' | 'delete' | 'rename' | 'open' | 'close';
  /** Which of its texts the file has then. */
  readonly text: number;
}

const factory = (id: string): string => `factories/${id}.yaml`;
const alpha = sound[factory('alpha')]!;
const texts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['alpha', 'beta', 'gamma', 'delta'].map((id) => {
      const own = alpha.replace('Alpha', id);
      const more = [
        own.replace('100,000', '700,000'),
        own.replace('hardware: nvidia', 'hardware: nobody'),
        `${own}partOf: beta\n`,
        own.replace('status: ', 'stauts: '),
        `${own}zzz: [\n`,
        own.replaceAll('\n', '\r\n'),
        '',
      ];
      return [factory(id), [own, ...more]];
    }),
  ),
  'hardware/nvidia-h100-sxm.yaml': versions('hardware/nvidia-h100-sxm.yaml', ['tdp: 700 W', 'tdp: 900 W']),
  'catalog.yaml': versions('catalog.yaml', ['title: ', 'title: An'], ['tdp', 'system'], ['8-bit', '9-bit']),
  'editions/2026H1.yaml': versions('editions/2026H1.yaml', ['equivalents', 'power'], ['metric', 'metirc']),
  'editions/2025H2.ranking.yaml': versions('editions/2025H2.ranking.yaml', ['beta', 'alpha']),
};

function versions(path: string, ...changes: readonly (readonly [string, string])[]): readonly string[] {
  const own = sound[path]!;
  return [own, ...changes.map(([from, to]) => own.replace(from, to))];
}

export const anyOpeningSteps = fc.array(
  fc.record<OpeningStep>({
    turns: fc.nat(12),
    file: fc.constantFrom(...Object.keys(texts)),
    does: fc.constantFrom('type', 'save', 'write', 'half', 'spoil', 'delete', 'rename', 'open', 'close'),
    text: fc.nat(20),
  }),
  { maxLength: 8 },
);

/** What is in an editor or on the disk, and cannot be read: in the end, it is mended. */
const spoilt = new TextEncoder().encode('name: \u00ff').map((byte) => (byte > 0x7f ? 0xff : byte));

async function take({ file, does, text: which }: OpeningStep): Promise<void> {
  const path = `${root}/${file}`;
  const own = texts[file] ?? [];
  const text = own[which % own.length] ?? '';
  const document = editor.documents.find(({ uri }) => uri.path === path);
  const isThere = editor.disk.files.has(path);
  const write = (bytes: string | Uint8Array): void => {
    editor.disk.files.set(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    if (document && !document.isDirty && typeof bytes === 'string') document.set(bytes, false);
    editor.tell(isThere ? 'change' : 'create', path);
  };
  switch (does) {
    case 'type':
      if (isThere && document) document.set(text);
      else if (isThere) (await editor.open(Uri.file(path))).set(text);
      return;
    case 'save':
      if (document?.isDirty === true) await document.save();
      return;
    case 'write':
      write(text);
      return;
    case 'half':
      // As seen in the middle of a write: the event comes before the rest is there.
      write(text.slice(0, which * 9));
      editor.disk.files.set(path, new TextEncoder().encode(text));
      if (document && !document.isDirty) document.set(text, false);
      return;
    case 'spoil':
      if (!document) write(spoilt);
      return;
    case 'delete':
      if (file === 'catalog.yaml') return;
      editor.remove(path);
      if (isThere) editor.tell('delete', path);
      return;
    case 'rename': {
      const to = `${root}/${factory(which % 2 === 0 ? 'gamma' : 'moved')}`;
      if (!isThere || document || !file.startsWith('factories/') || editor.disk.files.has(to)) return;
      editor.disk.files.set(to, editor.disk.files.get(path)!);
      editor.remove(path);
      editor.tell('create', to);
      editor.tell('delete', path);
      return;
    }
    case 'open':
      if (isThere && !document) await editor.open(Uri.file(path));
      return;
    case 'close':
      if (document) editor.close(document);
  }
}

/** Makes every file sound: of one that breaks, what was read before is kept, which nobody knows who comes later. */
function mend(): void {
  for (const path of new Set([...editor.disk.files.keys(), ...editor.documents.map(({ uri }) => uri.path)])) {
    const [own] = texts[path.slice(root.length + 1)] ?? [path.endsWith('/moved.yaml') ? alpha : undefined];
    if (own === undefined) continue;
    const document = editor.documents.find(({ uri }) => uri.path === path);
    if (document && isSpoilt(document.getText())) document.set(own, document.isDirty);
    const bytes = editor.disk.files.get(path);
    if (!bytes || !isSpoilt(new TextDecoder().decode(bytes))) continue;
    editor.write(path, own);
    if (document && !document.isDirty) document.set(own, false);
    editor.tell('change', path);
  }
}

function isSpoilt(text: string): boolean {
  return text === '' || /zzz|stauts|metirc|9-bit|\ufffd/.test(text);
}

/** Everything that is shown: problems, lines above factories, what hovers say, what is found by name. */
async function everythingShown(): Promise<unknown> {
  const shown: unknown[] = [factories()];
  const { provideHover: hover } = editor.providers.get('hover')!;
  for (const file of factories()) {
    shown.push(file, await lensOf(file));
    const document = await editor.open(Uri.file(file));
    for (let at = 0; at < document.getText().length; at += 23)
      shown.push(JSON.stringify((await hover!(document, document.positionAt(at))) ?? null));
  }
  const problems = [...editor.problems].filter(([, found]) => found.length > 0);
  return { shown, problems: problems.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** Opens the catalog once and keeps what is shown of it. */
async function keepShown({ state }: Keeping): Promise<void> {
  const memento = {
    get: (key: string) => state.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
  } as unknown as vscode.Memento;
  const edge = new Edge(editor.log as unknown as vscode.LogOutputChannel);
  const build = (): Promise<string> => Promise.resolve('1');
  const catalogs = new Catalogs(edge, memento, { folder: folder as unknown as vscode.Uri, memento, build });
  await catalogs.refresh();
  await catalogs.checked();
  await catalogs.all()[0]?.last.keep();
  for (const each of [catalogs, edge]) each.dispose();
  assert.equal([...editor.disk.files.keys()].filter((path) => path.startsWith('/storage/')).length, 1);
}

/**
 * A catalog that opens slice by slice while its files change is in the end what it is where nothing came between; with
 * `isWarm`, also where what was shown before is shown again at first.
 */
export async function assertOpensAlike(steps: readonly OpeningStep[], isWarm: boolean): Promise<void> {
  editor.reset();
  putCatalog(root);
  editor.write(`${root}/${factory('delta')}`, texts[factory('delta')]![2]!);
  editor.setFolders('/work');
  const keeping: Keeping = { folder, state: new Map() };
  if (isWarm) await keepShown(keeping);
  const back = restless();
  try {
    const { ready } = begin(keeping);
    for (const step of steps) {
      for (let turn = 0; turn < step.turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      await take(step);
    }
    await ready;
    mend();
    await aWhile();
  } finally {
    back();
  }
  // A catalog that was closed meanwhile, for its catalog.yaml was none, is opened again.
  const { provideWorkspaceSymbols: search } = editor.providers.get('workspaceSymbols')!;
  await until('the catalog', () => (search!('') as readonly unknown[]).length > 0);
  await aWhile();
  const seen = await everythingShown();
  // The same window, opened anew over what is there now.
  for (const close of editor.closing.splice(0)) close();
  editor.problems.clear();
  await begin().ready;
  await aWhile();
  assert.deepEqual(await everythingShown(), seen);
  assert.equal(editor.errors.join('\n'), '');
}
