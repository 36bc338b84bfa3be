// @ts-check
// Bundles the suites that run inside VS Code, each found by its name: dist/test/index.js for the node host has them all,
// dist/test/web.js for the web worker has those of smoke/.   --grep TEXT  only the tests whose title has it.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { fromRoot } from './host/paths.mjs';

const suites = 'test/vscode';

/**
 * @param {'node' | 'web'} host
 * @param {string} [grep]
 */
async function bundle(host, grep) {
  const files = readdirSync(fromRoot(suites), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && (host === 'node' || file.startsWith('smoke/')))
    .sort();
  const imports = files.map((file) => `() => import('./${file}'),`);
  await build({
    stdin: {
      contents: `import { runSuites } from './support/run.ts';
        export const run = () => runSuites([${imports.join('\n')}], ${JSON.stringify({ grep })});`,
      resolveDir: fromRoot(suites),
      sourcefile: 'index.ts',
      loader: 'ts',
    },
    outfile: fromRoot(host === 'node' ? 'dist/test/index.js' : 'dist/test/web.js'),
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { HOST: JSON.stringify(host) },
    sourcemap: host === 'node' ? 'inline' : false,
    logLevel: 'warning',
  });
}

const { grep } = parseArgs({ options: { grep: { type: 'string' } } }).values;
await Promise.all([bundle('node', grep), bundle('web', grep)]);
