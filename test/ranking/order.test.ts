import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareContenders, Order, type Contender } from '../../src/ranking/order.ts';

function contender(
  id: string,
  fields: Partial<Omit<Contender, 'value'>> & { mid?: number; low?: number; high?: number },
) {
  const { mid = 10, low = mid, high = mid, ...rest } = fields;
  return { id, name: 'N', tie: Infinity, equivalents: -Infinity, ...rest, value: { low, mid, high } };
}

describe('the order of a list', () => {
  const first = contender('b', { name: 'B', mid: 10, tie: 3, equivalents: 5 });
  const rows: readonly (readonly [string, Contender])[] = [
    ['a smaller figure', contender('a', { name: 'A', mid: 9, high: 99, tie: 0, equivalents: 99 })],
    ['a later place in the ties', contender('a', { name: 'A', tie: 4, equivalents: 99 })],
    ['no place in the ties', contender('a', { name: 'A', equivalents: 99 })],
    ['fewer equivalents', contender('a', { name: 'A', tie: 3, equivalents: 4 })],
    ['no equivalents', contender('a', { name: 'A', tie: 3 })],
    ['a later name', contender('a', { name: 'C', tie: 3, equivalents: 5 })],
    ['a later id', contender('c', { name: 'B', tie: 3, equivalents: 5 })],
  ];
  for (const [name, second] of rows) {
    it(`puts ${name} behind`, () => {
      assert.ok(compareContenders(first, second) < 0);
      assert.ok(compareContenders(second, first) > 0);
    });
  }

  it('puts an upper-case name before a lower-case one, as code points go', () => {
    assert.ok(compareContenders(contender('z', { name: 'Z' }), contender('a', { name: 'a' })) < 0);
    assert.ok(compareContenders(contender('z', { name: 'z' }), contender('a', { name: 'É' })) < 0);
  });

  it('is total: nobody is level with another', () => {
    fc.assert(
      fc.property(anyContender, anyContender, (a, b) => {
        const sign = Math.sign(compareContenders(a, b));
        assert.equal(sign + Math.sign(compareContenders(b, a)), 0);
        assert.equal(
          sign === 0,
          a.id === b.id &&
            a.name === b.name &&
            a.value.mid === b.value.mid &&
            a.tie === b.tie &&
            a.equivalents === b.equivalents,
        );
      }),
    );
  });
});

const small = fc.integer({ min: 0, max: 6 });
const anyContender: fc.Arbitrary<Contender> = fc
  .record({
    id: fc.constantFrom(...Array.from('abcdefghij')),
    name: fc.constantFrom('A', 'B'),
    ends: fc.tuple(small, small, small).map((ends) => ends.toSorted((a, b) => a - b)),
    tie: fc.constantFrom(0, 1, Infinity),
    equivalents: fc.constantFrom(-Infinity, 1, 2),
  })
  .map(({ id, name, ends: [low, mid, high], tie, equivalents }) => ({
    id,
    name,
    value: { low: low!, mid: mid!, high: high! },
    tie,
    equivalents,
  }));

describe('Order', () => {
  it('is sorted after every change, with the ranks and the possible ranks that counting gives', () => {
    const changes = fc.array(fc.tuple(anyContender, fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(anyContender, { selector: ({ id }) => id }), changes, (start, edits) => {
        const order = Order.of(start);
        const kept = new Map(start.map((each) => [each.id, each]));
        for (const [each, stays] of edits) {
          order.set(each.id, stays ? each : undefined);
          if (stays) kept.set(each.id, each);
          else kept.delete(each.id);
        }
        const all = [...kept.values()].sort(compareContenders);
        assert.deepEqual(order.slice(0, 99), all);
        assert.equal(order.size, all.length);
        for (const [index, { id, value }] of all.entries()) {
          const others = all.filter((other) => other.id !== id).map((other) => other.value);
          assert.equal(order.rankOf(id), index + 1);
          assert.deepEqual(order.possibleRanks(id), [
            1 + others.filter(({ low }) => low > value.high).length,
            all.length - others.filter(({ high }) => high < value.low).length,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds each rank between the best and the worst that are possible', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyContender, { selector: ({ id }) => id }), (list) => {
        const order = Order.of(list);
        for (const { id } of list) {
          const [best, worst] = order.possibleRanks(id)!;
          const rank = order.rankOf(id)!;
          assert.ok(1 <= best && best <= rank && rank <= worst && worst <= list.length);
        }
      }),
    );
  });

  it('knows nothing of who is not in it', () => {
    const order = Order.of([contender('a', {})]);
    order.set('z', undefined);
    assert.equal(order.size, 1);
    assert.deepEqual(
      [order.get('z'), order.rankOf('z'), order.possibleRanks('z')],
      [undefined, undefined, undefined],
    );
  });

  it('takes no longer than a sort would for ten thousand changes', () => {
    const order = Order.of(
      Array.from({ length: 10_000 }, (_, i) => contender(`f${i}`, { mid: (i * 7919) % 10_007 })),
    );
    const before = process.cpuUsage();
    for (let i = 0; i < 10_000; i++) {
      order.set(`f${i}`, contender(`f${i}`, { mid: (i * 104_729) % 10_007 }));
      order.rankOf(`f${i}`);
      order.possibleRanks(`f${i}`);
    }
    assert.ok(process.cpuUsage(before).user / 1000 < 5000);
  });
});
