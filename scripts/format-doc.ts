// Writes docs/catalog-format.md from the schemas:  npm run docs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatPage } from './format-doc/format-page.ts';

writeFileSync(fileURLToPath(new URL('../docs/catalog-format.md', import.meta.url)), formatPage());
