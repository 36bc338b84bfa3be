// npm run bench [-- --cpu-prof …]: builds what ships, bundles the bench as the product is bundled, for tsx keeps the names
// of functions at a price, and runs it in a process of its own. Further options go to Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { panelPage } from './panel-page.ts';

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
    packages: 'external',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(new URL('main.ts', import.meta.url).href) },
    sourcemap: 'inline',
  });
  return node(['--expose-gc', '--enable-source-maps', ...process.argv.slice(2), bench]);
}

function node(options: readonly string[]): number {
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
}

async function runAll(): Promise<number> {
  const status = await run();
  await panelPage();
  return status;
}

void runAll().then((status) => (process.exitCode = status));
