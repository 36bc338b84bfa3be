import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/document/line-index.ts';

const text = fc.array(fc.constantFrom('\n', '\r\n', '\r', 'a', ' ', 'é', '😀'), { maxLength: 30 });

describe('LineIndex', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb', ['a', 'b']],
    ['\n\r\n\r', ['', '', '', '']],
    ['\r\r\n', ['', '', '']],
  ];
  for (const [written, lines] of cases) {
    it(`splits ${JSON.stringify(written)}`, () => {
      const index = new LineIndex(written);
      assert.equal(index.lineCount, lines.length);
      assert.deepEqual(
        lines.map((_, line) => index.lineText(line)),
        lines,
      );
    });
  }

  it('goes from offset to place and back', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const index = new LineIndex(whole);
        for (let offset = 0; offset <= whole.length; offset++) {
          const place = index.positionAt(offset);
          const insideBreak = whole[offset - 1] === '\r' && whole[offset] === '\n';
          if (!insideBreak) assert.equal(index.offsetAt(place), offset);
          assert.ok(index.lineStart(place.line) <= offset);
          assert.ok(offset <= index.lineStart(place.line + 1));
        }
      }),
    );
  });

  it('agrees with a plain split', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const index = new LineIndex(whole);
        const lines = whole.split(/\r\n|\r|\n/);
        assert.equal(index.lineCount, lines.length);
        lines.forEach((line, i) => assert.equal(index.lineText(i), line));
      }),
    );
  });

  it('takes the ends for places beyond them', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(index.positionAt(-3), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
    assert.equal(index.offsetAt({ line: -1, column: 4 }), 0);
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 0, column: -1 }), 0);
    assert.equal(index.offsetAt({ line: 7, column: 0 }), 5);
  });

  it('spans a line without its indentation and its break', () => {
    const index = new LineIndex('a\n  b c \t\r\n\n   \n');
    assert.deepEqual(index.lineSpan(1), { start: 4, end: 7 });
    assert.deepEqual(index.lineSpan(2), { start: 11, end: 11 });
    assert.deepEqual(index.lineSpan(3), { start: 12, end: 12 });
  });
});
