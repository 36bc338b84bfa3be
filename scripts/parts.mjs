// @ts-check
// The extension and the command line are each an entry, which holds what every run needs, and parts, which are loaded when
// they are first asked for. The sources know nothing of it but `import()`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleInParts } from './parts/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What reads a text that is not plain YAML. */
const fullTree = ['document/full/full-tree.ts'];

/** A file or a figure with something wrong. */
const wrong = [
  'catalog/read/schema-problems.ts',
  'catalog/closest.ts',
  'quantity/refusal.ts',
  'quantity/rewriting.ts',
  'quantity/sign-names.ts',
  'rules/fixes/add-source.ts',
  'rules/fixes/did-you-mean.ts',
  'rules/fixes/link-factories.ts',
];

/**
 * What is called as any function is and answers at once, though it is not loaded before: modules of `src` by the part that
 * they are in. A web-worker host, which cannot wait in the middle of a call, loads these parts before it starts.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const partsAtOnce = {
  'full-tree': fullTree,
  wrong,
  /** A file is looked at in an editor: somebody points, types or mends. */
  editing: [
    'catalog/new-files.ts',
    'document/edits.ts',
    'language/additions.ts',
    'language/code-actions.ts',
    'language/completion/completion.ts',
    'language/completion/documentation.ts',
    'language/completion/used.ts',
    'language/definition.ts',
    'language/find-symbols.ts',
    'language/hover/hover.ts',
    'language/inlay-hints.ts',
    'language/links.ts',
    'language/new-id.ts',
    'language/references.ts',
    'language/rename.ts',
    'language/semantic-tokens.ts',
    'language/symbols.ts',
    'vscode/providers/completion-items.ts',
    'vscode/providers/hover-text.ts',
  ],
  /** The view in the Explorer is drawn. */
  overview: ['views/overview/overview.ts'],
  /** A catalog was found: it is read, ranked and checked, and the other parts rest on what does that. */
  catalog: ['catalog/countries.ts', 'vscode/catalogs/open-catalog.ts', 'vscode/list-in-front.ts'],
};

/** The same of the command line, where mending is seldom asked. */
const partsOfCli = {
  'full-tree': fullTree,
  wrong: [...wrong, 'catalog/new-files.ts', 'document/edits.ts', 'rules/fixes/base-fixes.ts'],
};

/** Folders that belong to a part as a whole: within it, calls are direct. */
const foldersOfParts = {
  'document/full/': 'full-tree',
  'language/completion/': 'editing',
  'language/hover/': 'editing',
};

/**
 * What esbuild has to do for the extension: dist/extension.js, and its parts in dist/extension/.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} [dist]
 */
export function extensionBundle(common, dist = join(root, 'dist')) {
  return bundleInParts(
    {
      name: 'extension',
      source: 'vscode/extension.ts',
      begins: 'activate',
      beside: 'extension/',
      runtime: 'runtime.ts',
      first: ['catalog'],
      atOnce: partsAtOnce,
      folders: foldersOfParts,
      firstLine: '',
      options: { platform: 'browser', external: ['vscode'] },
    },
    common,
    dist,
  );
}

/**
 * What esbuild has to do for the command line: dist/cli.js, and its parts beside it. What ranks a list is nearly all that
 * any command needs; the others take from it.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} [dist]
 */
export function cliBundle(common, dist = join(root, 'dist')) {
  return bundleInParts(
    {
      name: 'cli',
      source: 'cli/start.ts',
      begins: 'start',
      beside: 'cli-',
      runtime: 'node-runtime.ts',
      first: ['main', 'rank', 'validate', 'explain', 'compare', 'totals', 'rerank'],
      atOnce: partsOfCli,
      folders: foldersOfParts,
      firstLine: '#!/usr/bin/env node\n',
      options: { platform: 'node', plugins: [lazyWidth] },
    },
    common,
    dist,
  );
}

/**
 * Runs `string-width` when it is first asked: its table of emoji takes longer than all the rest of a start.
 * @type {import('esbuild').Plugin}
 */
const lazyWidth = {
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
