import assert from 'node:assert/strict';
import { readFile } from '../../../src/catalog/read/read-file.ts';
import { fullTexts, kinds, minimalTexts } from '../../support/full-texts.ts';
import { briefs, problemsIn } from '../../support/problems.ts';
import { shippedTexts } from '../../support/shipped.ts';
import { fileKind } from '../../../src/catalog/file-kind.ts';

const { factory, catalog } = minimalTexts;

describe('readFile', () => {
  it('reads every file that we ship without a problem', () => {
    for (const [path, text] of shippedTexts()) {
      const { kind, id } = fileKind(path)!;
      const { entry, problems } = readFile(kind, id, text);
      assert.deepEqual(problems, [], path);
      assert.ok(entry, path);
    }
  });

  it('gives an entry with an error of its own to nobody', () => {
    for (const kind of kinds) {
      assert.ok(readFile(kind, 'x', fullTexts[kind]).entry);
      assert.equal(readFile(kind, 'x', `${fullTexts[kind]}zzz: 1\n`).entry, undefined);
      assert.equal(readFile(kind, 'x', '').entry, undefined);
    }
  });

  it('tells of an empty file what to write in it', () => {
    for (const text of ['', '\n', '# a comment\n', '---\n', '---\n# a comment\n', '\uFEFF']) {
      const problems = problemsIn('factory', text);
      assert.deepEqual(
        problems.map(({ code, message }) => [code, message]),
        [['missing-key', 'The file is empty. Write name, owners, location, status.']],
        JSON.stringify(text),
      );
    }
  });

  it('tells of a file that is no map', () => {
    for (const text of ['hello\n', '[]\n', '- a\n', '5\n', '"name: x"\n']) {
      const problems = problemsIn('factory', text);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['value'],
        text,
      );
      assert.match(problems[0]!.message, /is not a map of keys and values\.$/);
    }
  });

  it('names the first of two keys', () => {
    const text = `${factory}name: Y\n`;
    const related = problemsIn('factory', text).flatMap((problem) => problem.related ?? []);
    assert.deepEqual(
      related.map(({ file, span, message }) => [file, text.slice(span.start, span.end), message]),
      [['factories/x.yaml', 'name', 'It stands here first.']],
    );
  });
});

describe('one mistake', () => {
  const cases: readonly (readonly ['factory' | 'catalog', string, string])[] = [
    ['factory', factory.replace('planned', 'planed'), 'value “planed”'],
    ['factory', factory.replace('[Y]', 'Y'), 'value “Y”'],
    ['factory', factory.replace('X', '""'), 'value “""”'],
    ['factory', factory.replace('[Y]', '[]'), 'value “[]”'],
    ['factory', `${factory}stat`, 'syntax “stat”'],
    ['factory', `${factory}stat\n`, 'syntax “stat”'],
    ['factory', factory.replace('owners', 'stat\nowners'), 'syntax “stat”'],
    ['factory', factory.replace('X', 'X: Y'), 'syntax “X: Y”'],
    ['factory', factory.replace('X', '*a'), 'yaml-feature “*a”'],
    ['factory', factory.replace('{}', '*a'), 'yaml-feature “*a”'],
    ['factory', factory.replace('[Y]', '[*a]'), 'yaml-feature “*a”'],
    ['factory', factory.replace('X', '&a X'), 'yaml-feature “&a”'],
    ['factory', factory.replace('name: X', '<<: {name: X}'), 'yaml-feature “<<”'],
    ['factory', factory.replace('name: X', 'name: X\nname: 5'), 'duplicate-key “name”'],
    ['factory', factory.replace('{}', '{lat: 91}'), 'value “91”'],
    ['factory', factory.replace('{}', '{lat: .nan}'), 'value “.nan”'],
    ['factory', `${factory}compute:\n  - count: 5 GW\n`, 'quantity “5 GW”'],
    ['factory', `${factory}compute:\n  - count: -5\n`, 'quantity “-5”'],
    ['factory', `${factory}compute:\n  - count: .inf\n`, 'quantity “.inf”'],
    ['factory', `${factory}compute:\n  - power: 700\n`, 'quantity “700”'],
    ['factory', `${factory}compute:\n  - since: 2025-02-30\n`, 'date “2025-02-30”'],
    ['factory', `${factory}compute:\n  - since: 20250617\n`, 'date “20250617”'],
    ['factory', `${factory}compute:\n  -\n`, 'value “compute”'],
    ['factory', `${factory}compute: {count: 5}\n`, 'value “{count: 5}”'],
    ['factory', `${factory}facility: {rackDensity: 5 GB, portSpeed: 400 Gb/s}\n`, 'quantity “5 GB”'],
    ['factory', `${factory}facility: {portSpeed: 400 GB/s}\n`, 'quantity “400 GB/s”'],
    ['factory', `${factory}claims: [{cost: 5}]\n`, 'quantity “5”'],
    ['catalog', catalog.replace('2024:', '20244:'), 'value “20244”'],
    ['catalog', catalog.replace('{2024: 1.12, 2025: "1.10"}', '{}'), 'value “{}”'],
    ['catalog', catalog.replace('ai-factories/1', 'ai-factories/2'), 'value “ai-factories/2”'],
    ['catalog', catalog.replace('80%', '80 MW'), 'quantity “80 MW”'],
  ];
  for (const [kind, text, problem] of cases) {
    it(`is one problem: ${problem.replace('\n', ' ')}`, () =>
      assert.deepEqual(briefs(kind, text), [problem]));
  }

  it('is told beside others on other lines', () => {
    const text = `${factory.replace('planned', 'planed')}aliases: x\nstat\n`;
    assert.deepEqual(briefs('factory', text), ['value “planed”', 'value “x”', 'syntax “stat”']);
  });

  it('in a text that does not parse is never a missing key', () => {
    assert.deepEqual(briefs('factory', 'name: X\nowners: [\n'), ['syntax “[”']);
  });

  it('does not repeat what a message says', () => {
    const message = (text: string): string => problemsIn('factory', text)[0]!.message;
    assert.equal(
      message(factory.replace('[Y]', '[]')),
      'A list is empty. Write one or more. For example: [Microsoft, OpenAI]',
    );
    assert.equal(
      message(factory.replace('name: X', 'name: ""')),
      '“” is empty. For example: Stargate (OpenAI + Microsoft)',
    );
  });
});
