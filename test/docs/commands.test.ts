import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Folders } from '../cli/support/catalogs.ts';
import { cli } from '../cli/support/cli.ts';
import { plainGit } from '../cli/support/hostile-repository.ts';
import { commands } from '../../src/cli/registry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hub = join(root, 'test/fixtures/epoch-hub');
const clusters = join(root, 'test/fixtures/epoch-clusters/gpu_clusters_sample.csv');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/epoch-frontier/README.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What stands in a command in the place of something that a reader has: what is written there to try it. */
const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\bFILE…/, 'catalog/factories/stargate.yaml'],
  [/(?<=import epoch-hub )DIR\b/, 'hub'],
];

/** These write into the folder that they are run in. */
const writing = new Set(['edition', 'import', 'init', 'publish', 'rerank', 'site']);

/** These wait for somebody who speaks their protocol. */
const servers = new Set(['lsp', 'mcp']);

/** The commands in the blocks of code of a page, without what stands before and behind them. */
function commandsIn(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
  const blocks = [
    ...text.matchAll(/^```(?:sh|shell|bash|console)?\n(.*?)^```$/gms),
    ...text.matchAll(/((?:^ {4}.*\n)+)/gm),
  ];
  return blocks.flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => {
      const [, command] =
        /^\s*(?:\$ )?(?:npx (?:--no-install )?)?(?:node dist\/cli\.js|ai-factories) (.*?)(?:\s+#.*)?$/.exec(
          line,
        ) ?? [];
      // What follows from what stood before it is tried in its order, in test/package/first-list.test.ts.
      return command === undefined || command.includes('--catalog my-list') ? [] : [command.trim()];
    }),
  );
}

describe('The commands of the documents', function () {
  this.timeout(60_000);
  const folders = new Folders();
  /** What those that only read have in common. */
  let shared: string | undefined;

  /** A copy of what a clone has, in a repository with a branch main. */
  function scratch(): string {
    const cwd = folders.empty();
    cpSync(join(root, 'catalog'), join(cwd, 'catalog'), { recursive: true });
    plainGit(cwd, 'init', '-q', '-b', 'main');
    plainGit(cwd, 'add', '.');
    plainGit(cwd, 'commit', '-qm', 'one');
    return cwd;
  }

  it('are found', () => assert.ok(commandsIn('docs/command-line.md').length >= commands.length));

  /** What a command asks for that no clone has: data that was downloaded, catalogs beside each other, an empty folder. */
  function folderFor(argv: readonly string[]): string {
    if (argv.join(' ') === 'init') return folders.empty();
    const cwd = writing.has(argv[0] ?? '') || argv.includes('--fix') ? scratch() : (shared ??= scratch());
    for (const word of argv) {
      if (word.startsWith('examples/')) cpSync(join(root, word), join(cwd, word), { recursive: true });
      if (/^(?:hub|downloads\/epoch-hub)$/.test(word)) cpSync(hub, join(cwd, word), { recursive: true });
      if (word === 'clusters.csv') cpSync(clusters, join(cwd, word));
      if (/^(?:before|after)\/catalog$/.test(word))
        cpSync(join(root, 'catalog'), join(cwd, word), { recursive: true });
    }
    return cwd;
  }

  async function assertRuns(command: string): Promise<void> {
    const [plain = ''] = placeholders
      .reduce((text, [written, meant]) => text.replace(written, meant), command)
      .split(/\s+>\s+/);
    const argv = plain.split(/\s+/);
    const isKnown = commands.some(({ name }) => name === argv[0]);
    assert.ok(isKnown, command);
    if (servers.has(argv[0] ?? '')) return;
    const { code, stderr } = await cli(argv, { cwd: folderFor(argv) });
    assert.equal(code, 0, stderr);
  }

  for (const page of pages) {
    for (const command of commandsIn(page)) it(`${page}: ${command}`, () => assertRuns(command));
  }

  for (const { name, examples } of commands) {
    for (const example of examples) it(`help of ${name}: ${example}`, () => assertRuns(example));
  }
});
