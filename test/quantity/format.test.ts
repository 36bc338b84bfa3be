import assert from 'node:assert/strict';
import type { Dimension } from '../../src/quantity/dimension.ts';
import { formatFigure, formatFull, formatInterval, formatRange } from '../../src/quantity/format.ts';

describe('format', () => {
  const figures: readonly (readonly [number, Dimension, figure: string, full: string])[] = [
    [0, 'count', '0', '0'],
    [72, 'count', '72', '72'],
    [72.46, 'equivalents', '72.5', '72.46'],
    [1.765625, 'equivalents', '1.77', '1.76563'],
    [0.5, 'equivalents', '0.500', '0.5'],
    [999, 'count', '999', '999'],
    [999.4, 'count', '999', '999.4'],
    [999.6, 'count', '1.00k', '999.6'],
    [1000, 'count', '1.00k', '1,000'],
    [90_000, 'count', '90.0k', '90,000'],
    [137_500, 'count', '138k', '137,500'],
    [252_653.36, 'equivalents', '253k', '252,653'],
    [999_500, 'count', '1.00M', '999,500'],
    [1_390_000, 'count', '1.39M', '1,390,000'],
    [5e9, 'count', '5.00B', '5,000,000,000'],
    [2e15, 'count', '2,000T', '2,000,000,000,000,000'],
    [0, 'money', '$0', '$0'],
    [26.11, 'money', '$26.1', '$26.11'],
    [26.5, 'money', '$26.5', '$26.50'],
    [500, 'money', '$500', '$500'],
    [20_970, 'money', '$21.0k', '$20,970'],
    [4.1e9, 'money', '$4.10B', '$4,100,000,000'],
    [3_807_234_567.8, 'money', '$3.81B', '$3,807,234,568'],
    [100e9, 'money', '$100B', '$100,000,000,000'],
    [0, 'power', '0 W', '0 W'],
    [700, 'power', '700 W', '700 W'],
    [1200, 'power', '1.20 kW', '1,200 W'],
    [10_200, 'power', '10.2 kW', '10.2 kW'],
    [142_688_000, 'power', '143 MW', '142.688 MW'],
    [157e6, 'power', '157 MW', '157 MW'],
    [999.95e6, 'power', '1.00 GW', '999.95 MW'],
    [1.2e9, 'power', '1.20 GW', '1.2 GW'],
    [1.1e12, 'energy', '1.10 TWh', '1.1 TWh'],
    [989.4e12, 'flops', '989 TFLOP/s', '989.4 TFLOP/s'],
    [1979e12, 'flops', '1.98 PFLOP/s', '1,979 TFLOP/s'],
    [1979e12, 'ops', '1.98 POP/s', '1,979 TOP/s'],
    [125e15, 'flops', '125 PFLOP/s', '125 PFLOP/s'],
    [80e9, 'bytes', '80.0 GB', '80 GB'],
    [3.35e12, 'bytesPerSecond', '3.35 TB/s', '3.35 TB/s'],
    [400e9, 'bitsPerSecond', '400 Gb/s', '400 Gb/s'],
    [1e22, 'power', '10,000 EW', '10,000 EW'],
    [0, 'ratio', '0%', '0'],
    [0.005, 'ratio', '0.5%', '0.005'],
    [0.07, 'ratio', '7%', '0.07'],
    [0.6, 'ratio', '60%', '0.60'],
    [2 / 3, 'ratio', '66.7%', '0.666667'],
    [1, 'ratio', '100%', '1'],
    [1.1, 'ratio', '1.10', '1.10'],
    [1.82, 'ratio', '1.82', '1.82'],
    [-12_000, 'count', '−12.0k', '−12,000'],
    [-5, 'money', '−$5', '−$5'],
    [NaN, 'count', '—', '—'],
    [Infinity, 'money', '—', '—'],
  ];
  for (const [value, dimension, figure, full] of figures) {
    it(`writes ${value} of ${dimension} as ${figure} and ${full}`, () => {
      assert.equal(formatFigure(value, dimension), figure);
      assert.equal(formatFull(value, dimension), full);
    });
  }

  const ranges: readonly (readonly [number, number, Dimension, string])[] = [
    [90_000, 195_000, 'count', '90.0k–195k'],
    [900_000, 1.2e6, 'count', '900k–1.20M'],
    [72, 144, 'count', '72–144'],
    [950, 1200, 'count', '950–1,200'],
    [0, 1200, 'count', '0–1.20k'],
    [126e6, 154e6, 'power', '126–154 MW'],
    [950e6, 1.2e9, 'power', '950 MW–1.20 GW'],
    [0, 1.2e9, 'power', '0–1.20 GW'],
    [2.57e9, 5.24e9, 'money', '$2.57B–$5.24B'],
    [950, 12_345, 'money', '$950–$12,300'],
    [0, 1200, 'money', '$0–$1.20k'],
    [0.4, 0.6, 'ratio', '40–60%'],
    [0.9, 1.1, 'ratio', '0.900–1.10'],
    [0, 1.1, 'ratio', '0–1.10'],
    [5, 5, 'count', ''],
    [138_000, 138_001, 'count', ''],
  ];
  for (const [low, high, dimension, text] of ranges) {
    it(`writes ${low} to ${high} of ${dimension} as “${text}”`, () => {
      assert.equal(formatRange({ low, mid: low, high }, dimension), text);
    });
  }

  it('puts the width after the middle, and nothing after a point', () => {
    assert.equal(formatInterval({ low: 90_000, mid: 137_500, high: 195_000 }, 'count'), '138k (90.0k–195k)');
    assert.equal(formatInterval({ low: 700, mid: 700, high: 700 }, 'power'), '700 W');
  });
});
