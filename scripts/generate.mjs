// Makes plain code in src/catalog/generated/: schemas/*.schema.json compiled, so that no host needs to allow
// `new Function`, and the table of countries; in src/importers/generated/ the catalog that we ship; in src/rules/generated/ the
// list of all rules.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { countries } from './countries.mjs';
import { ruleList } from './rule-list.mjs';
import { shippedCatalog } from './shipped-catalog.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/catalog/generated/`;
const importersTarget = `${root}src/importers/generated/`;
const ruleTarget = `${root}src/rules/generated/`;
const kinds = ['catalog', 'hardware', 'factory', 'edition', 'ranking'];

/** Writes each generated module and its types. */
export async function generate() {
  await Promise.all(
    [target, importersTarget, ruleTarget].map((folder) => mkdir(folder, { recursive: true })),
  );
  await Promise.all([
    generateValidators(),
    generateBareSchemas(),
    generateCountries(),
    generateShipped(),
    generateRuleList(),
  ]);
}

async function generateShipped() {
  const { code, types } = await shippedCatalog();
  await writeIfChanged(`${importersTarget}shipped-catalog.js`, code);
  await writeIfChanged(`${importersTarget}shipped-catalog.d.ts`, types);
}

async function generateRuleList() {
  await writeIfChanged(`${ruleTarget}rules.ts`, await ruleList(`${root}src/rules`));
}

async function generateCountries() {
  const { code, types } = await countries();
  await writeIfChanged(`${target}countries.js`, code);
  await writeIfChanged(`${target}countries.d.ts`, types);
}

async function generateValidators() {
  const files = (await readdir(`${root}schemas`)).filter((name) => name.endsWith('.schema.json'));
  const schemas = await Promise.all(
    files.map(async (name) => bare(JSON.parse(await readFile(`${root}schemas/${name}`, 'utf8')))),
  );
  const ajv = new Ajv2020({
    schemas,
    allErrors: true,
    messages: false, // schema-problems.ts has its own
    allowUnionTypes: true,
    strict: true,
    inlineRefs: false, // what schemas share stands in the code once
    code: { source: true, esm: true, lines: false },
  });
  const code = shortened(standaloneCode(ajv, Object.fromEntries(kinds.map((k) => [k, `${k}.schema.json`]))));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    target: 'es2022',
  });
  const types = [
    `import type { ValidateFunction } from 'ajv';`,
    ...kinds.map((kind) => `export declare const ${kind}: ValidateFunction;`),
  ];
  await writeIfChanged(
    `${target}validators.js`,
    `// Generated from schemas/ by npm run generate.\n${outputFiles[0]?.text ?? ''}`,
  );
  await writeIfChanged(`${target}validators.d.ts`, `${types.join('\n')}\n`);
}

/** The schemas without what is written for people: enough to read a file by. What they refer to stands in its place. */
async function generateBareSchemas() {
  const common = JSON.parse(await readFile(`${root}schemas/common.schema.json`, 'utf8'));
  const shared = Object.entries(common.$defs).map(([name, schema]) => `const ${name} = ${bareText(schema)};`);
  const files = await Promise.all(
    kinds.map(async (kind) => {
      const schema = JSON.parse(await readFile(`${root}schemas/${kind}.schema.json`, 'utf8'));
      return `export const ${kind} = ${bareText(schema)};`;
    }),
  );
  const code = ['// Generated from schemas/ by npm run generate.', ...shared, ...files];
  const types = [
    "import type { Schema } from '../read/schema.ts';",
    ...kinds.map((kind) => `export declare const ${kind}: Schema;`),
  ];
  await writeIfChanged(`${target}bare-schemas.js`, `${code.join('\n')}\n`);
  await writeIfChanged(`${target}bare-schemas.d.ts`, `${types.join('\n')}\n`);
}

const forPeople = new Set(['$schema', '$id', 'title', 'description', 'examples', 'enumDescriptions']);

/**
 * A schema as code.
 * @param {Record<string, unknown>} schema
 * @returns {string}
 */
function bareText(schema) {
  const { $ref: refers } = schema;
  if (typeof refers === 'string') return refers.split('/').at(-1) ?? '';
  const parts = Object.entries(schema).flatMap(([key, value]) => {
    if (forPeople.has(key) || key === '$defs') return [];
    const isMap = key === 'properties';
    const isSchema = key === 'items' || key === 'additionalProperties' || isMap;
    if (!isSchema || typeof value !== 'object' || value === null) return [`${key}: ${JSON.stringify(value)}`];
    if (!isMap) return [`${key}: ${bareText(/** @type {Record<string, unknown>} */ (value))}`];
    const properties = Object.entries(value).map(
      ([name, property]) => `${JSON.stringify(name)}: ${bareText(property)}`,
    );
    return [`properties: {${properties.join(', ')}}`];
  });
  return `{${parts.join(', ')}}`;
}

/**
 * ajv's code with each error made by one function: ajv writes it out in full at every place, with the path of the schema
 * that nobody asks for. It is half as long then.
 * @param {string} code
 */
function shortened(code) {
  const made =
    /const (err\d+) = \{instancePath(?::([^,{}]*))?,schemaPath:"[^"]*",keyword:("[^"]*"),params:(\{[^{}]*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;
  const short = code.replace(
    made,
    (_all, _name, path = 'instancePath', keyword, params) =>
      `vErrors = withError(vErrors, ${path}, ${keyword}, ${params});`,
  );
  if (short === code) throw new Error('ajv makes its errors in another way now: mend shortened().');
  return `${short}
function withError(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
}

/** What editors and hovers read from a schema, and validation does not: left out of the code. */
const annotations = new Set([
  '$schema',
  'title',
  'description',
  'examples',
  'notation',
  'keyNotation',
  'enumDescriptions',
]);

/**
 * A schema without its annotations. The keys of `properties` and `$defs` are names, not keywords.
 * @param {any} schema
 * @param {boolean} [names]
 * @returns {any}
 */
function bare(schema, names = false) {
  if (Array.isArray(schema)) return schema.map((each) => bare(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => names || !annotations.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, bare(value, !names && (key === 'properties' || key === '$defs'))]),
  );
}

async function writeIfChanged(/** @type {string} */ path, /** @type {string} */ text) {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
