import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { schemaOf, type Schema } from '../../src/catalog/read/schemas.ts';
import { isDimension } from '../../src/language/hover/key.ts';
import { dimensions } from '../../src/quantity/dimension.ts';
import { fromRoot } from '../../scripts/host/paths.mjs';
import { shippedTexts } from '../support/shipped.ts';
import { tokenizers, type Token, type Tokenize } from './tokens.ts';

const marks: Readonly<Record<string, string>> = {
  'constant.numeric.ai-factories': 'n',
  'keyword.other.unit.ai-factories': 'u',
  'keyword.operator.ai-factories': 'o',
};

describe('highlighting', function () {
  this.timeout(600_000);
  let plain: Tokenize;
  let injected: Tokenize;
  let older: Tokenize;
  before(async () => {
    ({ plain, injected, older } = await tokenizers());
  });

  /** Our pieces of a text: `o~ n150,000 o+`. */
  const ours = (text: string, tokenize = injected): string =>
    tokenize(text)
      .flatMap(({ text: piece, scopes }) => {
        const mark = marks[scopes.at(-1) ?? ''];
        return mark === undefined ? [] : [mark + piece];
      })
      .join(' ');

  describe('colours figures', () => {
    const cases: Readonly<Record<string, string>> = {
      'count: ~150,000+': 'o~ n150,000 o+',
      'count: 150,000  # about': 'n150,000',
      'count: at least ~5k': 'oat least o~ n5 uk',
      'count: 100k–150k': 'n100 uk o– n150 uk',
      'tdp: 700 W': 'n700 uW',
      'power: 1–1.5 GW': 'n1 o– n1.5 uGW',
      'power: up to 1.5 GW': 'oup to n1.5 uGW',
      'cost: $500–600B': 'u$ n500 o– n600 uB',
      'price: "$19,830"': 'u$ n19,830',
      "price: '$19,830'": 'u$ n19,830',
      'fp8: 1979 TFLOP/s': 'n1979 uTFLOP/s',
      'loadFactor: 80%': 'n80 u%',
      'count: 138k (90.0k–195k)': 'n138 uk o( n90.0 uk o– n195 uk o)',
      'count: 138,000 (90,000–195,000)  # ours': 'n138,000 o( n90,000 o– n195,000 o)',
      'power: 140 (126–154) MW': 'n140 o( n126 o– n154 o) uMW',
      'cost: "$26.11 ($24–$50)"': 'u$ n26.11 o( u$ n24 o– u$ n50 o)',
      'overhead: 1.82 (1.46–2.37)': 'n1.82 o( n1.46 o– n2.37 o)',
      'perWatt: {compute: $26.11 ($24–$50), construction: $11.77}':
        'u$ n26.11 o( u$ n24 o– u$ n50 o) u$ n11.77',
      '  - {hardware: x, count: ~150, power: 1 GW+}': 'o~ n150 n1 uGW o+',
      '  - {price: "$19,830", source: x}': 'u$ n19,830',
      'perWatt: {compute: $26.11, construction: $11.77}': 'u$ n26.11 u$ n11.77',
    };
    for (const [text, expected] of Object.entries(cases)) {
      it(text, () => {
        assert.equal(ours(text), expected);
        if (!text.includes("'"))
          assert.equal(ours(text, older), expected, 'in the grammar of Red Hat’s extension');
      });
    }

    it('in every notation that hovers show as an example', () => {
      for (const [dimension, { examples }] of Object.entries(dimensions)) {
        for (const example of examples) {
          const isBare = /^\d+(\.\d+)?$/.test(example);
          assert.equal(ours(`count: ${example}`) !== '', !isBare, `${dimension}: ${example}`);
        }
      }
    });

    it('after every key that takes one', () => {
      for (const key of quantityKeys()) assert.equal(ours(`${key}: ~5 GW`), 'o~ n5 uGW', key);
    });
  });

  describe('leaves alone', () => {
    const others = [
      'count: 150',
      'overhead: 1.82',
      'count: many',
      'count: ~5 of them',
      'count: 5 (4)',
      'count: 5 (4–6) of them',
      'my-count: ~5',
      'a.count: ~5',
      'example.com/count: ~5',
      'name: ~5 GW',
      '# count: ~5',
      'notes: the count: ~5',
      'notes: "so, count: ~5"',
      "notes: 'so - count: ~5'",
      'notes: |\n  count: ~5',
      'count:\n  ~5',
      'count: "~5',
    ];
    for (const text of others)
      it(JSON.stringify(text), () =>
        assert.deepEqual([ours(text), text.includes('|') ? '' : ours(text, older)], ['', '']),
      );

    it('the half of a figure that an unquoted comma splits off', () => {
      assert.equal(ours('- {count: ~150,000}'), 'o~ n150');
    });

    for (const file of readdirSync(fromRoot('test/syntaxes/foreign'))) {
      it(`every token of ${file}`, () => {
        const text = readFileSync(fromRoot('test/syntaxes/foreign', file), 'utf8');
        assert.deepEqual(injected(text), plain(text));
      });
    }

    it('all of our own files but figures: no other token begins, ends or changes', () => {
      for (const [path, text] of shippedTexts()) {
        assert.deepEqual(withoutOurs(injected(text)), withoutOurs(plain(text)), path);
      }
    });
  });
});

/** Neighbours of the same scopes as one, after our own scopes are taken away. */
function withoutOurs(tokens: readonly Token[]): readonly string[] {
  const pieces: { text: string; scopes: string }[] = [];
  for (const { text, scopes } of tokens) {
    const rest = scopes.filter((scope) => !scope.endsWith('.ai-factories')).join(' ');
    const last = pieces.at(-1);
    if (last?.scopes === rest) last.text += text;
    else pieces.push({ text, scopes: rest });
  }
  return pieces.map(({ text, scopes }) => `${text} ${scopes}`);
}

/** The keys of the schemas whose values are figures. */
function quantityKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (schema: Schema): void => {
    for (const [key, below] of Object.entries(schema.properties ?? {})) {
      if (below.notation && isDimension(below.notation)) keys.add(key);
      visit(below);
    }
    if (schema.items) visit(schema.items);
  };
  for (const kind of ['catalog', 'hardware', 'factory', 'edition'] as const) visit(schemaOf(kind));
  return keys;
}
