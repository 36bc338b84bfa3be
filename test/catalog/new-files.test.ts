import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { whyNotId } from '../../src/language/new-id.ts';
import { hardwareToFill, newCatalog, newFactory, newHardware } from '../../src/catalog/new-files.ts';
import { Checker } from '../../src/rules/checker.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { contextOver, shippedContext } from '../language/support/language-context.ts';
import { expanded } from '../language/support/expand.ts';

const today = '2026-11-23' as Day;

/** Every problem of the files, as `path: message`. */
function problemsOf(files: Iterable<readonly [string, string]>): readonly string[] {
  const context = contextOver(files);
  const checker = new Checker(context.catalog, context.rankings);
  return checker
    .paths()
    .flatMap((path) => checker.problemsOf(path).map(({ code, message }) => `${path}: ${code}: ${message}`));
}

const asEntries = (
  files: readonly { path: string; text: string }[],
): readonly (readonly [string, string])[] => files.map(({ path, text }) => [path, text]);

describe('a new catalog', () => {
  it('is sound: no error, no warning', () => {
    assert.deepEqual(problemsOf(asEntries(newCatalog(today))), []);
    assert.deepEqual(problemsOf(asEntries(newCatalog('2026-03-01' as Day))), []);
  });

  it('has a list, with one factory and its figures', () => {
    const context = contextOver(asEntries(newCatalog(today)));
    assert.equal(context.edition?.id, '2026H2');
    const { rows, unranked } = rankEdition(context.catalog, context.rankings, context.edition);
    assert.deepEqual([rows.map(({ id }) => id), unranked], [['example'], []]);
    assert.ok(!('absent' in rows[0]!.figures.cost));
  });
});

describe('new files', () => {
  const tricky = 'Oracle: “Zetta”, #1 [EU]';
  const factory = newFactory({
    id: 'x',
    name: tricky,
    owners: ['A, B', 'C'],
    country: 'NO',
    status: 'planned',
  });
  const hardware = newHardware({ id: 'x', name: tricky, vendor: 'V', kind: 'gpu', released: '2026-01' });

  it('a factory: sound as far as it is written', () => {
    assert.equal(factory.path, 'factories/x.yaml');
    const context = shippedContext({ [factory.path]: factory.text });
    const entry = context.catalog.factory('x');
    assert.deepEqual(
      [entry?.name, entry?.owners, entry?.location.countries],
      [tricky, ['A, B', 'C'], ['NO']],
    );
  });

  it('a factory and an accelerator: sound once their blanks are filled', () => {
    const filled = [
      [factory, ['nvidia-h100-sxm', '~10,000', '2026', 'press', 'Press', 'https://a.example', '2026']],
      [hardware, ['989 TFLOP/s', '1979 TFLOP/s', '700 W', 'sheet', 'Sheet', 'https://a.example', '2026']],
    ] as const;
    for (const [{ path, text, next }, words] of filled) {
      const context = shippedContext({ [path]: text + expanded(next, words) });
      assert.deepEqual(context.catalog.file(path)?.problems, []);
      const checker = new Checker(context.catalog, context.rankings);
      assert.deepEqual(checker.problemsOf(path), []);
    }
  });

  it('rank nothing and say what is missing, blank by blank, until then', () => {
    for (const { path, text, next } of [factory, hardware]) {
      const context = shippedContext({ [path]: text + expanded(next) });
      const { problems, entry } = context.catalog.file(path)!;
      assert.equal(problems.length, next.match(/\$\{\d+\}/g)!.length);
      assert.equal(entry, undefined);
      for (const { message, code } of problems) assert.match(message, /^An empty value/, code);
    }
  });

  it('an accelerator of which only the id is known: its name and vendor, and blanks', () => {
    const text = hardwareToFill('nvidia-gb300', '\r\n');
    assert.match(text, /^name: NVIDIA GB300\r\nvendor: NVIDIA\r\nkind: {3}# gpu \| superchip /);
    assert.equal(
      shippedContext({ 'hardware/nvidia-gb300.yaml': text }).catalog.hardware('nvidia-gb300'),
      undefined,
    );
  });
});

describe('new ids', () => {
  it('are refused where the form is wrong or a file has them already, in any case', () => {
    const { catalog } = shippedContext({ 'factories/Mixed.yaml': '' });
    assert.equal(whyNotId(catalog, 'hardware', 'new-chip'), undefined);
    assert.match(
      whyNotId(catalog, 'hardware', 'nvidia-b200') ?? '',
      /There is a file hardware\/nvidia-b200.yaml already/,
    );
    assert.match(whyNotId(catalog, 'hardware', 'New Chip') ?? '', /“New Chip” is not an id/);
    assert.match(whyNotId(catalog, 'factory', 'a--b') ?? '', /is not an id/);
    assert.match(whyNotId(catalog, 'factory', '../x') ?? '', /is not an id/);
    assert.equal(whyNotId(catalog, 'edition', '2027H1'), undefined);
    assert.match(whyNotId(catalog, 'factory', 'mixed') ?? '', /Mixed\.yaml already/);
    assert.match(whyNotId(catalog, 'edition', '2027.ranking') ?? '', /is not an id/);
    assert.equal(whyNotId(catalog, 'factory', ''), 'Write an id.');
  });
});
