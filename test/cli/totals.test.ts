import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/words/width.ts';
import { parseCsv } from '../publish/support/csv.ts';
import { factory, Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

interface Row {
  readonly key: string | null;
  readonly name: string;
  readonly factories: readonly string[];
  readonly joint: readonly string[];
  readonly share: number;
  readonly equivalents: { readonly mid: number; readonly without?: readonly string[] };
  readonly whole?: { readonly equivalents: { readonly mid: number } };
}

interface TotalsData {
  readonly edition: string;
  readonly factories: number;
  readonly total: Row;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

describe('ai-factories totals', () => {
  const folders = new Folders();

  async function dataOf(...argv: readonly string[]): Promise<TotalsData> {
    const { code, stdout, stderr } = await cli(['totals', ...argv, '--format', 'json'], {
      cwd: folders.copy(),
    });
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout) as TotalsData;
  }

  it('adds up by country, the greatest first, with what the sums mean', async () => {
    const { code, stdout } = await cli(['totals', '--by', 'country'], { cwd: folders.copy() });
    assert.equal(code, 0);
    assert.match(stdout, /^ country +factories +of list +H100e +range +power +cost$/m);
    assert.match(stdout, /^ United States +\d+ +9\d% /m);
    assert.match(stdout, /^ Total of the list +64 /m);
    assert.match(stdout, /Ranges are added end by end/);
    assert.match(stdout, /Shares are shares of this list, not of all there is\./);
    assert.match(stdout, /^ § cost of IT hardware: without /m);
    assert.doesNotMatch(stdout, /world/i);
  });

  it('says which files it is without, whose figures are doubtful, and why', async () => {
    const batch = '{hardware: nvidia-h100-sxm, count: 5000, caveat: May be processors.}';
    const doubted = `${factory('Alpha', batch)}\nkind: cluster\n`;
    const cwd = folders.copy({ 'factories/alpha.yaml': doubted, 'factories/stargate.yaml': 'name: [\n' });
    for (const over of [[], ['--over']]) {
      const surroundings = { cwd, columns: 160, env: { NO_COLOR: '1' } };
      const { code, stdout } = await cli(['totals', '--by', 'kind', ...over], surroundings);
      assert.equal(code, 1);
      assert.match(stdout, /^ Without factories\/stargate\.yaml, line 1: /m);
      assert.match(stdout, /M‡/);
      assert.match(stdout, /^ ‡ Alpha: May be processors\.$/m);
    }
  });

  it('says of a programme beside other kinds that it may count them too', async () => {
    const { stdout } = await cli(['totals', '--by', 'kind', '--edition', '2025H2'], {
      cwd: folders.copy(),
      columns: 400,
      env: { NO_COLOR: '1' },
    });
    assert.match(
      stdout,
      /^ 1 programme counts beside factories of other kinds: Stargate \(OpenAI \+ Microsoft\)\. /m,
    );
    const { notes } = await dataOf('--by', 'kind', '--edition', '2025H2');
    assert.ok(notes.some((note) => note.startsWith('1 programme counts')));
    const sites = await dataOf('--by', 'kind');
    assert.ok(!sites.notes.some((note) => note.includes('programme')));
  });

  it('gives joint owners an even part, and says so', async () => {
    const { rows, notes } = await dataOf('--by', 'owner');
    const julich = rows.find(({ name }) => name === 'Forschungszentrum Jülich');
    assert.deepEqual(julich?.joint, ['jupiter-booster']);
    assert.equal(julich.whole?.equivalents.mid, julich.equivalents.mid * 2);
    assert.match(notes.join(' '), /several owners: each counts evenly for them, and “in whole”/);
    const over = await cli(['totals', '--by', 'owner', '--over', '--format', 'markdown'], {
      cwd: folders.copy(),
    });
    assert.match(over.stdout, /each counts evenly for them; the totals of one list have it “in whole” too/);
    const table = await cli(['totals', '--by', 'owner'], { cwd: folders.copy() });
    assert.match(table.stdout, /H100e in whole$/m);
  });

  it('takes another edition, and orders by its metric', async () => {
    const { edition, factories, rows } = await dataOf('--by', 'kind', '--edition', '2025H2');
    assert.deepEqual([edition, factories], ['2025H2', 20]);
    assert.equal(Math.round(rows.reduce((sum, { share }) => sum + share, 0) * 1e9), 1e9);
  });

  it('follows the editions of one series, and names the others', async () => {
    const argv = ['totals', '--by', 'status', '--over'];
    const { stdout } = await cli(argv, { cwd: folders.copy() });
    assert.match(stdout, /^ status +2025-12 +2026H1 +2026H2$/m);
    assert.match(stdout, /Not of this series, by another metric or other counts: 2025H2\./);
    const json = await cli([...argv, '--format', 'json'], { cwd: folders.copy() });
    const { editions, others } = JSON.parse(json.stdout) as { editions: TotalsData[]; others: string[] };
    assert.deepEqual(
      [editions.map(({ edition }) => edition), others],
      [['2025-12', '2026H1', '2026H2'], ['2025H2']],
    );
    const table = await cli([...argv, '--format', 'csv'], { cwd: folders.copy() });
    const [head = [], ...records] = parseCsv(table.stdout);
    assert.equal(
      records.length,
      editions.reduce((sum, { rows }) => sum + rows.length + 1, 0),
    );
    for (const record of records) assert.equal(record.length, head.length);
  });

  it('speaks Markdown', async () => {
    const argv = ['totals', '--by', 'hardware', '--format', 'markdown'];
    const { stdout } = await cli(argv, { cwd: folders.copy() });
    assert.match(stdout, /^## AI Factories Top 20 — 2026 H2 Edition, by accelerator\n/);
    assert.match(stdout, /^\| GB200 \| \d+ \| \d+% \|/m);
    assert.match(stdout, /^\| not stated \|/m);
  });

  it('fits a terminal of 60 or 80 columns', async () => {
    for (const columns of [60, 80]) {
      for (const more of [[], ['--over']]) {
        const { stdout } = await cli(['totals', '--by', 'owner', ...more], { cwd: folders.copy(), columns });
        for (const line of stdout.split('\n'))
          assert.ok(widthOf(stripVTControlCharacters(line)) <= columns, line);
      }
    }
  });

  it('wants to know by what', async () => {
    for (const [argv, said] of [
      [[], /totals needs --by: country, owner, hardware, status, kind\./],
      [['--by', 'vendor'], /--by cannot be “vendor”/],
      [['--by', 'kind', '--edition', '2031H1'], /There is no edition “2031H1”/],
    ] as const) {
      const { code, stderr, stdout } = await cli(['totals', ...argv], { cwd: folders.copy() });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, said);
    }
  });

  it('names errors and exits 1, with what is sound', async () => {
    const cwd = folders.copy({ 'factories/meta-hyperion.yaml': 'name: [\n' });
    const { code, stdout, stderr } = await cli(['totals', '--by', 'kind'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /meta-hyperion\.yaml/);
    assert.match(stdout, /Total of the list/);
  });

  it('keeps the names of strangers text', async () => {
    const cwd = folders.copy({
      'factories/evil.yaml': `name: Red
kind: campus
owners: ["=cmd|x", "<b>&[a](javascript:x)", "\u202Ex"]
location: {country: "US"}
status: operational
compute: [{hardware: nvidia-h100-sxm, count: 1000000, since: 2024}]
`,
    });
    const table = await cli(['totals', '--by', 'owner'], { cwd });
    assert.doesNotMatch(table.stdout, /\u202e/);
    const csv = await cli(['totals', '--by', 'owner', '--format', 'csv'], { cwd });
    assert.match(csv.stdout, /,'=cmd\|x,/);
    const markdown = await cli(['totals', '--by', 'owner', '--format', 'markdown'], { cwd });
    assert.doesNotMatch(markdown.stdout, /<b>|[^\\]\]\(javascript/);
  });
});
