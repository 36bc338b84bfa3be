import assert from 'node:assert/strict';
import type { LanguageContext } from '../../src/language/language-context.ts';
import { prepareRename, rename, renameFile, type Refusal, type Renaming } from '../../src/language/rename.ts';
import { contextOver, fileAt } from './support/language-context.ts';
import { marked } from './support/marked.ts';

const files: Readonly<Record<string, string>> = {
  'catalog.yaml':
    'format: ai-factories/1\r\nreference: chip-a # the chip-a\r\nsources:\r\n  - {id: shared, title: Shared}\r\n',
  'hardware/chip-a.yaml': 'name: Chip A\naliases: [chip-a]\n',
  'hardware/chip-b.yaml': 'name: Chip B\nsources: [{id: shared}]\n',
  'factories/one.yaml': `name: One # a comment
compute:
  - hardware: [chip-a, 'chip-b']
    source: "shared"
  - {shares: {"chip-a": 60%, chip-b: 40%}, source: own}
sources:
  - {id: own, title: My own}
`,
  'factories/two.yaml': 'name: Two\npartOf: one\n',
  'editions/2025H1.yaml': 'title: First\nties:\n  - [one, two]\n',
  'editions/2025H2.yaml': 'title: Second\nprevious: 2025H1\n',
  'editions/2025H1.ranking.yaml': '# generated\nedition: 2025H1\nrows:\n  - {rank: 1, id: one}\n',
};

function at(path: string, from: string, to: string, others: Readonly<Record<string, string>> = {}) {
  const { text, offset } = marked((files[path] ?? '').replace(from, to));
  const context = contextOver(Object.entries({ ...files, ...others, [path]: text }));
  return { context, file: fileAt(context, path), offset };
}

/** The files after the renaming, those that changed. */
function applied(context: LanguageContext, renaming: Renaming | Refusal): Readonly<Record<string, string>> {
  assert.ok('edits' in renaming, 'refused' in renaming ? renaming.refused : '');
  const after = new Map<string, string>();
  for (const { path, start, end, text } of [...renaming.edits].sort((a, b) => b.start - a.start)) {
    const before = after.get(path) ?? fileAt(context, path).text;
    after.set(path, before.slice(0, start) + text + before.slice(end));
  }
  for (const { from, to } of renaming.renames) {
    after.set(to, after.get(from) ?? fileAt(context, from).text);
    after.delete(from);
  }
  return Object.fromEntries(after);
}

function refusal(outcome: object): string {
  assert.ok('refused' in outcome && typeof outcome.refused === 'string', 'is refused');
  return outcome.refused;
}

describe('rename', () => {
  it('takes the file and every mention, and leaves all else as it is', () => {
    const { context, file, offset } = at('factories/one.yaml', '[chip-a', '[ch▮ip-a');
    assert.deepEqual(prepareRename(context, file, offset), {
      id: 'chip-a',
      span: { start: offset - 2, end: offset + 4 },
    });
    assert.deepEqual(applied(context, rename(context, file, offset, 'chip-x')), {
      'catalog.yaml': files['catalog.yaml']!.replace('chip-a #', 'chip-x #'),
      'factories/one.yaml': files['factories/one.yaml']!.replaceAll('chip-a', 'chip-x'),
      'hardware/chip-x.yaml': files['hardware/chip-a.yaml']!,
    });
  });

  it('works from the name in the entry’s own file', () => {
    const { context, file, offset } = at('factories/one.yaml', 'One', 'O▮ne');
    const after = applied(context, rename(context, file, offset, 'uno'));
    assert.deepEqual(Object.keys(after).sort(), [
      'editions/2025H1.ranking.yaml',
      'editions/2025H1.yaml',
      'factories/two.yaml',
      'factories/uno.yaml',
    ]);
    assert.equal(after['editions/2025H1.yaml'], 'title: First\nties:\n  - [uno, two]\n');
  });

  it('takes an edition’s ranking file along', () => {
    const { context, file, offset } = at('editions/2025H2.yaml', '2025H1', '▮2025H1');
    const after = applied(context, rename(context, file, offset, '2025'));
    assert.deepEqual(Object.keys(after).sort(), [
      'editions/2025.ranking.yaml',
      'editions/2025.yaml',
      'editions/2025H2.yaml',
    ]);
    assert.equal(
      after['editions/2025H2.yaml'],
      'title: Second\nprevious: "2025"\n',
      'a number would be no id',
    );
  });

  it('takes a source where it is described and wherever that is meant', () => {
    const { context, file, offset } = at('factories/one.yaml', '"shared"', '"▮shared"');
    assert.deepEqual(applied(context, rename(context, file, offset, 'common')), {
      'catalog.yaml': files['catalog.yaml']!.replace('shared', 'common'),
      'factories/one.yaml': files['factories/one.yaml']!.replace('shared', 'common'),
      'hardware/chip-b.yaml': files['hardware/chip-b.yaml']!.replace('shared', 'common'),
    });
    const own = at('factories/one.yaml', 'source: own', 'source: ▮own');
    assert.deepEqual(Object.keys(applied(own.context, rename(own.context, own.file, own.offset, 'mine'))), [
      'factories/one.yaml',
    ]);
  });

  it('to the same id changes nothing', () => {
    const { context, file, offset } = at('factories/one.yaml', '[chip-a', '[▮chip-a');
    assert.deepEqual(rename(context, file, offset, 'chip-a'), { edits: [], renames: [] });
  });

  describe('refuses', () => {
    it('a form that is no id, and one that is taken', () => {
      const { context, file, offset } = at('factories/one.yaml', '[chip-a', '[▮chip-a');
      assert.match(refusal(rename(context, file, offset, 'Chip A')), /“Chip A” is not an id/);
      assert.match(
        refusal(rename(context, file, offset, 'chip-b')),
        /There is a file hardware\/chip-b.yaml already/,
      );
      const own = at('factories/one.yaml', 'source: own', 'source: ▮own');
      assert.match(
        refusal(rename(own.context, own.file, own.offset, 'shared')),
        /There is a source “shared” in catalog.yaml/,
      );
    });

    it('while a file that names the id cannot be read', () => {
      const broken = { 'factories/two.yaml': 'name: Two\ncompute:\n  - hardware: [chip-a\n' };
      const { context, file, offset } = at('factories/one.yaml', '[chip-a', '[▮chip-a', broken);
      assert.match(
        refusal(prepareRename(context, file, offset)),
        /^factories\/two.yaml names “chip-a” and cannot be read: mend line \d first\.$/,
      );
      const other = at('factories/one.yaml', "'chip-b'", "'▮chip-b'", broken);
      assert.ok(
        'id' in prepareRename(other.context, other.file, other.offset),
        'another id is not concerned',
      );
    });

    it('while the file that would move cannot be read itself: it would lose its last good version', () => {
      const broken = { 'hardware/chip-a.yaml': 'name: Chip A\naliases: [a\n' };
      const { context, file, offset } = at('factories/one.yaml', '[chip-a', '[▮chip-a', broken);
      const why =
        /^hardware\/chip-a.yaml cannot be read: mend line 2 first, or it would lose its last good version\.$/;
      assert.match(refusal(prepareRename(context, file, offset)), why);
      assert.match(refusal(rename(context, file, offset, 'chip-x')), why);
      const own = at('factories/two.yaml', 'name: Two', 'name: [T▮wo');
      assert.match(
        refusal(prepareRename(own.context, own.file, own.offset)),
        /^factories\/two.yaml cannot be read: mend line \d first/,
      );
      const source = at('factories/one.yaml', '"shared"', '"▮shared"', broken);
      assert.ok(
        'id' in prepareRename(source.context, source.file, source.offset),
        'a source is not concerned',
      );
    });

    it('what means nothing', () => {
      const { context, file, offset } = at('factories/two.yaml', 'partOf: one', 'partOf: ▮three');
      assert.match(refusal(prepareRename(context, file, offset)), /There is no factory “three” to rename/);
      const white = at('factories/one.yaml', '60%', '▮60%');
      assert.match(refusal(prepareRename(white.context, white.file, white.offset)), /There is no id here/);
    });
  });
});

describe('renaming a file elsewhere', () => {
  const context = contextOver(Object.entries(files));

  it('edits every mention of its id, and renames nothing that is being renamed already', () => {
    const { edits, renames } = renameFile(context, 'hardware/chip-a.yaml', 'hardware/chip-z.yaml');
    assert.deepEqual(
      edits.map(({ path, text }) => [path, text]),
      [
        ['catalog.yaml', 'chip-z'],
        ['factories/one.yaml', 'chip-z'],
        ['factories/one.yaml', 'chip-z'],
      ],
    );
    assert.deepEqual(renames, []);
    assert.deepEqual(
      renameFile(context, 'factories/one.yaml', 'factories/1.yaml').edits.map(({ path }) => path),
      ['editions/2025H1.ranking.yaml', 'editions/2025H1.yaml', 'factories/two.yaml'],
    );
  });

  it('takes the ranking file of an edition along', () => {
    const { edits, renames } = renameFile(context, 'editions/2025H1.yaml', 'editions/2026H1.yaml');
    assert.deepEqual(
      edits.map(({ path }) => path),
      ['editions/2025H1.ranking.yaml', 'editions/2025H2.yaml'],
    );
    assert.deepEqual(renames, [{ from: 'editions/2025H1.ranking.yaml', to: 'editions/2026H1.ranking.yaml' }]);
  });

  for (const [from, to] of [
    ['factories/one.yaml', 'hardware/one.yaml'],
    ['factories/one.yaml', 'factories/one.yml'],
    ['catalog.yaml', 'other.yaml'],
    ['editions/2025H1.ranking.yaml', 'editions/2025H3.ranking.yaml'],
    ['notes.yaml', 'factories/notes.yaml'],
  ] as const)
    it(`has nothing to edit for ${from} → ${to}`, () => {
      assert.deepEqual(renameFile(context, from, to), { edits: [], renames: [] });
    });
});
