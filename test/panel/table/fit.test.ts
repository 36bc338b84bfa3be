import assert from 'node:assert/strict';
import { shownColumns } from '../../../src/panel/rows/columns.ts';
import { lengthsOf } from '../../../src/panel/rows/extents.ts';
import { fitColumns, type Fit } from '../../../src/panel/table/fit.ts';
import { listOf, many } from '../support/lists.ts';

describe('Which columns have room', () => {
  const list = listOf(many(20));
  const fit = (width: number, ...kept: readonly string[]): Fit => {
    const columns = shownColumns(undefined, list.metric);
    const wanted = { columns, kept: new Set(kept), lengths: lengthsOf(columns, list.rows), list };
    return fitColumns(wanted, { width, ch: 7.3 });
  };
  const ids = ({ columns }: Fit): readonly string[] => columns.map(({ id }) => id);
  const total = ({ widths }: Fit): number => widths.reduce((sum, width) => sum + width, 0);

  it('keeps rank, move, name and the first figure at any width', () => {
    for (let width = 160; width <= 1800; width += 20)
      assert.deepEqual(ids(fit(width)).slice(0, 4), ['rank', 'move', 'name', 'equivalents'], `${width}`);
  });

  it('needs no more than there is from 320 pixels on, and leaves nothing out of what was wanted', () => {
    for (let width = 320; width <= 1800; width += 10) {
      const fitted = fit(width);
      assert.ok(total(fitted) <= width, `${total(fitted)} of ${width}`);
      assert.equal(fitted.columns.length + fitted.gone.length, 11);
    }
  });

  it('shows more the more room there is, figures before words', () => {
    let before = 0;
    for (let width = 320; width <= 1800; width += 10) {
      const fitted = fit(width);
      assert.ok(fitted.columns.length >= before, `${width}`);
      before = fitted.columns.length;
      const words = fitted.columns.some(
        ({ id, figure }) => !figure && !['rank', 'move', 'name'].includes(id),
      );
      if (words)
        assert.ok(
          fitted.gone.every(({ figure }) => !figure),
          `${width}`,
        );
    }
    assert.equal(before, 11);
  });

  it('shortens whiskers before it lets a figure go', () => {
    for (let width = 320; width <= 1800; width += 10) {
      const { gone, whisker } = fit(width);
      if (gone.some(({ figure }) => figure)) assert.ok(whisker < 60, `${width}`);
    }
  });

  it('keeps what the rows are sorted by and what was asked for', () => {
    assert.ok(ids(fit(320, 'cost')).includes('cost'));
    assert.ok(total(fit(320, 'cost')) <= 320);
    const asked = fit(320, 'owners', 'place', 'status');
    assert.deepEqual(ids(asked).slice(4), ['status', 'place', 'owners']);
    assert.ok(total(asked) > 320, 'it scrolls sideways');
  });

  it('makes room for ranks of five digits', () => {
    const columns = shownColumns(undefined, list.metric);
    const long = listOf(many(3), { rows: list.rows.map((row) => ({ ...row, rank: row.rank + 10_000 })) });
    const lengths = lengthsOf(columns, long.rows);
    assert.ok((lengths.get('rank') ?? 0) > 5);
  });
});
