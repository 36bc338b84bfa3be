import assert from 'node:assert/strict';
import fc from 'fast-check';
import { painter, plainly } from '../../src/words/paint.ts';
import { printable, terminal } from '../../src/words/printable.ts';
import { terminalTable, type Column } from '../../src/words/terminal-table.ts';
import { widthOf } from '../../src/words/width.ts';

const cells = (...texts: string[]) => texts.map((text) => ({ text: printable(text) }));

const columns: readonly Column[] = [
  { head: terminal`#`, align: 'right', cells: cells('1', '10') },
  { head: terminal`name`, align: 'left', cells: cells('A long name indeed', 'B'), shrinksTo: 8 },
  { head: terminal`where`, align: 'left', cells: cells('US', ''), importance: 1 },
  { head: terminal`figure`, align: 'right', cells: cells('1.20 GW', '—'), importance: 2 },
];

describe('terminalTable', () => {
  it('has as much room as it needs', () => {
    assert.deepEqual(terminalTable(columns, 80, plainly), [
      ' #  name                where   figure',
      ' 1  A long name indeed  US     1.20 GW',
      '10  B                                —',
    ]);
  });

  it('shortens before it drops, and drops what matters least first', () => {
    assert.deepEqual(terminalTable(columns, 32, plainly), [
      ' #  name          where   figure',
      ' 1  A long name…  US     1.20 GW',
      '10  B                          —',
    ]);
    assert.deepEqual(terminalTable(columns, 24, plainly), [
      ' #  name          figure',
      ' 1  A long nam…  1.20 GW',
      '10  B                  —',
    ]);
    assert.deepEqual(terminalTable(columns, 10, plainly), [' #  name', ' 1  A lon…', '10  B']);
  });

  it('styles words, not the spaces around them', () => {
    const marked = painter((style, text) => `<${style}>${text}</${style}>`);
    const column: Column = {
      head: terminal`move`,
      align: 'left',
      cells: [
        { text: terminal`▲3`, style: 'up' },
        { text: terminal``, style: 'up' },
      ],
    };
    const last: Column = { head: terminal`x`, align: 'right', cells: cells('a', 'b') };
    assert.deepEqual(terminalTable([column, last], 80, marked), [
      '<quiet>move</quiet>  <quiet>x</quiet>',
      '<up>▲3</up>    a',
      '      b',
    ]);
  });

  it('is never wider than it may be', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 5 }),
        fc.integer({ min: 3, max: 60 }),
        (rows, width) => {
          const table: Column[] = [
            { head: terminal`a`, align: 'left', cells: cells(...rows.map(([a]) => a)), shrinksTo: 5 },
            { head: terminal`b`, align: 'right', cells: cells(...rows.map(([, b]) => b)), importance: 1 },
          ];
          return terminalTable(table, width, plainly).every((line) => widthOf(line) <= width);
        },
      ),
    );
  });
});
