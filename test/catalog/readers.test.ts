import assert from 'node:assert/strict';
import type {
  Edition,
  Factory,
  Hardware,
  RankingFile,
  Settings,
  Written,
} from '../../src/catalog/entries.ts';
import type { EntryKind } from '../../src/catalog/entries.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';
import { fullTexts, minimalTexts } from '../support/full-texts.ts';

const points = { approximate: 0, openEnded: 0 };

function read(kind: EntryKind, text: string): unknown {
  return readFile(kind, 'x', text).entry;
}

/** An entry as plain data: a figure as what is written, its middle and where it stands. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, each]: [unknown, unknown]) => [key, plain(each)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('interval' in value) {
    const written = value as Written;
    return `${written.text} = ${written.interval(points).mid} at ${written.path.join('.')}`;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
  );
}

const sources = [
  {
    id: 'epoch',
    title: 'Epoch AI',
    url: 'https://epoch.ai/data',
    publisher: 'Epoch AI',
    date: '2025-12-31',
    accessed: '2026-01-01',
    licence: 'CC-BY-4.0',
    supports: ['a.b', 'c'],
    note: 'A note.',
  },
];

describe('the readers', () => {
  it('read catalog.yaml', () => {
    assert.deepEqual(plain(read('catalog', fullTexts.catalog)), {
      title: 'AI Factories',
      list: {
        url: 'https://example.org/',
        licence: 'CC-BY-4.0',
        publisher: 'Example',
        authors: ['A. Editor'],
      },
      reference: 'nvidia-h100-sxm',
      precision: '8-bit',
      powerMethod: 'tdp',
      overhead: '1.82 (1.46–2.37) = 1.82 at power.overhead',
      network: '1.14 = 1.14 at power.network',
      pue: [
        [2024, '1.12 = 1.12 at power.pue.2024'],
        [2025, '1.10 = 1.1 at power.pue.2025'],
      ],
      costMethod: 'accelerator',
      server: '1.64 = 1.64 at cost.server',
      interconnect: '1.23 = 1.23 at cost.interconnect',
      discount: '0.90 = 0.9 at cost.discount',
      computePerWatt: '$26.11 = 26.11 at cost.perWatt.compute',
      constructionPerWatt: '$11.77 = 11.77 at cost.perWatt.construction',
      loadFactor: '80% = 0.8 at energy.loadFactor',
      homePower: '1 kW = 1000 at energy.homePower',
      uncertainty: { approximate: 0.1, openEnded: 0.25 },
      sources,
    });
  });

  it('take the other methods, and years of PUE in any order', () => {
    const text = fullTexts.catalog
      .replace('method: tdp', 'method: system')
      .replace('method: accelerator', 'method: perWatt')
      .replace('{2024: 1.12, 2025: "1.10"}', '{2025: 1.1, 2016: 1.31, 2020: 1.2}');
    const { powerMethod, costMethod, pue } = read('catalog', text) as Settings;
    assert.deepEqual([powerMethod, costMethod, [...pue.keys()]], ['system', 'perWatt', [2016, 2020, 2025]]);
  });

  it('read hardware', () => {
    assert.deepEqual(plain(read('hardware', fullTexts.hardware)), {
      id: 'x',
      name: 'NVIDIA H100 SXM5 80GB',
      aliases: ['H100'],
      vendor: 'NVIDIA',
      kind: 'gpu',
      released: '2022-09-20',
      fp16: '989.4 TFLOP/s = 989400000000000 at peak.fp16',
      fp8: '1979 TFLOP/s = 1979000000000000 at peak.fp8',
      int8: '1979 TOP/s = 1979000000000000 at peak.int8',
      tdp: '700 W = 700 at tdp',
      system: {
        name: 'DGX H100',
        accelerators: '8 = 8 at system.accelerators',
        power: '10.2 kW = 10200 at system.power',
        prices: [{ since: '2023-01-01', price: '$300k = 300000 at system.prices.0.price', source: 'epoch' }],
      },
      prices: [{ since: '2023-06-01', price: '$19,830 = 19830 at prices.0.price', source: 'epoch' }],
      overhead: '1.46 = 1.46 at overhead',
      server: '1.2 = 1.2 at server',
      sources,
    });
  });

  it('order prices by their day, an undated one first, and leave each where it stands', () => {
    const prices = [
      '{since: 2025, price: $3}',
      '{price: $1}',
      '{since: 2024-02, price: $2}',
      '{since: 2025, price: $4}',
    ];
    const text = `${minimalTexts.hardware}prices: [${prices.join(', ')}]\n`;
    const hardware = read('hardware', text) as Hardware;
    assert.deepEqual(
      hardware.prices.map(({ since, price }) => [since, price.text, price.path]),
      [
        [undefined, '$1', ['prices', 1, 'price']],
        ['2024-02-01', '$2', ['prices', 2, 'price']],
        ['2025-01-01', '$3', ['prices', 0, 'price']],
        ['2025-01-01', '$4', ['prices', 3, 'price']],
      ],
    );
  });

  it('read a factory', () => {
    const at = 'compute.0';
    assert.deepEqual(
      plain(read('factory', fullTexts.factory.replace('countries: [US]', 'countries: [CA]'))),
      {
        id: 'x',
        name: 'Stargate',
        aliases: ['Star'],
        kind: 'programme',
        owners: ['Microsoft', 'OpenAI'],
        ownersText: 'OpenAI + Microsoft',
        location: {
          text: 'Quincy, WA',
          place: 'Quincy',
          region: 'WA',
          countries: ['US', 'CA'],
          lat: 47.23,
          lon: -119.85,
        },
        platform: 'Azure',
        status: 'announced',
        statusNote: 'Announced (2024)',
        batches: [
          {
            hardware: ['nvidia-b100', 'nvidia-b200'],
            shares: [
              ['nvidia-b100', `40% = 0.4 at ${at}.shares.nvidia-b100`],
              ['nvidia-b200', `60% = 0.6 at ${at}.shares.nvidia-b200`],
            ],
            count: `~150,000+ = 150000 at ${at}.count`,
            published: '~150,000+ GPUs',
            equivalents: `~54,000 = 54000 at ${at}.equivalents`,
            power: `1 GW = 1000000000 at ${at}.power`,
            itPower: `800 MW = 800000000 at ${at}.itPower`,
            cost: `$400B = 400000000000 at ${at}.cost`,
            scope: 'total',
            announced: '2024-01-01',
            since: '2025-06-01',
            until: '2027-01-01',
            status: 'planned',
            note: 'A note.',
            caveat: 'A doubt.',
            source: 'epoch',
            path: ['compute', 0],
          },
        ],
        claims: [
          {
            power: '1 GW = 1000000000 at claims.0.power',
            itPower: '800 MW = 800000000 at claims.0.itPower',
            cost: '$100B = 100000000000 at claims.0.cost',
            scope: 'total',
            of: 'programme',
            basis: 'reported',
            equivalents: '54k = 54000 at claims.0.equivalents',
            count: '100k = 100000 at claims.0.count',
            hardware: ['nvidia-b200'],
            date: '2025-11-06',
            note: 'A note.',
            source: 'epoch',
            path: ['claims', 0],
          },
        ],
        pue: '1.10 = 1.1 at facility.pue',
        sites: [{ country: 'US', lat: 33.75, lon: -84.39 }],
        partOf: ['big'],
        supersedes: ['small'],
        notes: 'A note.',
        sources,
      },
    );
  });

  it('fill in what a batch leaves out', () => {
    const text = `${minimalTexts.factory}compute:\n  - {hardware: h, count: 5}\n  - {status: operational}\n`;
    const { batches } = read('factory', text) as Factory;
    assert.deepEqual(
      batches.map(({ hardware, status, scope, shares }) => [hardware, status, scope, shares]),
      [
        [['h'], 'planned', 'hardware', undefined],
        [[], 'operational', 'hardware', undefined],
      ],
    );
  });

  it('read an edition', () => {
    assert.deepEqual(plain(read('edition', fullTexts.edition)), {
      id: 'x',
      title: 'Top 20',
      asOf: '2025-11-06',
      published: '2025-11-06',
      size: 20,
      metric: 'headline',
      counts: 'announced',
      ties: [['a', 'b'], ['c']],
      exclude: [{ factory: 'd', reason: 'not on the list' }],
      kinds: ['cluster', 'campus'],
      previous: '2025H1',
      intro: 'An intro.',
      notes: ['A note.'],
      frontMatter: ['layout: post', 'tags: [a]', 'nested: {b: 1}'],
    });
  });

  it('fill in what an edition leaves out', () => {
    const edition = read('edition', minimalTexts.edition) as Edition;
    assert.deepEqual([edition.size, edition.counts, edition.asOf], [20, 'announced', '2025-01-01']);
    assert.deepEqual(
      [edition.kinds, edition.published, edition.ties, edition.exclude],
      [undefined, undefined, [], []],
    );
  });

  it('read a ranking file by its ranks, not by its lines', () => {
    const rows = 'rows:\n  - {rank: 2, id: b}\n  - {rank: 1, id: a}\n  - {rank: 3, id: c}\n';
    const ranking = read('ranking', minimalTexts.ranking.replace('rows: []\n', rows)) as RankingFile;
    assert.deepEqual(ranking, {
      edition: '2025H2',
      asOf: '2025-01-01',
      metric: 'power',
      counts: 'operational',
      ids: ['a', 'b', 'c'],
    });
  });
});
