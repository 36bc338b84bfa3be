import fc from 'fast-check';
import { smallHardware, smallSettings } from './small-world.ts';

/** A change to one file: a text, a text that does not parse, or the end of it. */
export interface Edit {
  readonly path: string;
  readonly text: string | undefined;
  readonly breaks: boolean;
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Some are misspelt, or names and aliases of others, or differ from one in case alone. */
const id = fc.constantFrom(...ids, ...ids, 'gone', 'A', 'B2', 'aa');
const few = fc.uniqueArray(id, { maxLength: 2 });
const flow = (list: readonly string[]): string => `[${list.join(', ')}]`;

const batch = fc
  .record({
    hardware: fc.constantFrom(
      '',
      'hardware: ref, ',
      'hardware: [ref, two], ',
      'hardware: half, ',
      'hardware: gone, ',
      'hardware: reff, ',
      'hardware: Ref, ',
      'hardware: [two, Half], ',
    ),
    figure: fc.constantFrom(
      'count: 10',
      'count: ~10+',
      'count: 20',
      'count: 5–15',
      'equivalents: 10',
      'power: 1 MW',
    ),
    when: fc.constantFrom('', '', ', since: 2024', ', announced: 2025', ', until: 2025', ', status: planned'),
  })
  .map(({ hardware, figure, when }) => `{${hardware}${figure}${when}}`);

/** The text of a factory: names and figures such that many tie. */
const factoryText = fc
  .record({
    name: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom('', 'kind: cluster\n', 'kind: programme\n'),
    status: fc.constantFrom('operational', 'planned'),
    batches: fc.array(batch, { maxLength: 2 }),
    partOf: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, few),
    supersedes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, few),
    aliases: fc.constantFrom('', '', '', 'aliases: [B2]\n', 'aliases: [c, "A!"]\n'),
    owners: fc.constantFrom('O', 'O', 'P', 'O, P'),
    location: fc.constantFrom(
      '{}',
      '{}',
      '{country: US}',
      '{country: DE, lat: 50.01, lon: 8}',
      '{lat: 50.02, lon: 8}',
    ),
    more: fc.constantFrom(
      '',
      '',
      'facility: {pue: 1.5}\n',
      'claims: [{power: 9 GW, source: s}]\n',
      'sources: [{id: s, title: S, supports: [compute]}]\n',
      '# ai-factories-disable-next-line unknown-factory -- none\npartOf: gone\n',
    ),
  })
  .map(({ name, kind, status, batches, partOf, supersedes, aliases, owners, location, more }) =>
    [
      `name: ${name}\n${aliases}owners: [${owners}]\nlocation: ${location}\n${kind}status: ${status}\n`,
      `compute: ${flow(batches)}\n${more.includes('partOf') ? '' : `partOf: ${flow(partOf)}\n`}`,
      `supersedes: ${flow(supersedes)}\n${more}`,
    ].join(''),
  );

const hardwareFile = fc
  .tuple(
    fc.constantFrom('ref', 'two', 'half'),
    fc.constantFrom('500 W', '1 kW'),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('', '', 'Other', 'Half\naliases: [Ref, reff]'),
  )
  .map(([name, tdp, priced, older, called]) => {
    const own = smallHardware[`hardware/${name}.yaml`]!.replace(/tdp: .*/, `tdp: ${tdp}`);
    const text =
      called === '' ? own : own.replace(/aliases: .*\n/, '').replace(/name: .*/, `name: ${called}`);
    const other = priced ? text : text.replace(/prices: .*\n/, '');
    return {
      path: `hardware/${name}.yaml`,
      text: older ? other.replace(/released: .*/, 'released: 2019') : other,
    };
  });

const settingsText = fc
  .tuple(
    fc.constantFrom('tdp', 'system'),
    fc.constantFrom('accelerator', 'perWatt'),
    fc.constantFrom('8-bit', '16-bit'),
    fc.constantFrom('ref', 'two', 'gone'),
    fc.constantFrom('10%', '50%'),
  )
  .map(([power, cost, precision, reference, approximate]) =>
    smallSettings
      .replace('method: tdp', `method: ${power}`)
      .replace('method: accelerator', `method: ${cost}`)
      .replace('8-bit', precision)
      .replace('reference: ref', `reference: ${reference}`)
      .replace('approximate: 10%', `approximate: ${approximate}`),
  );

const editionText = fc
  .record({
    asOf: fc.constantFrom('2024-06-30', '2025-06-30', '2026-01-01'),
    metric: fc.constantFrom('headline', 'equivalents', 'power', 'cost'),
    counts: fc.constantFrom('', 'counts: announced\n', 'counts: operational\n'),
    size: fc.constantFrom('', 'size: 1\n', 'size: 2\n', 'size: 3\n'),
    kinds: fc.constantFrom('', '', 'kinds: [cluster]\n'),
    exclude: few.map((list) => `exclude: ${flow(list.map((each) => `{factory: ${each}, reason: r}`))}\n`),
    ties: few.map((list) => `ties: [${flow(list)}]\n`),
    previous: fc.constantFrom('', '', 'previous: E1\n', 'previous: E3\n'),
  })
  .map(
    ({ asOf, metric, counts, size, kinds, exclude, ties, previous }) =>
      `title: T\nasOf: ${asOf}\nmetric: ${metric}\n${counts}${size}${kinds}${exclude}${ties}${previous}`,
  );

const rankingText = fc
  .record({
    metric: fc.constantFrom('headline', 'equivalents', 'power'),
    counts: fc.constantFrom('announced', 'operational'),
    rows: fc.uniqueArray(id, { maxLength: 3 }),
  })
  .map(({ metric, counts, rows }) => {
    const lines = rows.map((row, index) => `  - {rank: ${index + 1}, id: ${row}}\n`);
    const list = lines.length === 0 ? 'rows: []\n' : `rows:\n${lines.join('')}`;
    return `edition: E\nasOf: 2024\nmetric: ${metric}\ncounts: ${counts}\n${list}`;
  });

const edition = fc.constantFrom('E1', 'E2', 'E3');
const file = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...ids, ...ids, 'A', 'B'), factoryText)
      .map(([name, text]) => ({ path: `factories/${name}.yaml`, text })),
  },
  { weight: 2, arbitrary: hardwareFile },
  { weight: 1, arbitrary: settingsText.map((text) => ({ path: 'catalog.yaml', text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(edition, editionText)
      .map(([name, text]) => ({ path: `editions/${name}.yaml`, text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(edition, rankingText)
      .map(([name, text]) => ({ path: `editions/${name}.ranking.yaml`, text })),
  },
);

/** Any edit of any file of a small catalog: a new text seven times of ten, else it breaks or goes. */
export const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(file, fc.integer({ min: 0, max: 9 }))
  .map(([{ path, text }, fate]) => {
    if (fate === 0) return { path, text: undefined, breaks: false };
    if (fate === 1) return { path, text: `${text}zzz: [\n`, breaks: true };
    return { path, text, breaks: false };
  });

/** What a small catalog begins with: constants, hardware, two editions. */
export const startingFiles: Readonly<Record<string, string>> = {
  'catalog.yaml': smallSettings,
  ...smallHardware,
  'editions/E1.yaml': 'title: T\nasOf: 2024-06-30\nmetric: headline\n',
  'editions/E2.yaml': 'title: T\nasOf: 2025-06-30\nmetric: equivalents\nsize: 3\n',
};
