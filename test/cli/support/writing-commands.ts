import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from './bundle.ts';
import { edition, factory, type Folders } from './catalogs.ts';

/** A command that writes, and the calls of its writing at which something is done to it, from 1. */
export interface WritingCommand {
  readonly argv: readonly string[];
  readonly at: readonly number[];
}

const hub = fileURLToPath(new URL('../../fixtures/epoch-hub', import.meta.url));
const each = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Every command that writes files. */
export const writingCommands: readonly WritingCommand[] = [
  { argv: ['rerank'], at: each(5) },
  { argv: ['publish', '--to', 'list.md,list.csv'], at: each(9) },
  { argv: ['validate', '--fix'], at: each(5) },
  { argv: ['edition', '--publish'], at: each(13) },
  { argv: ['site', '--out', 'public'], at: [1, 2, 3, 8, 300, 600, 700] },
  { argv: ['init', 'new'], at: [1, 2, 4, 9, 16] },
  { argv: ['import', 'epoch-hub', hub, '--out', 'imported'], at: [1, 4, 200, 270, 320] },
];

/** Node code that counts what writes, and does `then` at one of these calls, with its name and what it was given. */
const hookedAt = (at: number, then: string): string => `
const fs = require('node:fs');
let calls = 0;
for (const name of ['openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (name === 'openSync' && !/w/.test(String(args[1]))) return real(...args);
    calls += 1;
    if (calls !== ${at}) return real(...args);
    if (name === 'writeFileSync') real(args[0], args[1].slice(0, args[1].length / 2));
    ${then}
  };
}`;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A small catalog in which every one of the commands has something to write, and how to run them there. */
export class WritingWorld {
  readonly #folders: Folders;
  #program = '';
  #world = '';

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  async prepare(): Promise<void> {
    this.#program = await buildCli(this.#folders.empty());
    this.#world = this.#folders.bare({
      'factories/a.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 100}'),
      'factories/b.yaml': factory('B', '{hardware: H100, count: 100}'),
      'editions/2026.yaml': edition('2026-01-01', 'headline'),
      'editions/2026.ranking.yaml':
        'edition: "2026"\nasOf: 2026-01-01\nmetric: headline\ncounts: announced\nrows: []\n',
      'list.md': 'old\n',
    });
  }

  /** A copy of it for one run of a command. */
  copy(argv: readonly string[]): string {
    const cwd = this.#folders.empty();
    cpSync(this.#world, cwd, { recursive: true });
    // What cannot be ranked while it is broken is not what these are about.
    if (argv[0] !== 'validate') {
      writeFileSync(join(cwd, 'factories/b.yaml'), factory('B', '{hardware: nvidia-h100-sxm, count: 90}'));
    }
    return cwd;
  }

  /** Runs a command in which `then` happens at one of its calls that write; half of a text is written by then. */
  run(argv: readonly string[], cwd: string, at: number, then: string): Promise<Ended> {
    const hook = join(this.#folders.empty(), 'hook.cjs');
    writeFileSync(hook, hookedAt(at, then));
    const child = spawn(process.execPath, ['-r', hook, this.#program, ...argv], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, stderr }));
    });
  }
}

/** The texts of all files in a folder, by path. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const all = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = all.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  return new Map(paths.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}
