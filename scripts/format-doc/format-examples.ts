import type { EntryKind } from '../../src/catalog/entries.ts';

/** A whole file of each kind, as the page shows it; a test holds that nothing is wrong with any. */
export const exampleFiles: Readonly<Record<Exclude<EntryKind, 'ranking'>, string>> = {
  catalog: `# catalog.yaml
format: ai-factories/1
title: AI Factories
list: {url: "https://example.org/ai-factories/", licence: CC-BY-4.0, publisher: Example, authors: [A. Editor]}
reference: nvidia-h100-sxm # one GPU-equivalent is one of these
precision: 8-bit # which dense peak is compared
power:
  method: system # of whole systems, where their makers state it; else TDP × overhead
  overhead: 1.82 (1.40–1.98)
  network: 1.14 (0.88–1.24)
  pue: {2023: 1.14, 2024: 1.12, 2025: 1.30 (1.14–1.46)}
cost:
  method: accelerator
  server: 1.64
  interconnect: 1.23
  discount: 0.90 (0.31–1.48)
  perWatt: {compute: $26.11 ($24–$50), construction: $11.77}
energy: {loadFactor: 80%, homePower: 1 kW}
uncertainty: {approximate: 10%, openEnded: 25%}
sources: # a source id is looked for in the entry first, then here
  - {id: epoch-clusters, title: "Epoch AI, GPU clusters", licence: CC-BY-4.0, supports: [power, cost]}
`,
  hardware: `# hardware/nvidia-h100-sxm.yaml
name: NVIDIA H100 SXM5 80GB
aliases: [H100]
vendor: NVIDIA
kind: gpu
released: 2022-09-20
peak: {fp16: 989.4 TFLOP/s, fp8: 1979 TFLOP/s, int8: 1979 TOP/s} # dense, never sparse
memory: {capacity: 80 GB, bandwidth: 3.35 TB/s}
tdp: 700 W
system: {name: DGX H100, accelerators: 8, power: 10.2 kW}
prices: # of one, each from its day on
  - {since: 2023-06, price: "$19,830", source: epoch-hardware}
  - {since: 2024-08, price: "$20,970", source: epoch-hardware}
sources:
  - {id: epoch-hardware, title: "Epoch AI, Machine learning hardware", licence: CC-BY-4.0, supports: [peak, tdp]}
`,
  factory: `# factories/stargate.yaml
name: Stargate (OpenAI + Microsoft)
kind: programme
owners: [Microsoft, OpenAI]
location: {text: "Quincy, WA, USA", place: Quincy, region: WA, country: US, lat: 47.23, lon: -119.85}
platform: Azure AI Fabric
status: announced
statusNote: Announced (2024)
compute: # batches: what arrives together
  - hardware: [nvidia-b100, nvidia-b200, nvidia-gb200] # one id, or a mix of unknown shares
    count: ~150,000+
    published: ~150,000+ NVIDIA Blackwell GPUs (planned)
    status: planned
claims: # what others say, kept beside what is computed
  - {cost: $100B, scope: total, of: programme, source: announcement}
notes: Part of $100B multi-phase AI infrastructure expansion
sources:
  - {id: announcement, title: The announcement, date: 2025-11-06, supports: [compute, status]}
`,
  edition: `# editions/2025H2.yaml
title: AI Factories Top 20 — 2025 H2 Edition
asOf: 2025-11-06
published: 2025-11-06 # frozen from then on; a draft has no such key
size: 20
metric: headline
counts: announced
ties: # the editors' order where the metric ties
  - [nvidia-coreweave-frontier, xai-colossus]
exclude:
  - {factory: oracle-zettascale, reason: not on the published list}
notes:
  - "Counts are those of the announcements."
`,
};
