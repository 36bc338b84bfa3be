// npm run bench [-- --cpu-prof …]: bundles the bench as the product is bundled, for tsx keeps the names of functions at a
// price, and runs it in a process of its own. Further options go to Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { panelPage } from './panel-page.ts';

const outfile = fileURLToPath(new URL('../dist/bench/main.mjs', import.meta.url));
const entry = new URL('main.ts', import.meta.url);

async function run(): Promise<number> {
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.url': JSON.stringify(entry.href) },
    sourcemap: 'inline',
  });
  const options = ['--expose-gc', '--enable-source-maps', ...process.argv.slice(2), outfile];
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
}

async function runAll(): Promise<number> {
  const status = await run();
  await panelPage();
  return status;
}

void runAll().then((status) => (process.exitCode = status));
