import { Turns } from '../../../src/vscode/catalogs/turns.ts';
import { equal } from '../support/assert.ts';

describe('Turns', () => {
  it('tell whether a turn is still the last of its path', () => {
    const turns = new Turns();
    const first = turns.begin('a');
    const other = turns.begin('b');
    equal(first(), true);
    const second = turns.begin('a');
    equal(first(), false);
    equal(second(), true);
    equal(other(), true);
  });

  it('tell whether a path has had a turn since', () => {
    const turns = new Turns();
    turns.begin('a');
    const isUntouched = turns.watch();
    equal(isUntouched('a'), true);
    turns.begin('a');
    turns.begin('b');
    equal(isUntouched('a'), false);
    equal(isUntouched('b'), false);
    equal(isUntouched('c'), true);
  });
});
