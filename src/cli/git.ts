import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { Stop } from './stop.ts';

/** How much one answer of git may be, in bytes, and how long it may take, in milliseconds. */
const maxBuffer = 256 * 1024 * 1024;
const timeout = 60_000;

/** What git answered: its output, or why it gave none, in one line of its own. */
export type GitAnswer =
  { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly reason: string };

/**
 * Asks git about the repository that holds `cwd`: the one place where git is run. A repository is a stranger's, its
 * configuration too: nothing that it names is run, and nothing reaches the network. Each of the settings below holds by
 * itself, so that a git that is too old to know one is held by another. Throws a Stop where there is no git.
 */
export function askGit(
  cwd: string,
  args: readonly string[],
  { input = '', env = process.env }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync(gitProgram(env), [...harmless, ...args], {
    cwd,
    maxBuffer,
    timeout,
    killSignal: 'SIGKILL',
    windowsHide: true,
    input,
    env: quietEnvironment(env),
  });
  if (error) return { ok: false, reason: reasonOfSpawn(error) };
  if (status === 0) return { ok: true, output: stdout };
  return { ok: false, reason: reasonIn(stderr.toString('utf8')) };
}

/** A program is named by a path: a bare name would be looked for in the stranger's folder first on some systems. */
function gitProgram(env: NodeJS.ProcessEnv): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const path = env['PATH'] ?? env['Path'] ?? '';
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue; // it would be relative to the stranger's folder
    const found = names.map((name) => join(folder, name)).find(isProgram);
    if (found !== undefined) return found;
  }
  throw new Stop('git is not installed, or not in PATH.');
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Settings that win over those of the repository: what could start a program or a connection is off. */
const harmlessSettings: Readonly<Record<string, string>> = {
  'safe.bareRepository': 'explicit', // a repository within the folder is no repository
  'protocol.allow': 'never',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.sshCommand': 'false',
  'core.gitProxy': 'false',
  'core.askPass': '',
  'core.pager': 'cat',
  'core.editor': 'false',
  'core.alternateRefsCommand': 'false',
  'credential.helper': '',
  'diff.external': '',
  'fetch.bundleURI': '',
  'log.showSignature': 'false',
  'gpg.program': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'submodule.recurse': 'false',
};

const harmless: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...Object.entries(harmlessSettings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];

/** Nowhere that a program could be: git starts none of its own helpers either, which the lazy fetch of objects needs. */
const nowhere = '/dev/null';

function quietEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // Which repository is asked is for us to say, not for a hook that we run in; what its owner configures is left.
  const kept = Object.entries(env).filter(([name]) => !/^GIT_(?!CONFIG_|CEILING_|DISCOVERY_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    ...(process.platform !== 'win32' && { PATH: nowhere, GIT_EXEC_PATH: nowhere }),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'false',
    SSH_ASKPASS: 'false',
    GIT_SSH_COMMAND: 'false',
    GIT_PAGER: 'cat',
    GIT_EXTERNAL_DIFF: '',
    GIT_ATTR_NOSYSTEM: '1',
  };
}

function reasonOfSpawn(error: NodeJS.ErrnoException): string {
  if (error.code === 'ETIMEDOUT') return `git gave no answer within ${timeout / 1000} seconds`;
  if (error.code === 'ENOBUFS') return `git answered with more than ${maxBuffer / 1024 / 1024} MB`;
  return `git cannot be run: ${error.message}`;
}

/** The line in which git says why, without what it puts before it. */
function reasonIn(text: string): string {
  const lines = text.split('\n').filter((line) => /^(?:fatal|error): /.test(line));
  const reason = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? text.trim().split('\n')[0];
  if (/^\S+ promisor-remote/.test(reason ?? '')) return 'git lacks an object of it (a partial clone)';
  return (reason ?? '').replace(/^(?:fatal|error): /, '').replace(/[.:\s]+$/, '');
}
