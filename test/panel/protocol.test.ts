import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChoice, readFromPanel, readShow, readToPanel } from '../../src/panel/protocol.ts';
import { readState } from '../../src/panel/panel-state.ts';

describe('Messages of the panel', () => {
  it('are read as they were sent', () => {
    for (const message of [
      {
        type: 'ready',
        choice: { edition: '2025H2', metric: 'power', counts: 'operational', top: 50 },
        show: { kind: 'picture', name: 'ranks' },
        open: ['a'],
      },
      { type: 'show', show: { kind: 'comparison', against: '2025H1' } },
      { type: 'show', show: { kind: 'table' } },
      { type: 'publish' },
      { type: 'publish', picture: 'map' },
      { type: 'choose', choice: { top: 'all' } },
      { type: 'unfold', open: ['a', 'b'] },
      { type: 'open', file: 'factories/a.yaml', place: ['compute', 0, 'count'] },
      { type: 'createCatalog' },
    ]) {
      assert.deepEqual(readFromPanel(message), message);
    }
  });

  it('lose what cannot be read', () => {
    assert.deepEqual(readChoice({ edition: 3, metric: 'speed', counts: 'x', top: -1, more: 1 }), {});
    assert.deepEqual(readFromPanel({ type: 'unfold', open: ['a', 3, null] }), {
      type: 'unfold',
      open: ['a'],
    });
    assert.deepEqual(readShow({ kind: 'picture', name: 'pie' }), { kind: 'table' });
    assert.deepEqual(readShow({ kind: 'comparison', against: 3 }), { kind: 'comparison' });
    assert.deepEqual(readFromPanel({ type: 'publish', picture: 'pie' }), { type: 'publish' });
    assert.equal(readFromPanel({ type: 'open', file: 'a', place: [{}] }), undefined);
    assert.equal(readFromPanel({ type: 'open', place: [] }), undefined);
    assert.equal(readFromPanel({ type: 'runCommand', command: 'x' }), undefined);
  });

  it('never make a reader throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        readFromPanel(message);
        readToPanel(message);
        const state = readState(message);
        assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
      }),
    );
  });
});
