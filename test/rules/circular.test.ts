import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf, type Files } from './support/world.ts';

const withKeys = (keys: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(
    Object.entries(keys).map(([id, text]) => {
      const own =
        base[`factories/${id}.yaml`] ?? base['factories/beta.yaml']!.replaceAll(/Beta|Bolt|Jülich/g, id);
      return [`factories/${id}.yaml`, `${own}${text}\n`];
    }),
  );

describe('circular', () => {
  it('finds a factory that is part of itself, or supersedes itself', () => {
    assert.deepEqual(messagesOf('factories/alpha.yaml', withKeys({ alpha: 'partOf: [alpha]' })), [
      'A factory cannot be part of itself. Delete this.',
    ]);
    assert.deepEqual(briefsOf(withKeys({ alpha: 'supersedes: alpha' })), [
      'factories/alpha.yaml: circular “alpha”',
    ]);
  });

  it('finds two that are parts of each other', () => {
    const files = withKeys({ alpha: 'partOf: beta', beta: 'partOf: [alpha]' });
    assert.deepEqual(briefsOf(files), [
      'factories/alpha.yaml: circular “beta”',
      'factories/beta.yaml: circular “alpha”',
    ]);
    assert.equal(
      messagesOf('factories/alpha.yaml', files)[0],
      'This factory is part of beta, but beta is below this factory too: both are counted. Delete one of the two.',
    );
  });

  it('finds a circle of parts and successors, and names the way', () => {
    const files = withKeys({ alpha: 'partOf: beta', beta: 'partOf: gamma', gamma: 'notes: x' });
    assert.deepEqual(briefsOf(files), []);
    const closed = withKeys({
      alpha: 'partOf: beta\nsupersedes: gamma',
      beta: 'partOf: gamma',
      gamma: 'notes: x',
    });
    assert.deepEqual(briefsOf(closed), [
      'factories/alpha.yaml: circular “beta”',
      'factories/alpha.yaml: circular “gamma”',
      'factories/beta.yaml: circular “gamma”',
    ]);
    assert.match(messagesOf('factories/alpha.yaml', closed)[0]!, /by way of gamma/);
  });

  it('lets a factory be part of, and superseded by, the same other', () => {
    assert.deepEqual(briefsOf(withKeys({ alpha: 'partOf: beta', beta: 'supersedes: alpha' })), []);
  });

  it('lets several wholes share a whole', () => {
    const files = withKeys({
      alpha: 'partOf: [beta, gamma]',
      beta: 'partOf: delta',
      gamma: 'partOf: delta',
      delta: 'notes: x',
    });
    assert.deepEqual(briefsOf(files), []);
  });

  it('ends on a circle that it is not itself in', () => {
    const files = withKeys({ alpha: 'partOf: beta', beta: 'partOf: gamma', gamma: 'partOf: beta' });
    assert.deepEqual(briefsOf(files), [
      'factories/beta.yaml: circular “gamma”',
      'factories/gamma.yaml: circular “beta”',
    ]);
  });
});
