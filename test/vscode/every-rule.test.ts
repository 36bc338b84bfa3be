import * as vscode from 'vscode';
import { baseCodes } from '../../src/rules/base-codes.ts';
import type { Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/registry.ts';
import { deepEqual, equal } from './support/assert.ts';
import { restored } from './support/edits.ts';
import {
  folder,
  keepOnly,
  problemsBelow,
  put,
  putRuleCatalog,
  removeRuleCatalog,
  testFiles,
} from './support/rule-catalog.ts';
import { until } from './support/until.ts';
import { at } from './support/workspace.ts';

describe('the example of every rule', () => {
  let base: Readonly<Record<string, string>> = {};

  before(async function () {
    this.timeout(60_000);
    base = await testFiles('rules/base');
    await putRuleCatalog();
    equal(problemsBelow().length, 0);
  });
  after(removeRuleCatalog);

  async function show({ file, instead, bad, beside }: Example): Promise<void> {
    const whole = instead === undefined ? bad : base[file]!.replace(instead, () => bad);
    const files = { ...beside, [file]: whole === '' ? 'name: x\n' : whole };
    for (const [path, written] of Object.entries(files)) await put(path, written);
  }

  const othersThan = (code: string): readonly string[] =>
    vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.startsWith(`${at(folder).path}/`))
      .flatMap(([uri, found]) =>
        found.flatMap((each) => (each.code === code ? [] : [`${uri.path}: ${each.message}`])),
      );

  for (const { code, example } of [...rules, ...baseCodes]) {
    it(`has the problem ${code}, and no other, until it is mended`, async () => {
      await show(example);
      const uri = at(folder, ...example.file.split('/'));
      const problem = await until(code, () =>
        vscode.languages.getDiagnostics(uri).find((each) => each.code === code),
      );
      equal(problem.source, 'AI Factories');
      deepEqual(othersThan(code), []);
      await restored();
      await keepOnly(Object.keys(base));
      await until('it to go', () => problemsBelow().length === 0);
    });
  }
});
