import assert from 'node:assert/strict';
import { assertOne, more } from './support/assert-one.ts';
import { briefsOf, changed } from './support/world.ts';

const alpha = 'factories/alpha.yaml';
const hardware = 'hardware/nvidia-b200.yaml';

describe('unknown-source', () => {
  it('finds a source of a batch, of a claim and of a price that nobody has', () => {
    assertOne(
      alpha,
      changed(alpha, ['source: survey', 'source: surevy']),
      'unknown-source “surevy”',
      'Did you mean survey?',
    );
    const claim = more(alpha, 'claims: [{power: 142 MW, source: zzzzzz}]\n');
    const end = 'Add it to sources here, with a title, or to catalog.yaml.';
    assertOne(alpha, claim, 'unknown-source “zzzzzz”', end);
    const price = more(hardware, 'prices: [{since: 2025, price: $40k, source: zzzzzz}]\n');
    assertOne(hardware, price, 'unknown-source “zzzzzz”', end);
  });

  it('knows the sources of the file itself and those of catalog.yaml', () => {
    const own = changed(alpha, ['source: survey', 'source: own']);
    const sources = 'sources: [{id: own, title: Our own, supports: [compute]}]\n';
    assert.deepEqual(briefsOf({ [alpha]: `${own[alpha] ?? ''}${sources}` }), []);
  });

  it('says nothing of sources where catalog.yaml cannot be read: that file has the problem', () => {
    const named = changed(alpha, ['source: survey', 'source: shared']);
    const broken = changed('catalog.yaml', ['overhead: 1.82', 'overhead: much']);
    assert.deepEqual(briefsOf({ ...named, ...broken }), ['catalog.yaml: quantity “much”']);
  });

  it('wants a source without a title to be one of catalog.yaml', () => {
    assertOne(
      alpha,
      more(alpha, 'sources: [{id: surveys}]\n'),
      'unknown-source “surveys”',
      'Did you mean survey?',
    );
    assert.deepEqual(briefsOf(more(alpha, 'sources: [{id: survey}]\n')), []);
  });
});
