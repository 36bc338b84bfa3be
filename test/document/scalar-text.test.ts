import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valueOf } from '../../src/document/node.ts';
import { parseYaml } from '../../src/document/parse.ts';
import { quotedText, scalarText } from '../../src/document/scalar-text.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from(' -:#,[]{}"\'\\~+0.1eonul\n\t&*!|>%@`?é')), maxLength: 8 }),
  fc.constantFrom('null', '~', '012', '1_000', '0x1F', '.inf', '---', 'a: b', 'a #b', 'NO', '~5', '-x', 'a:'),
);

/** What `text` reads as, as the value of a key. */
function read(text: string): unknown {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  const node = valueOf(root, 'k');
  return node?.kind === 'scalar' ? node.value : node?.kind === 'sequence' ? node.items[0] : undefined;
}

describe('scalarText', () => {
  it('reads as what was written, in block and flow', () => {
    fc.assert(
      fc.property(word, (value) => {
        assert.equal(read(`k: ${scalarText(value)}\n`), value);
        const item = read(`k: [${scalarText(value, true)}, x]\n`) as { value: unknown };
        assert.equal(item.value, value);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('reads as what was written between quotes', () => {
    fc.assert(
      fc.property(word, (value) => {
        assert.equal(read(`k: "${quotedText(value, '"')}"\n`), value);
        if (!/[\p{Cc}]/u.test(value)) assert.equal(read(`k: '${quotedText(value, "'")}'\n`), value);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('quotes only where it must', () => {
    assert.equal(scalarText('Microsoft'), 'Microsoft');
    assert.equal(scalarText('Quincy, WA, USA'), 'Quincy, WA, USA');
    assert.equal(scalarText('Quincy, WA, USA', true), '"Quincy, WA, USA"');
    assert.equal(scalarText('~150,000+'), '~150,000+');
    assert.equal(scalarText('2025'), '"2025"');
  });
});
