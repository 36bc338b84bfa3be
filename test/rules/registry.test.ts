import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleList } from '../../scripts/rule-list.mjs';
import { ruleOf, rules } from '../../src/rules/registry.ts';

const isThere = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

describe('rules', () => {
  it('have codes of their own', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
    for (const rule of rules) assert.equal(ruleOf(rule.code), rule);
    assert.equal(ruleOf('toString'), undefined);
  });

  it('are found in their folder, each in the file of its code', async () => {
    const list = await ruleList(fileURLToPath(new URL('../../src/rules/', import.meta.url)));
    for (const { code } of rules) assert.ok(list.includes(` from '../${code}.ts';`), code);
  });

  for (const { code } of rules) {
    it(`${code}: one file, one test`, () => {
      assert.ok(isThere(`src/rules/${code}.ts`));
      assert.ok(isThere(`test/rules/${code}.test.ts`));
    });
  }
});
