import assert from 'node:assert/strict';
import { cleanName, cleanText } from '../../src/importers/text-cell.ts';
import { rowsOf } from '../../src/importers/columns.ts';
import { readCsv } from '../../src/importers/csv-table.ts';
import { dayIn } from '../../src/importers/date-cell.ts';
import { degreesIn } from '../../src/importers/number-cell.ts';
import { mostKept, numberIn } from '../../src/importers/number-cell.ts';

const cell = (text: string) => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const table = readCsv({ name: 'a.csv', text: `Other,Value\n1,${quoted}\n` });
  return rowsOf(table, 'a table', { value: 'Value' })[0]!.cells.value;
};

describe('cells of other people’s tables', () => {
  it('lose stray spaces of every kind, names also the quotes around them', () => {
    assert.equal(cleanText('\u00a0 a\u00a0\u2009b \n c\u200b'), 'a b\nc');
    for (const name of ['"Colossus 2"', '“Colossus 2”', "'Colossus\u00a02'", ' Colossus\n2 ']) {
      assert.equal(cleanName(name), 'Colossus 2');
    }
    assert.equal(cleanName('"'), '"');
  });

  it('are numbers with the digits of the source', () => {
    const digits = {
      '277918.1404749874': '277918.1404749874',
      '239.0': '239',
      '0.0': '0',
      '1,111,672.5': '1111672.5',
      '1 111\u00a0672': '1111672',
      '1.1e+21': '1100000000000000000000',
      '4.5E-3': '0.0045',
      '12e0': '12',
      '0.50': '0.5',
      '-0': '0',
    };
    for (const [text, expected] of Object.entries(digits)) {
      assert.deepEqual(numberIn(cell(text)), { digits: expected, value: Number(expected) }, text);
    }
    assert.equal(numberIn(cell(' \u00a0')), undefined);
  });

  it('are no numbers where another reading is possible', () => {
    for (const text of ['1.2.3', '~100', 'n/a', '0x10', 'Infinity']) {
      assert.throws(() => numberIn(cell(text)), { message: `a.csv:2:3: Value “${text}” is not a number.` });
    }
    for (const text of ['1,5', '0,123', '00,123', '1234,567', '-0,5']) {
      assert.throws(
        () => numberIn(cell(text)),
        /^ImportError: a\.csv:2:3: Value “.*” is not a number: its comma may/,
      );
    }
    for (const text of [
      '0 123',
      '1,23,456',
      '12 MW',
      '1 234,567',
      '1,234 567',
      '1, 234',
      '1,234.5,6',
      ',5',
      '0 000',
    ]) {
      assert.throws(
        () => numberIn(cell(text)),
        /^ImportError: a\.csv:2:3: Value “.*” is not a number\. Between/,
      );
    }
    assert.throws(() => numberIn(cell('12\n345')), /“12 345” is on more than one line\./);
    assert.throws(() => numberIn(cell('-3')), { message: 'a.csv:2:3: Value “-3” is negative.' });
  });

  it('are no numbers where the catalog could not keep them', () => {
    const message = (text: string) => `a.csv:2:3: Value “${text}” is too large to be kept exactly.`;
    assert.throws(() => numberIn(cell('1e999')), { message: message('1e999') });
    assert.throws(() => numberIn(cell('1e16'), mostKept), { message: message('1e16') });
    assert.equal(numberIn(cell('9,007,199,254,740,992'), mostKept)?.value, mostKept);
  });

  it('are days in each of the forms that exports have', () => {
    const days = {
      '2025': '2025-01-01',
      '2025-06': '2025-06-01',
      '2025-06-17': '2025-06-17',
      '2025-06-17T00:00:00.000Z': '2025-06-17',
      '2025-06-17 10:34:03+00:00': '2025-06-17',
      'June 17, 2025': '2025-06-17',
      'Jun 2025': '2025-06-01',
      '17 June 2025': '2025-06-17',
      '6/17/2025': '2025-06-17',
      '17/6/2025': '2025-06-17',
      '6/6/2025': '2025-06-06',
    };
    for (const [text, day] of Object.entries(days)) assert.equal(dayIn(cell(text)), day, text);
    assert.equal(dayIn(cell('')), undefined);
  });

  it('are no days where they may be two, or none', () => {
    assert.throws(
      () => dayIn(cell('6/7/2025')),
      /^ImportError: a\.csv:2:3: Value “6\/7\/2025” may be either of two days\./,
    );
    for (const text of ['2025-02-30', '2025-13', 'soon', 'Q4 2024', 'Jum 2025', '20250617']) {
      assert.throws(() => dayIn(cell(text)), /is not a date\. Write 2025, 2025-06 or 2025-06-17\.$/, text);
    }
  });

  it('are degrees within the globe', () => {
    assert.equal(degreesIn(cell('-90.118494'), 180), -90.118494);
    assert.equal(degreesIn(cell('−22.9'), 90), -22.9);
    for (const text of ['90.1', '12°', '1e1'])
      assert.throws(() => degreesIn(cell(text), 90), /is not a number of degrees/);
  });
});
