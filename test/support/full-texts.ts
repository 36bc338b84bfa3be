import type { EntryKind } from '../../src/catalog/entries.ts';

const source = `  - id: epoch
    title: Epoch AI
    url: https://epoch.ai/data
    publisher: Epoch AI
    date: 2025-12-31
    accessed: 2026
    licence: CC-BY-4.0
    supports: [a.b, c]
    note: A note.
`;

/** For each kind of file one that has every key there is, each sound. */
export const fullTexts: Readonly<Record<EntryKind, string>> = {
  catalog: `format: ai-factories/1
title: AI Factories
list: {url: https://example.org/, licence: CC-BY-4.0, publisher: Example, authors: [A. Editor]}
reference: nvidia-h100-sxm
precision: 8-bit
power:
  method: tdp
  overhead: 1.82 (1.46–2.37)
  network: 1.14
  pue: {2024: 1.12, 2025: "1.10"}
cost:
  method: accelerator
  server: 1.64
  interconnect: 1.23
  discount: 0.90
  perWatt: {compute: $26.11, construction: $11.77}
energy: {loadFactor: 80%, homePower: 1 kW}
uncertainty: {approximate: 10%, openEnded: 25%}
sources:
${source}`,
  hardware: `name: NVIDIA H100 SXM5 80GB
aliases: [H100]
vendor: NVIDIA
kind: gpu
released: 2022-09-20
peak: {fp16: 989.4 TFLOP/s, fp8: 1979 TFLOP/s, int8: 1979 TOP/s, fp4: 10 PFLOP/s}
memory: {capacity: 80 GB, bandwidth: 3.35 TB/s}
tdp: 700 W
system: {name: DGX H100, accelerators: 8, power: 10.2 kW, prices: [{since: 2023, price: $300k, source: epoch, note: A note.}]}
overhead: 1.46
server: 1.2
prices:
  - {since: 2023-06, price: "$19,830", source: epoch, note: A note.}
notes: A note.
sources:
${source}`,
  factory: `name: Stargate
aliases: [Star]
kind: programme
owners: [Microsoft, OpenAI]
ownersText: OpenAI + Microsoft
location: {text: "Quincy, WA", place: Quincy, region: WA, country: US, countries: [US], lat: 47.23, lon: -119.85}
platform: Azure
status: announced
statusNote: Announced (2024)
compute:
  - hardware: [nvidia-b100, nvidia-b200]
    shares: {nvidia-b100: 40%, nvidia-b200: 60%}
    count: ~150,000+
    published: ~150,000+ GPUs
    equivalents: ~54,000
    power: 1 GW
    itPower: 800 MW
    cost: $400B
    scope: total
    announced: 2024
    since: 2025-06
    until: 2027-01-01
    status: planned
    note: A note.
    source: epoch
    caveat: A doubt.
claims:
  - power: 1 GW
    itPower: 800 MW
    cost: $100B
    scope: total
    of: programme
    basis: reported
    equivalents: 54k
    count: 100k
    hardware: nvidia-b200
    date: 2025-11-06
    source: epoch
    note: A note.
facility:
  pue: 1.10
  cooling: closed loop
  rackDensity: 120–150 kW
  fabric: InfiniBand
  portSpeed: 400 Gb/s
  storeys: 2
  wan: AI WAN
  sites: [{place: Atlanta, country: US, lat: 33.75, lon: -84.39}]
partOf: big
supersedes: [small]
notes: A note.
sources:
${source}`,
  edition: `title: Top 20
asOf: 2025-11-06
published: 2025-11-06
size: 20
metric: headline
counts: announced
ties: [[a, b], [c]]
exclude: [{factory: d, reason: not on the list}]
kinds: [cluster, campus]
previous: 2025H1
intro: An intro.
notes: [A note.]
frontMatter: {layout: post, tags: [a], nested: {b: 1}}
`,
  ranking: `edition: 2025H2
asOf: 2025-11-06
metric: headline
counts: announced
rows:
  - {rank: 1, id: a, move: up, previousRank: 2, possibleRanks: [1, 3], value: 5, headline: 5, equivalents: 7, itPower: 8, facilityPower: 9, cost: 10, energy: 11}
`,
};

/** For each kind of file one that has no more than it must. */
export const minimalTexts: Readonly<Record<EntryKind, string>> = {
  catalog: fullTexts.catalog.slice(0, fullTexts.catalog.indexOf('sources:')),
  hardware: 'name: X\nvendor: Y\nkind: gpu\nreleased: 2022\npeak: {fp16: 1 TFLOP/s}\n',
  factory: 'name: X\nowners: [Y]\nlocation: {}\nstatus: planned\n',
  edition: 'title: X\nasOf: 2025\nmetric: equivalents\n',
  ranking: 'edition: 2025H2\nasOf: 2025\nmetric: power\ncounts: operational\nrows: []\n',
};

export const kinds = Object.keys(fullTexts) as EntryKind[];
