import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Folders, shipped } from './support/catalogs.ts';
import { writeTogether } from '../../src/cli/commands/import-files.ts';
import { cli } from './support/cli.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const hub = join(fixtures, 'epoch-hub');
const clusters = join(fixtures, 'epoch-clusters', 'gpu_clusters_sample.csv');

/** Every file beneath a folder with its text, hidden ones too. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

describe('import', () => {
  const folders = new Folders();

  it('makes a catalog of the hub that validates and ranks', async () => {
    const cwd = folders.empty();
    const { code, stdout, stderr } = await cli(['import', 'epoch-hub', hub, '--out', 'frontier'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /data_centers\.csv +68 rows: 68 imported\n/);
    assert.match(stdout, /175 rows: 145 imported, 30 left out\n/);
    assert.match(stdout, /it names no data center: 14 rows\n {4}line 16: TPU v5p on 2024-04-08\n/);
    assert.match(stdout, /as stated\n {2}R300: 2 rows\n/);
    assert.match(
      stdout,
      /Written to frontier\n {2}catalog\.yaml, 69 factories, 13 accelerators, 4 editions: 87 new\n$/,
    );
    const validated = await cli(['validate'], { cwd: join(cwd, 'frontier') });
    assert.deepEqual([validated.code, validated.stderr], [0, '']);
    const ranked = await cli(['rank', '--edition', '2025H2', '--top', '1'], { cwd: join(cwd, 'frontier') });
    assert.match(ranked.stdout, /Anthropic-Amazon New Carlisle/);
  });

  it('tells of every row as JSON', async () => {
    const cwd = folders.empty();
    const { code, stdout } = await cli(
      ['import', 'epoch-clusters', clusters, '--out', 'c', '--format', 'json'],
      { cwd },
    );
    const said = JSON.parse(stdout) as {
      readonly source: string;
      readonly rows: readonly { readonly path?: string; readonly reason?: string }[];
      readonly files: readonly { readonly path: string; readonly action: string }[];
    };
    assert.deepEqual([code, said.source, said.rows.length], [0, 'epoch-clusters', 262]);
    assert.ok(said.rows.every(({ path, reason }) => (path === undefined) !== (reason === undefined)));
    assert.deepEqual(said.files.map(({ path }) => path).sort(), [...filesIn(join(cwd, 'c')).keys()]);
  });

  it('changes nothing the second time, and keeps and names what was edited', async () => {
    const cwd = folders.empty();
    const again = () => cli(['import', 'epoch-hub', hub, '--out', '.'], { cwd });
    await again();
    const before = filesIn(cwd);
    const { stdout } = await again();
    assert.match(stdout, /: 87 as they were\n$/);
    assert.deepEqual(filesIn(cwd), before);

    const edited = join(cwd, 'factories', 'colossus-2.yaml');
    writeFileSync(edited, before.get('factories/colossus-2.yaml')!.replace('campus', 'superfactory'));
    writeFileSync(join(cwd, 'factories', 'gone.yaml'), before.get('factories/goodnight.yaml')!);
    const third = await again();
    assert.match(third.stdout, /86 as they were, 1 kept\n/);
    assert.match(third.stdout, /kept as they are\n {2}factories\/colossus-2\.yaml\n/);
    assert.match(third.stdout, /No more in the data: [^\n]+\n {2}factories\/gone\.yaml\n$/);
    assert.match(readFileSync(edited, 'utf8'), /kind: superfactory/);
  });

  it('adds to a catalog that is somebody’s own, and touches none of its files', async () => {
    const cwd = folders.copy();
    const before = filesIn(cwd);
    const { code, stdout } = await cli(['import', 'epoch-hub', hub, '--out', '.'], { cwd });
    assert.equal(code, 0);
    const [, added = '', kept = ''] = /: (\d+) new, (\d+) kept\n/.exec(stdout) ?? [];
    assert.deepEqual([Number(added) + Number(kept), Number(kept) > 2], [69, true]);
    assert.match(stdout, /kept as they are\n(?: {2}factories\/.*\n)* {2}factories\/meta-hyperion\.yaml\n/);
    const after = filesIn(cwd);
    for (const [path, text] of before) assert.equal(after.get(path), text, path);
    const { stdout: problems } = await cli(['validate', '--format', 'json'], { cwd });
    const { problems: all } = JSON.parse(problems) as {
      problems: readonly { severity: string; message: string }[];
    };
    assert.deepEqual(
      all.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('counts up on a terminal, and says nothing on standard error elsewhere', async () => {
    const { run } = await import('../../src/cli/run.ts');
    let stderr = '';
    const quiet = { write: () => undefined };
    const terminal = { write: (text: string) => void (stderr += text), isTTY: true };
    const io = { stdout: quiet, stderr: terminal, cwd: folders.empty(), env: {} };
    assert.equal(await run(['import', 'epoch-hub', hub, '--out', 'x'], io), 0);
    assert.ok(stderr.startsWith('\rwriting 1 of 87 files\rwriting 2 of 87 files'));
    assert.ok(stderr.endsWith('\rwriting 86 of 87 files\r\u001b[2K'));
  });

  it('stops at data that are not what they should be, and writes nothing', async () => {
    const cwd = folders.empty();
    cpSync(hub, join(cwd, 'hub'), { recursive: true });
    const path = join(cwd, 'hub', 'data_center_timelines.csv');
    const text = readFileSync(path, 'utf8');
    const cases: readonly (readonly [string | Buffer, RegExp])[] = [
      [
        text.replace('H100 equivalents', 'H100e'),
        /data_center_timelines\.csv:1:\d+: the hub’s timelines should have the column/,
      ],
      [
        text.replace('2025-02-28', '31 Feb 2025'),
        /data_center_timelines\.csv:2:12: Date “31 Feb 2025” is not a date/,
      ],
      [text.slice(0, 50_000), /data_center_timelines\.csv:\d+:\d+: /],
      [
        Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]),
        /data_center_timelines\.csv:1:1: the file is not UTF-8 text/,
      ],
      [
        Buffer.from(`\uFEFF${text}`, 'utf16le'),
        /data_center_timelines\.csv:1:1: the file is UTF-16 \(little-endian\)/,
      ],
      ['', /data_center_timelines\.csv:1:1: the file is empty/],
    ];
    for (const [content, message] of cases) {
      writeFileSync(path, content);
      const { code, stdout, stderr } = await cli(['import', 'epoch-hub', 'hub', '--out', 'out'], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
      assert.ok(!existsSync(join(cwd, 'out')));
    }
  });

  it('writes all files or none', async () => {
    const cwd = folders.empty();
    mkdirSync(join(cwd, 'out', 'hardware'), { recursive: true });
    writeFileSync(join(cwd, 'out', 'factories'), 'a file where a folder should be');
    const { code, stderr } = await cli(['import', 'epoch-hub', hub, '--out', 'out'], { cwd });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^ai-factories: out\/factories\/[\w-]+\.yaml cannot be written: .*\. Nothing was changed\.\n$/,
    );
    assert.deepEqual([...filesIn(join(cwd, 'out')).keys()], ['factories']);
  });

  it('names what it has written where one file cannot be put in its place, and removes nobody else’s', () => {
    const folder = folders.empty();
    const files = ['a', 'b', 'c', 'd'].map((id) => ({
      path: `factories/${id}.yaml`,
      text: id,
      action: 'new' as const,
    }));
    // What comes in between takes a name away, and puts a file where the import made the folder.
    const progress = (done: number): void => {
      if (done < 4) return;
      mkdirSync(join(folder, 'factories/c.yaml/x'), { recursive: true });
      writeFileSync(join(folder, 'factories/mine.txt'), 'mine');
    };
    assert.throws(
      () => writeTogether(folder, files, (path) => path, progress),
      /^Error: factories\/c\.yaml cannot be written: .*\. Already written: factories\/a\.yaml, factories\/b\.yaml\. Run it again/,
    );
    assert.deepEqual(readdirSync(join(folder, 'factories')).sort(), [
      'a.yaml',
      'b.yaml',
      'c.yaml',
      'mine.txt',
    ]);
  });

  it('keeps a link that stands where it would write', async () => {
    const cwd = folders.empty();
    mkdirSync(join(cwd, 'factories'));
    writeFileSync(join(cwd, 'target'), 'precious');
    symlinkSync(join(cwd, 'target'), join(cwd, 'factories', 'colossus-2.yaml'));
    const { code, stdout } = await cli(['import', 'epoch-hub', hub, '--out', '.'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /kept as they are\n {2}factories\/colossus-2\.yaml\n$/);
    assert.equal(readFileSync(join(cwd, 'target'), 'utf8'), 'precious');
  });

  it('says what it needs', async () => {
    const cwd = folders.empty();
    writeFileSync(join(cwd, 'catalog.yaml'), 'apiVersion: backstage.io/v1\n');
    const says = async (argv: readonly string[], message: RegExp): Promise<void> => {
      const { code, stderr } = await cli(['import', ...argv], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, message);
    };
    await says(
      ['epoch-hubs', hub, '--out', 'x'],
      /import does not know “epoch-hubs”\. Did you mean epoch-hub\?/,
    );
    await says(['epoch-hub', hub], /import needs --out DIR/);
    await says(['epoch-hub'], /import needs FROM/);
    await says(
      ['epoch-hub', 'nowhere', '--out', 'x'],
      /nowhere\/data_centers\.csv cannot be read: there is no such file\./,
    );
    await says(['epoch-clusters', hub, '--out', 'x'], /cannot be read: it is a folder\./);
    await says(['epoch-hub', hub, '--out', '.'], /catalog\.yaml is not of AI Factories\./);
    await says(['epoch-hub', hub, '--out', 'x', '--date', 'today'], /--date: “today” is not a date/);
    assert.ok(existsSync(shipped));
    assert.deepEqual(readdirSync(cwd), ['catalog.yaml']);
  });
});
