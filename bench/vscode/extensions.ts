import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/host/children.mjs';
import { fromRoot } from '../../scripts/host/paths.mjs';
import { catalogTexts } from '../texts.ts';

/** A folder with an extension of one file of bench/vscode/, which starts by itself only where it says when. */
export function smallExtension(name: string, file: string, activationEvents: readonly string[] = []): string {
  const folder = join(temporaryFolder('bench'), name);
  mkdirSync(folder, { recursive: true });
  cpSync(fromRoot(`bench/vscode/${file}`), join(folder, 'main.js'));
  const manifest = {
    ...{ name, publisher: 'bench', version: '1.0.0', main: './main.js' },
    ...{ engines: { vscode: '^1.100.0' }, activationEvents },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** A copy of ours as it ships, which does not start by itself; and its id. */
export function waitingExtension(): { readonly folder: string; readonly id: string } {
  const folder = join(temporaryFolder('bench'), 'ours');
  mkdirSync(folder, { recursive: true });
  cpSync(fromRoot('dist'), join(folder, 'dist'), { recursive: true });
  const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return { folder, id: `${String(manifest.publisher)}.${String(manifest.name)}` };
}

/** A folder with a catalog of so many factories. */
export function catalogFolder(factories: number): string {
  const folder = temporaryFolder('bench');
  for (const [path, text] of catalogTexts(factories)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
