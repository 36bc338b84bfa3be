import { fullTexts } from './full-texts.ts';

/** A file of a catalog that holds `n` of something. */
export interface GrowingFile {
  readonly what: string;
  readonly path: string;
  readonly text: (n: number) => string;
  /** How many there are at first: about as many as a file may have room for, by half. */
  readonly n: number;
}

const times = (n: number, part: (index: number) => string): string =>
  Array.from({ length: n }, (_, index) => part(index)).join('');
const list = (n: number, part: (index: number) => string): string =>
  `[${Array.from({ length: n }, (_, index) => part(index)).join(', ')}]`;

const factory = 'name: Alpha\nowners: [Someone]\nlocation: {country: US}\nstatus: operational\n';
const hardware = 'name: X\nvendor: Y\nkind: gpu\nreleased: 2022\npeak: {fp16: 1 TFLOP/s}\ntdp: 700 W\n';
const edition = 'title: List\nasOf: 2026-06-30\nmetric: headline\n';
const catalog = fullTexts.catalog.slice(0, fullTexts.catalog.indexOf('sources:'));

const inFactory = (what: string, n: number, text: (n: number) => string): GrowingFile => ({
  what,
  n,
  path: 'factories/alpha.yaml',
  text: (count) => factory + text(count),
});
const inHardware = (what: string, n: number, text: (n: number) => string): GrowingFile => ({
  what,
  n,
  path: 'hardware/x.yaml',
  text: (count) => hardware + text(count),
});
const inEdition = (what: string, n: number, text: (n: number) => string): GrowingFile => ({
  what,
  n,
  path: 'editions/2026H1.yaml',
  text: (count) => edition + text(count),
});
const inCatalog = (what: string, n: number, text: (n: number) => string): GrowingFile => ({
  what,
  n,
  path: 'catalog.yaml',
  text: (count) => catalog + text(count),
});

/** Everything of which a file may have many: the collections of the format, lines, and mistakes of every sort. */
export const growingFiles: readonly GrowingFile[] = [
  inFactory('unknown keys', 5_000, (n) => times(n, (i) => `key${i}: 1\n`)),
  inFactory('unknown keys that look like known ones', 2_500, (n) => times(n, (i) => `status${i}: 1\n`)),
  inFactory('unknown keys in braces', 5_000, (n) => `facility: {${times(n, (i) => `key${i}: 1, `)}}\n`),
  inFactory('keys that stand twice', 5_000, (n) => times(n, () => 'notes: x\n')),
  inFactory('wrong values', 2_500, (n) => `aliases:\n${times(n, (i) => `  - ${i}\n`)}`),
  inFactory(
    'shares',
    5_000,
    (n) => `compute:\n  - shares: {${times(n, (i) => `hw-${i}: 1%, `)}}\n    count: 5\n`,
  ),
  inFactory(
    'shares on lines',
    2_500,
    (n) => `compute:\n  - count: 5\n    shares:\n${times(n, (i) => `      hw-${i}: 1%\n`)}`,
  ),
  inFactory(
    'hardware of a mix',
    5_000,
    (n) => `compute:\n  - hardware: ${list(n, (i) => `hw-${i}`)}\n    count: 5\n`,
  ),
  inFactory(
    'batches',
    2_000,
    (n) =>
      `compute:\n${times(n, (i) => `  - {hardware: nvidia-h100-sxm, count: ${i + 1}, since: 2025-01, note: n${i}}\n`)}`,
  ),
  inFactory(
    'batches that are alike',
    2_000,
    (n) => `compute:\n${times(n, () => '  - {hardware: nvidia-h100-sxm, count: 5}\n')}`,
  ),
  inFactory('batches split by a comma', 2_000, (n) => `compute:\n${times(n, () => '  - {count: 1,500}\n')}`),
  inFactory(
    'batches with a wrong figure',
    2_000,
    (n) => `compute:\n${times(n, () => '  - {count: many}\n')}`,
  ),
  inFactory(
    'batches with a wrong date',
    2_000,
    (n) => `compute:\n${times(n, () => '  - {count: 5, since: 2025-13}\n')}`,
  ),
  inFactory('claims', 2_000, (n) => `claims:\n${times(n, (i) => `  - {power: ${i + 1} MW, note: n${i}}\n`)}`),
  inFactory(
    'sources',
    2_000,
    (n) => `sources:\n${times(n, (i) => `  - {id: s${i}, title: T, supports: [compute]}\n`)}`,
  ),
  inFactory('sources of one id', 2_000, (n) => `sources:\n${times(n, () => '  - {id: s, title: T}\n')}`),
  inFactory(
    'supports',
    4_000,
    (n) => `sources:\n  - {id: s, title: T, supports: ${list(n, (i) => `compute${i}`)}}\n`,
  ),
  inFactory('aliases', 5_000, (n) => `aliases: ${list(n, (i) => `alias ${i}`)}\n`),
  inFactory(
    'sites',
    2_000,
    (n) =>
      `facility:\n  sites:\n${times(n, (i) => `    - {place: P${i}, country: US, lat: 40, lon: -100}\n`)}`,
  ),
  inFactory('wholes', 4_000, (n) => `partOf: ${list(n, (i) => `f${i}`)}\n`),
  inFactory('superseded', 4_000, (n) => `supersedes: ${list(n, (i) => `f${i}`)}\n`),
  inFactory('words where one may stand', 4_000, (n) => `platform: ${list(n, () => 'US')}\n`),
  inFactory('silencing comments', 2_500, (n) =>
    times(n, () => '# ai-factories-disable-next-line unsourced -- r\n'),
  ),
  inFactory(
    'silencing comments that are used',
    2_000,
    (n) =>
      `compute:\n${times(n, (i) => `  # ai-factories-disable-next-line unknown-hardware -- r\n  - {hardware: gone, count: ${i + 1}}\n`)}`,
  ),
  inFactory(
    'silencing comments at a list',
    2_000,
    (n) => `aliases:\n${times(n, (i) => `  # ai-factories-disable-next-line value -- r\n  - a${i}\n`)}`,
  ),
  inFactory(
    'spaces in a comment',
    10_000,
    (n) =>
      `# ai-factories-disable-next-line unsourced -- ${' '.repeat(n)}x\n# ai-factories-disable-next-line${' '.repeat(n)}unsourced${' '.repeat(n)}--${' '.repeat(n)}x\n`,
  ),
  inFactory(
    'spaces before a comment',
    10_000,
    (n) => `notes: x${' '.repeat(n)}# ai-factories-disable-next-line unsourced\n`,
  ),
  inFactory('comments', 10_000, (n) => times(n, () => '# a comment\n')),
  inFactory('comments of hashes', 10_000, (n) => `# ai-factories-disable-next-line ${'# '.repeat(n)}\n`),
  inFactory('empty lines', 25_000, (n) => '\n'.repeat(n)),
  inFactory(
    'spaces in a text',
    10_000,
    (n) => `notes: a${' '.repeat(n)}b\nplatform: "a${' '.repeat(n)}b"\nstatusNote: 'a${' '.repeat(n)}'\n`,
  ),
  inFactory('lines of a text', 5_000, (n) => `notes: |\n${'  a line\n'.repeat(n)}`),
  inFactory('lines of a plain text', 5_000, (n) => `notes:\n${'  a line\n'.repeat(n)}`),
  inFactory(
    'digits',
    10_000,
    (n) =>
      `compute: [{count: ${'1'.repeat(n)}}, {count: ${'1,'.repeat(n)}}, {count: "${'~'.repeat(n)}5"}, {cost: "$${' '.repeat(n)}x"}]\n`,
  ),
  inFactory(
    'letters of an id',
    10_000,
    (n) => `partOf: ${'a-'.repeat(n)}b\nsupersedes: "${'‑'.repeat(n)}"\n`,
  ),
  inFactory('letters of a country', 10_000, (n) => `location: {country: ${'a'.repeat(n)}}\n`),
  inFactory('anchors', 2_500, (n) => `aliases:\n${times(n, (i) => `  - &a${i} x\n`)}`),
  inFactory('aliases of YAML', 2_500, (n) => `aliases:\n${times(n, (i) => `  - *a${i}\n`)}`),
  inFactory('tags', 2_500, (n) => `aliases:\n${times(n, () => '  - !!str x\n')}`),
  inFactory('merge keys', 2_500, (n) => `compute:\n${times(n, () => '  - {<<: {count: 5}}\n')}`),
  inFactory('lines that are no YAML', 2_500, (n) => times(n, (i) => `word${i}\n`)),
  inFactory('lines with two colons', 2_500, (n) => times(n, (i) => `k${i}: a: b\n`)),
  inFactory('tabs', 2_500, (n) => `compute:\n${times(n, () => '\t- x\n')}`),
  inFactory('brackets that are not closed', 2_500, (n) => times(n, (i) => `k${i}: [a\n`)),
  inFactory('quotes that are not closed', 2_500, (n) => times(n, (i) => `k${i}: "a\n`)),
  inFactory('items without a dash', 2_500, (n) => `aliases:\n  - a\n${times(n, () => '  b\n')}`),
  inFactory('missing commas', 2_500, (n) => `aliases: [${'"a" '.repeat(n)}]\n`),
  inFactory('full-width colons', 2_500, (n) => times(n, (i) => `k${i}：x\n`)),
  inFactory('spaces that do not break', 2_500, (n) => times(n, (i) => `k${i}:\u00a0x\n`)),
  inFactory('documents', 2_500, (n) => '---\na: 1\n'.repeat(n)),
  inFactory('invisible signs', 2_500, (n) => `notes: ${'\u200b'.repeat(n)}\npartOf: ${'\u200b'.repeat(n)}\n`),
  inHardware(
    'prices',
    2_000,
    (n) => `prices:\n${times(n, (i) => `  - {since: ${2000 + (i % 50)}, price: "$${i + 1}"}\n`)}`,
  ),
  inHardware('names', 5_000, (n) => `aliases: ${list(n, (i) => `name ${i}`)}\n`),
  inEdition('ties', 2_500, (n) => `ties: ${list(n, (i) => `[a${i}, b${i}]`)}\n`),
  inEdition('factories of a tie', 4_000, (n) => `ties: [${list(n, (i) => `a${i}`)}]\n`),
  inEdition('exclusions', 2_500, (n) => `exclude:\n${times(n, (i) => `  - {factory: f${i}, reason: r}\n`)}`),
  inEdition(
    'exclusions of one',
    2_500,
    (n) => `exclude:\n${times(n, () => '  - {factory: alpha, reason: r}\n')}`,
  ),
  inEdition('kinds', 2_500, (n) => `kinds: ${list(n, () => 'cluster')}\n`),
  inEdition('notes', 5_000, (n) => `notes: ${list(n, (i) => `note ${i}`)}\n`),
  inEdition('front matter', 5_000, (n) => `frontMatter: {${times(n, (i) => `k${i}: 1.10, `)}}\n`),
  inEdition('spaces in an intro', 20_000, (n) => `intro: "a${' '.repeat(n)}b"\n`),
  inCatalog(
    'shared sources',
    2_000,
    (n) => `sources:\n${times(n, (i) => `  - {id: s${i}, title: T, supports: [power.overhead]}\n`)}`,
  ),
  {
    what: 'years of a table',
    n: 5_000,
    path: 'catalog.yaml',
    text: (n) => catalog.replace(/pue: .*/, `pue: {${times(n, (i) => `${10_000 + i}: 1.1, `)}}`),
  },
  {
    what: 'rows of a ranking',
    n: 2_000,
    path: 'editions/2025H2.ranking.yaml',
    text: (n) =>
      `edition: 2025H2\nasOf: 2025-11-06\nmetric: headline\ncounts: announced\nrows:\n${times(n, (i) => `  - {rank: ${i + 1}, id: f${i}}\n`)}`,
  },
];
