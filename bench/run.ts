// npm run bench [-- [--only GROUP] [options of Node, such as --cpu-prof]]: builds what ships, bundles the bench as the
// product is bundled, for tsx keeps the names of functions at a price, and runs each group in a process of its own. What
// it finds is kept in bench/results.json, and as the table of docs/performance.md; of one group alone, it is only printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { Results, resultTable, type Result } from './results.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [bench, peer] = [pathOf('../dist/bench/main.mjs'), pathOf('../dist/bench/peer.js')];
const common: BuildOptions = { bundle: true, platform: 'node', target: 'node20' };

/** What drives a browser runs here, for it asks for files of the repository by where they lie. */
const inBrowser: Readonly<Record<string, () => Promise<(results: Results) => Promise<void>>>> = {
  'panel-page': async () => (await import('./panel-page.ts')).panelPage,
  squiggle: async () => (await import('./vscode/squiggle.ts')).squiggle,
  activation: async () => (await import('./vscode/activation.ts')).activation,
};

/** In the order of the table. */
const groups: readonly string[] = [
  ...[
    'one-file',
    'opening',
    'editor-opening',
    'keystroke',
    'squiggle',
    'requests',
    'panel-model',
    'panel-page',
    'memory',
  ],
  ...['command-line', 'entry', 'activation', 'import', 'site'],
];

async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--only');
  const only = at < 0 ? undefined : (args[at + 1] ?? '');
  if (only !== undefined && !groups.includes(only)) {
    console.error(`--only “${only}” is no group of the bench. It is one of ${groups.join(', ')}.`);
    return 2;
  }
  const options = at < 0 ? args : args.toSpliced(at, 2);
  if (node([pathOf('../scripts/build.mjs'), '--production']) !== 0) return 1;
  await bundle();
  const start = performance.now();
  const found: Result[] = [];
  for (const [i, group] of groups.entries()) {
    if (only !== undefined && group !== only) continue;
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`\n[${i + 1}/${groups.length}] ${group} (${seconds} s so far)`);
    found.push(...(await resultsOf(group, options)));
  }
  console.log(`\n${resultTable(found)}`);
  if (only === undefined) keep(found);
  else console.log('\nOne group alone: neither bench/results.json nor docs/performance.md was changed.');
  return 0;
}

async function bundle(): Promise<void> {
  await build({ ...common, entryPoints: [pathOf('peer.ts')], outfile: peer, format: 'cjs', minify: true });
  await build({
    ...common,
    entryPoints: [pathOf('main.ts')],
    outfile: bench,
    external: [
      'js-yaml',
      'yaml',
      'papaparse',
      'esbuild',
      'yaml-language-server',
      'vscode-languageserver-textdocument',
    ],
    alias: { vscode: pathOf('../test/support/vscode.ts') },
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(new URL('main.ts', import.meta.url).href) },
    sourcemap: 'inline',
  });
}

async function resultsOf(group: string, options: readonly string[]): Promise<readonly Result[]> {
  const file = pathOf(`../dist/bench/results/${group}.json`);
  mkdirSync(pathOf('../dist/bench/results'), { recursive: true });
  const load = inBrowser[group];
  if (load) {
    const results = new Results();
    await (
      await load()
    )(results);
    writeFileSync(file, JSON.stringify(results.all));
    return results.all;
  }
  const status = node(['--expose-gc', '--enable-source-maps', ...options, bench, group, file]);
  if (status !== 0) throw new Error(`The group “${group}” ended with ${status}.`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Result[];
}

function node(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

/** Keeps the results, and writes them into the docs between the marks. */
function keep(results: readonly Result[]): void {
  writeFileSync(pathOf('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const docs = pathOf('../docs/performance.md');
  const [before = '', rest = ''] = readFileSync(docs, 'utf8').split('<!-- bench -->\n');
  const [, after = ''] = rest.split('<!-- end -->\n');
  writeFileSync(docs, `${before}<!-- bench -->\n\n${resultTable(results)}\n\n<!-- end -->\n${after}`);
}

void main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  })
  .then((status) => {
    process.exitCode = status;
  });
