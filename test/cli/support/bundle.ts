import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Said, Surroundings } from './cli.ts';

/** Builds the command line into `folder` as scripts/build.mjs does; returns the file. */
export async function buildCli(folder: string): Promise<string> {
  const outfile = join(folder, 'cli.js');
  await build({
    entryPoints: [fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a program in a process of its own. `closeEarly` reads once and then closes the pipe, as `head` does. */
export function runProgram(
  file: string,
  argv: readonly string[],
  { cwd, env }: Surroundings,
  closeEarly = false,
): Promise<Said> {
  const child = spawn(process.execPath, [file, ...argv], { cwd, env: { PATH: process.env.PATH, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => {
    said.stdout += data.toString();
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : -1), ...said }));
  });
}
