import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/host/paths.mjs';

interface Menus {
  readonly 'editor/title': readonly { readonly command: string; readonly when: string }[];
}

interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>> & {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
    };
  };
}

describe('the manifest', () => {
  const { contributes } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Manifest;

  it('leaves YAML to others: no schema, no language, no grammar in the place of theirs', () => {
    for (const point of ['yamlValidation', 'languages', 'snippets']) {
      assert.ok(!(point in contributes), point);
    }
    for (const grammar of contributes.grammars as object[]) {
      assert.ok('injectTo' in grammar && !('language' in grammar));
    }
  });

  it('changes one default of YAML alone: the signs of our notations are not marked as look-alikes', () => {
    assert.deepEqual(contributes.configurationDefaults, {
      '[yaml]': {
        'editor.unicodeHighlight.allowedCharacters': { '–': true, '≈': true, '≥': true, '≤': true },
      },
    });
  });

  for (const { command, when } of (contributes.menus as Menus)['editor/title'])
    it(`shows ${command} over the files of folders that the extension found`, () => {
      for (const each of when.split(' || '))
        assert.match(
          each,
          /^resourceDirname in aiFactories\.(catalogFolders && resourceFilename == catalog|(hardware|factory|edition)Folders && resourceExtname == )\.yaml$/,
        );
    });

  it('has at most eight settings, each with an example', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length <= 8);
    for (const [key, { markdownDescription }] of settings)
      assert.match(markdownDescription ?? '', /`[^`]+`/, key);
  });
});
