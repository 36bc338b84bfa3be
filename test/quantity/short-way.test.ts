import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dimensions, type Dimension } from '../../src/quantity/dimension.ts';
import { parseInFull } from '../../src/quantity/parse.ts';
import { shortWay } from '../../src/quantity/short-way.ts';
import { suffixesOf } from '../../src/quantity/suffix.ts';

const dimension = fc.constantFrom(...(Object.keys(dimensions) as Dimension[]));

const grouped = fc.nat(2_000_000_000).map((n) => n.toLocaleString('en'));
const digits = fc.oneof(
  grouped,
  fc.nat(99_999).map(String),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: 17 }),
  grouped,
  fc.string({ unit: fc.constantFrom(...Array.from('0019,.')), maxLength: 8 }),
);
const number = fc
  .tuple(
    digits,
    fc.option(fc.string({ unit: fc.constantFrom(...Array.from('0159')), maxLength: 9 }), { nil: undefined }),
  )
  .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`));

/** A figure that nearly is one of its dimension: a mark, a sign or the unit may be of another, or missing, or twice there. */
const figure = dimension.chain((of) => {
  const suffix = fc.constantFrom('', ...suffixesOf(of), ...suffixesOf(of), ...suffixesOf(of), 'GW', 'x');
  const gap = fc.constantFrom('', '', '', '', ' ', '  ');
  const plus = fc.constantFrom('', '', '', '+');
  const dollar = fc.constantFrom(...Array<string>(7).fill(of === 'money' ? '$' : ''), '', '$');
  const end = fc.tuple(dollar, number, plus, gap, suffix, plus).map((parts) => parts.join(''));
  const range = fc.tuple(end, fc.constantFrom('–', '–', '-', ' – ', ' to ', '––'), end);
  const lead = fc.constantFrom('', '', '', '~', '~', '~', '≥', '~~', ' ');
  const whole = fc.oneof(
    end,
    range.map((parts) => parts.join('')),
  );
  return fc.tuple(
    fc.constant(of),
    fc.tuple(lead, whole, gap).map((parts) => parts.join('')),
  );
});

describe('the short way of reading a figure', () => {
  it('reads what it reads as the whole parser does', () => {
    let read = 0;
    fc.assert(
      fc.property(figure, ([of, written]) => {
        const quantity = shortWay(written, of);
        if (!quantity) return;
        read += 1;
        assert.deepEqual({ ok: true, quantity }, parseInFull(written, of), `${written} as ${of}`);
      }),
      { numRuns: 30_000 },
    );
    assert.ok(read > 2000, `It read ${read}.`);
  });

  it('leaves to it whatever else there is, and reads as it does any few signs', () => {
    const signs = fc.string({ unit: fc.constantFrom(...Array.from('01259,.~+$-–kMBWG% ()')), maxLength: 9 });
    fc.assert(
      fc.property(signs, dimension, (written, of) => {
        const quantity = shortWay(written, of);
        if (quantity)
          assert.deepEqual({ ok: true, quantity }, parseInFull(written, of), `${written} as ${of}`);
      }),
      { numRuns: 30_000 },
    );
  });

  it('reads all that is usual', () => {
    const usual: readonly (readonly [string, Dimension])[] = [
      ['~12,345', 'count'],
      ['123+', 'count'],
      ['~138k', 'equivalents'],
      ['100k–150k', 'count'],
      ['700 W', 'power'],
      ['1,000 MW', 'power'],
      ['1–1.5 GW', 'power'],
      ['$1.5B', 'money'],
      ['$500–600B', 'money'],
      ['$20,970', 'money'],
      ['989.4 TFLOP/s', 'flops'],
      ['400 Gb/s', 'bitsPerSecond'],
      ['60%', 'ratio'],
      ['1.82', 'ratio'],
    ];
    for (const [written, of] of usual) assert.ok(shortWay(written, of), written);
  });
});
