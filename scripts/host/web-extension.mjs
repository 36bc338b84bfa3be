// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './children.mjs';
import { fromRoot } from './paths.mjs';

/**
 * A copy of the extension whose manifest has only a `browser` entry: VS Code runs it in the web worker then, which it
 * does not while there is a `main`.
 */
export function stageWebExtension() {
  const stage = temporaryFolder('web');
  const text = readFileSync(fromRoot('package.json'), 'utf8');
  const manifest = JSON.parse(text);
  delete manifest.main;
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const file of ['dist', ...referenced(text)]) copy(file, stage);
  return stage;
}

/**
 * The files that the manifest speaks of, besides those that are built.
 * @param {string} manifest
 */
function referenced(manifest) {
  const paths = [...manifest.matchAll(/"\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
  return paths.filter((file) => !file.startsWith('dist/'));
}

/**
 * @param {string} file
 * @param {string} stage
 */
function copy(file, stage) {
  const target = path.join(stage, file);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(fromRoot(file), target, { recursive: true });
}
