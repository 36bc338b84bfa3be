// @ts-check
// The page of the extension (packaging/vscode/README.md) as one file, dist/readme.md: pictures stand in it as data. VS Code
// shows no file of the package there, and what is installed asks no server for a picture. They are small: `small-picture.ts`
// made them of those of the docs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './host/paths.mjs';

/** How vsce packs the extension; the same in package.json. */
export const packing = {
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  readmePath: 'dist/readme.md',
};

const folder = fromRoot('packaging/vscode');

/** Writes the page into dist/. */
export async function writeExtensionReadme() {
  const text = await readFile(path.join(folder, 'README.md'), 'utf8');
  const names = new Set([...text.matchAll(/\]\(([\w-]+\.webp)\)/g)].map(([, name = '']) => name));
  let page = text;
  for (const name of names) {
    const picture = await readFile(path.join(folder, name), 'base64');
    page = page.replaceAll(`](${name})`, () => `](data:image/webp;base64,${picture})`);
  }
  await mkdir(fromRoot('dist'), { recursive: true });
  await writeFile(fromRoot(packing.readmePath), page);
}
