import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { edition, factory, Folders, shipped } from './support/catalogs.ts';
import { workedConstants } from '../support/shipped.ts';
import { cli } from './support/cli.ts';
import { shippedTexts } from '../support/shipped.ts';

interface Figure {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly missing?: readonly string[];
}

interface Ranked {
  readonly catalog: string;
  readonly edition: string;
  readonly asOf: string;
  readonly metric: string;
  readonly unranked: readonly { readonly id: string; readonly reason: string }[];
  readonly rows: readonly (Record<string, unknown> & {
    readonly id: string;
    readonly rank: number;
    readonly move: string | null;
    readonly value: Figure;
    readonly equivalents: Figure;
    readonly facilityPower: Figure;
    readonly cost: Figure | null;
  })[];
}

async function ranked(argv: readonly string[], cwd = shipped): Promise<Ranked> {
  const { stdout, stderr } = await cli(['rank', '--format', 'json', ...argv], { cwd });
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Ranked;
}

/** The published list of 2025 H2, and the first figures of its factories. */
const published = [
  ...['stargate', 'nvidia-coreweave-frontier', 'xai-colossus', 'amazon-bedrock-titan', 'google-gemini'],
  ...['meta-rsc2', 'azure-ai-supercomputer', 'g42-condor-galaxy', 'baidu-ai-cloud', 'alibaba-tongyi'],
  ...['tencent-ai-supercenter', 'doe-frontier-ai-discovery', 'doe-lux', 'eu-jupiter-ai-extension'],
  ...['saudi-neom', 'eth-alps', 'france-jean-zay-2', 'japan-abci-3', 'amazon-anthropic-claude'],
  'openai-legacy-azure',
];

describe('rank', () => {
  const folders = new Folders();

  it('gives the published list of 2025 H2 again', async () => {
    const { rows, unranked, ...head } = await ranked(['--edition', '2025H2']);
    assert.deepEqual(head, {
      ...{ catalog: shipped, edition: '2025H2', asOf: '2025-11-06', metric: 'headline', counts: 'announced' },
    });
    assert.deepEqual(
      rows.map(({ rank, id }) => [rank, id]),
      published.map((id, index) => [index + 1, id]),
    );
    assert.equal(
      unranked.length,
      [...shippedTexts().keys()].filter((path) => path.startsWith('factories/')).length - 20,
    );
    for (const { reason } of unranked) assert.equal(reason, 'not on the published list');
  });

  it('has the fields of a row in their order, figures in plain units', async () => {
    const [stargate = assert.fail()] = (await ranked(['--edition', '2025H2'])).rows;
    assert.deepEqual(Object.keys(stargate), [
      ...['rank', 'id', 'name', 'move', 'previousRank', 'possibleRanks', 'value', 'status', 'basis'],
      ...[
        'headline',
        'equivalents',
        'itPower',
        'facilityPower',
        'cost',
        'energy',
        'onList',
        'inTop10',
        'caveats',
      ],
    ]);
    const { value, equivalents, facilityPower, cost } = stargate;
    assert.deepEqual(value, { low: 135_000, mid: 150_000, high: 187_500 });
    assert.deepEqual(Object.values(equivalents).map(Math.round), [238_757, 328_449, 473_724]);
    assert.ok(facilityPower.mid > 200e6 && facilityPower.mid < 500e6, 'W');
    assert.ok(cost && cost.mid > 5e9 && cost.mid < 20e9, 'USD');
    assert.equal(cost.missing, undefined);
    assert.deepEqual(
      [stargate.status, stargate.basis, stargate.possibleRanks],
      ['announced', 'hardware', [1, 1]],
    );
  });

  it('computes the worked values', async () => {
    const cwd = folders.bare({
      'catalog.yaml': workedConstants(),
      'editions/2026.yaml': edition('2026-01-01', 'equivalents'),
      'factories/h100.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 100000, since: 2024-10}'),
      'factories/gb200.yaml': factory('B', '{hardware: nvidia-gb200, count: 100000}'),
      'factories/mi300a.yaml': factory('C', '{hardware: amd-mi300a, count: 44544}'),
      'factories/mi300x.yaml': factory('D', '{hardware: amd-mi300x, count: 16384, since: 2024}'),
      'factories/mixed.yaml': factory(
        'E',
        '{hardware: nvidia-h100-sxm, count: 150k}\n  - {hardware: nvidia-h200-sxm, count: 50k}\n  - {hardware: nvidia-gb200, count: 30k}',
      ),
    });
    const { rows } = await ranked([], cwd);
    const figures = Object.fromEntries(
      rows.map(({ id, equivalents, facilityPower, cost }) => [
        id,
        [Math.round(equivalents.mid), facilityPower.mid / 1e6, cost && cost.mid / 1e6],
      ]),
    );
    assert.equal(figures.h100![0], 100_000);
    assert.equal(figures.h100![1], 142.688);
    assert.equal(figures.h100![2]!.toPrecision(4), '3807');
    assert.equal(figures.gb200![0], 252_653);
    assert.equal(figures.gb200![1]!.toFixed(2), '240.24');
    assert.equal(figures.mi300a![0], 44_143);
    assert.equal(figures.mi300x![0], 21_649);
    assert.equal(figures.mi300x![1]!.toFixed(2), '25.05');
    assert.equal(figures.mi300x![2]!.toFixed(0), '446');
    assert.equal(figures.mixed![0], 275_796);
  });

  it('takes the current edition where none is named, and moves since the one before', async () => {
    const { edition: id, rows } = await ranked([]);
    assert.equal(id, '2026H2');
    assert.deepEqual(
      rows.slice(0, 4).map(({ id: factoryId, move }) => [factoryId, move]),
      [
        ['colossus-2', 'same'],
        ['microsoft-fairwater-atlanta', 'same'],
        ['anthropic-amazon-new-carlisle', 'same'],
        ['meta-prometheus', 'same'],
      ],
    );
  });

  it('orders by another metric, as of another day, counting otherwise', async () => {
    const { rows, metric } = await ranked(['--metric', 'power', '--edition', '2025H2']);
    assert.equal(metric, 'power');
    assert.deepEqual(rows[0]?.value, rows[0]?.facilityPower);
    assert.equal(rows[0]?.id, 'g42-condor-galaxy');
    const earlier = await ranked(['--as-of', '2024', '--edition', '2025H2']);
    assert.equal(earlier.asOf, '2024-01-01');
    const running = await ranked(['--counts', 'operational', '--edition', '2025H2']);
    assert.ok(running.rows.length < 20);
    assert.ok(running.unranked.some(({ reason }) => reason === 'nothing running on 2025-11-06'));
  });

  it('shows as many rows as are asked for', async () => {
    assert.equal((await ranked(['--top', '3'])).rows.length, 3);
    const { rows } = await ranked(['--top', 'all']);
    assert.ok(rows.length > 40);
    assert.deepEqual([rows[20]?.rank, rows[20]?.move], [21, null]);
  });

  it('works with what is sound, names the rest and exits 1', async () => {
    const cwd = folders.copy({
      'factories/stargate.yaml': 'name: [\n',
      'factories/eth-alps.yaml': factory('Alps', '{hardware: nvidia-gh200, count: 5 GW}'),
    });
    const { code, stdout, stderr } = await cli(['rank', '--edition', '2025H2', '--format', 'json'], { cwd });
    assert.equal(code, 1);
    assert.equal((JSON.parse(stdout) as Ranked).rows.length, 18);
    for (const line of stderr.trimEnd().split('\n')) assert.match(line, /^\S+\.yaml:\d+:\d+ \S/);
    assert.match(stderr, /^factories\/eth-alps\.yaml:6:\d+ “5 GW” is not a count/m);
    assert.match(stderr, /^factories\/stargate\.yaml:\d+:\d+ /m);
  });

  it('says above the list which files it is without, and why', async () => {
    const cwd = folders.copy({
      'factories/stargate.yaml': 'name: [\n',
      'hardware/nvidia-b200.yaml': 'name: B200\nvendor: NVIDIA\n',
    });
    const { stdout } = await cli(['rank', '--edition', '2025H2'], {
      cwd,
      columns: 200,
      env: { NO_COLOR: '1' },
    });
    const [, ...above] = stdout.split('\n\n')[0]!.split('\n');
    assert.equal(above.length, 2, stdout);
    assert.match(above[0]!, /^Without hardware\/nvidia-b200\.yaml, line 1: /);
    assert.match(above[1]!, /^Without factories\/stargate\.yaml, line 1: /);
    const markdown = await cli(['rank', '--edition', '2025H2', '--format', 'markdown'], { cwd });
    assert.match(markdown.stdout, /\|\n\nWithout hardware\/nvidia-b200\.yaml, line 1: /);
  });

  it('says of very many how many more there are', async () => {
    const broken = [
      'stargate',
      'eth-alps',
      'deepseek',
      'xai-colossus',
      'meta-rsc2',
      'tesla-dojo',
      'foxconn-nvidia',
    ];
    const cwd = folders.copy(Object.fromEntries(broken.map((id) => [`factories/${id}.yaml`, 'name: [\n'])));
    const { stdout } = await cli(['rank', '--edition', '2025H2'], {
      cwd,
      columns: 200,
      env: { NO_COLOR: '1' },
    });
    assert.equal(stdout.match(/^Without factories\//gm)?.length, 5);
    assert.match(stdout, /^And 2 more files have errors\.$/m);
  });

  it('still loads a catalog whose catalog.yaml breaks further down', async () => {
    const cwd = folders.copy({ 'catalog.yaml': 'format: ai-factories/1\ntitle: Broken\n' });
    const { code, stdout, stderr } = await cli(['rank'], { cwd, columns: 80 });
    assert.equal(code, 1);
    assert.match(stdout, /No factory is ranked\./);
    assert.match(stderr, /^catalog\.yaml:1:1 /m);
  });

  it('has no list without a sound edition: exit 1 where one is broken, 2 where there is none', async () => {
    const cwd = folders.bare({ 'editions/2026.yaml': 'title: 5\n' });
    const named = await cli(['rank', '--edition', '2026'], { cwd });
    assert.equal(named.code, 1);
    assert.match(named.stderr, /ai-factories: There is no list: editions\/2026\.yaml cannot be used\.\n$/);
    assert.equal((await cli(['rank'], { cwd })).code, 1);
    const none = await cli(['rank'], { cwd: folders.bare() });
    assert.deepEqual([none.code, none.stderr.split('\n').length], [2, 2]);
  });
});

describe('rank on a terminal', () => {
  const folders = new Folders();

  it('shows the list as the documentation does', async () => {
    const { stdout } = await cli(['rank', '--edition', '2025H2', '--top', '5'], {
      cwd: shipped,
      columns: 120,
      env: { NO_COLOR: '1' },
    });
    // The figures of power and cost are those of the constants that are fitted anew now and then.
    assert.equal(
      stdout.replace(/ *[\d.]+ MW†? *\$[\d.]+B†?$/gm, '  … MW  $…B').replace(/ +(?=as of|power|cost)/g, '  '),
      `AI Factories Top 20 — 2025 H2 Edition  as of 2025-11-06 · by published accelerators · 5 of 20 factories

 #  move  factory                                   country  accelerators  H100e  range  power  cost
 1  —     Stargate (OpenAI + Microsoft)             US          ~150,000+   328k  239k–474k  … MW  $…B
 2  —     Frontier AI Factory (NVIDIA + CoreWeave)  US           ~100,000   138k  90.0k–195k  … MW  $…B
 3  —     xAI “Colossus” Cluster (Elon Musk / xAI)  US           ~100,000   164k  90.0k–250k  … MW  $…B
 4  —     Amazon Bedrock / Titan Cluster            US            ~80,000  80.0k  72.0k–88.0k  … MW  $…B
 5  —     Google Gemini Training Infrastructure     US            ~70,000  42.0k  12.5k–77.0k  … MW  $…B

 † Of an accelerator in the mix the input is not known: it is left out, and the range is widened.

 79 factories not ranked
  not on the published list: aist-abci-3, alibaba-zhangbei, amazon-madison-mega-site, amazon-ridgeland, anthropic-amazo…
`,
    );
  });

  for (const columns of [24, 60, 80, 120]) {
    it(`fits ${columns} columns`, async () => {
      for (const metric of ['headline', 'equivalents', 'power', 'cost']) {
        const argv = ['rank', '--top', 'all', '--metric', metric];
        const { stdout } = await cli(argv, { cwd: shipped, columns });
        for (const line of stdout.split('\n')) {
          assert.ok(stringWidth(line) <= columns, `${stringWidth(line)}: ${line}`);
        }
      }
    });
  }

  it('is 100 columns wide where it is no terminal, and has no colour there', async () => {
    const { stdout } = await cli(['rank'], { cwd: shipped });
    assert.ok(!stdout.includes('\u001B'));
    assert.equal(Math.max(...stdout.split('\n').map((line) => stringWidth(line))), 100);
  });

  it('says in full which list it is where there is little room', async () => {
    const head = async (argv: readonly string[]): Promise<string> => {
      const { stdout } = await cli(argv, { cwd: shipped, columns: 50, env: { NO_COLOR: '1' } });
      const lines = stdout.slice(0, stdout.indexOf('\n\n')).split('\n');
      assert.ok(Math.max(...lines.map((line) => stringWidth(line))) <= 50);
      return lines.join(' ');
    };
    const list = await head(['rank', '--edition', '2025H2']);
    assert.match(list, /as of 2025-11-06 · by published accelerators · 20 of 20 factories$/);
    const totals = await head(['totals', '--by', 'country', '--over']);
    assert.match(totals, /each list as of its own day, computed from the catalog as it is$/);
  });

  it('keeps rows aligned under wide characters and emoji', async () => {
    const cwd = folders.bare({
      'editions/2026.yaml': edition('2026-01-01', 'headline'),
      'factories/a.yaml': factory('人工智能工厂', '{hardware: nvidia-h100-sxm, count: 3000}'),
      'factories/b.yaml': factory('Fabrik 👩‍🏭🏭', '{hardware: nvidia-h100-sxm, count: 2000}'),
      'factories/c.yaml': factory('e\u0301cole', '{hardware: nvidia-h100-sxm, count: 1000}'),
    });
    const { stdout } = await cli(['rank'], { cwd, columns: 100 });
    const rows = stdout.split('\n').filter((line) => line.includes(' US '));
    assert.equal(rows.length, 3);
    assert.equal(new Set(rows.map((row) => stringWidth(row.slice(0, row.indexOf('US'))))).size, 1);
  });

  it('lets nothing of a name steer the terminal', async () => {
    const name = 'Evil \u001B[2J\u001B]8;;http://x\u0007link \u202Egnp.exe \u009B31m \u0000 end\nnext';
    const cwd = folders.bare({
      'editions/2026.yaml': edition('2026-01-01', 'headline'),
      'factories/a.yaml': factory(name, '{hardware: nvidia-h100-sxm, count: 3000}'),
    });
    for (const format of ['table', 'json', 'csv', 'markdown']) {
      const { stdout } = await cli(['rank', '--format', format], { cwd });
      assert.match(stdout, /Evil/);
      assert.doesNotMatch(stdout, /(?![\n\r])[\p{Cc}\u202A-\u202E]/u, format);
    }
  });
});
