import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { parseYaml } from '../../src/document/parse.ts';
import { yamlText, type Plain } from '../../src/importers/yaml-text.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '~',
      'null',
      'No',
      'true',
      '2025',
      '2025-06',
      '1e3',
      '0x1F',
      '.5',
      '- a',
      'a: b',
      'a #b',
      'a:',
      '#a',
    ],
    ...[
      '[a]',
      '{a: b}',
      '"q"',
      "'q'",
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a',
      '|',
      '>',
      '? a',
      '---',
      '...',
      'a\nb',
      '\n',
      'a\n\n b',
    ],
    ...[
      '$18.5B',
      '239 MW',
      'https://a.b/c?d=e,f#g',
      'a, b',
      'a\tb',
      'a\u0085b',
      'a\u2028b',
      '\ud800',
      '\ufeff',
      'a\u00a0b',
      '<<',
    ],
  ),
  fc.lorem({ maxCount: 60 }),
);
const word = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/);
const anything = fc.letrec<{ value: Plain; map: Readonly<Record<string, Plain>> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    texts,
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((n) => n + 0),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

describe('yamlText', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(anything.map, (map) => {
        const read: unknown = parse(yamlText(map), { schema: 'core', merge: false });
        assert.deepEqual(read ?? {}, JSON.parse(JSON.stringify(map)));
      }),
      { numRuns: 500 },
    );
  });

  it('is YAML that a catalog accepts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { problems } = parseYaml(yamlText({ notes: text, list: [{ note: text }], words: [text] }));
        assert.deepEqual(
          problems.map(({ message }) => message),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is what a person would write', () => {
    const long = 'Battery facility connected to the building, and several natural gas turbines are in place. '
      .repeat(2)
      .trim();
    const text = yamlText(
      {
        name: 'Colossus 2',
        owners: ['SpaceXAI', 'A, B'],
        location: { text: 'Memphis, TN', country: 'US', lat: undefined },
        compute: [{ since: '2025-10-19', equivalents: 277918.1404749874, cost: '$9.053798B', note: long }],
        claims: [{ count: 110000, source: 'epoch-hub' }],
        notes: 'Two\nlines',
      },
      { compute: 'Each batch is a state.' },
    );
    assert.equal(
      text,
      `name: Colossus 2
owners: [SpaceXAI, "A, B"]
location: {text: "Memphis, TN", country: US}
compute:
  # Each batch is a state.
  - since: 2025-10-19
    equivalents: 277918.1404749874
    cost: $9.053798B
    note: >-
      Battery facility connected to the building, and several natural gas turbines are in place. Battery
      facility connected to the building, and several natural gas turbines are in place.
claims:
  - {count: 110000, source: epoch-hub}
notes: |-
  Two
  lines
`,
    );
  });
});
