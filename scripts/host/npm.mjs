// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { start, startNode } from './children.mjs';

/**
 * Starts npm: the one that runs us, or else the one on the path.
 * @param {string[]} args
 * @param {import('./children.mjs').Start} options
 */
export function startNpm(args, options) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') ? startNode([cli, ...args], options) : start('npm', args, options);
}

/**
 * Runs npm in a folder; its own output is shown only where it fails.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function npm(args, cwd) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const { child } = startNpm([...args, ...quiet], { cwd, env: environment() });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => reject(new Error(`npm cannot be run: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed in ${cwd}\n${output.trim()}`));
    });
  });
}

/** Without the marks of the npm that runs us, and with Node's own headers where it brought them (no download). */
function environment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_(package|lifecycle|command)/.test(name)) env[name] = value;
  }
  const prefix = path.dirname(path.dirname(process.execPath));
  if (existsSync(path.join(prefix, 'include/node/node.h'))) env['npm_config_nodedir'] ??= prefix;
  return env;
}
