// @ts-check
// npm run reliability: runs what tries to break the command line, and writes docs/reliability.md from what came of it.
import './host/tsx.mjs';
import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';

/** What is tried, in words, and the tests that try it. */
const tried = /** @type {const} */ ([
  [
    'A repository whose configuration, attributes, hooks and remotes name programs and addresses',
    'cli/hostile-git',
  ],
  ['Links, pipes, devices, endless files and folders that cannot be read', 'cli/hostile-folder'],
  ['A process that is killed for good at the calls that write', 'cli/killed'],
  ['Links out of the catalog, modes, and what a killed run left', 'cli/write-file'],
  ['Arguments that are wrong, and errors that nobody foresaw', 'cli/program'],
  ['Pipes that close, disks that are full, folders that are gone', 'cli/process'],
  ['Tables of other people that are cut off, mangled or of another form', 'importers/csv-table'],
  ['Figures of other people that may be read in two ways', 'importers/cells'],
]);

/**
 * @param {string} file
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run(file) {
  const mocha = new Mocha({ timeout: 120_000, reporter: 'min' });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
}

const rows = [];
for (const [what, name] of tried) {
  const { passed, failed } = await run(`test/${name}.test.ts`);
  rows.push(`| ${what} | [${name}](../test/${name}.test.ts) | ${passed + failed} | ${passed} |`);
}
const page = `# What is tried to break it

Written by \`npm run reliability\`, which runs these tests and counts; nothing here is written by hand. All of them are in
\`npm test\` too.

| what is tried | by | cases | held |
| --- | --- | --: | --: |
${rows.join('\n')}
`;
await writeFile('docs/reliability.md', page);
console.log('docs/reliability.md written');
process.exit(0);
