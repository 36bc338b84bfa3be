// @ts-check
// The panel as a page of a web site.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

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
