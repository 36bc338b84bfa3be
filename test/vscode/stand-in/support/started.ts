import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as vscode from 'vscode';
import { activate } from '../../../../src/vscode/extension.ts';
import { editor } from '../../../support/vscode.ts';
import { Uri } from '../../../support/vscode-values.ts';
import { until } from '../../support/until.ts';

/** The files of the small sound catalog of test/rules/base/, by path: an edition, hardware, three factories. */
export const sound: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('test/rules/base', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join('test/rules/base', file), 'utf8')]),
);

/** Puts that catalog onto the disk. */
export function putCatalog(root: string, files = sound): void {
  for (const [file, text] of Object.entries(files)) editor.write(`${root}/${file}`, text);
}

/** A window with these folders, in which our extension has started. */
export async function started(...folders: readonly string[]): Promise<void> {
  editor.setFolders(...folders);
  await begin().ready;
}

/** What a window keeps from one start of our extension to the next, beside what is in `folder`. */
export interface Keeping {
  readonly folder: Uri;
  readonly state: Map<string, unknown>;
}

/** Starts our extension; the catalogs are still being looked for. What it keeps is lost, unless it is said where. */
export function begin(keeping?: Keeping): { readonly ready: Promise<unknown>; readonly stop: () => void } {
  const kept = keeping?.state ?? new Map<string, unknown>();
  const subscriptions: vscode.Disposable[] = [];
  const context = {
    subscriptions,
    extensionUri: Uri.file('/extension'),
    workspaceState: {
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    },
    ...(keeping && { storageUri: keeping.folder, extension: { packageJSON: { version: '1' } } }),
  };
  const { ready } = activate(context as unknown as vscode.ExtensionContext);
  const stop = (): void =>
    subscriptions
      .splice(0)
      .reverse()
      .forEach((each) => void each.dispose());
  editor.closing.push(stop);
  return { ready, stop };
}

/** The ids of the factories that a search through all catalogs finds, each with the folder of its catalog. */
export function factories(): readonly string[] {
  const { provideWorkspaceSymbols: search } = editor.providers.get('workspaceSymbols')!;
  const found = search!('') as readonly { location: { uri: Uri } }[];
  return found
    .map(({ location }) => location.uri.path)
    .filter((file) => file.includes('/factories/'))
    .sort();
}

/** Waits until these factories are found, and no others. */
export async function hasFactories(...expected: readonly string[]): Promise<void> {
  await until(
    `${expected.join(', ')}; found ${factories().join(', ')}`,
    () => factories().join() === [...expected].sort().join(),
  );
}

/** Long enough for a burst to have been dealt with: until it is quiet, and nothing more is asked of the disk. */
export async function aWhile(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (let asked = -1; asked !== editor.disk.calls.length;) {
    asked = editor.disk.calls.length;
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The line above a factory. */
export async function lensOf(file: string): Promise<string | undefined> {
  const document = await editor.open(Uri.file(file));
  const { provideCodeLenses } = editor.providers.get('lens')!;
  const lenses = provideCodeLenses!(document) as readonly { command: { title: string } }[] | undefined;
  return lenses?.[0]?.command.title;
}
