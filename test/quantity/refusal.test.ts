import assert from 'node:assert/strict';
import type { Dimension } from '../../src/quantity/dimension.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';

const count = 'Write a number of accelerators, such as 150,000 or ~150k.';
const power = 'Write a power, such as 700 W or 1.2 GW.';
const money = 'Write a sum of money, such as $100B or $20,970.';
const ratio = 'Write a ratio, such as 60% or 1.82.';
const peak = 'Write a dense peak, such as 989.4 TFLOP/s or 2.5 PFLOP/s.';

type Case = readonly [written: string | number, dimension: Dimension, message: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a wrong dimension': [
    ['1.2 TW', 'count', `“1.2 TW” is not a count. ${count}`],
    ['$5', 'count', `“$5” is not a count. ${count}`],
    ['60%', 'count', `“60%” is not a count. ${count}`],
    ['1.2 GWh', 'power', `“1.2 GWh” is not a power. ${power}`],
    ['100 MW', 'money', `“100 MW” is not a sum of money. ${money}`],
    ['1.82x', 'ratio', `“1.82x” is not a ratio. ${ratio}`],
    [
      '80 Gb/s',
      'bytesPerSecond',
      '“80 Gb/s” is not a bandwidth in bytes. Write a bandwidth, such as 3.35 TB/s or 900 GB/s.',
    ],
  ],
  'no unit': [
    [700, 'power', `“700” has no unit. ${power}`],
    ['300', 'power', '“300” has no unit. Write a power, such as 300 W or 1.2 GW.'],
    ['~1–1.5', 'power', '“~1–1.5” has no unit. Write a power, such as ~1–1.5 W or 1.2 GW.'],
    ['1 GW–1.5', 'power', `“1 GW–1.5” has no unit. ${power}`],
    [989.4, 'flops', `“989.4” has no unit. ${peak}`],
    [19830, 'money', '“19830” has no $ before it. Write $19830.'],
    ['~100B+', 'money', '“~100B+” has no $ before it. Write ~$100B+.'],
    ['500–$600B', 'money', '“500–$600B” has no $ before it. Write $500–600B.'],
  ],
  'a figure with its range': [
    [
      '138k (90–195)',
      'count',
      '“138k (90–195)” has 138,000 outside its own range, 90 to 195. Write a range that holds the figure before it.',
    ],
    [
      '140 MW (150–154 MW)',
      'power',
      '“140 MW (150–154 MW)” has 140 MW outside its own range, 150 MW to 154 MW. Write a range that holds the figure before it.',
    ],
    [
      '140 MW (154–126 MW)',
      'power',
      '“140 MW (154–126 MW)” runs from 154 MW down to 126 MW. Write the lower figure first.',
    ],
    [
      '140 MW (126–154)',
      'power',
      '“140 MW (126–154)” has “MW” on one side of the bracket only. Write 140 MW (126–154 MW).',
    ],
    [
      '140 (126–154 MW)',
      'power',
      '“140 (126–154 MW)” has “MW” on one side of the bracket only. Write 140 MW (126–154 MW).',
    ],
    ['$26.11 (24–50)', 'money', '“$26.11 (24–50)” has no $ before it. Write $26.11 ($24–50).'],
    [
      '1+ GW (0.9–1.2 GW)',
      'power',
      '“1+ GW (0.9–1.2 GW)” has “about”, “at least” or “at most” beside a range in brackets, which says how wide it is. Write 1 GW (0.9–1.2 GW).',
    ],
    [
      '1 GW (~0.9–1.2 GW)',
      'power',
      '“1 GW (~0.9–1.2 GW)” has “about”, “at least” or “at most” beside a range in brackets, which says how wide it is. Write 1 GW (0.9–1.2 GW).',
    ],
    [
      '140 MW (126 MW)',
      'power',
      `“140 MW (126 MW)” has one figure in brackets where a range is expected, such as (90–195). ${power}`,
    ],
    ['140 MW (126–154 MW', 'power', `“140 MW (126–154 MW” is not a power. ${power}`],
    ['(126–154 MW)', 'power', `“(126–154 MW)” is not a power. ${power}`],
    ['1.82 (1.46–2.37) (1)', 'ratio', `“1.82 (1.46–2.37) (1)” is not a ratio. ${ratio}`],
  ],
  'two decimal separators': [
    ['1.200,5', 'count', '“1.200,5” has two decimal separators. Write 1,200.5.'],
    ['1.200.000', 'count', '“1.200.000” has two decimal separators. Write 1,200,000.'],
    ['$1.2.3B', 'money', `“$1.2.3B” has two decimal separators. ${money}`],
  ],
  'a misplaced comma': [
    ['1,5', 'count', '“1,5” has a comma that is not between thousands (decimals take a point). Write 1.5.'],
    [
      '15,00',
      'count',
      '“15,00” has a comma that is not between thousands (decimals take a point). Write 15.00.',
    ],
    [
      '0,100',
      'ratio',
      '“0,100” has a comma that is not between thousands (decimals take a point). Write 0.100.',
    ],
    [
      '1,200,5',
      'count',
      `“1,200,5” has a comma that is not between thousands (decimals take a point). ${count}`,
    ],
    [
      '1200,000',
      'count',
      '“1200,000” has a comma that is not between thousands (decimals take a point). Write 1200.000.',
    ],
  ],
  'half a number': [
    ['.5', 'ratio', `“.5” has a point without digits on both sides. ${ratio}`],
    ['5.', 'ratio', '“5.” has a point without digits on both sides. Write 5.'],
    ['24 576', 'count', '“24 576” has a space between digits. Write 24,576.'],
    ['1e5', 'count', `“1e5” is not a count. ${count}`],
  ],
  'a sparse peak': [
    ['3958 TFLOP/s sparse', 'flops', `“3958 TFLOP/s sparse” is a sparse peak. ${peak}`],
    ['3958 sparse TFLOP/s', 'flops', `“3958 sparse TFLOP/s” is a sparse peak. ${peak}`],
    ['3958 TFLOP/s (with sparsity)', 'flops', `“3958 TFLOP/s (with sparsity)” is a sparse peak. ${peak}`],
    [
      '3958 sparse',
      'ops',
      '“3958 sparse” is a sparse peak. Write a dense peak, such as 1,979 TOP/s or 2.5 POP/s.',
    ],
  ],
  'a reversed range': [
    ['150k–100k', 'count', '“150k–100k” runs from 150,000 down to 100,000. Write 100k–150k.'],
    ['500–1.5k', 'count', '“500–1.5k” runs from 500,000 down to 1,500. Write the lower figure first.'],
    ['2–1 GW', 'power', '“2–1 GW” runs from 2 GW down to 1 GW. Write 1 GW–2 GW.'],
  ],
  'a negative': [
    ['-5', 'count', `“-5” is negative. ${count}`],
    ['−5 W', 'power', `“−5 W” is negative. ${power}`],
    ['~-5', 'count', `“~-5” is negative. ${count}`],
    ['-$5', 'money', `“-$5” is negative. ${money}`],
    ['$-5', 'money', `“$-5” is negative. ${money}`],
    ['5--3', 'count', `“5--3” is negative. ${count}`],
    [-5, 'power', `“-5” is negative. ${power}`],
    [-Infinity, 'ratio', `“-Infinity” is negative. ${ratio}`],
  ],
  'no number, or none that can be kept': [
    [NaN, 'count', `“NaN” is not a number. ${count}`],
    [NaN, 'power', `“NaN” is not a number. ${power}`],
    ['NaN', 'count', `“NaN” is not a count. ${count}`],
    [Infinity, 'ratio', `“Infinity” is infinite. ${ratio}`],
    [`${'9'.repeat(400)} W`, 'power', `“${'9'.repeat(47)}…” is infinite. ${power}`],
    [2 ** 53 + 2, 'count', `“9007199254740994” is over 2^53, too large to be kept exactly. ${count}`],
    ['9007199254740993', 'count', `“9007199254740993” is over 2^53, too large to be kept exactly. ${count}`],
    [
      '1–9,007.199254740993T',
      'count',
      `“1–9,007.199254740993T” is over 2^53, too large to be kept exactly. ${count}`,
    ],
    [
      '$9007199254740992.1',
      'money',
      `“$9007199254740992.1” is over 2^53, too large to be kept exactly. ${money}`,
    ],
    ['1–10,000T', 'count', `“1–10,000T” is over 2^53, too large to be kept exactly. ${count}`],
    ['$10,000T', 'money', `“$10,000T” is over 2^53, too large to be kept exactly. ${money}`],
  ],
  'something else': [
    ['', 'count', `“” is empty. ${count}`],
    ['   ', 'count', `“” is empty. ${count}`],
    ['150k GPUs', 'count', '“150k GPUs” is not a count. Write 150k.'],
    ['many', 'count', `“many” is not a count. ${count}`],
    ['two\nlines', 'count', `“two lines” is not a count. ${count}`],
    ['+5', 'count', `“+5” is not a count. ${count}`],
    ['5++', 'count', '“5++” is not a count. Write 5+.'],
    ['5+ k+', 'count', `“5+ k+” is not a count. ${count}`],
    ['~~5', 'count', '“~~5” is not a count. Write ~5.'],
    ['≥at least 5', 'count', `“≥at least 5” is not a count. ${count}`],
    ['1+–2', 'count', `“1+–2” is not a count. ${count}`],
    ['1–2–3', 'count', `“1–2–3” is not a count. ${count}`],
    ['1–', 'count', `“1–” is not a count. ${count}`],
    ['١٥٠', 'count', '“١٥٠” has U+0661, a digit of another script. Write 150.'],
    ['15０ W', 'power', '“15０ W” has U+FF10, FULLWIDTH DIGIT ZERO. Write 150 W.'],
    ['up to 5+', 'count', `“up to 5+” says both “at most” and “at least”. ${count}`],
    ['≤1–2', 'count', `“≤1–2” says “at most” of a range. ${count}`],
  ],
  'an unknown multiplier or unit': [
    ['100 billion', 'count', '“100 billion” has “billion”, which is not a multiplier. Write 100B.'],
    [
      '~$1.5–2 million+',
      'money',
      '“~$1.5–2 million+” has “million”, which is not a multiplier. Write ~$1.5–2M+.',
    ],
    ['150m', 'count', '“150m” has “m”, which is not a multiplier. Write 150M.'],
    ['5G', 'count', `“5G” has “G”, which is not a multiplier. ${count}`],
    ['150,000 GPUs', 'count', '“150,000 GPUs” has “GPUs”, which is not a multiplier. Write 150,000.'],
    ['10 KW', 'power', '“10 KW” has “KW”, which is not a unit here. Write 10 kW.'],
    ['10 KW–20 KW', 'power', '“10 KW–20 KW” has “KW”, which is not a unit here. Write 10 kW–20 kW.'],
    ['10 gw–20 mw', 'power', '“10 gw–20 mw” has “gw”, which is not a unit here. Write 20 MW–10 GW.'],
    ['1.2G', 'power', '“1.2G” has “G”, which is not a unit here. Write 1.2 GW.'],
    ['989 TFLOPS', 'flops', '“989 TFLOPS” has “TFLOPS”, which is not a unit here. Write 989 TFLOP/s.'],
    ['989 TFLOP', 'flops', '“989 TFLOP” has “TFLOP”, which is not a unit here. Write 989 TFLOP/s.'],
    ['1979 TOPS', 'ops', '“1979 TOPS” has “TOPS”, which is not a unit here. Write 1979 TOP/s.'],
    ['400 Gbps', 'bitsPerSecond', '“400 Gbps” has “Gbps”, which is not a unit here. Write 400 Gb/s.'],
    [
      '80 Gb',
      'bytes',
      '“80 Gb” has “Gb”, which is not a unit here. Write a capacity, such as 80 GB or 1.5 TB.',
    ],
    [
      '400 Gbps',
      'bytesPerSecond',
      '“400 Gbps” has “Gbps”, which is not a unit here. Write a bandwidth, such as 3.35 TB/s or 900 GB/s.',
    ],
  ],
};

describe('refusal', () => {
  for (const [what, list] of Object.entries(cases)) {
    it(`says what is wrong with ${what}, and what to write`, () => {
      for (const [written, dimension, message] of list) {
        const parsed = parseQuantity(written, dimension);
        assert.equal(parsed.ok ? 'accepted' : parsed.message, message);
      }
    });
  }
});
