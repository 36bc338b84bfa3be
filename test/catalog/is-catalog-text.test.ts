import assert from 'node:assert/strict';
import { isCatalogText } from '../../src/catalog/file-kind.ts';

describe('isCatalogText', () => {
  const ours = [
    'format: ai-factories/1\n',
    'format: ai-factories/1',
    'format: ai-factories/1\r\ntitle: x\r\n',
    '\uFEFFformat: ai-factories/1\n',
    'format: "ai-factories/1"\n',
    "format: 'ai-factories/1'  # ours\n",
    '# The methodology.\n\n  # more\nformat: ai-factories/1\ntitle: x\n',
    '\r\n# x\r\nformat: ai-factories/1\r\n',
    '---\nformat: ai-factories/1\n',
    '--- # the catalog\nformat: ai-factories/1\n',
    '--- format: ai-factories/1\n',
    '%YAML 1.2\n---\nformat: ai-factories/1\n',
    '\uFEFF# x\r\n%YAML 1.2 # y\r\n---\r\n\r\nformat : ai-factories/1\r\n',
    '"format": ai-factories/1\n',
  ];
  for (const text of ours) {
    it(`is true of ${JSON.stringify(text)}`, () => assert.equal(isCatalogText(text), true));
  }

  const others = [
    '',
    'format: ai-factories/2\n',
    'format: ai-factories/10\n',
    'format: ai-factories\n',
    'title: x\nformat: ai-factories/1\n',
    ' format: ai-factories/1\n',
    '# format: ai-factories/1\n',
    'x: |\n  format: ai-factories/1\n',
    'formats: ai-factories/1\n',
    '%TAG ! x\n---\nformat: ai-factories/1\n',
    'title: x\n---\nformat: ai-factories/1\n',
    'apiVersion: backstage.io/v1alpha1\n',
  ];
  for (const text of others) {
    it(`is false of ${JSON.stringify(text)}`, () => assert.equal(isCatalogText(text), false));
  }

  it('takes time linear in a hostile text', () => {
    for (const part of [
      '\n',
      ' \n',
      '# x\n',
      '# x\r\n',
      '\r\n',
      ' ',
      '#',
      '\t\n \n',
      '---\n',
      '--- ',
      '%YAML 1.2\n',
    ]) {
      const before = process.cpuUsage();
      assert.equal(isCatalogText(`${part.repeat(50_000)}x`), false);
      assert.ok(process.cpuUsage(before).user / 1000 < 2000, JSON.stringify(part));
    }
  });
});
