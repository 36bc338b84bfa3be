import assert from 'node:assert/strict';
import {
  choicesSet,
  filterOptions,
  noFilter,
  passes,
  searchText,
  type Filter,
} from '../../../src/panel/rows/row-filter.ts';
import { heightOf, readState } from '../../../src/panel/panel-state.ts';
import { byMove, nextSort, sortRows } from '../../../src/panel/rows/sort.ts';
import { moveSpoken, moveText, visible } from '../../../src/panel/panel-words.ts';
import type { ListRow } from '../../../src/views/list/list-view.ts';
import { line, listOf } from '../support/lists.ts';

const { rows } = listOf([
  line('a', { owners: ['One', 'One'], countries: ['US', 'DE'], hardware: ['H100'] }),
  line('b', { status: 'planned', owners: ['Two'] }),
  line('c', { name: 'Ö', place: 'Zürich' }),
]);

/** The rows that a filter lets pass. */
function filterRows(of: readonly ListRow[], filter: Filter): readonly ListRow[] {
  return of.filter(({ factory }) => passes(filter)(factory, searchText));
}

describe('Sorting rows', () => {
  it('turns at the second click on a head, and ends at the third', () => {
    const first = nextSort(undefined, 'cost', true);
    const second = nextSort(first, 'cost', true);
    assert.deepEqual(first, { column: 'cost', descending: true });
    assert.deepEqual(second, { column: 'cost', descending: false });
    assert.equal(nextSort(second, 'cost', true), undefined);
    assert.deepEqual(nextSort(second, 'name', false), { column: 'name', descending: false });
  });

  it('keeps equals in the order of their ranks, either way', () => {
    for (const descending of [true, false])
      assert.deepEqual(
        sortRows(rows, () => 1, descending),
        rows,
      );
  });

  it('puts the greatest rise first, and last who was not there before', () => {
    const moved = [
      { ...rows[0]!, rank: 1, previousRank: null, move: 'new' as const },
      { ...rows[1]!, rank: 2, previousRank: 1, move: 'down' as const },
      { ...rows[2]!, rank: 3, previousRank: 9, move: 'up' as const },
    ];
    assert.deepEqual(
      sortRows(moved, byMove, true).map(({ rank }) => rank),
      [3, 2, 1],
    );
  });
});

describe('Filtering rows', () => {
  it('counts what can be chosen, each row once, in order', () => {
    const { country, owner, status } = filterOptions(rows.map(({ factory }) => factory));
    assert.deepEqual(country, [
      { value: 'DE', rows: 1 },
      { value: 'US', rows: 3 },
    ]);
    assert.deepEqual(
      owner.find(({ value }) => value === 'One'),
      { value: 'One', rows: 1 },
    );
    assert.deepEqual(
      status.map(({ value }) => value),
      ['planned', 'operational'],
    );
  });

  it('wants every word, anywhere', () => {
    const found = (text: string): readonly string[] =>
      filterRows(rows, { ...noFilter, text }).map(({ factory }) => factory.id);
    assert.deepEqual(found('zurich o'), ['c']);
    assert.deepEqual(found('  '), ['a', 'b', 'c']);
    assert.deepEqual(found('planned two'), ['b']);
    assert.deepEqual(found('planned one'), []);
  });

  it('wants everything that is chosen', () => {
    const filter = { ...noFilter, country: 'US', status: 'planned' };
    assert.deepEqual(
      filterRows(rows, filter).map(({ factory }) => factory.id),
      ['b'],
    );
    assert.equal(choicesSet(filter), 2);
  });
});

describe('Words', () => {
  it('tell moves to the eye and to the ear', () => {
    const told = (
      rank: number,
      move: 'up' | 'down' | 'same' | 'new' | 'return' | null,
      previousRank: number | null,
    ) => [moveText({ rank, move, previousRank }), moveSpoken({ rank, move, previousRank })];
    assert.deepEqual(told(1, 'up', 4), ['▲3', 'up 3, from 4']);
    assert.deepEqual(told(5, 'down', 4), ['▼1', 'down 1, from 4']);
    assert.deepEqual(told(4, 'same', 4), ['=', 'unchanged']);
    assert.deepEqual(told(4, 'new', null), ['new', 'new on the list']);
    assert.deepEqual(told(4, 'return', null), ['back', 'back on the list']);
    assert.deepEqual(told(4, null, null), ['', '']);
  });

  it('make control characters visible and leave all else', () => {
    assert.equal(visible('a\u0000\u001B[31m\u007F\u0085\nb'), 'a\u2400\u241B[31m\u2421 b');
    assert.equal(visible('Zürich \u202Eאב 🏭 <b>'), 'Zürich אב 🏭 <b>');
  });
});

describe('Searching rows', () => {
  const named = listOf([
    line('a', { name: 'Łódź' }),
    line('b', { place: 'O\u0308resund' }),
    line('c', { owners: ['Große Straße'] }),
  ]);
  const found = (text: string): readonly string[] =>
    filterRows(named.rows, { ...noFilter, text }).map(({ factory }) => factory.id);

  it('finds names as people type them, and as they are written', () => {
    for (const text of ['lodz', 'LODZ', 'łódź', 'Ło\u0301dz\u0301'])
      assert.deepEqual(found(text), ['a'], text);
    for (const text of ['oresund', 'Øresund', 'öresund']) assert.deepEqual(found(text), ['b'], text);
    for (const text of ['strasse', 'straße grosse']) assert.deepEqual(found(text), ['c'], text);
  });
});

describe('Rows that are open', () => {
  it('are those that were opened, whatever they are called', () => {
    for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'a']) {
      const state = readState({ open: {} });
      assert.equal(heightOf(state, id), undefined, id);
      assert.equal(heightOf({ ...state, open: Object.fromEntries([[id, 12]]) }, id), 12, id);
    }
  });
});
