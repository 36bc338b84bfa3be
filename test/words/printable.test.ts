import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable, printableLines } from '../../src/words/printable.ts';

describe('printable', () => {
  const cases: readonly [text: string, shown: string][] = [
    ['xAI “Colossus” Cluster', 'xAI “Colossus” Cluster'],
    ['one\ntwo\r\nthree\tfour', 'one two three four'],
    ['\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
    ['\u001B]8;;http://x\u0007link', '␛]8;;http://x␇link'],
    ['\u009B31m and \u007F', '�31m and ␡'],
    ['abc\u202Efdp.exe', 'abcfdp.exe'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['👩‍🏭 می‌خواهم', '👩‍🏭 می‌خواهم'],
    ['half a pair \uD83D', 'half a pair �'],
    ['no characters: \uFDD0 \u{1FFFF} \uFFFE', 'no characters: � � �'],
  ];
  for (const [text, shown] of cases) {
    it(`shows ${JSON.stringify(text)}`, () => {
      assert.equal(printable(text), shown);
    });
  }

  it('never lets a control character or a mark of direction through', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        text,
        (each) =>
          !/[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(printable(each)),
      ),
    );
    fc.assert(
      fc.property(
        text,
        (each) => !/(?![\t\r\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(printableLines(each)),
      ),
    );
  });
});
