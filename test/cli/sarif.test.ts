import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { baseCodes } from '../../src/rules/base-codes.ts';
import { rules } from '../../src/rules/registry.ts';
import { factory, Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

/** The schema of SARIF 2.1.0, without what names it: it is of an older draft, of which it uses nothing else. */
function validator() {
  const { $schema, id, ...rest } = schema;
  assert.match($schema + id, /draft-04.*sarif-2\.1\.0/);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'file:///'));
  ajv.addFormat('date-time', true);
  return ajv.compile(rest);
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly helpUri?: string;
          readonly help: { readonly text: string };
        }[];
      };
    };
  }[];
}

describe('SARIF', () => {
  const folders = new Folders();

  async function logOf(files: Readonly<Record<string, string>>, ...more: readonly string[]): Promise<Log> {
    const { stdout } = await cli(['validate', '--format', 'sarif', ...more], { cwd: folders.bare(files) });
    return JSON.parse(stdout) as Log;
  }

  it('is what its schema takes, of a sound catalog, a broken one and one with odd names', async () => {
    const isValid = validator();
    for (const files of [
      {},
      {
        'factories/a.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 1.2 TW}'),
        'factories/b.yaml': 'name: [',
        'factories/ä b%#?.yaml': 'nonsense: 1\n',
      },
    ]) {
      const log = await logOf(files);
      assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)));
      assert.ok(!isValid({ ...log, version: '2.0.0' }));
    }
  });

  it('links every rule to its section of the page that came with the program, and says how to mend it', async () => {
    const [{ tool }] = (await logOf({})).runs as [Log['runs'][number]];
    assert.equal(tool.driver.rules.length, rules.length + baseCodes.length);
    for (const { id, helpUri, help } of tool.driver.rules) {
      const { href, hash } = new URL(helpUri!);
      assert.equal(hash, `#${id}`);
      const file = fileURLToPath(href.slice(0, -hash.length));
      assert.ok(existsSync(file) && readFileSync(file, 'utf8').includes(`\n### ${id}\n`), id);
      assert.match(help.text, /To mend it: /);
    }
  });

  it('links to the page that is named, where that is an address of the web', async () => {
    const [{ tool }] = (await logOf({}, '--rules', 'https://example.org/rules')).runs as [
      Log['runs'][number],
    ];
    assert.equal(tool.driver.rules[0]!.helpUri, `https://example.org/rules#${tool.driver.rules[0]!.id}`);
    const { code, stderr } = await cli(['validate', '--rules', 'javascript:1'], { cwd: folders.bare() });
    assert.equal(code, 2);
    assert.match(stderr, /^ai-factories: --rules cannot be “javascript:1”\. Give an address[^\n]+\n$/);
  });
});
