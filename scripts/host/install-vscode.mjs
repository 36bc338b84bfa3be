// @ts-check
// VS Code from the npm registry: the package code-server carries a complete build of it.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.mjs';
import { npm } from './npm.mjs';

/**
 * @typedef {{ node: string, main: string, version: string }} VSCodeServer
 *   the Node binary that runs it, its main script, the version of VS Code
 */

/**
 * Installs a code-server of that version, and the Node that it wants, unless they are in the cache.
 * @param {string} version
 * @returns {Promise<VSCodeServer>}
 */
export async function installVSCode(version) {
  const announcement = `Installing VS Code (code-server ${version} from npm), once, about a minute …`;
  const folder = await cached(`code-server-${version}`, announcement, async (workshop) => {
    writeFileSync(path.join(workshop, 'package.json'), '{"private": true}');
    await npm(['install', `code-server@${version}`, '--ignore-scripts'], workshop);
    const vscode = path.join(workshop, 'node_modules/code-server/lib/vscode');
    await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
    await compile(vscode);
    await addRipgrep(workshop, vscode);
  });
  const codeServer = path.join(folder, 'node_modules/code-server');
  const node = await installNode(Number.parseInt(manifest(codeServer).engines.node));
  return {
    node,
    main: path.join(codeServer, 'lib/vscode/out/server-main.js'),
    version: version.replace(/^4/, '1'),
  };
}

/**
 * Without these two the extension host does not start; nothing else of its native modules is needed.
 * @param {string} vscode
 */
async function compile(vscode) {
  const [watchdog] = Object.keys(manifest(vscode).dependencies).filter((name) =>
    name.endsWith('native-watchdog'),
  );
  try {
    await npm(['rebuild', '@vscode/spdlog', watchdog ?? ''], vscode);
  } catch (error) {
    throw new Error(
      `VS Code from npm needs a C++ compiler, make and Python (on Debian: build-essential python3).`,
      {
        cause: error,
      },
    );
  }
}

/**
 * The search that `workspaceContains` and `findFiles` need. Older versions download it when installed; newer carry it.
 * @param {string} workshop
 * @param {string} vscode
 */
async function addRipgrep(workshop, vscode) {
  const target = path.join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(target) || existsSync(path.join(target, 'bin'))) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await npm(['install', `${name}@1.18.0`, '--ignore-scripts'], workshop);
  cpSync(path.join(workshop, 'node_modules', name, 'bin'), path.join(target, 'bin'), { recursive: true });
}

/**
 * @param {string} folder
 * @returns {{ engines: { node: string }, dependencies: Record<string, string> }}
 */
function manifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/**
 * @param {number} major
 * @returns {Promise<string>}
 */
async function installNode(major) {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await cached(
    `node-${major}`,
    `Installing Node ${major} from npm, for VS Code …`,
    async (workshop) => {
      writeFileSync(path.join(workshop, 'package.json'), '{"private": true}');
      await npm(['install', `${name}@${major}`, '--ignore-scripts'], workshop);
    },
  );
  return path.join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
}
