import assert from 'node:assert/strict';
import { dimensions, whatToWrite, type Dimension } from '../../src/quantity/dimension.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';

const names = Object.keys(dimensions) as Dimension[];

describe('dimension', () => {
  for (const name of names) {
    it(`gives examples of ${name} that read as such`, () => {
      for (const example of dimensions[name].examples) {
        const parsed = parseQuantity(example, name);
        assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
      }
    });
  }

  it('allows a bare number for counts, equivalents and ratios only', () => {
    assert.deepEqual(names.filter((name) => dimensions[name].bare).sort(), ['count', 'equivalents', 'ratio']);
    for (const name of names) {
      assert.equal(parseQuantity(1, name).ok, dimensions[name].bare, name);
      assert.equal(parseQuantity('1', name).ok, dimensions[name].bare, name);
    }
  });

  it('says what to write', () => {
    assert.equal(whatToWrite('count'), 'a number of accelerators, such as 150,000 or ~150k');
    assert.equal(whatToWrite('power'), 'a power, such as 700 W or 1.2 GW');
    assert.equal(whatToWrite('money'), 'a sum of money, such as $100B or $20,970');
  });
});
