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

// npm ends the shell that runs us and not us, where it is ended itself.
if (process.env['npm_lifecycle_event']) {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.exit(1), 500).unref();
}

/**
 * Remembers what has to be undone when this program ends, on whatever path; returns the function that does it at once.
 * @param {() => void} end
 */
function atEnd(end) {
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
 * @typedef {object} Start
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'pipe' | 'inherit'} [stdout]
 * @property {'pipe' | 'inherit'} [stderr]
 * @property {'SIGTERM' | 'SIGKILL'} [signal]  that ends it; SIGKILL unless it has something to tidy up itself
 */

/**
 * Starts a program in a process group of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {Start} [options]
 */
export function start(command, args, options = {}) {
  const { cwd, env = process.env, stdout = 'pipe', stderr = 'pipe', signal = 'SIGKILL' } = options;
  const detached = process.platform !== 'win32';
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', stdout, stderr], detached });
  const stop = atEnd(() => killTree(child, signal));
  child.on('exit', stop); // with whatever it left behind
  return { child, stop };
}

/**
 * Starts a Node program on a leash: it ends with us even where we have no time to end it.
 * @param {string[]} args
 * @param {Start & { node?: string }} [options]
 */
export function startNode(args, { node = process.execPath, ...options } = {}) {
  return start(node, ['--import', `${leash}?${options.signal ?? 'SIGKILL'}`, ...args], options);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killTree({ pid }, signal) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}
