// @ts-check
// npm run reliability [-- --runs N --seed S]: runs what tries to break the program, and writes docs/reliability.md from
// what came of it.
import './host/tsx.mjs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { format } from 'prettier';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});

/** What is tried, in words, and the tests that try it. */
const tried = /** @type {const} */ ([
  [
    'A repository whose configuration, attributes, hooks and remotes name programs and addresses',
    'cli/hostile-git',
  ],
  ['Links, pipes, devices, endless files and folders that cannot be read', 'cli/hostile-folder'],
  ['A process that is killed for good at the calls that write', 'cli/killed'],
  ['A disk that is full, or fails, at the calls that write', 'cli/failing-disk'],
  ['Links out of the catalog, modes, and what a killed run left', 'cli/write-file'],
  ['Arguments that are wrong, and errors that nobody foresaw', 'cli/program'],
  ['Pipes that close, outputs that are full, folders that are gone', 'cli/process'],
  ['Tables of other people that are cut off, mangled or of another form', 'importers/csv-table'],
  ['Figures of other people that may be read in two ways', 'importers/cells'],
  ['Files in other encodings, too long, in the wrong place or by nearly the right name', 'catalog/load'],
  ['Texts that are no YAML: cut off, nested without end, full of marks', 'document/broken'],
  ['Slips of the hand: each one problem at its cause, with the edit that mends it', 'document/slips'],
  ['Names that hold markup, commands, formulas and what nobody sees, in every output', 'words/outputs'],
  ['Every fix of a file that is sound after it, with its comments', 'rules/mend'],
  ['Files that are half typed, at every place', 'fixes/half-typed'],
  [
    'Rules, providers, listeners and timers that throw, each by itself',
    'vscode/stand-in/edge',
    'rules/checker',
  ],
  ['Bursts of events of files, searches that overlap or fail', 'vscode/stand-in/catalogs/catalogs'],
  ['Files that came, changed or went without an event', 'vscode/stand-in/catalogs/unseen'],
  [
    'Catalogs that open in slices while anything becomes of their files',
    'vscode/stand-in/catalogs/opening',
    'ranking/making-lists',
  ],
  [
    'What was shown before, of which the texts, the file or the build have become others',
    'vscode/stand-in/catalogs/last-opening',
  ],
  [
    'Lists, orders and problems that follow edits, held against those made anew',
    'ranking/incremental',
    'ranking/sorted-list',
    'panel/answers/panel-answers',
  ],
  ['Edits and saves that VS Code refuses, and texts that are not saved', 'vscode/stand-in/commands/writing'],
  [
    'Twice the input in at most two and a half times the time',
    'growth/growth',
    'growth/published',
    'growth/diff',
  ],
]);

/**
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run(files) {
  const mocha = new Mocha({ timeout: 600_000, reporter: 'min' });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
}

/** Generated input, property by property: a row each, and how many runs there were of all. */
async function generated() {
  const require = createRequire(import.meta.url);
  /** @type {typeof import('fast-check')} */
  const fc = require('fast-check');
  /** @type {typeof import('../test/support/fuzz-properties.ts')} */
  const { fuzzProperties } = require('../test/support/fuzz-properties.ts');
  const rows = [];
  let all = 0;
  for (const { name, perThousand, property } of fuzzProperties) {
    const numRuns = Math.max(1, Math.round((Number(values.runs) * perThousand) / 1000));
    const result = await fc.check(property, { numRuns, seed: Number(values.seed) });
    all += result.numRuns;
    rows.push(`| ${name} | ${result.numRuns.toLocaleString('en-US')} | ${result.failed ? 'no' : 'yes'} |`);
    if (result.failed) console.log(name, JSON.stringify(result.counterexample), String(result.errorInstance));
  }
  return { rows, all };
}

process.setMaxListeners(0); // each suite listens for itself
const rows = [];
for (const [what, ...names] of tried) {
  const { passed, failed } = await run(names.map((name) => `test/${name}.test.ts`));
  const links = names.map((name) => `[${name}](../test/${name}.test.ts)`).join(', ');
  rows.push(`| ${what} | ${links} | ${passed + failed} | ${passed} |`);
}
const fuzz = await generated();
const page = `# What is tried to break it

Written by \`npm run reliability\`, which runs these tests and counts; nothing here is written by hand. All of them are in
\`npm test\` too.

| what is tried | by | cases | held |
| --- | --- | --: | --: |
${rows.join('\n')}

## Generated input

\`npm run fuzz -- --runs ${values.runs} --seed ${values.seed}\` makes ${fuzz.all.toLocaleString('en-US')} runs of what
[fuzz-properties](../test/support/fuzz-properties.ts) says must hold of whatever is thrown at the program. \`npm test\` runs
some of each. What is found becomes a case of a test.

| what must hold | runs | held |
| --- | --: | --- |
${fuzz.rows.join('\n')}
`;
await writeFile('docs/reliability.md', await format(page, { parser: 'markdown', printWidth: 120 }));
console.log('docs/reliability.md written');
process.exit(0);
