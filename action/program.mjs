// @ts-check
// The command line that the action and the hook run: that of a package, or our own, built from these sources where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The file to run with Node. Throws where it cannot be made.
 * @param {string} named a package as npm takes it, a .tgz say; empty for our own sources
 * @param {string} from the folder that a path is seen from
 */
export function programOf(named, from) {
  return named === '' ? ownProgram() : packagedProgram(named, from);
}

function ownProgram() {
  const program = path.join(root, 'dist/cli.js');
  if (existsSync(program)) return program;
  npm(['ci', '--ignore-scripts'], root);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--production'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0 || !existsSync(program))
    throw new Error(`AI Factories cannot be built: ${lastLine(stderr)}`);
  return program;
}

/**
 * @param {string} named
 * @param {string} from
 */
function packagedProgram(named, from) {
  const folder = mkdtempSync(path.join(process.env['RUNNER_TEMP'] || tmpdir(), 'ai-factories-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
  const file = path.resolve(from, named);
  npm(['install', existsSync(file) ? file : named, '--ignore-scripts'], folder);
  const program = path.join(folder, 'node_modules/ai-factories/cli.js');
  if (!existsSync(program)) throw new Error(`“${named}” is not the package ai-factories.`);
  return program;
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  const isWindows = process.platform === 'win32';
  const { status, stderr, error } = spawnSync(
    isWindows ? 'npm.cmd' : 'npm',
    [...args, '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd, encoding: 'utf8', shell: isWindows },
  );
  if (status !== 0)
    throw new Error(`npm ${args.slice(0, 2).join(' ')} failed: ${error?.message ?? lastLine(stderr)}`);
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.trim().split('\n');
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
}
