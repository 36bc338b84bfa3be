import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

/** Surroundings in which git has no settings but those of the repository, and is in no hook of another. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

/** Runs git as anybody would, with nothing switched off; returns what it prints. */
export function plainGit(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    env: plainEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000, // of the clock
  });
}

/** A trap: a program that leaves a file behind when it is run, and a port that counts who connects. */
export class Trap {
  readonly #folder: string;
  readonly #server: Server;
  connections = 0;
  /** The program, as a path. */
  readonly program: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.program = join(folder, 'trap.sh');
    writeFileSync(this.program, `#!/bin/sh\n: > "${join(folder, 'sprung')}"\nexit 1\n`);
    chmodSync(this.program, 0o755);
    this.#server = createServer((socket) => {
      this.connections += 1;
      socket.destroy();
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }

  /** Whether the program has been run since the last time of asking. */
  sprung(): boolean {
    const mark = join(this.#folder, 'sprung');
    const was = existsSync(mark);
    rmSync(mark, { force: true });
    return was;
  }
}

/** A repository with a catalog in `catalog/`, two commits of it, the second being HEAD. */
export function repositoryOf(root: string, catalog: string): string {
  cpSync(catalog, join(root, 'catalog'), { recursive: true });
  plainGit(root, 'init', '-q', '-b', 'main');
  plainGit(root, 'add', '.');
  plainGit(root, 'commit', '-qm', 'one');
  plainGit(root, 'commit', '-qm', 'two', '--allow-empty');
  return root;
}

/** Takes the object of a file away, as in a clone that fetches what it lacks when it is asked for. */
export function forget(root: string, gitFolder: string, path: string): string {
  const object = plainGit(root, `--git-dir=${gitFolder}`, 'rev-parse', `HEAD:${path}`).trim();
  rmSync(join(gitFolder, 'objects', object.slice(0, 2), object.slice(2)));
  return object;
}

/** Makes a repository fetch what it lacks from `url`. */
export function promise(
  gitFolder: string,
  url: string,
  more: readonly (readonly [string, string])[] = [],
): void {
  const settings = [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.url', url],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
    ...more,
  ] as const;
  for (const [key, value] of settings) plainGit('/', `--git-dir=${gitFolder}`, 'config', key, value);
}

/** Puts the inside of a repository of `root` into its catalog, as files of it, as if it came with a clone. */
export function embed(root: string): string {
  const inside = join(root, 'catalog');
  for (const name of ['HEAD', 'config', 'objects', 'refs']) {
    cpSync(join(root, '.git', name), join(inside, name), { recursive: true });
  }
  mkdirSync(join(inside, 'refs'), { recursive: true });
  plainGit('/', `--git-dir=${inside}`, 'config', 'core.bare', 'true');
  return inside;
}
