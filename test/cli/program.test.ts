import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { version } from '../../package.json';
import { commands } from '../../src/cli/registry.ts';
import { widthOf } from '../../src/words/width.ts';
import { Stop, whatHappened } from '../../src/cli/stop.ts';
import { shipped } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

const here = { cwd: shipped };

describe('ai-factories', () => {
  for (const argv of [['--help'], ['-h'], ['help']]) {
    it(`${argv.join(' ')} names every command`, async () => {
      const { code, stdout, stderr } = await cli(argv, here);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      for (const { name, summary } of commands) {
        assert.ok(stdout.includes(name) && stdout.includes(summary), name);
      }
      const narrow = await cli(argv, { ...here, columns: 80 });
      for (const line of narrow.stdout.split('\n'))
        assert.ok(widthOf(stripVTControlCharacters(line)) <= 80, line);
    });
  }

  for (const command of commands) {
    it(`${command.name} --help names every option`, async () => {
      const { code, stdout } = await cli([command.name, '--help'], here);
      assert.equal(code, 0);
      for (const option of Object.keys(command.options)) assert.ok(stdout.includes(`--${option}`), option);
      const narrow = await cli([command.name, '--help'], { ...here, columns: 80 });
      for (const line of narrow.stdout.split('\n'))
        assert.ok(widthOf(stripVTControlCharacters(line)) <= 80, line);
      assert.deepEqual(await cli(['help', command.name], here), { code, stdout, stderr: '' });
    });
  }

  it('--version says which this is', async () => {
    assert.deepEqual(await cli(['--version'], here), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  const refused: readonly [argv: string, stderr: string][] = [
    ['', 'No command was given.'],
    ['rnak', 'There is no command “rnak”. Did you mean rank?'],
    ['expl', 'There is no command “expl”. Did you mean explain?'],
    ['frobnicate', 'There is no command “frobnicate”. See ai-factories --help.'],
    ['--verbos', 'There is no option --verbos. See ai-factories --help.'],
    ['--verbose', 'No command was given.'],
    ['rank --editon 2025H2', 'rank has no option --editon. Did you mean --edition?'],
    ['rank -x', 'rank has no option -x. See ai-factories rank --help.'],
    ['rank --edition', '--edition needs a value: ID.'],
    ['rank --edition --top 5', '--edition needs a value: ID.'],
    ['rank --format=', '--format needs a value: table, json, csv, markdown.'],
    ['rank --metric powr', '--metric cannot be “powr”. Did you mean power?'],
    ['rank --counts nothing', '--counts cannot be “nothing”. It is one of announced, operational.'],
    ['rank --as-of 2025-13', '--as-of: “2025-13” has no month 13: there are 01 to 12. Write 2025.'],
    ['rank --top 0', '--top cannot be “0”. Write a number, such as 10, or all.'],
    ['rank --top 1.5', '--top cannot be “1.5”. Write a number, such as 10, or all.'],
    ['rank --top=-1', '--top cannot be “-1”. Write a number, such as 10, or all.'],
    ['rank 2025H2', 'rank has no use for “2025H2”. See ai-factories rank --help.'],
    ['rank --edition 2025H3', 'There is no edition “2025H3”. Did you mean 2025H2?'],
    [
      'rank --edition spring',
      'There is no edition “spring”. The catalog has 2025-12, 2025H2, 2026H1, 2026H2.',
    ],
    ['rerank --check=yes', '--check takes no value. See ai-factories rerank --help.'],
    [
      'rerank --edition __proto__',
      'There is no edition “__proto__”. The catalog has 2025-12, 2025H2, 2026H1, 2026H2.',
    ],
    ['validate --__proto__', 'validate has no option --__proto__. See ai-factories validate --help.'],
    [
      'explain',
      'explain needs FACTORY: the id of a factory, such as xai-colossus. See ai-factories explain --help.',
    ],
    ['explain stargat', 'There is no factory “stargat”. Did you mean stargate?'],
    ['explain Prometheus', 'There is no factory “Prometheus”. Did you mean meta-prometheus?'],
    ['explain ../catalog', 'There is no factory “../catalog”. Write the id of a file in factories/.'],
  ];
  for (const [argv, message] of refused) {
    it(`refuses “${argv}” with one line`, async () => {
      const said = await cli(
        argv.split(' ').filter((word) => word !== ''),
        here,
      );
      assert.equal(said.stderr, `ai-factories: ${message}\n`);
      assert.equal(said.code, 2);
    });
  }

  it('takes the name of a factory for a question about its id', async () => {
    const { code, stderr } = await cli(['explain', 'stargate (openai + microsoft)'], here);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean stargate\?/);
  });

  it('takes options on either side of the command', async () => {
    const { code, stdout } = await cli(['--catalog', shipped, 'validate', '--format=json'], { cwd: '/' });
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as { catalog: string }).catalog, shipped);
  });

  it('lets no escape sequence of an argument through', async () => {
    const { stderr } = await cli(['explain', '\u001B[31mred\n\u202E'], here);
    assert.equal(
      stderr,
      'ai-factories: There is no factory “␛[31mred ”. Write the id of a file in factories/.\n',
    );
  });
});

describe('whatHappened', () => {
  it('names the path and the reason, not the call', () => {
    const error = Object.assign(new Error('EACCES: permission denied, scandir'), {
      code: 'EACCES',
      path: '/lists/hardware',
    });
    assert.equal(whatHappened(error), '/lists/hardware: permission denied.');
    const unforeseen = 'something went wrong that should not: some bug. --verbose shows where.';
    assert.equal(whatHappened(new Error('some bug')), unforeseen);
    assert.equal(whatHappened('some bug'), unforeseen);
    assert.equal(whatHappened(new Stop('Say it.')), 'Say it.');
  });
});
