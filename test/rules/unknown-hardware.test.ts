import assert from 'node:assert/strict';
import { assertOne, more } from './support/assert-one.ts';
import { briefsOf, changed, type Files } from './support/world.ts';

const alpha = 'factories/alpha.yaml';

describe('unknown-hardware', () => {
  const written = (id: string): Files => changed(alpha, ['hardware: nvidia-h100-sxm', `hardware: ${id}`]);
  const names: readonly (readonly [string, string, string])[] = [
    ['its name', 'NVIDIA H100 SXM5 80GB', 'nvidia-h100-sxm'],
    ['its alias', 'H100', 'nvidia-h100-sxm'],
    ['its alias in another case', 'h100', 'nvidia-h100-sxm'],
    ['its spelling', 'nvidia-h100-smx', 'nvidia-h100-sxm'],
    ['how it begins', 'nvidia-h100', 'nvidia-h100-sxm'],
    ['the id in another case', 'NVIDIA-B200', 'nvidia-b200'],
  ];
  for (const [by, id, meant] of names) {
    it(`suggests an id by ${by}`, () => {
      assertOne(alpha, written(id), `unknown-hardware “${id}”`, `Did you mean ${meant}?`);
    });
  }

  it('suggests nothing where nothing is near', () => {
    const end = 'Add hardware/google-tpu-v9.yaml, or write the id of a file there.';
    assertOne(alpha, written('google-tpu-v9'), 'unknown-hardware “google-tpu-v9”', end);
  });

  it('points at the one of a list, and at the key of a share', () => {
    assertOne(
      alpha,
      written('[nvidia-b200, nvidia-h100-smx]'),
      'unknown-hardware “nvidia-h100-smx”',
      'nvidia-h100-sxm?',
    );
    const shares = changed(alpha, [
      'hardware: nvidia-h100-sxm',
      'shares: {nvidia-b200: 40%, nvidia-h100-smx: 60%}',
    ]);
    assertOne(alpha, shares, 'unknown-hardware “nvidia-h100-smx”', 'nvidia-h100-sxm?');
  });

  it('looks at claims and at the reference', () => {
    const claim = 'claims: [{count: 100k, hardware: nvidia-h100-smx, source: survey}]\n';
    assert.deepEqual(
      briefsOf(more(alpha, claim)).filter((brief) => brief.includes('unknown')),
      [`${alpha}: unknown-hardware “nvidia-h100-smx”`],
    );
    const reference = changed('catalog.yaml', ['reference: nvidia-h100-sxm', 'reference: nvidia-h100-smx']);
    assert.ok(briefsOf(reference).includes('catalog.yaml: unknown-hardware “nvidia-h100-smx”'));
  });

  it('leaves hardware alone whose file is there but broken', () => {
    const brief = briefsOf({ ...written('half'), 'hardware/half.yaml': 'name: [\n' });
    assert.deepEqual(
      brief.filter((each) => each.startsWith(alpha)),
      [],
    );
  });
});
