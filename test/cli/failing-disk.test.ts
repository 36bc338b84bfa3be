import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';
import { filesIn, writingCommands, WritingWorld } from './support/writing-commands.ts';

/** What a disk says that fails, and what we say of it. */
const failures = [
  ['ENOSPC', 'no space is left'],
  ['EIO', 'the disk cannot be read or written'],
] as const;

const failing = (code: string): string =>
  `throw Object.assign(new Error(name + ' failed'), { code: '${code}', syscall: name, path: String(args[0]) });`;

describe('a run whose disk fails while it writes', () => {
  const world = new WritingWorld(new Folders());

  before(() => world.prepare());

  for (const { argv, at } of writingCommands) {
    for (const [code, words] of failures) {
      it(`${argv[0] ?? ''} says so in one line, leaves each file old or new, and nothing else: ${code}`, async () => {
        const sound = world.copy(argv);
        const before = filesIn(sound);
        assert.ok((await cli(argv, { cwd: sound })).code < 2);
        const wanted = filesIn(sound);
        for (const call of at) {
          const cwd = world.copy(argv);
          const ended = await world.run(argv, cwd, call, failing(code));
          const after = filesIn(cwd);
          if (ended.code !== 2) {
            // There is no such call, or it is one that only tidies.
            assert.deepEqual(after, wanted, `after a failure at call ${call}: ${ended.stderr}`);
            continue;
          }
          assert.match(ended.stderr, /^ai-factories: [^\n]*\n$/, ended.stderr);
          assert.ok(ended.stderr.includes(words), ended.stderr);
          assert.doesNotMatch(ended.stderr, /should not|--verbose| failed/, ended.stderr);
          for (const [path, text] of after) {
            const right = text === before.get(path) || text === wanted.get(path);
            assert.ok(right, `${path} is torn after a failure at call ${call}`);
          }
          const again = await cli(argv, { cwd });
          const isDone = argv[0] === 'init' && existsSync(join(cwd, 'new/catalog.yaml'));
          assert.ok(again.code < 2 || isDone, again.stderr);
          assert.deepEqual(filesIn(cwd), wanted, `after a failure at call ${call} and another run`);
        }
      });
    }
  }
});
