import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundledPackages, noticesText } from '../../scripts/notices.mjs';

/** Everything that ships is bundled from these. */
const entries = ['src/vscode/extension.ts', 'src/panel/main.tsx', 'src/cli/main.ts'];

describe('third-party notices', () => {
  it('name each package of which something ships, with its version and its licence', async () => {
    const { metafile } = await build({
      entryPoints: entries,
      outdir: 'nowhere',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['vscode'],
      logLevel: 'error',
    });
    const text = noticesText([metafile]);
    const packages = bundledPackages([metafile]);
    for (const folder of packages) {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
        string,
        string
      >;
      assert.ok(text.includes(`\n${name} ${version}, `), name);
    }
    for (const name of [
      'yaml',
      'preact',
      'papaparse',
      'string-width',
      'd3-geo',
      'ajv',
      'i18n-iso-countries',
    ]) {
      assert.ok(packages.includes(`node_modules/${name}`), name);
    }
    const inputs = Object.keys(metafile.inputs).filter((input) => input.includes('node_modules/'));
    const shipped = Object.values(metafile.outputs).flatMap(({ inputs: parts }) => Object.keys(parts));
    for (const input of inputs.filter((each) => shipped.includes(each))) {
      assert.ok(
        packages.some((folder) => input.includes(`${folder}/`)),
        input,
      );
    }
    assert.equal(text.match(/\n-{79}\n/g)?.length, packages.length);
  });
});
