// @ts-check
// The browser that shows VS Code to the tests: an installed one, or else the one in an npm package.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached } from './cache.mjs';
import { npm } from './npm.mjs';

/** The newest @sparticuz/chromium that runs on Node 20. */
const packaged = '143.0.4';

/** @typedef {{ executablePath: string, env: NodeJS.ProcessEnv }} Browser */

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error('No browser found: install Chrome, Chromium or Edge, or name one in AI_FACTORIES_BROWSER.');
}

function installedBrowser() {
  const named = process.env['AI_FACTORIES_BROWSER'];
  if (named) {
    return named === 'npm' ? undefined : named;
  }
  return candidates().find((file) => existsSync(file));
}

function candidates() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          path.join(process.env[name] ?? '', file),
        ),
      );
    default: {
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
      ];
      const folders = (process.env['PATH'] ?? '').split(path.delimiter);
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

/** @returns {Promise<Browser>} */
async function packagedBrowser() {
  const announcement = `Installing Chromium (@sparticuz/chromium ${packaged} from npm), once …`;
  const folder = await cached(`chromium-${packaged}`, announcement, async (workshop) => {
    writeFileSync(path.join(workshop, 'package.json'), '{"private": true}');
    await npm(['install', `@sparticuz/chromium@${packaged}`, '--ignore-scripts'], workshop);
    const bin = path.join(workshop, 'node_modules/@sparticuz/chromium/bin');
    await unpack(
      path.join(bin, 'chromium.br'),
      createWriteStream(path.join(workshop, 'chromium'), { mode: 0o755 }),
    );
    for (const archive of ['al2023', 'fonts']) {
      await untar(path.join(bin, `${archive}.tar.br`), path.join(workshop, archive));
    }
    rmSync(path.join(workshop, 'node_modules'), { recursive: true });
  });
  // NSS and expat lie in the package, for machines that have none; so do letters.
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  if (!existsSync('/etc/fonts/fonts.conf'))
    Object.assign(env, { FONTCONFIG_PATH: path.join(folder, 'fonts') });
  return { executablePath: path.join(folder, 'chromium'), env };
}

/**
 * @param {string} archive
 * @param {NodeJS.WritableStream} target
 */
function unpack(archive, target) {
  return pipeline(createReadStream(archive), createBrotliDecompress(), target);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function untar(archive, folder) {
  mkdirSync(folder);
  const tar = spawn('tar', ['x', '--no-same-owner'], { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`tar of ${archive} failed`)),
    );
  });
  await unpack(archive, tar.stdin);
  await ended;
}
