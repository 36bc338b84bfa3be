// @ts-check
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startNode, temporaryFolder } from './children.mjs';
import { urlPath } from './paths.mjs';

/** A calm editor: nothing asks, suggests, tours or reports. */
const calm = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.autoDetectColorScheme': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} Opening  what the editor shows, or runs; all absolute paths
 * @property {string} folder  or a file `….code-workspace`, which names several
 * @property {string} [file]
 * @property {string} [extension]  the extension under development
 * @property {string} [tests]  the module with `run()`
 */

/**
 * @typedef {object} Server
 * @property {(opening: Opening) => string} url
 * @property {() => void} stop
 * @property {Promise<void>} ended
 * @property {() => string} log  mostly noise: what it does not find, and what it cannot reach
 */

/**
 * Serves VS Code to this machine alone, behind a random token, with its data in a temporary folder.
 * @param {import('./install-vscode.mjs').VSCodeServer} vscode
 * @param {Record<string, unknown>} [settings]
 * @param {string} [packed]  a .vsix to install first
 * @param {string[]} [installed]  folders of extensions that are there from the start
 * @returns {Promise<Server>}
 */
export async function startServer(vscode, settings = {}, packed, installed = []) {
  const data = temporaryFolder('vscode');
  for (const folder of installed)
    cpSync(folder, path.join(data, 'extensions', path.basename(folder)), { recursive: true });
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  writeFileSync(
    path.join(data, 'data/User/settings.json'),
    JSON.stringify({ ...calm, ...settings }, null, 2),
  );
  const token = randomBytes(24).toString('hex');
  writeFileSync(path.join(data, 'token'), token);
  const { child, stop } = startNode([vscode.main, ...serverArguments(data, packed)], { node: vscode.node });
  const ended = new Promise((resolve) => child.on('exit', resolve)).then(() => {});
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += String(chunk)));
  const port = await listening(child, () => log).catch((/** @type {unknown} */ error) => {
    stop();
    throw error;
  });
  return { url: (opening) => pageUrl(port, token, opening), stop, ended, log: () => log };
}

/**
 * @param {string} data
 * @param {string} [packed]
 */
function serverArguments(data, packed) {
  return [
    ...(packed ? ['--install-extension', packed, '--start-server'] : []),
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', path.join(data, 'token')],
    ...['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    '--enable-smoke-test-driver', // without it a built VS Code ignores the payload of the URL
  ];
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 * @returns {Promise<number>}
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`VS Code's server ${why}\n${log()}`));
    const timer = setTimeout(() => fail('did not start within 60 s'), 60_000);
    child.stdout?.on('data', () => {
      const port = /listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended at once (${code ?? signal})`);
    });
    child.on('error', (error) => fail(`cannot be started: ${error.message}`));
  });
}

/**
 * @param {number} port
 * @param {string} token
 * @param {Opening} opening
 */
function pageUrl(port, token, { folder, file, extension, tests }) {
  const remote = (/** @type {string} */ target) =>
    `vscode-remote://127.0.0.1:${port}${encodeURI(urlPath(target))}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({
    tkn: token,
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: urlPath(folder),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}
