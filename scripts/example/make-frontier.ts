// Makes examples/epoch-frontier anew from the hub's later reading:  npm run example
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frontierFiles } from './frontier.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = `${root}examples/epoch-frontier/`;

function textsIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}${path}`, 'utf8')]));
}

const files = frontierFiles(textsIn(`${root}catalog/`));
for (const path of textsIn(target).keys()) if (!files.has(path)) rmSync(target + path);
for (const [path, text] of files) {
  mkdirSync(dirname(target + path), { recursive: true });
  writeFileSync(target + path, text);
}
console.log(`${files.size} files in examples/epoch-frontier.`);
