// Writes docs/rules.md from the registry of rules:  npm run docs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesDocument } from './rules-doc/documented.ts';

writeFileSync(fileURLToPath(new URL('../docs/rules.md', import.meta.url)), rulesDocument());
