import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileKind } from '../../src/catalog/file-kind.ts';

const root = fileURLToPath(new URL('../../catalog/', import.meta.url));

/** The texts of the catalog that we ship, by path relative to it. */
export function shippedTexts(): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => fileKind(path) !== undefined)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}
