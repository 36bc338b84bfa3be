import assert from 'node:assert/strict';
import { countParses } from '../support/parse-count.ts';
import { base, worldOf } from './support/world.ts';

const alpha = 'factories/alpha.yaml';
const beta = 'factories/beta.yaml';
const text = (path: string): string => base[path] ?? '';

describe('the checker', () => {
  it('lists every file that is read or refused, in order', () => {
    const { catalog, checker } = worldOf();
    catalog.update([{ path: 'factories/old.yml', refused: 'The ending is .yml.' }]);
    const paths = checker.paths();
    assert.deepEqual(paths, [...paths].sort());
    assert.deepEqual(new Set(paths), new Set([...Object.keys(base), 'factories/old.yml']));
  });

  it('tells of a refused file by its reason, and of a file that is not there nothing', () => {
    const { catalog, checker } = worldOf();
    catalog.update([{ path: alpha, refused: 'The file is not UTF-8.' }]);
    assert.deepEqual(
      checker.problemsOf(alpha).map(({ code, message, severity }) => [code, message, severity]),
      [['file', 'The file is not UTF-8.', 'error']],
    );
    assert.deepEqual(checker.problemsOf('factories/never.yaml'), []);
  });

  it('gives the same list until something that it rests on changes', () => {
    const { catalog, checker } = worldOf();
    const before = checker.problemsOf(alpha);
    catalog.update([{ path: beta, text: `${text(beta)}# a comment\n` }]);
    assert.equal(checker.problemsOf(alpha), before);
    catalog.update([{ path: alpha, text: `${text(alpha)}# a comment\n` }]);
    assert.notEqual(checker.problemsOf(alpha), before);
  });

  it('holds no rules against the last good entry of a broken text', () => {
    const { catalog, checker } = worldOf({ [alpha]: `${text(alpha)}partOf: nobody\n` });
    assert.deepEqual(
      checker.problemsOf(alpha).map(({ code }) => code),
      ['unknown-factory'],
    );
    catalog.update([{ path: alpha, text: `${text(alpha)}partOf: [nobody\n` }]);
    assert.deepEqual(
      checker.problemsOf(alpha).map(({ code }) => code),
      ['syntax'],
    );
  });

  it('orders problems by the text', () => {
    const wrong = text(alpha)
      .replace('hardware: nvidia-h100-sxm', 'hardware: nvidia-h100-smx')
      .replace('source: survey', 'source: nobody');
    const { checker } = worldOf({ [alpha]: `${wrong}partOf: nobody\n` });
    const starts = checker.problemsOf(alpha).map(({ start }) => start);
    assert.ok(starts.length >= 3);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });

  it('takes which files may have changed once', () => {
    const { catalog, checker } = worldOf({ [alpha]: `${text(alpha)}partOf: omega\n` });
    for (const path of checker.paths()) checker.problemsOf(path);
    checker.takeStale();
    assert.deepEqual([...checker.takeStale()], []);
    catalog.update([{ path: 'factories/omega.yaml', text: text(beta) }]);
    const stale = checker.takeStale();
    assert.ok(stale.has(alpha) && stale.has('factories/omega.yaml'));
    assert.deepEqual([...checker.takeStale()], []);
  });

  it('stops following a catalog that it has left', () => {
    const { catalog, checker } = worldOf();
    checker.takeStale();
    checker.dispose();
    catalog.update([{ path: alpha, text: 'name: [\n' }]);
    assert.deepEqual([...checker.takeStale()], []);
  });

  it('reads an edited file once, though it has problems to place', () => {
    const { catalog, checker } = worldOf();
    const parses = countParses(() => {
      catalog.update([{ path: alpha, text: `${text(alpha)}partOf: nobody\nsupersedes: nobody\n` }]);
      assert.ok(checker.problemsOf(alpha).length >= 2);
    });
    assert.equal(parses, 1);
  });
});
