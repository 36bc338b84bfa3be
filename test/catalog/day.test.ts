import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay, yearOf, type Day } from '../../src/catalog/day.ts';

describe('parseDay', () => {
  const accepted: readonly (readonly [string | number, string])[] = [
    [2025, '2025-01-01'],
    ['2025', '2025-01-01'],
    ['2025-06', '2025-06-01'],
    ['2025-06-17', '2025-06-17'],
    ['2024-02-29', '2024-02-29'],
    ['1900', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
  ];
  for (const [written, day] of accepted) {
    it(`reads ${written} as ${day}`, () => assert.deepEqual(parseDay(written), { ok: true, day }));
  }

  const refused = [
    '',
    '25',
    '2025-6',
    '2025-00',
    '2025-13',
    '2025-06-31',
    '2025-02-29',
    '2025-06-00',
    '1899',
  ];
  const others = [
    '2200',
    '2025-06-17T00:00',
    '17.06.2025',
    '2025/06/17',
    ' 2025',
    '2025-06-17\n',
    '٢٠٢٥',
    '02025',
  ];
  for (const written of [...refused, ...others, 20_250_617, 2025.5, NaN, Infinity, -2025]) {
    it(`refuses ${JSON.stringify(written)} as ${String(written)}`, () => {
      const parsed = parseDay(written);
      assert.ok(!parsed.ok);
      assert.ok(parsed.message.startsWith(`“${written}” `));
      assert.ok(parsed.message.endsWith(` Write ${parsed.suggestion ?? '2025, 2025-06 or 2025-06-17'}.`));
      assert.ok(parsed.suggestion === undefined || parseDay(parsed.suggestion).ok);
    });
  }

  const meant: readonly (readonly [string, string | undefined])[] = [
    ['2025‑06', '2025-06'],
    ['2025–06–17', '2025-06-17'],
    ['２０２５', '2025'],
    ['2025\u200b', '2025'],
    ['2025-6-7', '2025-06-07'],
    ['2025/06/17', '2025-06-17'],
    ['17.06.2025', '2025-06-17'],
    ['06/17/2025', '2025-06-17'],
    ['05/06/2025', undefined],
    ['June 2025', '2025-06'],
    ['Jun 17th, 2025', '2025-06-17'],
    ['H2 2025', '2025-07'],
    ['2025-Q3', '2025-07'],
    ['2025-13', '2025'],
    ['2025-02-30', '2025-02'],
    ['soon', undefined],
  ];
  for (const [written, suggestion] of meant) {
    it(`says what to write for ${JSON.stringify(written)}`, () => {
      const parsed = parseDay(written);
      assert.equal(parsed.ok ? written : parsed.suggestion, suggestion);
    });
  }

  it('names a sign that is none of ours', () => {
    const parsed = parseDay('2025‑06');
    assert.equal(
      parsed.ok ? '' : parsed.message,
      '“2025‑06” has U+2011, NON-BREAKING HYPHEN. Write 2025-06.',
    );
  });

  it('reads every day that there is, and no other', () => {
    const range = { noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2199-12-31') };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const day = date.toISOString().slice(0, 10);
        assert.deepEqual(parseDay(day), { ok: true, day });
        assert.equal(yearOf(day as Day), date.getUTCFullYear());
      }),
    );
    const part = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(part(13), part(32), (month, day) => {
        const date = new Date(`2023-${month}-${day}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`2023-${month}-${day}`);
        assert.equal(parseDay(`2023-${month}-${day}`).ok, exists);
      }),
    );
  });
});
