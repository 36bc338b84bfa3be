import assert from 'node:assert/strict';
import { definitionAt } from '../../src/language/definition.ts';
import { referencesAt } from '../../src/language/references.ts';
import { contextOver, fileAt } from './support/language-context.ts';
import { marked } from './support/marked.ts';

const files: Readonly<Record<string, string>> = {
  'catalog.yaml': `format: ai-factories/1
reference: chip-a
sources:
  - {id: shared, title: Shared}
  - {id: other, title: Other}
`,
  'hardware/chip-a.yaml': '# first\nname: Chip A\nprices:\n  - {price: $1, source: shared}\n',
  'hardware/chip-b.yaml': 'name: Chip B\nsources:\n  - {id: shared, supports: [peak]}\n',
  'factories/one.yaml': `name: One
compute:
  - hardware: [chip-a, "chip-b"]
    source: own
  - shares: {chip-a: 60%, chip-b: 40%}
    source: shared
sources:
  - {id: own, title: My own}
`,
  'factories/two.yaml': `name: Two
partOf: one
compute:
  - hardware: chip-ab
    source: other
sources:
  - {id: other, title: Not that of the catalog}
`,
  'editions/2025H1.yaml': 'title: First\nties:\n  - [one, two]\n',
  'editions/2025H2.yaml': 'title: Second\nprevious: 2025H1\nexclude: [{factory: one}]\n',
  'editions/2025H1.ranking.yaml': '# generated\nedition: 2025H1\nrows:\n  - {rank: 1, id: one}\n',
};

/** The context, with a cursor put into one of the files by replacing a text. */
function at(path: string, from: string, to: string) {
  const { text, offset } = marked((files[path] ?? '').replace(from, to));
  const context = contextOver(Object.entries({ ...files, [path]: text }));
  return { context, file: fileAt(context, path), offset };
}

function definition(path: string, from: string, to: string): string {
  const { context, file, offset } = at(path, from, to);
  const found = definitionAt(context, file, offset);
  if (!found) return 'nothing';
  const target = fileAt(context, found.path).text;
  const origin = file.text.slice(found.origin.start, found.origin.end);
  return `${origin} -> ${found.path}: ${target.slice(found.selection.start, found.selection.end)}`;
}

function references(path: string, from: string, to: string, declaration = false): readonly string[] {
  const { context, file, offset } = at(path, from, to);
  return referencesAt(context, file, offset, declaration).map(({ path: other, span }) => {
    const document = context.catalog.document(fileAt(context, other));
    return `${other}:${document.lines.positionAt(span.start).line + 1} ${document.text.slice(span.start, span.end)}`;
  });
}

describe('definition', () => {
  it('leads from an id to its file', () => {
    assert.equal(
      definition('factories/one.yaml', '[chip-a', '[ch▮ip-a'),
      'chip-a -> hardware/chip-a.yaml: Chip A',
    );
    assert.equal(
      definition('factories/one.yaml', '"chip-b"', '"chip-b▮"'),
      'chip-b -> hardware/chip-b.yaml: Chip B',
    );
    assert.equal(
      definition('factories/one.yaml', '{chip-a', '{▮chip-a'),
      'chip-a -> hardware/chip-a.yaml: Chip A',
    );
    assert.equal(definition('catalog.yaml', 'chip-a', 'chip-a▮'), 'chip-a -> hardware/chip-a.yaml: Chip A');
    assert.equal(definition('factories/two.yaml', 'one', '▮one'), 'one -> factories/one.yaml: One');
    assert.equal(definition('editions/2025H1.yaml', 'two', 't▮wo'), 'two -> factories/two.yaml: Two');
    assert.equal(
      definition('editions/2025H2.yaml', '2025H1', '2025▮H1'),
      '2025H1 -> editions/2025H1.yaml: First',
    );
    assert.equal(
      definition('editions/2025H1.ranking.yaml', 'id: one', 'id: o▮ne'),
      'one -> factories/one.yaml: One',
    );
  });

  it('leads from a source to where it is described: here, or else in catalog.yaml', () => {
    assert.equal(
      definition('factories/one.yaml', 'source: own', 'source: ▮own'),
      'own -> factories/one.yaml: own',
    );
    assert.equal(
      definition('factories/one.yaml', 'source: shared', 'source: ▮shared'),
      'shared -> catalog.yaml: shared',
    );
    assert.equal(
      definition('factories/two.yaml', 'source: other', 'source: ▮other'),
      'other -> factories/two.yaml: other',
    );
    assert.equal(
      definition('hardware/chip-b.yaml', 'id: shared', 'id: ▮shared'),
      'shared -> catalog.yaml: shared',
    );
  });

  it('leads nowhere from what means nothing or does not exist', () => {
    assert.equal(definition('factories/two.yaml', 'chip-ab', 'chip▮-ab'), 'nothing');
    assert.equal(definition('factories/one.yaml', '60%', '6▮0%'), 'nothing');
    assert.equal(definition('factories/one.yaml', 'title: My', 'title: ▮My'), 'nothing');
  });

  it('works in a broken file', () => {
    assert.equal(
      definition('factories/two.yaml', 'partOf: one', 'partOf: o▮ne\nowners: [x'),
      'one -> factories/one.yaml: One',
    );
  });
});

describe('references', () => {
  const ofChipA = ['catalog.yaml:2 chip-a', 'factories/one.yaml:3 chip-a', 'factories/one.yaml:5 chip-a'];

  it('say who uses an accelerator, from any mention and from its own file', () => {
    assert.deepEqual(references('factories/one.yaml', '[chip-a', '[chip-▮a'), ofChipA);
    assert.deepEqual(references('hardware/chip-a.yaml', '# first', '# fi▮rst'), ofChipA);
    assert.deepEqual(references('hardware/chip-a.yaml', 'Chip A', 'Chip ▮A'), ofChipA);
    assert.deepEqual(references('hardware/chip-a.yaml', 'Chip A', 'Chip ▮A', true), [
      'hardware/chip-a.yaml:2 Chip A',
      ...ofChipA,
    ]);
    assert.deepEqual(references('hardware/chip-a.yaml', '$1', '▮$1'), []);
  });

  it('say who names a factory or an edition', () => {
    assert.deepEqual(references('factories/one.yaml', 'One', '▮One'), [
      'editions/2025H1.ranking.yaml:4 one',
      'editions/2025H1.yaml:3 one',
      'editions/2025H2.yaml:3 one',
      'factories/two.yaml:2 one',
    ]);
    assert.deepEqual(references('editions/2025H1.yaml', 'First', '▮First'), [
      'editions/2025H1.ranking.yaml:2 2025H1',
      'editions/2025H2.yaml:2 2025H1',
    ]);
  });

  it('tell sources of the same id apart', () => {
    assert.deepEqual(references('catalog.yaml', 'id: shared', 'id: ▮shared'), [
      'factories/one.yaml:6 shared',
      'hardware/chip-a.yaml:4 shared',
      'hardware/chip-b.yaml:3 shared',
    ]);
    assert.deepEqual(references('catalog.yaml', 'id: other', 'id: ▮other'), []);
    assert.deepEqual(references('factories/two.yaml', 'id: other', 'id: ▮other', true), [
      'factories/two.yaml:7 other',
      'factories/two.yaml:5 other',
    ]);
  });
});
