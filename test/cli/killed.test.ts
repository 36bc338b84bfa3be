import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';
import { filesIn, writingCommands, WritingWorld } from './support/writing-commands.ts';

/** Every file but those that a killed run may leave beside others. */
function wholeFilesIn(folder: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(folder)].filter(([path]) => !path.includes('.tmp')));
}

describe('a run that is killed', () => {
  if (process.platform === 'win32') return; // no signal ends a process there as this one does
  const world = new WritingWorld(new Folders());

  before(() => world.prepare());

  for (const { argv, at } of writingCommands) {
    it(`${argv[0] ?? ''} leaves each file old or new, and the next run works`, async () => {
      const sound = world.copy(argv);
      const before = wholeFilesIn(sound);
      assert.ok((await cli(argv, { cwd: sound })).code < 2);
      const wanted = wholeFilesIn(sound);
      assert.notDeepEqual(wanted, before);
      const killed = await Promise.all(
        at.map(async (call) => {
          const cwd = world.copy(argv);
          const { signal } = await world.run(argv, cwd, call, `process.kill(process.pid, 'SIGKILL');`);
          for (const [path, text] of wholeFilesIn(cwd)) {
            const right = text === before.get(path) || text === wanted.get(path);
            assert.ok(right, `${path} is torn after a kill at call ${call}`);
          }
          const again = await cli(argv, { cwd });
          const isDone = argv[0] === 'init' && existsSync(join(cwd, 'new/catalog.yaml'));
          assert.ok(again.code < 2 || isDone, again.stderr);
          assert.deepEqual(wholeFilesIn(cwd), wanted, `after a kill at call ${call} and another run`);
          return signal;
        }),
      );
      assert.ok(killed.filter((signal) => signal === 'SIGKILL').length >= at.length - 1);
    });
  }
});
