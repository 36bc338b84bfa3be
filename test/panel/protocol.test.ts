import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChoice, readFromPanel, readShow, readToPanel } from '../../src/panel/read-messages.ts';
import { readState } from '../../src/panel/panel-state.ts';
import type { RowsAsked, RowSpan } from '../../src/panel/protocol.ts';
import { noFilter } from '../../src/panel/rows/row-filter.ts';
import { line, listOf } from './support/lists.ts';

const asked: RowsAsked = { filter: noFilter, sort: undefined, from: 0, to: 60, choices: false };
const span: RowSpan = {
  ...{ from: 0, length: 1, count: 1, listed: 1, places: {} },
  extents: { lengths: {}, scales: {} },
};

describe('Messages of the panel', () => {
  it('are read as they were sent', () => {
    for (const message of [
      {
        type: 'ready',
        choice: { edition: '2025H2', metric: 'power', counts: 'operational', top: 50 },
        show: { kind: 'picture', name: 'ranks' },
        open: ['a'],
        rows: asked,
      },
      { type: 'rows', rows: { ...asked, active: 'a', sort: { column: 'cost', descending: true } } },
      { type: 'find', factory: 'a' },
      { type: 'unranked', count: 200 },
      { type: 'show', show: { kind: 'comparison', against: '2025H1' } },
      { type: 'show', show: { kind: 'table' } },
      { type: 'room', width: 460 },
      { type: 'copy', as: 'markdown', columns: ['rank'] },
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
    assert.deepEqual(readFromPanel({ type: 'rows', rows: { from: -1, to: 1e9, filter: { text: 3 } } }), {
      type: 'rows',
      rows: { ...asked, to: 1000 },
    });
    assert.equal(readFromPanel({ type: 'copy', as: 'text' }), undefined);
    for (const width of [0, -1, Infinity, '460', undefined])
      assert.equal(readFromPanel({ type: 'room', width }), undefined);
    assert.equal(readFromPanel({ type: 'runCommand', command: 'x' }), undefined);
  });

  it('reach the page in their own shape alone', () => {
    const { unranked, ...made } = listOf([line('a')]);
    const list = { ...made, unrankedCount: unranked.length, span };
    const view = { type: 'view', catalog: undefined, view: { kind: 'list', list } };
    const change = { type: 'change', change: { lines: [line('a')] } };
    for (const message of [view, change, { type: 'view', view: { kind: 'none' } }])
      assert.equal(readToPanel(message), message);
    for (const message of [
      { type: 'view', view: {} },
      { type: 'view', view: { kind: 'list', list: {} } },
      { ...view, view: { kind: 'list', list: { ...list, rows: [{ rank: 1 }] } } },
      { ...view, view: { kind: 'list', list: { ...list, editions: ['2025H2'] } } },
      { ...view, choice: 'all' },
      { type: 'change', change: {} },
      { type: 'change', change: { lines: [{ id: 'a' }] } },
      { type: 'change', change: { lines: [], standings: [{ id: 'a' }] } },
      { type: 'detail', factory: 'a', detail: { derivation: {}, history: [1] } },
      { type: 'picture', name: 'pie', picture: {} },
      { type: 'comparison', comparison: { before: {} } },
      { type: 'reveal', factory: 1, where: 'rows' },
      { type: 'reveal', factory: 'a', where: 'there' },
      { ...view, view: { kind: 'list', list: { ...list, span: {} } } },
      { type: 'unranked', unranked: [1] },
      { type: 'choices', choices: { country: [] } },
      { type: 'constructor' },
    ])
      assert.equal(readToPanel(message), undefined, JSON.stringify(message));
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
