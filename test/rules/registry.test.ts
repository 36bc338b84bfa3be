import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { ruleOf, rules } from '../../src/rules/registry.ts';
import { ruleSections } from '../../scripts/rules-doc/rule-sections.ts';

const isThere = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

describe('rules', () => {
  it('have codes of their own', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
    for (const rule of rules) assert.equal(ruleOf(rule.code), rule);
    assert.equal(ruleOf('toString'), undefined);
  });

  for (const { code, fix } of rules) {
    it(`${code}: one file, one test, one section of the docs, and a golden file where it has a fix`, () => {
      assert.ok(isThere(`src/rules/${code}.ts`));
      assert.ok(isThere(`test/rules/${code}.test.ts`));
      assert.ok(Object.hasOwn(ruleSections, code));
      if (fix) assert.ok(isThere(`test/fixes/${code}`));
    });
  }
});
