// @ts-check
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder, fromRoot } from './paths.mjs';
import { desktopVersion } from './version.mjs';

/** The program that takes the place of the desktop build. */
export const launcher = fromRoot('scripts/host/launcher.mjs');

/**
 * The program that runs the suites: the desktop build where one is asked for and can be had, else the launcher.
 * @returns {Promise<string>}
 */
export async function vscodeExecutable() {
  if (desktopVersion === undefined) return launcher;
  const obstacle = await obstacleToDesktop();
  if (obstacle === undefined)
    return downloadAndUnzipVSCode({ version: desktopVersion, cachePath: cacheFolder });
  console.error(`${obstacle}: running in VS Code from npm instead.`);
  return launcher;
}

async function obstacleToDesktop() {
  if (process.platform === 'linux' && !process.env['DISPLAY'])
    return 'Desktop VS Code needs a display (xvfb-run -a)';
  try {
    await fetch('https://update.code.visualstudio.com/', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    });
    return undefined;
  } catch {
    return 'Desktop VS Code cannot be downloaded here';
  }
}
