import { readdirSync, readFileSync } from 'node:fs';

const shipped = new URL('../catalog/', import.meta.url);

/** The hardware and the catalog.yaml that we ship, by path. */
function shippedTexts(): readonly (readonly [string, string])[] {
  const hardware = readdirSync(new URL('hardware/', shipped)).map((name) => `hardware/${name}`);
  return ['catalog.yaml', ...hardware].map((path) => [path, readFileSync(new URL(path, shipped), 'utf8')]);
}

const kinds = ['cluster', 'campus', 'superfactory'];
const mixes = [
  'nvidia-h100-sxm',
  '[nvidia-h100-sxm, nvidia-b200]',
  '[nvidia-b100, nvidia-b200, nvidia-gb200]',
  'google-tpu-v5p',
  'amd-mi300x',
];

/** A factory file of some 40 lines and 1.3 KB, as people write them; `count` is what is typed into it. */
export function factoryText(i: number, count = 1000 + ((i * 7919) % 90_000)): string {
  const mix = (shift: number): string => mixes[(i + shift) % mixes.length] ?? '';
  const year = 2025 + (i % 2);
  return `# The coordinates are the city's.
name: Factory ${i} of the North
aliases: [North ${i}]
kind: ${kinds[i % kinds.length] ?? ''}
owners: [Owner ${i % 97}, Partner ${i % 89}]
location:
  text: Place ${i}, USA
  place: Place ${i}
  country: US
  lat: ${(34 + (i % 800) / 100).toFixed(2)}
  lon: -${(84 + (i % 2300) / 100).toFixed(2)}
platform: Platform ${i % 17}
status: operational
statusNote: Operational, and growing
compute:
  - hardware: ${mix(0)}
    count: ~${count.toLocaleString('en')}
    published: ~${count.toLocaleString('en')} GPUs in the first hall
    announced: ${year}
    since: ${year}-06
    source: top20-2025h2
  - hardware: ${mix(2)}
    count: ${(i * 13) % 5000}+
    published: more than that in the second hall
    announced: ${year + 1}
    since: ${year + 1}-03-15
    source: top20-2025h2
claims:
  - {cost: $${1 + (i % 90)}B, scope: total, of: programme, source: epoch-hub}
facility:
  cooling: closed loop, direct to chip
  rackDensity: 120–150 kW
  fabric: InfiniBand
  portSpeed: 400 Gb/s
notes: >-
  Feeds the models of its owner, and those of others by the hour; the second hall was announced with the first, and
  stands beside it. What the article calls a campus is one building with two halls and a line of its own.
sources:
  - id: top20-2025h2
    supports: [owners, location, platform, status, compute, notes]
  - id: epoch-hub
    date: 2026-07-06
    supports: [claims, facility]
`;
}

/** The path of a factory file. */
export function factoryPath(i: number): string {
  return `factories/factory-${i}.yaml`;
}

/** The texts of a catalog of so many factories, with the hardware that we ship and four editions. */
export function catalogTexts(factories: number): readonly (readonly [string, string])[] {
  const days = {
    '2025H1': '2025-06-30',
    '2025H2': '2025-12-31',
    '2026H1': '2026-06-30',
    '2026H2': '2026-12-31',
  };
  const editions = Object.entries(days).map(
    ([id, day]) => [`editions/${id}.yaml`, `title: List ${id}\nasOf: ${day}\nmetric: equivalents\n`] as const,
  );
  const own = Array.from({ length: factories }, (_, i) => [factoryPath(i), factoryText(i)] as const);
  return [...shippedTexts(), ...editions, ...own];
}

/** The same catalog with the hardware alone that its factories name: else that is most of a small one. */
export function withoutUnused(
  texts: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const used = new Set(mixes.join(' ').match(/[\w-]+/g));
  return texts.filter(
    ([path]) => !path.startsWith('hardware/') || used.has(path.slice('hardware/'.length, -'.yaml'.length)),
  );
}

/** The same catalog with something to find in each factory: no country, three figures without a source. */
export function flawed(
  texts: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return texts.map(([path, text]) => {
    if (!path.startsWith('factories/')) return [path, text];
    const without = text.replace('  country: US\n', '').replaceAll('    source: top20-2025h2\n', '');
    return [path, without.replace('compute, notes]', 'notes]').replace('claims, facility]', 'claims]')];
  });
}
