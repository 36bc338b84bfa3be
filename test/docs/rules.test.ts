import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesDocument } from '../../scripts/rules-doc/documented.ts';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { rules } from '../../src/rules/registry.ts';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');

describe('docs/rules.md', () => {
  it('is what npm run docs writes', () => {
    assert.equal(page, rulesDocument(), 'run npm run docs');
  });

  it('has a section of every code, where the editor’s links lead', () => {
    for (const { code } of [...rules, ...baseCodes]) assert.ok(page.includes(`\n### ${code}\n`), code);
  });
});
