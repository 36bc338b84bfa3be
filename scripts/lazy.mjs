// What few need is not loaded with the rest, but when it is first called. The sources know nothing of it.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asCommonJs, inChunks } from './chunks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fullTree = resolve(root, 'src/document/full/full-tree.ts');

/**
 * What reads every text, also a broken one, with the package `yaml`, as a file of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const fullTreeBundle = {
  entryPoints: [fullTree],
  outfile: 'dist/full-tree.js',
  platform: 'node',
  format: 'cjs',
};

/**
 * Loads that file when the first text comes that is not plain YAML. A web-worker host loads one file only.
 * @type {import('esbuild').Plugin}
 */
export const lazyFullTree = {
  name: 'lazy-full-tree',
  setup(b) {
    b.onResolve({ filter: /\/full-tree\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === fullTree ? { path: './full-tree.js', namespace: 'lazy-file' } : undefined,
    );
    b.onResolve({ filter: /^/, namespace: 'lazy-file' }, ({ path }) => ({ path, external: true }));
    b.onLoad({ filter: /^/, namespace: 'lazy-file' }, ({ path }) => ({
      contents: `export const fullTree = (...all) => require('${path}').fullTree(...all);`,
    }));
  },
};

/**
 * The compiled schemas, as a file of their own: they are asked where a file is wrong.
 * @type {import('esbuild').BuildOptions}
 */
export const validatorsBundle = {
  entryPoints: [resolve(root, 'src/catalog/generated/validators.js')],
  outfile: 'dist/validators.js',
  platform: 'node',
  format: 'cjs',
};

/**
 * Loads that file with the first file in which something is wrong.
 * @type {import('esbuild').Plugin}
 */
export const lazyValidators = {
  name: 'lazy-validators',
  setup(b) {
    b.onResolve({ filter: /\/generated\/validators\.js$/ }, () => {
      return { path: './validators.js', namespace: 'lazy-validators' };
    });
    b.onResolve({ filter: /^/, namespace: 'lazy-validators' }, ({ path }) => ({ path, external: true }));
    b.onLoad({ filter: /^/, namespace: 'lazy-validators' }, ({ path }) => ({
      contents: askedValidators(path),
    }));
  },
};

/**
 * The pictures and the atlas, as a file of their own.
 * @type {import('esbuild').BuildOptions}
 */
export const picturesBundle = {
  entryPoints: [resolve(root, 'src/pictures/pictures.ts')],
  outfile: 'dist/pictures.js',
  platform: 'node',
  format: 'cjs',
};

/**
 * Loads that file with the first picture drawn: the sources import it then.
 * @type {import('esbuild').Plugin}
 */
export const lazyPictures = {
  name: 'lazy-pictures',
  setup(b) {
    b.onResolve({ filter: /\/pictures\/pictures\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './pictures.js', external: true } : undefined,
    );
  },
};

/**
 * Runs `string-width` when it is first asked: its table of emoji takes longer than all the rest of a start.
 * @type {import('esbuild').Plugin}
 */
export const lazyWidth = {
  name: 'lazy-width',
  setup(b) {
    b.onResolve({ filter: /^string-width$/ }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'lazy-package' } : undefined,
    );
    b.onLoad({ filter: /^/, namespace: 'lazy-package' }, ({ path }) => ({
      contents: `export default (...all) => require('${path}').default(...all);`,
      resolveDir: root,
    }));
  },
};

/**
 * The language server, as a file of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const lspBundle = {
  entryPoints: [resolve(root, 'src/lsp/start.ts')],
  outfile: 'dist/lsp.js',
  platform: 'node',
  format: 'cjs',
  plugins: [lazyFullTree, lazyWidth, lazyValidators],
};

/**
 * Loads that file when an editor starts the server: the sources import it then.
 * @type {import('esbuild').Plugin}
 */
export const lazyLsp = {
  name: 'lazy-lsp',
  setup(b) {
    b.onResolve({ filter: /\/lsp\/start\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './lsp.js', external: true } : undefined,
    );
  },
};

/**
 * The server for agents, as a file of its own.
 * @type {import('esbuild').BuildOptions}
 */
export const mcpBundle = {
  entryPoints: [resolve(root, 'src/mcp/start.ts')],
  outfile: 'dist/mcp.js',
  platform: 'node',
  format: 'cjs',
  plugins: [lazyFullTree, lazyWidth, lazyValidators],
};

/**
 * Loads that file when a client starts the server: the sources import it then.
 * @type {import('esbuild').Plugin}
 */
export const lazyMcp = {
  name: 'lazy-mcp',
  setup(b) {
    b.onResolve({ filter: /\/mcp\/start\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './mcp.js', external: true } : undefined,
    );
  },
};

/**
 * The command line: what it is started by, which tells the engine how it will be used, and loads the rest.
 * @type {import('esbuild').BuildOptions}
 */
export const cliBundle = {
  entryPoints: [resolve(root, 'src/cli/start.ts')],
  outfile: 'dist/cli.js',
  platform: 'node',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'lazy-cli',
      setup(b) {
        b.onResolve({ filter: /\/main\.ts$/ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: './cli-main.js', external: true } : undefined,
        );
      },
    },
  ],
};

/**
 * The commands that are asked most often, in one file with all that only they need; those that are not, and what both need,
 * in another each.
 * @type {import('esbuild').BuildOptions}
 */
export const cliMainBundle = {
  ...inChunks,
  entryPoints: { 'cli-main': resolve(root, 'src/cli/main.ts') },
  outdir: 'dist',
  chunkNames: 'cli-[name]',
  platform: 'node',
  plugins: [lazyPictures, lazyFullTree, lazyWidth, lazyValidators, lazyLsp, lazyMcp, asCommonJs],
};

/**
 * The panel as a page of a web site, which it explores by itself.
 * @type {import('esbuild').BuildOptions}
 */
export const exploreBundle = {
  entryPoints: [resolve(root, 'src/panel/explore.tsx'), resolve(root, 'src/panel/explore.css')],
  outdir: 'dist/explore',
  platform: 'browser',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  plugins: [
    {
      // The site gives it what is sound alone: what explains mistakes, and schemas in words, would find none.
      name: 'sound-already',
      setup(b) {
        b.onResolve({ filter: /\/schema-problems\.ts$/ }, ({ path }) => ({ path, namespace: 'sound' }));
        b.onLoad({ filter: /^/, namespace: 'sound' }, () => ({
          contents: 'export const reportSchemaProblems = () => undefined;',
        }));
      },
    },
  ],
};

/** The kinds of file that have a schema. */
const kinds = ['catalog', 'hardware', 'factory', 'edition', 'ranking'];

/**
 * A module that has the validators of every kind, and loads theirs when one is asked.
 * @param {string} path
 */
function askedValidators(path) {
  return kinds
    .map((kind) => `export const ${kind} = ask('${kind}');`)
    .concat(
      'function ask(kind) {',
      `  const asked = (value) => { const all = require(${JSON.stringify(path)}); const is = all[kind](value); asked.errors = all[kind].errors; return is; };`,
      '  return asked;',
      '}',
    )
    .join('\n');
}
