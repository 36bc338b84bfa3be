import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  documentedBase,
  documentedRules,
  problemsIn,
  rulesDocument,
} from '../../scripts/rules-doc/documented.ts';
import { baseSections } from '../../scripts/rules-doc/base-sections.ts';
import { ruleSections } from '../../scripts/rules-doc/rule-sections.ts';

describe('docs/rules.md', () => {
  it('is what npm run docs writes', () => {
    const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
    assert.equal(page.replaceAll('\r\n', '\n'), rulesDocument(), 'run npm run docs');
  });

  it('has no section of a code that is gone', () => {
    const codes = [...documentedRules(), ...documentedBase()].map(({ code }) => code);
    assert.deepEqual([...Object.keys(ruleSections), ...Object.keys(baseSections)].sort(), codes.sort());
  });

  for (const { code, severity, example } of [...documentedRules(), ...documentedBase()]) {
    it(`shows an example of ${code} that has no other problem`, () => {
      const found = problemsIn(example);
      assert.deepEqual([...new Set(found.map(({ problem }) => problem.code))], [code]);
      assert.deepEqual(found.find(({ path }) => path === example.file)?.problem.severity, severity);
    });
  }
});
