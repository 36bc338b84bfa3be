// Only a text that is not plain YAML needs the package that reads every text. Node loads that from a file of its own, the
// first time one comes; a web-worker host loads one file only, and has it in there.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/document/full-tree.ts', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
export const fullTreeBundle = {
  entryPoints: [source],
  outfile: 'dist/full-tree.js',
  platform: 'node',
  format: 'cjs',
};

/** @type {import('esbuild').Plugin} */
export const lazyYaml = {
  name: 'lazy-yaml',
  setup(b) {
    b.onResolve({ filter: /\/full-tree\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === source ? { path: './full-tree.js', namespace: 'lazy' } : undefined,
    );
    b.onResolve({ filter: /^\.\/full-tree\.js$/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    b.onLoad({ filter: /^/, namespace: 'lazy' }, ({ path }) => ({
      contents: `export const fullTree = (...all) => require('${path}').fullTree(...all);`,
    }));
  },
};
