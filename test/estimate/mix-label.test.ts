import assert from 'node:assert/strict';
import { meanOf, quotient, weighted, type Input } from '../../src/estimate/expression.ts';
import { exactly } from '../../src/quantity/interval.ts';

const input = (label: string, n: number): Input => ({
  kind: 'input',
  label,
  dimension: 'ratio',
  value: exactly(n),
  origin: undefined,
});

describe('the label of a mix', () => {
  const reference = { id: 'a', name: 'A', expression: input('the reference itself', 1) };
  const ratio = quotient('peak over A’s', 'ratio', input('peak', 2), input('peak', 1));
  const other = { id: 'b', name: 'B', expression: ratio };

  it('is not that of the reference, which speaks of itself alone', () => {
    assert.equal(meanOf([reference, other], [], 0).label, 'peak over A’s');
    const share = input('share', 0.5);
    assert.equal(
      weighted([
        { ...reference, share },
        { ...other, share },
      ]).label,
      'peak over A’s',
    );
  });

  it('is that of the first where none is computed', () => {
    const members = ['price of 2025-01', 'price of 2025-02'].map((label, index) => ({
      id: label,
      name: label,
      expression: input(label, index + 1),
    }));
    assert.equal(meanOf(members, [], 0).label, 'price of 2025-01');
  });
});
