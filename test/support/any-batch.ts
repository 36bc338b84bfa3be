import fc from 'fast-check';

const ids = ['ref', 'two', 'half', 'bare', 'old'];

/** A figure in any notation. */
const quantity = (figure: string): fc.Arbitrary<string> =>
  fc.constantFrom(figure, `~${figure}`, `${figure}+`, `~${figure}+`, `up to ${figure}`);

const number = fc.integer({ min: 1, max: 999 });
const day = fc.constantFrom('2020', '2023-05', '2024-12-31', '2025-06', '2025-11-06', '2026', '2029-02-03');

const hardware = fc.oneof(
  fc.constantFrom(...ids),
  fc
    .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 })
    .map((list) => `[${list.join(', ')}]`),
);

const shares = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 })
  .map((list) => `{${list.map((id, i) => `${id}: ${[50, 30, 20][i]}%`).join(', ')}}`);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** A batch of any keys, as the inside of a flow map. */
export const anyBatch: fc.Arbitrary<string> = fc
  .record({
    hardware: optional(hardware),
    shares: fc.option(shares, { nil: undefined, freq: 4 }),
    count: optional(number.chain((n) => quantity(`${n}k`))),
    equivalents: fc.option(
      number.chain((n) => quantity(`${n}k`)),
      { nil: undefined, freq: 3 },
    ),
    power: fc.option(
      number.chain((n) => quantity(`${n} MW`)),
      { nil: undefined, freq: 3 },
    ),
    itPower: fc.option(
      number.chain((n) => quantity(`${n} MW`)),
      { nil: undefined, freq: 3 },
    ),
    cost: fc.option(
      number.chain((n) => quantity(`$${n}M`)),
      { nil: undefined, freq: 3 },
    ),
    scope: optional(fc.constantFrom('hardware', 'total')),
    announced: optional(day),
    since: optional(day),
    until: fc.option(day, { nil: undefined, freq: 4 }),
    status: optional(fc.constantFrom('planned', 'operational', 'expansion', 'decommissioned')),
  })
  .map((batch) => {
    const keys = Object.entries(batch).filter(([, value]) => value !== undefined);
    return keys.map(([key, value]) => `${key}: ${value}`).join(', ') || 'note: nothing is known';
  });
