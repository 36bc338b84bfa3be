import assert from 'node:assert/strict';
import { fixesFor } from '../../src/rules/fixes.ts';
import { applyFix } from './support/apply.ts';
import { briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'hardware/nvidia-h100-sxm.yaml';
const at = (url: string): Files =>
  changed(path, [
    '  - {id: survey, supports: [peak, tdp]}',
    `  - {id: survey, supports: [peak, tdp]}\n  - {id: sheet, title: Sheet, url: ${JSON.stringify(url)}}`,
  ]);

describe('source-address', () => {
  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'ftp://a.example/x',
    'mailto:a@b.example',
    'https://epoch.ai@evil.example/x',
    'https://a:b@evil.example/',
    'https://a.example/\u202Egpj.exe',
    'https://a.example/\u200Bx',
    'https://a.example/\u0007',
    'https://a.example/a b',
    'https://',
    'http:///x',
    'no address',
    '//a.example/x',
    'vscode://file/x',
  ]) {
    it(`finds ${JSON.stringify(url)}`, () => {
      // That a control character is no part of a text is another matter.
      const [brief, ...others] = briefsOf(at(url)).filter((each) => !each.includes(': syntax “\\u0007”'));
      assert.match(brief ?? '', /^hardware\/nvidia-h100-sxm.yaml: source-address /);
      assert.deepEqual(others, []);
    });
  }

  it('says what is wrong, and lets addresses of the web be', () => {
    const said = (url: string): string | undefined => messagesOf(path, at(url))[0];
    assert.match(
      said('javascript:alert(1)') ?? '',
      /^This is a javascript: address, which is none of the web\. /,
    );
    assert.match(said('https://a@b.example') ?? '', /user name before its host/);
    assert.match(said('https://a.example/\u202E') ?? '', /cannot be seen/);
    for (const url of ['https://epoch.ai/data', 'http://a.example:8080/x?y=z#w', 'HTTPS://A.EXAMPLE/(b)']) {
      assert.equal(said(url), undefined, url);
    }
  });

  it('asks the list’s own address, and sources of catalog.yaml and factories', () => {
    const list = changed('catalog.yaml', ['reference:', 'list: {url: "javascript:x"}\nreference:']);
    assert.deepEqual(briefsOf(list), ['catalog.yaml: source-address “"javascript:x"”']);
    const own = changed('factories/alpha.yaml', [
      '    source: survey\n',
      '    source: survey\nsources: [{id: own, title: Own, url: "data:x"}]\n',
    ]);
    assert.deepEqual(briefsOf(own), ['factories/alpha.yaml: source-address “"data:x"”']);
  });

  it('completes an address without its beginning', () => {
    for (const [url, whole] of [
      ['www.nvidia.com/h100', 'https://www.nvidia.com/h100'],
      ['//nvidia.com', 'https://nvidia.com'],
      ['https:/nvidia.com/x', 'https://nvidia.com/x'],
    ] as const) {
      const files = at(url);
      const world = worldOf(files);
      const file = world.catalog.file(path)!;
      const [fix] = fixesFor(world.catalog, file, world.checker.problemsOf(path)[0]!);
      assert.equal(fix?.title, `Write ${whole}`);
      assert.deepEqual(briefsOf(applyFix({ [path]: files[path]! }, fix)), []);
    }
  });
});
