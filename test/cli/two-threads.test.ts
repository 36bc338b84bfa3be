import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInTwo } from '../../src/cli/two-threads.ts';
import { buildCli } from './support/bundle.ts';
import { factory, Folders, type Files } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

/** Factories with something wrong that only another file tells, in every order, and with much else. */
const files: Files = {
  'factories/a-alpha.yaml': factory('Alpha', '{hardware: nvidia-h100-sxm, count: 1.2 TW}'),
  'factories/b-alpha.yaml': factory('Alpha', '{hardware: nvidia-h100-sxm, count: 100}'),
  'factories/c-circle.yaml': `${factory('Circle', '{hardware: nvidia-h100-sxm, count: 100}')}partOf: z-circle\n`,
  'factories/d-lost.yaml': `${factory('Lost', '{hardware: nvidia-h100-sxm5, count: 100}')}partOf: z-circel\n`,
  'factories/e-broken.yaml': 'name: [Broken\n',
  'factories/m-empty.yaml': '',
  'factories/n-part.yaml': `${factory('ALPHA', '{hardware: nvidia-b200, count: 7}')}supersedes: a-alpha\n`,
  'factories/y.yml': 'name: Elsewhere\n',
  'factories/z-Circle.yaml': factory('Other', '{hardware: nvidia-h100-sxm, count: 100}'),
  'factories/z-circle.yaml': `${factory('Round', '{hardware: nvidia-h100-sxm, count: 9}')}partOf: c-circle\n`,
  'editions/2026H1.yaml':
    'title: One\nasOf: 2026-06-30\nmetric: power\nties: [[a-alpha, z-circle, nobody]]\nexclude: [{factory: m-empty, reason: none}]\n',
};

describe('two threads', function () {
  this.timeout(60_000);
  const folders = new Folders();
  let program = '';
  before(async () => (program = await buildCli(folders.empty())));

  const assertSame = async (folder: string): Promise<number> => {
    const { stdout } = await cli(['validate', '--format', 'json'], { cwd: folder });
    const found = await checkInTwo(folder, program, { least: 2, cores: 4 });
    assert.ok(found);
    const { problems, files: count } = JSON.parse(stdout) as { problems: unknown[]; files: number };
    assert.deepEqual(found.problems, problems);
    assert.equal(found.paths.length, count);
    return problems.length;
  };

  it('find what one finds, in the same order', async () => {
    const folder = folders.bare(files);
    writeFileSync(join(folder, 'factories/k-bytes.yaml'), Buffer.from([0x6e, 0xff, 0xfe]));
    const count = await assertSame(folder);
    assert.ok(count > 10, `${count} problems`);
  });

  it('find what one finds in the catalog that we ship, and where all go by one name', async () => {
    await assertSame(folders.copy());
    const twins = Array.from({ length: 60 }, (_, i) => [
      `factories/twin-${i}.yaml`,
      factory(i % 2 === 0 ? 'Twin' : `Twin ${i}`, '{hardware: nvidia-h100-sxm, count: 100}'),
    ]);
    await assertSame(folders.bare(Object.fromEntries(twins) as Files));
  });

  it('are not asked for a small catalog, on few cores, or where the second cannot start', async () => {
    const folder = folders.bare(files);
    assert.equal(await checkInTwo(folder, program, { cores: 4 }), undefined);
    assert.equal(await checkInTwo(folder, program, { least: 2, cores: 2 }), undefined);
    const broken = join(folders.empty(), 'broken.js');
    writeFileSync(broken, 'throw new Error("no");\n');
    assert.equal(await checkInTwo(folder, broken, { least: 2, cores: 4 }), undefined);
  });
});
