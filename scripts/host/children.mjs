// @ts-check
// Everything that is started here is ended here: programs with all their descendants, and temporary folders.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

const leash = new URL('leash.mjs', import.meta.url).href;

/** @type {Set<() => void>} */
const ends = new Set();

process.on('exit', () => {
  for (const end of [...ends].reverse()) end();
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * Remembers what has to be undone when this program ends, on whatever path; returns the function that does it at once.
 * @param {() => void} end
 */
export function atEnd(end) {
  const once = () => {
    if (!ends.delete(once)) return;
    end();
  };
  ends.add(once);
  return once;
}

/**
 * A new temporary folder, removed at the end.
 * @param {string} purpose
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(tmpdir(), `ai-factories-${purpose}-`));
  atEnd(() => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch {
      // A program that is just ending may still write there; a temporary folder may stay behind.
    }
  });
  return folder;
}

/**
 * Starts a Node program in a process group of its own, on a leash: it ends with us.
 * @param {string[]} args
 * @param {{
 *   node?: string,
 *   cwd?: string,
 *   env?: NodeJS.ProcessEnv,
 *   stdout?: 'pipe' | 'inherit',
 *   stderr?: 'pipe' | 'inherit',
 * }} [options]
 */
export function startNode(
  args,
  { node = process.execPath, cwd, env, stdout = 'pipe', stderr = 'pipe' } = {},
) {
  const child = spawn(node, ['--import', leash, ...args], {
    cwd,
    env: env ?? process.env,
    stdio: ['pipe', stdout, stderr],
    detached: process.platform !== 'win32',
  });
  const stop = atEnd(() => killTree(child));
  return { child, stop };
}

/** @param {import('node:child_process').ChildProcess} child */
function killTree({ pid }) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
