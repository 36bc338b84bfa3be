import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { version } from '../../package.json';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { rules } from '../../src/rules/registry.ts';
import { shippedTexts } from '../support/shipped.ts';
import { edition, factory, Folders, shipped, write } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

/** One factory with a count in watts, and one with an unknown hardware. */
const broken = {
  'factories/a.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 1.2 TW}'),
  'factories/b.yaml': factory('B', '{hardware: nvidia-h100-sxm5, count: 100}'),
};

interface Listed {
  readonly catalog: string;
  readonly files: number;
  readonly problems: readonly Record<string, unknown>[];
}

describe('validate', () => {
  const folders = new Folders();

  it('finds no error in the catalog that we ship', async () => {
    const { code, stdout, stderr } = await cli(['validate'], { cwd: shipped });
    assert.match(stdout, /^\d+ factories, \d+ accelerators, \d+ editions: (?:no problems|\d+ warnings?)\n$/m);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('names every problem with its place, and counts', async () => {
    const cwd = folders.bare(broken);
    const { code, stdout } = await cli(['validate'], { cwd });
    assert.equal(code, 1);
    const lines = stdout.trimEnd().split('\n');
    const errors = lines.filter((line) => line.includes(' error '));
    assert.match(
      errors[0] ?? '',
      /^factories\/a\.yaml:6:40 error “1\.2 TW” is not a count\. .*\(quantity\)$/,
    );
    const hint = 'No hardware “nvidia-h100-sxm5”. Did you mean nvidia-h100-sxm?';
    assert.equal(errors[1], `factories/b.yaml:6:16 error ${hint} (unknown-hardware)`);
    assert.equal(errors.length, 2);
    assert.match(lines.at(-1) ?? '', /^2 factories, \d+ accelerators, 0 editions: 2 errors/);
  });

  it('parts the files by an empty line', async () => {
    const { stdout } = await cli(['validate'], { cwd: folders.bare(broken) });
    const groups = stdout.trimEnd().split('\n\n');
    for (const group of groups.slice(0, -1)) {
      assert.equal(new Set(group.split('\n').map((line) => line.split(':')[0])).size, 1, group);
    }
  });

  it('names files as they are found from the working directory', async () => {
    const folder = folders.bare(broken);
    const { stdout } = await cli(['validate', '--catalog', '..'], { cwd: join(folder, 'hardware') });
    assert.match(stdout, /^\.\.\/factories\/a\.yaml:6:40 error /);
  });

  it('colours nothing but severities and codes, and only on a terminal', async () => {
    const cwd = folders.bare(broken);
    const plain = await cli(['validate'], { cwd });
    const coloured = await cli(['validate'], { cwd, columns: 80 });
    assert.ok(!plain.stdout.includes('\u001B'));
    assert.ok(coloured.stdout.includes('\u001B[31merror\u001B[39m'));
    assert.equal(stripVTControlCharacters(coloured.stdout), plain.stdout);
    assert.equal(
      (await cli(['validate'], { cwd, columns: 80, env: { NO_COLOR: '1' } })).stdout,
      plain.stdout,
    );
    assert.equal((await cli(['validate'], { cwd, columns: 80, env: { TERM: 'dumb' } })).stdout, plain.stdout);
  });

  it('gives them as JSON, from 1, relative to the catalog', async () => {
    const cwd = folders.bare(broken);
    const { code, stdout } = await cli(['validate', '--format', 'json'], { cwd });
    const { catalog, files, problems } = JSON.parse(stdout) as Listed;
    const hardware = [...shippedTexts().keys()].filter((path) => path.startsWith('hardware/')).length;
    assert.deepEqual([code, catalog, files, problems.length >= 2], [1, cwd, hardware + 3, true]);
    const { message, ...place } = problems.find(({ file }) => file === 'factories/b.yaml')!;
    assert.deepEqual(Object.entries(place).flat(), [
      ...['file', 'factories/b.yaml', 'line', 6, 'column', 16, 'endLine', 6, 'endColumn', 32],
      ...['severity', 'error', 'code', 'unknown-hardware'],
    ]);
    assert.match(String(message), /^No hardware “nvidia-h100-sxm5”/);
  });

  it('names what is refused, and hides nothing else behind it', async () => {
    const cwd = folders.bare({ ...broken, 'factories/c.yml': 'name: C\n', 'editions/bad.yaml': 'a: [\n' });
    symlinkSync(join(cwd, 'factories/a.yaml'), join(cwd, 'factories/link.yaml'));
    mkdirSync(join(cwd, 'factories/old'));
    write(cwd, { 'catalog.yaml': 'format: ai-factories/1\n' });
    const { stdout } = await cli(['validate', '--format', 'json'], { cwd });
    const files = new Set((JSON.parse(stdout) as Listed).problems.map(({ file }) => file));
    for (const file of ['a.yaml', 'b.yaml', 'c.yml', 'link.yaml', 'old']) {
      assert.ok(files.has(`factories/${file}`), file);
    }
    assert.ok(files.has('editions/bad.yaml') && files.has('catalog.yaml'));
  });

  it('annotates a pull request, with paths from the root of the repository', async () => {
    const repository = folders.empty();
    mkdirSync(join(repository, '.git'));
    const folder = folders.bare({
      'factories/odd, name 100%.yaml': factory('B', '{hardware: "a%b\\nc", count: 100}'),
    });
    renameSync(folder, join(repository, 'lists'));
    const { code, stdout } = await cli(['validate', '--format', 'github'], {
      cwd: join(repository, 'lists/factories'),
    });
    assert.equal(code, 1);
    const line = stdout.split('\n').find((each) => each.includes('unknown-hardware'));
    assert.ok(
      line?.startsWith(
        '::error file=lists/factories/odd%2C name 100%25.yaml,line=6,col=16,endLine=6,endColumn=24,title=unknown-hardware::No hardware “a%25b%0Ac”.',
      ),
      line,
    );
  });

  it('says nothing to GitHub where nothing is wrong', async () => {
    const cwd = folders.bare({});
    assert.deepEqual(await cli(['validate', '--format', 'github'], { cwd }), {
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('writes SARIF 2.1.0 with every code described', async () => {
    const cwd = folders.bare(broken);
    const { code, stdout } = await cli(['validate', '--format', 'sarif'], { cwd });
    assert.equal(code, 1);
    const log = JSON.parse(stdout) as SarifLog;
    assert.equal(log.version, '2.1.0');
    const [{ tool, results } = assert.fail()] = log.runs;
    assert.equal(tool.driver.version, version);
    const codes = [...baseCodes, ...rules].map(({ code: id }) => id);
    assert.deepEqual(
      tool.driver.rules.map(({ id }) => id),
      codes,
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(codes[ruleIndex], ruleId);
    const result = results.find(({ ruleId }) => ruleId === 'unknown-hardware');
    assert.deepEqual(result?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'factories/b.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 6, startColumn: 16, endLine: 6, endColumn: 32 },
    });
  });

  it('tells of the files that are named, by any path, and reads the rest all the same', async () => {
    const cwd = folders.bare(broken);
    const of = async (files: readonly string[], at = cwd): Promise<Listed> =>
      JSON.parse((await cli(['validate', '--format', 'json', ...files], { cwd: at })).stdout) as Listed;
    const all = await of([]);
    for (const [file, at] of [
      ['factories/b.yaml', cwd],
      ['./factories/../factories/b.yaml', cwd],
      ['b.yaml', join(cwd, 'factories')],
      [join(cwd, 'factories/b.yaml'), join(cwd, 'hardware')],
      [join(cwd, 'factories/b.yaml'), '/'],
    ] as const) {
      const { files, problems } = await of([file], at);
      assert.equal(files, 1);
      assert.deepEqual(
        problems,
        all.problems.filter((problem) => problem.file === 'factories/b.yaml'),
      );
    }
    assert.equal((await of(['factories/a.yaml', 'factories/b.yaml', 'factories/a.yaml'])).files, 2);
    assert.equal((await cli(['validate', 'hardware/nvidia-b200.yaml'], { cwd })).code, 0);
  });

  it('takes no file that is not of the catalog', async () => {
    const cwd = folders.bare({ ...broken, 'README.md': 'x' });
    for (const [file, reason] of [
      ['README.md', /^ai-factories: README\.md is not of the catalog in /],
      [join(shipped, 'catalog.yaml'), /is not of the catalog in /],
      ['factories', /is not of the catalog in /],
      ['factories/none.yaml', /cannot be checked: there is no such file\.$/m],
      ['', /is not of the catalog in /],
    ] as const) {
      const { code, stdout, stderr } = await cli(['validate', '--', 'factories/a.yaml', file], { cwd });
      assert.deepEqual([code, stdout], [2, ''], file);
      assert.match(stderr, reason);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
    const { stderr } = await cli(['validate', '--dry-run'], { cwd });
    assert.match(stderr, /--dry-run goes with --fix/);
  });

  describe('--fix', () => {
    const sound = factory('A', '{hardware: nvidia-h100-sxm, count: 100}', '# mine\n');
    const slip = sound.replace('nvidia-h100-sxm', 'H100');
    const file = 'factories/a.yaml';

    for (const [name, form] of [
      ['', (text: string) => text],
      [', with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
      [', with a byte order mark', (text: string) => `\uFEFF${text}`],
    ] as const) {
      it(`mends what can only have been meant one way, and no other byte${name}`, async () => {
        const cwd = folders.bare({ [file]: form(slip) });
        chmodSync(join(cwd, file), 0o640);
        const dry = await cli(['validate', '--fix', '--dry-run'], { cwd });
        assert.match(dry.stdout, /^factories\/a\.yaml would be mended: 1 edit\.$/m);
        assert.equal(readFileSync(join(cwd, file), 'utf8'), form(slip));
        const { code, stdout } = await cli(['validate', '--fix'], { cwd });
        assert.equal(code, 0, stdout);
        assert.match(stdout, /^factories\/a\.yaml mended: 1 edit\.$/m);
        assert.equal(readFileSync(join(cwd, file), 'utf8'), form(sound));
        if (process.platform !== 'win32') assert.equal(statSync(join(cwd, file)).mode & 0o777, 0o640);
        assert.doesNotMatch((await cli(['validate', '--fix'], { cwd })).stdout, /mended/);
      });
    }

    it('mends the files that are named only, and says so as JSON', async () => {
      const cwd = folders.bare({ [file]: slip, 'factories/b.yaml': slip });
      const { stdout } = await cli(['validate', '--fix', '--format', 'json', 'factories/b.yaml'], { cwd });
      assert.deepEqual((JSON.parse(stdout) as { fixed: unknown }).fixed, [
        { file: 'factories/b.yaml', edits: 1, written: true },
      ]);
      assert.equal(readFileSync(join(cwd, file), 'utf8'), slip);
    });

    it('never touches a published ranking', async () => {
      const cwd = folders.bare({
        [file]: sound,
        'editions/2026.yaml': edition('2026-01-01', 'headline', 'published: 2026-01-02\n'),
      });
      await cli(['rerank'], { cwd });
      const ranking = join(cwd, 'editions/2026.ranking.yaml');
      const text = readFileSync(ranking, 'utf8').replace('counts:', 'coutns:');
      writeFileSync(ranking, text);
      await cli(['validate', '--fix'], { cwd });
      assert.equal(readFileSync(ranking, 'utf8'), text);
    });
  });
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly { readonly physicalLocation: unknown }[];
    }[];
  }[];
}
