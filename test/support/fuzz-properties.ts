import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullTree } from '../../src/document/full/full-tree.ts';
import { LineIndex } from '../../src/document/line-index.ts';
import { parseYaml } from '../../src/document/parse.ts';
import { plainTree } from '../../src/document/plain/plain-tree.ts';
import { importClusters } from '../../src/importers/clusters/import-clusters.ts';
import { ImportError } from '../../src/importers/import-error.ts';
import { codeActionsAt, fixAll } from '../../src/language/code-actions.ts';
import { dimensions, type Dimension } from '../../src/quantity/dimension.ts';
import { formatFigure } from '../../src/quantity/format.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { printable } from '../../src/words/printable.ts';
import { clustersFile } from '../importers/support/epoch.ts';
import { applyFix } from '../rules/support/apply.ts';
import { base, worldOf } from '../rules/support/world.ts';
import { anyLooking, assertAskedRows } from './asked-rows.ts';
import { anyOpeningSteps, assertOpensAlike } from '../vscode/stand-in/support/opening-life.ts';
import { anyCrowdSteps, anySteps, assertCrowdFollows, assertFollowsAll } from './catalog-life.ts';
import { anyCommentedYaml } from './commented-yaml.ts';
import { assertCompletions, assertRenamed, remarked } from './edit-properties.ts';
import { assertEdit, editsOf } from './edit-check.ts';
import { hostileText, oddAddresses } from './hostile.ts';
import { assertHarmless, mediaNames } from './hostile-outputs.ts';
import { assertKept } from './kept-text.ts';
import { nodesOf, scalarsOf } from './nodes.ts';
import { anyPanelSteps, assertPanelFollows } from './panel-life.ts';
import { shippedTexts } from './shipped.ts';

/** Something that must hold of whatever is thrown at the program. */
export interface FuzzProperty {
  readonly name: string;
  /** How many of these are run for each thousand asked for: some take long. */
  readonly perThousand: number;
  readonly property: fc.IRawProperty<unknown>;
}

const signs = [
  ' ',
  '\n',
  '\t',
  ':',
  ': ',
  '-',
  '- ',
  '#',
  ' #',
  ',',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '&a ',
  '*a',
];
const pasted = [
  '\u00a0',
  '\u200b',
  '‑',
  '：',
  '“',
  '−',
  '０',
  '\0',
  '\uFEFF',
  '\u202e',
  '~',
  '+',
  '$',
  '%',
  '1',
  'x',
];
const mutations = fc.array(
  fc.record({ at: fc.nat(), drop: fc.nat(3), put: fc.constantFrom('', ...signs, ...pasted) }),
  { minLength: 1, maxLength: 4 },
);

/** A text in which some characters are gone and others put in. */
function mutated(text: string, changes: readonly { at: number; drop: number; put: string }[]): string {
  return changes.reduce((before, { at, drop, put }) => {
    const from = at % (before.length + 1);
    return before.slice(0, from) + put + before.slice(from + drop);
  }, text);
}

function assertReadAlike(text: string): void {
  const { root, problems } = parseYaml(text);
  for (const { start, end } of [...problems, ...nodesOf(root)]) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  }
  const plain = plainTree(text);
  if (plain) assert.deepEqual({ root: plain, problems: [] }, fullTree(text, new LineIndex(text)));
}

const figures = fc.tuple(
  fc.constantFrom(...(Object.keys(dimensions) as Dimension[])),
  fc.tuple(fc.double({ min: 1, max: 9, noNaN: true }), fc.integer({ min: -3, max: 14 })),
);
const scraps = [
  '~',
  '>',
  '100',
  '1.5',
  ',',
  '.',
  'k',
  'M',
  ' million',
  '-',
  '–',
  '±',
  '$',
  'US$',
  ' GW',
  'w',
  '%',
  '+',
  ' ',
];

function assertFigure([dimension, [mantissa, exponent]]: readonly [
  Dimension,
  readonly [number, number],
]): void {
  const value = mantissa * 10 ** exponent;
  const parsed = parseQuantity(formatFigure(value, dimension), dimension);
  assert.ok(parsed.ok, formatFigure(value, dimension));
  assert.equal(parsed.quantity.low, Number(value.toPrecision(3)));
}

function assertSuggestion(text: string, dimension: Dimension): void {
  const parsed = parseQuantity(text, dimension);
  if (parsed.ok || parsed.suggestion === undefined) return;
  assert.notEqual(parsed.suggestion, text);
  assert.ok(parseQuantity(parsed.suggestion, dimension).ok, `${text} → ${parsed.suggestion}`);
}

/** Every fix of a damaged file can be made, leaves YAML, and changes nothing beside what it is for. */
function assertFixes(path: string, text: string): void {
  const { catalog, rankings, checker } = worldOf({ [path]: text });
  const file = catalog.file(path);
  if (!file) return;
  const files = Object.fromEntries([...catalog.files()].map((each) => [each.path, each.text]));
  const context = { catalog, rankings, edition: rankings.latestEdition() };
  const actions = codeActionsAt(context, checker, file, { start: 0, end: text.length });
  const all = fixAll(context, checker, file);
  for (const fix of [...actions.map((action) => action.fix), ...(all ? [all] : [])]) {
    const after = applyFix(files, fix);
    for (const edited of new Set(fix.edits?.map((edit) => edit.path))) {
      const edits = fix.edits?.filter((edit) => edit.path === edited) ?? [];
      const kept = assertKept(files[edited] ?? '', edits, fix.title);
      if (edited in after) assert.equal(after[edited], kept);
    }
  }
}

/** A text in which a scalar says something else, and a key is spelt otherwise, each where it is there. */
function misspelt(text: string, which: number, said: string, misspells: boolean): string {
  const scalars = scalarsOf(parseYaml(text).root);
  const scalar = scalars[which % Math.max(1, scalars.length)];
  if (!scalar) return text;
  const put = misspells ? `${text.slice(scalar.start, scalar.end)}s` : said;
  return text.slice(0, scalar.start) + put + text.slice(scalar.end);
}

function assertImport(text: string): void {
  try {
    const { files } = importClusters(
      { name: 'clusters.csv', text },
      { destination: new Map(), defaults: shippedTexts() },
    );
    for (const [path, each] of files) {
      if (path.endsWith('.yaml')) assert.deepEqual(parseYaml(each).problems, [], path);
    }
  } catch (error) {
    if (error instanceof assert.AssertionError || !(error instanceof ImportError)) throw error;
  }
}

const hostile = fc.string({ unit: 'binary', maxLength: 40 });
/** Values that are wrong wherever they stand, or nearly, each in its own way. */
const wrong = [
  ...[
    'Holland',
    'operatonal',
    '~1.2gw',
    '100B',
    '100k-150k',
    '2025-13',
    '24.576',
    '100.000',
    'H100',
    'Alpha',
  ],
  ...[
    'nope',
    'null',
    '""',
    "''",
    '[]',
    '{}',
    '{a: 1}',
    '[x, y]',
    '- x',
    '"unclosed',
    '&a x',
    '*a',
    '!t x',
    '1e400',
  ],
  ...[
    'https://a@b.example',
    'javascript:x',
    '100\u00a0000',
    '１００',
    'x #y',
    'GB',
    '4.5 TFLOP/s (sparse)',
    'x: y',
  ],
];
const basePaths = Object.keys(base);

/** What the program must stand; `npm run fuzz` runs each as often as one likes, `npm test` for a moment. */
export const fuzzProperties: readonly FuzzProperty[] = [
  {
    name: 'documents are read alike by both readers',
    perThousand: 1000,
    property: fc.property(anyCommentedYaml, mutations, ({ text }, changes) =>
      assertReadAlike(mutated(text, changes)),
    ),
  },
  {
    name: 'figures are read as they are printed',
    perThousand: 2000,
    property: fc.property(figures, (figure) => assertFigure(figure)),
  },
  {
    name: 'what is to be written instead of a figure is one',
    perThousand: 1000,
    property: fc.property(
      fc.array(fc.constantFrom(...scraps, ...pasted), { maxLength: 6 }),
      figures,
      (parts, [dimension]) => assertSuggestion(parts.join(''), dimension),
    ),
  },
  {
    name: 'edits say what was meant and keep all else',
    perThousand: 300,
    property: fc.property(anyCommentedYaml, fc.nat(), ({ text }, which) => {
      const edits = editsOf(parseYaml(text));
      const edit = edits[which % edits.length];
      if (edit) assertEdit(text, edit);
    }),
  },
  {
    name: 'a catalog that follows edits and their undoing is as one read at once',
    perThousand: 100,
    property: fc.property(anySteps, assertFollowsAll),
  },
  {
    name: 'so is one of so many files alike that not all are counted',
    perThousand: 4,
    property: fc.property(anyCrowdSteps, assertCrowdFollows),
  },
  {
    name: 'a panel shows what one shows that is opened when all is over',
    perThousand: 60,
    property: fc.property(anyPanelSteps, (steps) => assertPanelFollows(steps, 0)),
  },
  {
    name: 'so does a panel of which only some rows are sent',
    perThousand: 5,
    property: fc.property(anyPanelSteps, (steps) => assertPanelFollows(steps, 230)),
  },
  {
    name: 'a list of which single rows are looked at is as one made whole',
    perThousand: 20,
    property: fc.property(anyLooking, assertAskedRows),
  },
  {
    name: 'a catalog that opens in slices is in the end as one that nothing came between',
    perThousand: 10,
    property: fc.asyncProperty(anyOpeningSteps, fc.boolean(), assertOpensAlike),
  },
  {
    name: 'fixes of damaged files can be made and leave YAML',
    perThousand: 60,
    property: fc.property(fc.constantFrom(...basePaths), mutations, (path, changes) =>
      assertFixes(path, mutated(remarked[path] ?? '', changes)),
    ),
  },
  {
    name: 'fixes of wrong values keep every other byte and comment',
    perThousand: 100,
    property: fc.property(
      fc.constantFrom(...basePaths),
      fc.nat(),
      fc.constantFrom(...wrong),
      fc.boolean(),
      (path, which, said, misspells) =>
        assertFixes(path, misspelt(remarked[path] ?? '', which, said, misspells)),
    ),
  },
  {
    name: 'names are shown without anything that acts',
    perThousand: 1000,
    property: fc.property(hostile, (name) => {
      assert.doesNotMatch(printable(name), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  },
  {
    name: 'an id that is renamed changes alone',
    perThousand: 60,
    property: fc.property(
      fc.constantFrom(...basePaths),
      fc.nat(),
      fc.constantFrom('new-id', 'x', '2031H1', 'constructor', 'Not an id', 'alpha'),
      assertRenamed,
    ),
  },
  {
    name: 'what is offered can be put in',
    perThousand: 60,
    property: fc.property(fc.constantFrom(...basePaths), fc.nat(), assertCompletions),
  },
  {
    name: 'what strangers write acts in no output',
    perThousand: 100,
    property: fc.asyncProperty(
      fc.oneof(hostileText, fc.constantFrom(...oddAddresses)),
      fc.boolean(),
      fc.constantFrom(...mediaNames),
      assertHarmless,
    ),
  },
  {
    name: 'mangled tables are refused with a reason, or read',
    perThousand: 20,
    property: fc.property(mutations, (changes) =>
      assertImport(mutated(clustersFile().text.slice(0, 20_000), changes)),
    ),
  },
];
