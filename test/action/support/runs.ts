import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** What a step did. */
export interface Step {
  readonly code: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs git in a folder; throws where it fails. */
export function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Tests',
    '-c',
    'user.email=tests@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Runs a step of the action in a workspace, as a runner does: what it is given stands in its environment. */
export async function runStep(
  name: string,
  workspace: string,
  env: Readonly<Record<string, string>>,
  event: { readonly name: string; readonly payload: object } = { name: 'push', payload: {} },
): Promise<Step> {
  const own = path.join(workspace, '.git', 'runner');
  mkdirSync(own, { recursive: true });
  const [output, summary, payload] = ['output', 'summary', 'event.json'].map((file) => path.join(own, file));
  writeFileSync(output!, '');
  writeFileSync(summary!, '');
  writeFileSync(payload!, JSON.stringify(event.payload));
  const child = spawn(process.execPath, [path.join(root, 'action', `${name}.mjs`)], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: own,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: payload,
      GITHUB_REPOSITORY: 'owner/list',
      GITHUB_SERVER_URL: 'https://github.example',
      RUNNER_TEMP: own,
      ...env,
    },
  });
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stdout += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = readFileSync(output!, 'utf8').split('\n').filter(Boolean);
  const outputs = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { code, stdout, outputs, summary: existsSync(summary!) ? readFileSync(summary!, 'utf8') : '' };
}

interface Comment {
  readonly id: number;
  readonly user: { readonly type: string };
  body: string;
}

/** As much of GitHub as the action asks: comments of a pull request, and pull requests by their branch. */
export class FakeGitHub {
  readonly comments: Comment[] = [];
  readonly requests: string[] = [];
  pulls: readonly object[] = [];
  /** What it answers to whoever writes; 200 lets them. */
  answersWriters = 200;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (data: Buffer) => (text += data.toString()));
      request.on('end', () => {
        const { method = '', url = '' } = request;
        this.requests.push(`${method} ${url} ${request.headers.authorization ?? ''}`);
        const status = method === 'GET' ? 200 : this.answersWriters;
        const answer = status === 200 ? this.#answer(method, url, text) : { message: 'no' };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
  }

  /** Begins to listen; returns its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(method: string, url: string, text: string): unknown {
    if (url.includes('/pulls?')) return this.pulls;
    if (method === 'GET') {
      const page = Number(new URL(url, 'http://x').searchParams.get('page'));
      return this.comments.slice((page - 1) * 100, page * 100);
    }
    const { body } = JSON.parse(text) as { body: string };
    if (method === 'PATCH') this.comments.find(({ id }) => url.endsWith(`/${id}`))!.body = body;
    else this.comments.push({ id: this.comments.length + 1, user: { type: 'Bot' }, body });
    return {};
  }
}
