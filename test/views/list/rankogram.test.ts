import assert from 'node:assert/strict';
import { rankogram } from '../../../src/views/list/rankogram.ts';
import { shippedCatalog } from '../../publish/support/shipped.ts';

const { catalog, rankings, edition } = shippedCatalog();
const list = rankings.list(edition('2026H2'));

describe('A rankogram', () => {
  it('tells ranks that are possible, without a gap, each no likelier than certain', () => {
    let told = 0;
    for (const id of list.ids(Infinity)) {
      const found = rankogram(list, id);
      const standing = list.standing(id);
      assert.ok(standing?.ranked);
      if (!found) continue;
      told += 1;
      const [best, worst] = standing.possible;
      found.ranks.forEach(({ rank, chance }, at) => {
        assert.equal(rank, found.ranks[0]!.rank + at);
        assert.ok(rank >= best && rank <= worst, id);
        assert.ok(chance >= 0 && chance <= 1);
      });
      assert.ok(found.ranks.length >= 2 && found.ranks.length <= 15, id);
      assert.match(
        found.said,
        /^Most likely rank \d+ \(\d+%\), if the figures err independently; possible are /,
      );
    }
    assert.ok(told > 10);
  });

  it('is none where there is one rank alone, or none', () => {
    const alone = { rankChances: () => ({ first: 3, chances: Float64Array.of(1) }) };
    const standing = () => ({ ranked: true, rank: 3, possible: [3, 3], listed: true }) as const;
    assert.equal(rankogram({ ...alone, standing, rankedCount: 5 }, 'a'), undefined);
    assert.equal(rankogram(list, 'nobody'), undefined);
    assert.ok(catalog.factory('nobody') === undefined);
  });
});
