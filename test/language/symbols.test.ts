import assert from 'node:assert/strict';
import { findSymbols } from '../../src/language/find-symbols.ts';
import { outlineOf, type OutlineItem } from '../../src/language/symbols.ts';
import { contextOver, shippedContext, fileAt } from './support/language-context.ts';

const text = `name: One
owners: [A, B]
location: {text: "Geneva, Switzerland", country: CH}
compute:
  - hardware: [chip-a, chip-b]
    count: ~100,000
  - shares: {chip-a: 60%}
    power: 1 GW
sources:
  - {id: own, title: My own}
  - just a word
empty:
`;

/** An outline, one line an item, with what is selected for it. */
function drawn(items: readonly OutlineItem[], source: string, depth = 0): readonly string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(depth)}${item.name}${item.detail === '' ? '' : ` (${item.detail})`} ${item.kind}`,
    ...drawn(item.children, source, depth + 1),
  ]);
}

function everyItem(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.children)]);
}

describe('the outline of a file', () => {
  const context = contextOver([['factories/one.yaml', text]]);
  const items = outlineOf(context, fileAt(context, 'factories/one.yaml'));

  it('names batches and sources by what they are', () => {
    assert.deepEqual(drawn(items, text), [
      'name (One) text',
      'owners (A, B) list',
      'location map',
      '  text (Geneva, Switzerland) text',
      '  country (CH) text',
      'compute (2) list',
      '  ~100,000 · chip-a, chip-b item',
      '    hardware (chip-a, chip-b) list',
      '    count (~100,000) figure',
      '  chip-a · 1 GW item',
      '    shares map',
      '      chip-a (60%) figure',
      '    power (1 GW) figure',
      'sources (2) list',
      '  own item',
      '    id (own) text',
      '    title (My own) text',
      '  just a word item',
      'empty text',
    ]);
  });

  it('selects within what it spans, and has a name for everything', () => {
    const shipped = shippedContext({ 'factories/odd.yaml': '"": x\n- \n? [a]\n: b\n' });
    for (const file of shipped.catalog.files()) {
      for (const { name, span, selection } of everyItem(outlineOf(shipped, file))) {
        assert.ok(
          name !== '' && span.start <= selection.start && selection.end <= span.end,
          `${file.path}: ${name}`,
        );
      }
    }
  });
});

describe('the search for symbols', () => {
  const context = shippedContext();
  const found = (query: string): readonly string[] =>
    findSymbols(context, query).map(({ target, name }) => `${target.kind} ${target.id}: ${name}`);

  it('finds entries by name, alias and id', () => {
    assert.ok(found('colossus').includes('factory xai-colossus: xAI “Colossus” Cluster (Elon Musk / xAI)'));
    assert.ok(
      found('memphis').some((each) => each.startsWith('factory xai-colossus')),
      'by an alias',
    );
    assert.ok(found('GB200').includes('hardware nvidia-gb200: NVIDIA GB200'));
    assert.ok(found('2026H1').some((each) => each.startsWith('edition 2026H1')));
    assert.ok(found('epoch clusters').includes('source epoch-clusters: Epoch AI, GPU clusters'));
  });

  it('finds nothing where there is nothing', () => {
    assert.deepEqual(found('zzzzqq'), []);
  });
});
