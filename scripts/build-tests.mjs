// @ts-check
import { build } from 'esbuild';
import { fromRoot } from './host/paths.mjs';
import { testFiles } from './host/test-files.mjs';

/** @typedef {'node' | 'web'} Host */

/** @param {Host} host */
export const bundleOf = (host) => `dist/test/${host}.js`;

/**
 * Bundles the suites that run inside VS Code, each found by its name: all of test/vscode/ for the Node host but those
 * of test/vscode/stand-in/, which need no VS Code; those of test/vscode/smoke/ for the web worker,
 * and for the other too where no more is wanted.
 * @param {Host} host
 * @param {string} [grep]
 * @param {boolean} [smoke]
 */
export async function buildTests(host, grep, smoke = false) {
  const files = testFiles(host === 'node' && !smoke ? 'test/vscode' : 'test/vscode/smoke').filter(
    (file) => !file.startsWith('test/vscode/stand-in/'),
  );
  const suites = files.map((file) => `() => import('./${file}'),`).join('\n');
  await build({
    stdin: {
      contents: `import { runSuites } from './test/vscode/support/run.ts';
        export const run = () => runSuites([${suites}], ${JSON.stringify({ grep })});`,
      resolveDir: fromRoot(),
      sourcefile: `tests-in-${host}.ts`,
      loader: 'ts',
    },
    outfile: fromRoot(bundleOf(host)),
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { HOST: JSON.stringify(host) },
    sourcemap: true,
    logLevel: 'warning',
  });
}
