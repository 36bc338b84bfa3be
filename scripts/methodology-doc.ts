// Writes docs/methodology.md from the catalog that we ship:  npm run docs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileKind } from '../src/catalog/file-kind.ts';
import { methodologyPage } from './methodology-doc/methodology-page.ts';

const catalog = fileURLToPath(new URL('../catalog/', import.meta.url));
const paths = readdirSync(catalog, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => fileKind(path) !== undefined)
  .sort();
const texts = new Map(paths.map((path) => [path, readFileSync(`${catalog}${path}`, 'utf8')]));
writeFileSync(fileURLToPath(new URL('../docs/methodology.md', import.meta.url)), methodologyPage(texts));
