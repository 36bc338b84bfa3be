// npm run bench [-- --cpu-prof …]: builds what ships, bundles the bench as the product is bundled, for tsx keeps the names
// of functions at a price, and runs it in a process of its own. Further options go to Node. What it finds is kept in
// bench/results.json, and as the table of docs/performance.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { panelPage } from './panel-page.ts';
import { Results, resultTable, type Result } from './results.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [bench, peer] = [pathOf('../dist/bench/main.mjs'), pathOf('../dist/bench/peer.js')];
const common: BuildOptions = { bundle: true, platform: 'node', target: 'node20' };

async function run(): Promise<number> {
  const built = node([pathOf('../scripts/build.mjs'), '--production']);
  if (built !== 0) return built;
  await build({ ...common, entryPoints: [pathOf('peer.ts')], outfile: peer, format: 'cjs', minify: true });
  await build({
    ...common,
    entryPoints: [pathOf('main.ts')],
    outfile: bench,
    external: ['js-yaml', 'yaml', 'papaparse'],
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(new URL('main.ts', import.meta.url).href) },
    sourcemap: 'inline',
  });
  return node(['--expose-gc', '--enable-source-maps', ...process.argv.slice(2), bench]);
}

function node(options: readonly string[]): number {
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
}

/** Keeps the results, and writes them into the docs between the marks. */
function keep(results: readonly Result[]): void {
  writeFileSync(pathOf('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const docs = pathOf('../docs/performance.md');
  const [before = '', rest = ''] = readFileSync(docs, 'utf8').split('<!-- bench -->\n');
  const [, after = ''] = rest.split('<!-- end -->\n');
  writeFileSync(docs, `${before}<!-- bench -->\n\n${resultTable(results)}\n\n<!-- end -->\n${after}`);
}

async function runAll(): Promise<number> {
  const status = await run();
  if (status !== 0) return status;
  const results = new Results();
  await panelPage(results);
  const core = JSON.parse(readFileSync(pathOf('../dist/bench/results.json'), 'utf8')) as readonly Result[];
  keep([...core, ...results.all]);
  return 0;
}

void runAll().then((status) => (process.exitCode = status));
