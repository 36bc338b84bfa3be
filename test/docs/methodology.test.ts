import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { methodologyPage } from '../../scripts/methodology-doc/methodology-page.ts';
import { shippedTexts } from '../support/shipped.ts';

const docs = new URL('../../docs/', import.meta.url);

describe('docs/methodology.md', () => {
  const page = methodologyPage(shippedTexts());

  it('is what npm run docs writes', () => {
    const written = readFileSync(new URL('methodology.md', docs), 'utf8');
    assert.equal(written.replaceAll('\r\n', '\n'), page, 'run npm run docs');
  });

  it('has every constant of catalog.yaml with a source, and every accelerator', () => {
    const constants = page.split('\n').filter((line) => /^\| `[\w.]+` \|/.test(line));
    assert.ok(constants.length >= 15);
    for (const line of constants) assert.doesNotMatch(line, /\| — \|$/, line);
    const hardware = [...shippedTexts()].filter(([path]) => path.startsWith('hardware/'));
    for (const [path, text] of hardware) {
      const name = /^name: "?(.*?)"?$/m.exec(text)?.[1] ?? assert.fail(path);
      assert.ok(page.includes(`| ${name} |`), name);
    }
  });

  it('leads only to pages that there are', () => {
    const guidelines = readFileSync(new URL('data-guidelines.md', docs), 'utf8');
    for (const text of [page, guidelines]) {
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        assert.ok(existsSync(new URL(target, docs)), target);
      }
    }
  });
});
