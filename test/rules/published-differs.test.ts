import assert from 'node:assert/strict';
import { publishedCounts } from '../../src/rules/published-counts.ts';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const batch = (figure: string, published: string): Files =>
  changed(path, ['count: 100,000', `${figure}\n    published: "${published}"`]);

describe('published-differs', () => {
  it('finds a count with a digit too few or too many', () => {
    assert.deepEqual(messagesOf(path, batch('count: 10,000', '~100,000+ NVIDIA Blackwell GPUs (planned)')), [
      '“10,000” is not what the published words say: “~100,000+”. Correct one of the two; a part of it is worth a note.',
    ]);
    assert.deepEqual(briefsOf(batch('count: 1,000,000', 'a 100,000-GPU AI factory')), [
      `${path}: published-differs “1,000,000”`,
    ]);
    assert.deepEqual(briefsOf(batch('equivalents: ~3,500', '~35,000 GPUs equivalent')), [
      `${path}: published-differs “~3,500”`,
    ]);
  });

  it('is content where the number lies within the figure, or is one of several, or their sum', () => {
    for (const [figure, published] of [
      ['count: 100,000', '100,000 GPUs'],
      ['count: ~95,000', '100k GPUs'],
      ['count: 90k–110k', '~100,000 GPUs (H100/B100 mix)'],
      ['count: 100,000', '60,000 H100 GPUs and 40,000 H200 GPUs'],
      ['count: 60,000', '60,000 H100 GPUs and 40,000 H200 GPUs'],
      ['count: 20,000\n    equivalents: 35,000', '35,000 GPU-equivalents'],
    ] as const) {
      assert.deepEqual(briefsOf(batch(figure, published)), [], published);
    }
  });

  it('takes for counts only what cannot be anything else', () => {
    const cases: Readonly<Record<string, readonly number[]>> = {
      '~150,000+ NVIDIA Blackwell GPUs (planned)': [150_000],
      '4,096 specialized chips': [4096],
      'a 131,072-GPU AI factory': [131_072],
      '100k H100s, then 200 thousand GPUs': [100_000, 200_000],
      '1.2 million accelerators': [1_200_000],
      '~54,000 GPU-equivalents': [54_000],
      '$400bn, 5 US-based data centers': [],
      'a 1 GW AI data center': [],
      'at least 10GW of compute': [],
      'GB200 NVL72 and GB300 NVL72': [],
      'thousands of GPUs': [],
      'in 2025 GPUs arrived': [],
      '$30,000 GPUs': [],
      '10,000 homes': [],
      'MI300,000 chips': [],
    };
    for (const [words, values] of Object.entries(cases)) {
      assert.deepEqual(
        publishedCounts(words).map(({ value }) => value),
        values,
        words,
      );
    }
  });
});
