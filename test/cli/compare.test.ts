import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/words/width.ts';
import { Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('ai-factories compare', () => {
  const folders = new Folders();

  it('compares two editions of the catalog, by the metric of the second', async () => {
    const { code, stdout } = await cli(['compare', '2026H1', '2026H2'], { cwd: folders.copy() });
    assert.equal(code, 0);
    assert.match(stdout, /^2026H1 → 2026H2\n.*by GPU-equivalents.*: 4 entered, 4 left, \d+ moved\b/m);
    assert.match(
      stdout,
      /^ {2}new at 5 +Google Pryor .*\n +was #52, outside the Top 20\n +batch 3 .* counts now; by/m,
    );
    assert.match(stdout, /^ {2}left \(was 17\) +AWS New Albany/m);
  });

  it('fits a terminal of 80 columns, or fewer', async () => {
    for (const columns of [60, 80]) {
      const { stdout } = await cli(['compare', '2025H2', '2026H1'], { cwd: folders.copy(), columns });
      for (const line of stdout.split('\n'))
        assert.ok(widthOf(stripVTControlCharacters(line)) <= columns, line);
    }
  });

  it('speaks Markdown and JSON too', async () => {
    const cwd = folders.copy();
    const markdown = await cli(['compare', '2025H2', '2026H1', '--format', 'markdown'], { cwd });
    assert.match(markdown.stdout, /^\| new at 1 \| Colossus 2 \|/m);
    const json = await cli(['compare', '2025H2', '2026H1', '--metric', 'power', '--format', 'json'], { cwd });
    const data = JSON.parse(json.stdout) as { metric: string; entered: { id: string; why: string[] }[] };
    assert.equal(data.metric, 'power');
    assert.ok(data.entered.length > 0 && data.entered.every(({ why }) => why.length > 0));
  });

  it('wants two editions that there are', async () => {
    const cwd = folders.copy();
    for (const [argv, said] of [
      [['2025H2'], /compare needs AFTER/],
      [['2025H2', '2027H1'], /There is no edition “2027H1”\. Did you mean/],
    ] as const) {
      const { code, stderr } = await cli(['compare', ...argv], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, said);
    }
  });

  it('names errors and exits 1, with what is sound', async () => {
    const cwd = folders.copy({ 'factories/meta-hyperion.yaml': 'name: [\n' });
    const { code, stdout, stderr } = await cli(['compare', '2025H2', '2026H1'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /meta-hyperion\.yaml/);
    assert.match(stdout, /Meta Prometheus/);
  });
});
