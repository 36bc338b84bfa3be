import assert from 'node:assert/strict';
import { readFile } from '../../../src/catalog/read/read-file.ts';
import { briefs, problemsIn } from '../../support/problems.ts';

const rest = 'owners: [Someone]\nlocation: {}\nstatus: planned\n';

describe('a text that a # cuts short', () => {
  it('is one warning over all of it, with the whole in quotes', () => {
    const text = `name: Colossus #2  \n${rest}`;
    const [problem, ...others] = problemsIn('factory', text);
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, 'warning');
    assert.equal(text.slice(problem.start, problem.end), 'Colossus #2');
    assert.equal(
      problem.message,
      'YAML takes “#2” for a comment, and reads “Colossus”. Quote the text: "Colossus #2"',
    );
    assert.ok(readFile('factory', 'x', text).entry);
  });

  it('is found in lists', () => {
    assert.deepEqual(briefs('factory', `name: x\n${rest}aliases:\n  - Colossus #2\n`), [
      'cut-short “Colossus #2”',
    ]);
  });

  const sound = [
    'name: Colossus # 2',
    'name: x #',
    'name: x ## y',
    'name: "x" #2',
    'name: x#2',
    'name: x\n#2',
  ];
  for (const line of sound) {
    it(`is not ${JSON.stringify(line)}`, () => assert.deepEqual(briefs('factory', `${line}\n${rest}`), []));
  }

  it('is no status, figure or date: a comment may stand right behind those', () => {
    const text =
      'name: x\nowners: [y]\nlocation: {}\nstatus: planned #yes\ncompute:\n  - count: 5 #k\n    since: 2025 #or\n';
    assert.deepEqual(briefs('factory', text), []);
  });
});
