import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { version } from '../../package.json';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { rules } from '../../src/rules/registry.ts';
import { shippedTexts } from '../support/shipped.ts';
import { factory, Folders, shipped, write } from './support/catalogs.ts';
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
