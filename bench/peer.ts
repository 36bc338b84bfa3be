// What the command line is held against: a folder of files through js-yaml and ajv, each read and checked, and no more.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { factory, hardware } from '../src/catalog/generated/validators.js';

const catalog = process.argv[2] ?? '.';
const folders = Object.entries({ hardware, factories: factory });
const invalid = folders.flatMap(([folder, isValid]) =>
  readdirSync(join(catalog, folder)).filter(
    (name) => !isValid(load(readFileSync(join(catalog, folder, name), 'utf8'))),
  ),
);
console.log(`${invalid.length} files are not valid.`);
