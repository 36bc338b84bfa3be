// @ts-check
// npm run package:npm
// Writes dist/npm/, the command line by itself as the npm package `ai-factories`, and packs it: dist/ai-factories-VERSION.tgz.
// Nothing is fetched, and nothing published.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { generate } from './generate.mjs';
import { fromRoot, root } from './host/paths.mjs';
import { exploreBundle } from './lazy.mjs';
import { noticesText } from './notices.mjs';
import { cliBundle } from './parts.mjs';

/** What is in the package as it stands here, and where there. */
const copied = {
  'packaging/npm/README.md': 'README.md',
  'packaging/npm/index.d.ts': 'index.d.ts',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
  schemas: 'schemas',
  'docs/rules.md': 'docs/rules.md',
  'docs/editors.md': 'docs/editors.md',
  'docs/agents.md': 'docs/agents.md',
};

/** The manifest of the package: what ours says of it, and none of what is the extension's. */
function manifest() {
  const { name, version, license, keywords, engines, repository, homepage, bugs } = JSON.parse(
    readFileSync(fromRoot('package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description:
      'Lists of AI factories, kept like software: checks a YAML catalog, computes GPU-equivalents, power and cost, ranks and publishes it.',
    license,
    keywords,
    ...(repository && { repository }),
    ...(homepage && { homepage }),
    ...(bugs && { bugs }),
    engines: { node: engines.node },
    bin: { 'ai-factories': 'cli.js' },
    types: 'index.d.ts',
    exports: {
      '.': { types: './index.d.ts' },
      './schemas/*.json': './schemas/*.json',
      './package.json': './package.json',
    },
    files: ['*.js', 'explore', 'index.d.ts', 'schemas', 'docs', 'CHANGELOG.md', 'ThirdPartyNotices.txt'],
  };
}

/**
 * Makes the package in a folder, which is emptied first.
 * @param {string} folder
 */
async function make(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = {
    ...{ absWorkingDir: root, bundle: true, minify: true, target: 'es2022' },
    logLevel: /** @type {const} */ ('warning'),
    metafile: true,
  };
  const built = await Promise.all([
    build(cliBundle(common, folder)),
    build({ ...exploreBundle, ...common, outdir: path.join(folder, 'explore') }),
  ]);
  chmodSync(path.join(folder, 'cli.js'), 0o755);
  for (const [from, to] of Object.entries(copied))
    cpSync(fromRoot(from), path.join(folder, to), { recursive: true });
  const notices = noticesText(built.flatMap(({ metafile }) => metafile ?? []));
  writeFileSync(path.join(folder, 'ThirdPartyNotices.txt'), notices);
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

/**
 * Packs the package in a folder into another, and returns the name of the file.
 * @param {string} folder
 * @param {string} into
 */
function pack(folder, into) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(
    npm,
    ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', into],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const { name, version } = manifest();
  if (!stdout.includes(`${name}-${version}.tgz`)) throw new Error(`npm pack made something else: ${stdout}`);
  return path.join(into, `${name}-${version}.tgz`);
}

const { values } = parseArgs({ options: { out: { type: 'string', default: fromRoot('dist') } } });
const out = path.resolve(values.out);
await generate();
await make(path.join(out, 'npm'));
console.log(pack(path.join(out, 'npm'), out));
