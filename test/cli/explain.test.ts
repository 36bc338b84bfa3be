import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { edition, factory, Folders, shipped } from './support/catalogs.ts';
import { workedConstants } from '../support/shipped.ts';
import { cli } from './support/cli.ts';

interface Step {
  readonly depth: number;
  readonly label: string;
  readonly mid: number;
  readonly file?: string;
  readonly line?: number;
  readonly source?: number | null;
}

type Figure = { readonly mid: number; readonly formula: string; readonly steps: readonly Step[] } & {
  readonly absent?: string;
};

interface Explained {
  readonly factory: string;
  readonly standing: Record<string, unknown>;
  readonly batches: readonly {
    readonly number: number;
    readonly counted: boolean;
    readonly reason?: string;
    readonly line: number;
    readonly figures?: Readonly<Record<string, Figure>>;
  }[];
  readonly total: Readonly<Record<string, Figure>>;
  readonly claims: readonly { readonly figures: readonly Record<string, unknown>[] }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}

const phases = `{hardware: nvidia-h100-sxm, count: "1,000", until: 2025-01-01}
  - {hardware: nvidia-h100-sxm, count: ~2000, since: 2025-02}
  - {shares: {nvidia-h100-sxm: 60%, nvidia-b200: 40%}, count: 500, since: 2025-03}
  - {power: 5 MW, announced: 2027}
`;

describe('explain', () => {
  const folders = new Folders();

  async function explained(argv: readonly string[], cwd = shipped): Promise<Explained> {
    const { code, stdout, stderr } = await cli(['explain', '--format', 'json', ...argv], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    return JSON.parse(stdout) as Explained;
  }

  it('shows every figure with its interval and its formula', async () => {
    const surroundings = { cwd: shipped, columns: 160, env: { NO_COLOR: '1' } };
    const { code, stdout } = await cli(['explain', 'stargate', '--edition', '2025H2'], surroundings);
    assert.equal(code, 0);
    for (const text of [
      'Stargate (OpenAI + Microsoft)\n',
      '#1 of 20 · AI Factories Top 20 — 2025 H2 Edition, as of 2025-11-06 · by published accelerators',
      '~150,000+ × NVIDIA B100, B200 or GB200 · shares not stated · “~150,000+ NVIDIA Blackwell GPUs (planned)”',
      '  GPU-equivalents         328k H100e (239k–474k)\n',
      '= 150,000 × mean(1.77, 2.27, 2.53) — dense 8-bit peak over H100’s 1,979 TFLOP/s\n',
      / {2}facility power {10}\d+ MW \(\d+–\d+ MW\)\n/,
      /= 150,000 × mean\(.*\) × [\d.]+ — .*PUE 2025(?: \([\d.–]+\))?\n/,
      / {2}cost of IT hardware {5}\$[\d.]+B \(\$[\d.]+B–\$[\d.]+B\)\n/,
      / {2}Claimed \$100B, total, for the whole programme · computed \$[\d.]+B /,
      '  [1] AI Factories Top 20, 2025 H2 edition · 2025-11-06\n',
    ]) {
      const isThere = typeof text === 'string' ? stdout.includes(text) : text.test(stdout);
      assert.ok(isThere, `${text}\n${stdout}`);
    }
  });

  it('says of each input where it stands and on whose word', async () => {
    const { total, sources } = await explained(['stargate', '--edition', '2025H2']);
    const inputs = Object.values(total).flatMap(({ steps }) =>
      steps.filter(({ file }) => file !== undefined),
    );
    assert.ok(inputs.length > 20);
    for (const { file = '', line = 0, label, mid, source } of inputs) {
      const text = readFileSync(join(shipped, file), 'utf8').split('\n')[line - 1] ?? '';
      const digits =
        text
          .replaceAll(',', '')
          .match(/[\d.]+/g)
          ?.map(Number) ?? [];
      const wanted = [1, 1e-2, 1e3, 1e12].some((unit) =>
        digits.some((n) => Math.abs(n * unit - mid) < 1e-9 * mid),
      );
      assert.ok(wanted, `${label} ${mid} at ${file}:${line}: ${text}`);
      assert.ok(source === null || sources[Number(source) - 1]?.title, label);
    }
    const price = inputs.find(
      ({ file, label }) => file === 'hardware/nvidia-b200.yaml' && label.includes('price'),
    );
    assert.equal(sources[(price?.source ?? 0) - 1]?.id, 'ai-chip-counts');
  });

  it('tells batches apart: what counts, what does not and why, and the sum', async () => {
    const cwd = folders.bare({
      'editions/2026.yaml': edition('2026-01-01', 'equivalents'),
      'factories/a.yaml': factory('Alpha', phases),
    });
    const { batches, total, standing } = await explained(['a'], cwd);
    assert.deepEqual(
      batches.map(({ number, counted, reason, line }) => [number, counted, reason, line]),
      [
        [1, false, 'ended 2025-01-01', 6],
        [2, true, undefined, 7],
        [3, true, undefined, 8],
        [4, false, 'announced 2027-01-01', 9],
      ],
    );
    const [, second, third] = batches;
    const mids = [second, third].map((batch) => batch?.figures?.equivalents?.mid ?? NaN);
    assert.equal(total.equivalents?.mid, Number((mids[0]! + mids[1]!).toPrecision(12)));
    assert.deepEqual(
      total.equivalents.steps.filter(({ depth }) => depth === 1).map(({ label }) => label),
      ['batch 2', 'batch 3'],
    );
    assert.equal(standing.rank, 1);
    const { stdout } = await cli(['explain', 'a'], { cwd });
    assert.match(stdout, /^Batch 1: 1,000 × NVIDIA H100 .*\n.*\n {2}not counted: ended 2025-01-01$/m);
    assert.match(stdout, /^Batch 3: 500 × 60% H100 \+ 40% B200 · since 2025-03-01$/m);
    assert.match(stdout, /^Total of what counts\n\n {2}published accelerators {2}2\.50k \(2\.30k–2\.70k\)$/m);
  });

  it('says why there is no figure, and why it is not ranked', async () => {
    const cwd = folders.bare({
      'editions/2026.yaml': edition('2026-01-01', 'equivalents'),
      'factories/a.yaml': factory('Alpha', '{count: "131,072"}'),
    });
    const { standing, total } = await explained(['a'], cwd);
    assert.deepEqual(standing, { ranked: false, reason: 'no hardware stated' });
    assert.deepEqual(total.cost, { absent: 'no hardware stated', missing: [] });
    const { stdout } = await cli(['explain', 'a'], { cwd });
    assert.match(stdout, /^not ranked: no hardware stated · /m);
    assert.match(stdout, /^ {2}published accelerators {2}131k$/m);
    assert.match(stdout, /^ {2}GPU-equivalents {9}— {2}no hardware stated$/m);
  });

  it('holds claims against what is computed of the same scope', async () => {
    const claims = `claims:\n  - {power: 300 MW, date: 2025-06, basis: reported, note: site with other loads}\n  - {cost: $2B, of: campus}\n`;
    const cwd = folders.bare({
      'catalog.yaml': workedConstants(),
      'editions/2026.yaml': edition('2026-01-01', 'equivalents'),
      'factories/a.yaml': factory(
        'Alpha',
        '{hardware: nvidia-h100-sxm, count: 100000, since: 2024-10}',
        claims,
      ),
    });
    const { stdout } = await cli(['explain', 'a'], { cwd, columns: 120, env: { NO_COLOR: '1' } });
    const beside = '· computed 143 MW of facility power · 2.1 times what is computed';
    assert.ok(stdout.includes(`  Claimed 300 MW (reported), 2025-06-01 ${beside}\n`), stdout);
    assert.match(stdout, / {2}Claimed \$2B, hardware, for the whole campus · computed \$3\.81B /);
    const [first, second] = (await explained(['a'], cwd)).claims;
    assert.equal(first?.figures[0]?.ratio, Number((300e6 / 142.688e6).toPrecision(12)));
    assert.equal(second?.figures[0]?.ratio, null);
  });

  for (const columns of [60, 80, 120]) {
    it(`fits ${columns} columns`, async () => {
      for (const id of ['stargate', 'meta-prometheus', 'g42-condor-galaxy']) {
        const { stdout } = await cli(['explain', id], { cwd: shipped, columns });
        const long = stdout
          .split('\n')
          .filter((line) => stringWidth(line) > columns && !line.includes('https://'));
        assert.deepEqual(long, []);
      }
    });
  }

  it('tells what many candidates share only once', async () => {
    const cwd = folders.bare({
      'editions/2026.yaml': edition('2026-01-01', 'equivalents'),
      'factories/a.yaml': factory('Alpha', '{power: 1 GW}'),
    });
    const { stdout } = await cli(['explain', 'a'], { cwd, columns: 120 });
    assert.equal(stdout.match(/stated facility power +1 GW/g)?.length, 3); // for equivalents, IT power and facility power
  });

  it('works with what is sound, and exits 1', async () => {
    const cwd = folders.copy({ 'factories/deepseek.yaml': 'name: D\n' });
    const sound = await cli(['explain', 'stargate'], { cwd });
    assert.equal(sound.code, 1);
    assert.match(sound.stdout, /^Stargate/);
    assert.match(sound.stdout, /\n\nWithout factories\/deepseek\.yaml, line 1: [^]*\n\n/);
    assert.match(sound.stderr, /^factories\/deepseek\.yaml:1:1 /m);
    const unsound = await cli(['explain', 'deepseek'], { cwd });
    assert.deepEqual([unsound.code, unsound.stdout], [1, '']);
    assert.match(
      unsound.stderr,
      /\nai-factories: Nothing to explain: factories\/deepseek\.yaml cannot be used\.\n$/,
    );
  });

  it('computes nothing without a sound catalog.yaml', async () => {
    const cwd = folders.copy({ 'catalog.yaml': 'format: ai-factories/1\n' });
    const { code, stderr } = await cli(['explain', 'stargate'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /\nai-factories: Nothing can be computed: catalog\.yaml cannot be used\.\n$/);
  });
});
