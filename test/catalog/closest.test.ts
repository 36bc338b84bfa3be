import assert from 'node:assert/strict';
import { closest, isSlip } from '../../src/catalog/closest.ts';

describe('closest', () => {
  const ids = [
    'nvidia-h100-sxm',
    'nvidia-h100-pcie',
    'nvidia-h200-sxm',
    'nvidia-b200',
    'amd-mi300x',
    'amd-mi300a',
  ];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['nvidia-h100-sxm', 'nvidia-h100-sxm'],
    ['nvidia-h100-smx', 'nvidia-h100-sxm'],
    ['NVIDIA-B200', 'nvidia-b200'],
    ['nvidia-h100', 'nvidia-h100-sxm'],
    ['nvidia-b20', 'nvidia-b200'],
    ['nvdia-b200', 'nvidia-b200'],
    ['amd-mi300', 'amd-mi300x'],
    ['amd-mi300b', 'amd-mi300x'],
    ['google-tpu-v5e', undefined],
    ['x', undefined],
    ['', undefined],
  ];
  for (const [word, best] of cases) {
    it(`finds ${best ?? 'nothing'} for ${word || 'nothing'}`, () => assert.equal(closest(word, ids), best));
  }

  it('takes two neighbours that changed places for one slip, even in a short word', () => {
    assert.equal(closest('nmae', ['notes', 'name']), 'name');
    assert.equal(closest('cuont', ['cost', 'count']), 'count');
    assert.equal(closest('emna', ['name']), undefined);
  });

  it('has nothing to choose from nothing', () => assert.equal(closest('a', []), undefined));

  it('takes no word for its opposite', () => {
    const statuses = ['operational', 'decommissioned', 'construction'];
    assert.equal(closest('commissioned', statuses), undefined);
    assert.equal(closest('inoperational', statuses), undefined);
    assert.equal(closest('decomissioned', statuses), 'decommissioned');
  });
});

describe('one slip of the hand', () => {
  const ids = ['nvidia-b200', 'nvidia-b300', 'survey', 'us-east', 'us-west'];
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['survy', 'survey', true],
    ['suvrey', 'survey', true],
    ['surveys', 'survey', true],
    ['survay', 'survey', true],
    ['suvay', 'survey', false],
    ['nvidia-b100', 'nvidia-b200', false],
    ['nvidia-b20', 'nvidia-b200', false],
    ['nvida-b200', 'nvidia-b200', true],
    ['us-est', 'us-east', false],
    ['tpd', 'tdp', false],
  ];
  for (const [word, meant, is] of cases) {
    it(`${word} is ${is ? '' : 'not '}surely ${meant}`, () => assert.equal(isSlip(word, meant, ids), is));
  }
});
