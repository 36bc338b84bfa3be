import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { Core } from './core.ts';

const root = fileURLToPath(new URL('../../catalog/', import.meta.url));

/** The texts of the catalog that we ship, by path relative to it. */
export function shippedTexts(): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => fileKind(path) !== undefined)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}

/** What the core computes from the catalog that we ship. */
export const shippedCore = (): Core => new Core([...shippedTexts()].map(([path, text]) => ({ path, text })));

/** Our catalog.yaml with the constants by which the design works its values: exact, and by TDP. */
export function workedConstants(): string {
  const text = shippedTexts().get('catalog.yaml') ?? '';
  const constants = `power:
  method: tdp
  overhead: 1.82
  network: 1.14
  pue: {2016: 1.31, 2017: 1.29, 2018: 1.26, 2019: 1.22, 2020: 1.20, 2021: 1.18, 2022: 1.17, 2023: 1.14, 2024: 1.12, 2025: 1.10}
cost:
  method: accelerator
  server: 1.64
  interconnect: 1.23
  discount: 0.90
  perWatt: {compute: $26.11, construction: $11.77}
`;
  const changed = text.replace(/^power:\n[^]*?(?=^energy:)/m, constants);
  if (!changed.includes(constants)) throw new Error('catalog.yaml has no power and cost before energy.');
  return changed;
}
