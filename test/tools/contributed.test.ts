import assert from 'node:assert/strict';
import { contributes } from '../../package.json';
import { contributedTools } from './support/contributed.ts';

describe('package.json', () => {
  it('contributes every tool as it is, and no other', () => {
    assert.deepEqual(contributes.languageModelTools, contributedTools());
  });
});
