// Builds dist/: the extension for both hosts, the webview, the command line. --watch rebuilds; --production minifies.
import { writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { writeExtensionReadme } from './extension-readme.mjs';
import { generate } from './generate.mjs';
import { fromRoot } from './host/paths.mjs';
import { noticesText } from './notices.mjs';
import { exploreBundle } from './lazy.mjs';
import { cliBundle, extensionBundle } from './parts.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  treeShaking: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  alias: { 'd3-interpolate': fromRoot('scripts/interpolate-numbers.mjs') },
  logOverride: { 'import-is-undefined': 'error' },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  extensionBundle(common),
  cliBundle(common),
  {
    ...common,
    entryPoints: ['src/panel/main.tsx', 'src/panel/panel.css'],
    outdir: 'dist/panel',
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
  { ...common, ...exploreBundle },
];

/** @type {import('esbuild').Plugin} */
const problemMatcher = {
  name: 'problem-matcher',
  setup(b) {
    b.onStart(() => console.log('[watch] build started'));
    b.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

await generate();
await writeExtensionReadme();
if (watch) {
  for (const bundle of bundles) {
    const c = await context({ ...bundle, plugins: [...(bundle.plugins ?? []), problemMatcher] });
    await c.watch();
  }
} else {
  try {
    const built = await Promise.all(bundles.map((bundle) => build(bundle)));
    await writeFile('ThirdPartyNotices.txt', noticesText(built.flatMap(({ metafile }) => metafile ?? [])));
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) console.error(error); // esbuild has said why
    process.exitCode = 1;
  }
}
