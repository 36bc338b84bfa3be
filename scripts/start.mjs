// @ts-check
// npm start [-- FOLDER] [--no-open]
// Prints the current Top 20 of a catalog, ours unless another is named, and opens it in VS Code with the extension running.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startNode } from './host/children.mjs';
import { ensureDependencies } from './host/dependencies.mjs';
import { linkExtension } from './host/extension-link.mjs';
import { fromRoot, root } from './host/paths.mjs';
import { runScript } from './host/stage.mjs';

process.prependListener('SIGINT', () => process.exit(0)); // Ctrl+C is how it ends

/** @param {string} catalog */
async function printTop20(catalog) {
  const args = ['dist/cli.js', 'rank', '--catalog', catalog];
  const { child } = startNode(args, { cwd: root, stdout: 'inherit', stderr: 'inherit' });
  await new Promise((resolve) => child.on('close', resolve));
  if (catalog === fromRoot('catalog'))
    console.log('\nThe list of 2025 H2, as it was published: node dist/cli.js rank --edition 2025H2');
}

/**
 * Where VS Code is installed, it opens the folder, and we are done.
 * @param {string} code
 * @param {string[]} targets
 */
function openDesktop(code, targets) {
  const shell = process.platform === 'win32';
  spawnSync(code, [`--extensionDevelopmentPath=${root}`, ...targets], { stdio: 'inherit', shell });
}

/**
 * @param {string} folder
 * @param {string | undefined} file
 */
async function serve(folder, file) {
  const { installVSCode } = await import('./host/install-vscode.mjs');
  const { startServer } = await import('./host/server.mjs');
  const { serverVersion } = await import('./host/version.mjs');
  const vscode = await installVSCode(serverVersion);
  const server = await startServer(vscode);
  const url = server.url({ folder, extension: linkExtension(), ...(file && { file }) });
  console.log(
    `\nVS Code ${vscode.version} with the extension, for this machine only, until Ctrl+C:\n\n  ${url}\n`,
  );
  await server.ended;
  throw new Error(`VS Code's server ended\n${server.log()}`);
}

function installedCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/**
 * A factory to begin with.
 * @param {string} catalog
 */
function firstFactory(catalog) {
  const folder = path.join(catalog, 'factories');
  if (!existsSync(folder)) return undefined;
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return first && path.join(folder, first);
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { 'no-open': { type: 'boolean' } },
    allowPositionals: true,
  });
  const [named] = positionals;
  const catalog = named ? path.resolve(process.env['INIT_CWD'] ?? '.', named) : fromRoot('catalog');
  if (!existsSync(catalog)) throw new Error(`There is no folder ${catalog}`);
  await ensureDependencies();
  console.log('Building …');
  const { failed } = await runScript('build');
  if (failed > 0) throw new Error('The build failed');
  console.log();
  await printTop20(catalog);
  if (values['no-open']) return;
  const file = firstFactory(catalog);
  const code = installedCode();
  if (code) openDesktop(code, file ? [catalog, file] : [catalog]);
  else await serve(catalog, file);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
