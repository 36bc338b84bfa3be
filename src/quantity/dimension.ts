/** What a figure measures. Each is kept in its plain unit: accelerators, USD, W, Wh, FLOP/s, OP/s, B, B/s, b/s. */
export type Dimension =
  | 'count'
  | 'money'
  | 'power'
  | 'energy'
  | 'flops'
  | 'ops'
  | 'bytes'
  | 'bytesPerSecond'
  | 'bitsPerSecond'
  | 'ratio'
  | 'equivalents';

/** How a dimension is spoken of and written. */
export interface DimensionFacts {
  /** With its article, as in “1.2 TW” is not *a count*. */
  readonly noun: string;
  /** The unit without prefix, before the figure for money, after it otherwise; empty where there is none. */
  readonly unit: string;
  /** Whether a number without unit is a figure of this dimension. */
  readonly bare: boolean;
  /** What to write, without an example. */
  readonly expected: string;
  /** Two notations or more, the most typical first. */
  readonly examples: readonly [string, string, ...string[]];
}

/** The facts of every dimension. */
export const dimensions: Readonly<Record<Dimension, DimensionFacts>> = {
  count: {
    noun: 'a count',
    unit: '',
    bare: true,
    expected: 'a number of accelerators',
    examples: ['150,000', '~150k', '~150,000+', '100k–150k'],
  },
  equivalents: {
    noun: 'a number of GPU-equivalents',
    unit: '',
    bare: true,
    expected: 'a number of GPU-equivalents',
    examples: ['54,000', '~54k', '1.2M'],
  },
  money: {
    noun: 'a sum of money',
    unit: '$',
    bare: false,
    expected: 'a sum of money',
    examples: ['$100B', '$20,970', '$500–600B'],
  },
  power: {
    noun: 'a power',
    unit: 'W',
    bare: false,
    expected: 'a power',
    examples: ['700 W', '1.2 GW', '~300 MW', '1–1.5 GW'],
  },
  energy: {
    noun: 'an energy',
    unit: 'Wh',
    bare: false,
    expected: 'an energy',
    examples: ['1.1 TWh', '500 GWh'],
  },
  flops: {
    noun: 'a peak in FLOP/s',
    unit: 'FLOP/s',
    bare: false,
    expected: 'a dense peak',
    examples: ['989.4 TFLOP/s', '2.5 PFLOP/s'],
  },
  ops: {
    noun: 'a peak in OP/s',
    unit: 'OP/s',
    bare: false,
    expected: 'a dense peak',
    examples: ['1,979 TOP/s', '2.5 POP/s'],
  },
  bytes: {
    noun: 'a number of bytes',
    unit: 'B',
    bare: false,
    expected: 'a capacity',
    examples: ['80 GB', '1.5 TB'],
  },
  bytesPerSecond: {
    noun: 'a bandwidth in bytes',
    unit: 'B/s',
    bare: false,
    expected: 'a bandwidth',
    examples: ['3.35 TB/s', '900 GB/s'],
  },
  bitsPerSecond: {
    noun: 'a speed in bits',
    unit: 'b/s',
    bare: false,
    expected: 'a speed',
    examples: ['400 Gb/s', '1.6 Tb/s'],
  },
  ratio: { noun: 'a ratio', unit: '', bare: true, expected: 'a ratio', examples: ['60%', '1.82'] },
};

/** What to write and how, for messages: “a power, such as 700 W or 1.2 GW”. */
export function whatToWrite(dimension: Dimension): string {
  const { expected, examples } = dimensions[dimension];
  return `${expected}, such as ${examples[0]} or ${examples[1]}`;
}
