import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { whyNotId } from '../../src/language/new-id.ts';
import { newCatalog, newFactory, newHardware } from '../../src/catalog/new-files.ts';
import { Checker } from '../../src/rules/checker.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { deskOf, deskWith } from '../language/support/desk.ts';
import { expanded } from '../language/support/expand.ts';

const today = '2026-11-23' as Day;

/** Every problem of the files, as `path: message`. */
function problemsOf(files: Iterable<readonly [string, string]>): readonly string[] {
  const desk = deskOf(files);
  const checker = new Checker(desk.catalog, desk.rankings);
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
    const desk = deskOf(asEntries(newCatalog(today)));
    assert.equal(desk.edition?.id, '2026H2');
    const { rows, unranked } = rankEdition(desk.catalog, desk.rankings, desk.edition);
    assert.deepEqual([rows.map(({ id }) => id), unranked], [['example'], []]);
    assert.ok(!('absent' in rows[0]!.figures.cost));
  });
});

describe('new files', () => {
  const tricky = 'Oracle: “Zetta”, #1 [EU]';

  it('a factory: sound as far as it is written', () => {
    const answers = { id: 'x', name: tricky, owners: ['A, B', 'C'], country: 'NO', status: 'planned' };
    const { path, text, next } = newFactory(answers, 'nvidia-h100-sxm');
    assert.equal(path, 'factories/x.yaml');
    const desk = deskWith({ [path]: text });
    const factory = desk.catalog.factory('x');
    assert.deepEqual(
      [factory?.name, factory?.owners, factory?.location.countries],
      [tricky, ['A, B', 'C'], ['NO']],
    );
    desk.catalog.update([{ path, text: text + expanded(next) }]);
    assert.deepEqual(desk.catalog.file(path)?.problems, []);
    assert.equal(desk.catalog.factory('x')?.batches.length, 1);
  });

  it('an accelerator: complete with what is typed at its end', () => {
    const answers = { id: 'x', name: tricky, vendor: 'V', kind: 'gpu', released: '2026-01' };
    const { path, text, next } = newHardware(answers);
    const desk = deskWith({ [path]: text + expanded(next) });
    assert.deepEqual(desk.catalog.file(path)?.problems, []);
    assert.equal(desk.catalog.hardware('x')?.name, tricky);
  });
});

describe('new ids', () => {
  it('are refused where the form is wrong or a file has them already, in any case', () => {
    const { catalog } = deskWith({ 'factories/Mixed.yaml': '' });
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
