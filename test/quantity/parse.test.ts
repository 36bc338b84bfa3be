import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dimensions, type Dimension } from '../../src/quantity/dimension.ts';
import { parseQuantity, type Quantity } from '../../src/quantity/parse.ts';

const names = Object.keys(dimensions) as Dimension[];

function read(written: string | number, dimension: Dimension): Quantity {
  const parsed = parseQuantity(written, dimension);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
  return parsed.quantity;
}

function of(low: number, rest: Partial<Quantity> = {}): Quantity {
  return { low, high: low, approximate: false, bound: 'none', ...rest };
}

describe('parseQuantity', () => {
  const approximate = true;
  const accepted: readonly (readonly [string | number, Dimension, Quantity])[] = [
    ['24,576', 'count', of(24_576)],
    ['24576', 'count', of(24_576)],
    [24576, 'count', of(24_576)],
    ['24.6k', 'count', of(24_600)],
    ['24.6K', 'count', of(24_600)],
    ['1,234,567.5', 'equivalents', of(1_234_567.5)],
    ['1.2M', 'count', of(1_200_000)],
    ['5 bn', 'count', of(5e9)],
    ['5B', 'count', of(5e9)],
    ['~150,000', 'count', of(150_000, { approximate })],
    ['≈150k', 'count', of(150_000, { approximate })],
    ['about 150k', 'count', of(150_000, { approximate })],
    ['About 150k', 'count', of(150_000, { approximate })],
    ['150,000+', 'count', of(150_000, { bound: 'atLeast' })],
    ['≥150k', 'count', of(150_000, { bound: 'atLeast' })],
    ['≥ 150k', 'count', of(150_000, { bound: 'atLeast' })],
    ['at least 150k', 'count', of(150_000, { bound: 'atLeast' })],
    ['~150,000+', 'count', of(150_000, { approximate, bound: 'atLeast' })],
    ['at least ~150k', 'count', of(150_000, { approximate, bound: 'atLeast' })],
    ['≤150k', 'count', of(150_000, { bound: 'atMost' })],
    ['up to 150k', 'count', of(150_000, { bound: 'atMost' })],
    ['up to ~150k', 'count', of(150_000, { approximate, bound: 'atMost' })],
    ['100k–150k', 'count', of(100_000, { high: 150_000 })],
    ['100k-150k', 'count', of(100_000, { high: 150_000 })],
    ['100k to 150k', 'count', of(100_000, { high: 150_000 })],
    ['100k – 150k', 'count', of(100_000, { high: 150_000 })],
    ['100–150k', 'count', of(100_000, { high: 150_000 })],
    ['100 to 150k', 'count', of(100_000, { high: 150_000 })],
    ['900–1,200', 'count', of(900, { high: 1200 })],
    ['1k–1,500', 'count', of(1000, { high: 1500 })],
    ['0–1.2k', 'count', of(0, { high: 1200 })],
    ['~100k–150k', 'count', of(100_000, { high: 150_000, approximate })],
    ['~100k–150k+', 'count', of(100_000, { high: 150_000, approximate, bound: 'atLeast' })],
    ['$100B', 'money', of(100e9)],
    ['~$100B', 'money', of(100e9, { approximate })],
    ['$100B+', 'money', of(100e9, { bound: 'atLeast' })],
    ['$100bn', 'money', of(100e9)],
    ['$ 2.5 M', 'money', of(2_500_000)],
    ['$20,970', 'money', of(20_970)],
    ['$26.11', 'money', of(26.11)],
    ['$500–600B', 'money', of(500e9, { high: 600e9 })],
    ['$500B–$600B', 'money', of(500e9, { high: 600e9 })],
    ['700 W', 'power', of(700)],
    ['700W', 'power', of(700)],
    ['10.2 kW', 'power', of(10_200)],
    ['1.2 GW', 'power', of(1.2e9)],
    ['1 GW+', 'power', of(1e9, { bound: 'atLeast' })],
    ['1+ GW', 'power', of(1e9, { bound: 'atLeast' })],
    ['1–1.5 GW', 'power', of(1e9, { high: 1.5e9 })],
    ['1–1.5+ GW', 'power', of(1e9, { high: 1.5e9, bound: 'atLeast' })],
    ['950 MW–1.2 GW', 'power', of(950e6, { high: 1.2e9 })],
    ['1.1 TWh', 'energy', of(1.1e12)],
    ['989.4 TFLOP/s', 'flops', of(989.4e12)],
    ['10,000 TFLOP/s', 'flops', of(1e16)],
    ['2.5 EFLOP/s', 'flops', of(2.5e18)],
    ['1979 TOP/s', 'ops', of(1979e12)],
    ['80 GB', 'bytes', of(80e9)],
    ['80 B', 'bytes', of(80)],
    ['80 kB', 'bytes', of(80e3)],
    ['3.35 TB/s', 'bytesPerSecond', of(3.35e12)],
    ['400 Gb/s', 'bitsPerSecond', of(400e9)],
    ['60%', 'ratio', of(0.6)],
    ['66.7 %', 'ratio', of(0.667)],
    ['40–60%', 'ratio', of(0.4, { high: 0.6 })],
    ['~60%+', 'ratio', of(0.6, { approximate, bound: 'atLeast' })],
    ['1.82', 'ratio', of(1.82)],
    [1.82, 'ratio', of(1.82)],
    [0, 'count', of(0)],
    [-0, 'count', of(0)],
    [2 ** 53, 'count', of(2 ** 53)],
    ['9,007,199,254,740,992', 'count', of(2 ** 53)],
    [1e300, 'ratio', of(1e300)],
    ['  72  ', 'equivalents', of(72)],
    ['138k (90.0k–195k)', 'count', of(90_000, { mid: 138_000, high: 195_000 })],
    ['138 (90–195)k', 'count', of(90_000, { mid: 138_000, high: 195_000 })],
    ['1.10k (950–1,200)', 'count', of(950, { mid: 1100, high: 1200 })],
    ['140 MW (126–154 MW)', 'power', of(126e6, { mid: 140e6, high: 154e6 })],
    ['140 (126–154) MW', 'power', of(126e6, { mid: 140e6, high: 154e6 })],
    ['1 GW (950 MW to 1.2 GW)', 'power', of(950e6, { mid: 1e9, high: 1.2e9 })],
    ['$26.11 ($24–$50)', 'money', of(24, { mid: 26.11, high: 50 })],
    ['$26.11($24-50)', 'money', of(24, { mid: 26.11, high: 50 })],
    ['1.10 (1.10–1.40)', 'ratio', of(1.1, { mid: 1.1, high: 1.4 })],
    ['90% (0.300–1.80)', 'ratio', of(0.3, { mid: 0.9, high: 1.8 })],
    ['90% (30–180%)', 'ratio', of(0.3, { mid: 0.9, high: 1.8 })],
    ['5 (5–5)', 'count', of(5, { mid: 5 })],
  ];
  for (const [written, dimension, quantity] of accepted) {
    it(`reads ${JSON.stringify(written)} as ${dimension}`, () =>
      assert.deepEqual(read(written, dimension), quantity));
  }

  it('reads every unit with every prefix, and no other case of either', () => {
    const units = names.filter((name) => !dimensions[name].bare && name !== 'money');
    assert.equal(units.length, 7);
    for (const name of units) {
      const { unit } = dimensions[name];
      ['', 'k', 'M', 'G', 'T', 'P', 'E'].forEach((prefix, step) => {
        assert.equal(read(`3 ${prefix}${unit}`, name).low, Number(`3e${3 * step}`));
      });
      for (const prefix of ['K', 'm', 'g', 't', 'p', 'e', 'B', 'Z', 'd']) {
        assert.equal(parseQuantity(`3 ${prefix}${unit}`, name).ok, false, `${prefix}${unit}`);
      }
      for (const other of names) {
        if (other !== name)
          assert.equal(parseQuantity(`3 T${unit}`, other).ok, false, `T${unit} as ${other}`);
      }
    }
  });

  it('scales decimals without a trace of binary', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('k', 'M', 'B', 'T'),
        (n, multiplier) => {
          const exponent = { k: 3, M: 6, B: 9, T: 12 }[multiplier];
          assert.equal(read(`${(n / 1000).toFixed(3)}${multiplier}`, 'count').low, n * 10 ** (exponent - 3));
        },
      ),
    );
  });

  it('never throws, and gives ordered finite figures or a message', () => {
    const parts = [
      ...Array.from('0123456789.,~≈≥≤+-–−$% ()kMBTGWhOPFL/sbn'),
      'about ',
      'at least ',
      'up to ',
      ' to ',
    ];
    const figureLike = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((list) => list.join(''));
    const text = fc.oneof(fc.string(), figureLike);
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), fc.constantFrom(...names), (written, dimension) => {
        const parsed = parseQuantity(written, dimension);
        if (!parsed.ok) return parsed.message.startsWith('“') && parsed.message.endsWith('.');
        const { low, high, mid = low } = parsed.quantity;
        return 0 <= low && low <= mid && mid <= high && high < Infinity;
      }),
      { numRuns: 5000 },
    );
  });

  it('takes time linear in a hostile text', () => {
    const n = 200_000;
    const parts = [
      '1',
      ',',
      '.',
      ' ',
      '1,',
      '1,000',
      '~',
      '~ ',
      '+',
      ' +',
      '1 ',
      '1 +',
      '1-',
      '1–',
      'a',
      'to ',
      '1 to ',
      '(',
      '( ',
      '1 (',
      '1 (1–1)',
    ];
    const texts = parts.flatMap((part) => [
      part.repeat(n),
      `1${part.repeat(n)}`,
      `1 GW${part.repeat(n)}!`,
      `at${part.repeat(n)}`,
      `$${part.repeat(n)}x`,
      `1–1${part.repeat(n)}W`,
      `1 (${part.repeat(n)}`,
    ]);
    const before = process.cpuUsage();
    for (const text of texts) {
      for (const dimension of ['power', 'money', 'flops'] as const) {
        const parsed = parseQuantity(text, dimension);
        if (!parsed.ok) assert.ok(parsed.message.length < 400);
      }
    }
    // Quadratic time would be minutes.
    assert.ok(process.cpuUsage(before).user / 1000 < 5000);
  });
});
