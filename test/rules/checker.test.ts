import assert from 'node:assert/strict';
import { Checker, type RuleFailure } from '../../src/rules/checker.ts';
import { rules } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
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

  it('tells the rest where a rule throws for a file, says so, and tries again at the next edit', () => {
    const { catalog, rankings } = worldOf({ [alpha]: `${text(alpha)}partOf: nobody\n` });
    let isBroken = true;
    const throwing: Rule = {
      ...rules[0]!,
      code: 'throwing',
      severity: 'warning',
      check: {
        factory({ id }, _, report) {
          report({ message: 'Found before it broke.', path: ['name'] });
          if (isBroken && id === 'alpha') throw new TypeError('of undefined');
        },
      },
    };
    const failures: RuleFailure[] = [];
    const checker = new Checker(catalog, rankings, {
      rules: [throwing, ...rules],
      onFailure: (failure) => failures.push(failure),
    });
    const codes = (path: string): readonly string[] => checker.problemsOf(path).map(({ code }) => code);
    assert.deepEqual(codes(alpha), ['throwing', 'unknown-factory']);
    assert.deepEqual(codes(beta), ['throwing']);
    assert.deepEqual(
      failures.map(({ code, file, error }) => [code, file, (error as Error).message]),
      [['throwing', alpha, 'of undefined']],
    );
    isBroken = false;
    catalog.update([{ path: beta, text: `${text(beta)}# any edit\n` }]);
    assert.ok(checker.takeStale().has(alpha));
    assert.deepEqual(codes(alpha), ['throwing', 'unknown-factory']);
    assert.equal(failures.length, 1);
  });

  it('names the rule and the file where nobody takes note of what it throws', () => {
    const { catalog, rankings } = worldOf();
    const check = {
      factory: (): never => {
        throw new Error('broken');
      },
    };
    const checker = new Checker(catalog, rankings, { rules: [{ ...rules[0]!, check }] });
    assert.throws(
      () => checker.problemsOf(alpha),
      /^Error: the rule before-release failed for factories\/alpha.yaml: broken$/,
    );
  });

  it('asks a rule again when another file changes that it only looked at', () => {
    const { catalog, rankings } = worldOf();
    const asked: string[] = [];
    const check: Rule['check'] = {
      edition({ id }, context) {
        asked.push(id);
        context.catalog.documentAt(beta);
      },
    };
    const checker = new Checker(catalog, rankings, { rules: [{ ...rules[0]!, check }] });
    for (const path of checker.paths()) checker.problemsOf(path);
    catalog.update([{ path: beta, text: `${text(beta)}half: [` }]);
    for (const path of checker.takeStale()) checker.problemsOf(path);
    assert.deepEqual(asked, ['2025H2', '2026H1', '2025H2', '2026H1']);
  });
});
