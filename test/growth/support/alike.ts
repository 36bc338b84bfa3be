import type { Files } from '../../rules/support/world.ts';

/** A catalog of `n` files that all have one thing in common. */
export interface Alike {
  readonly what: string;
  readonly files: (n: number) => Files;
}

interface Said {
  readonly name?: string;
  readonly owners?: string;
  readonly location?: string;
  readonly batch?: string;
  readonly rest?: string;
}

/** A factory like no other, but for what is said here. */
function factory(i: number, said: Said): string {
  const { name = `Factory ${i}`, owners = `[Owner ${i}]`, location = '{country: US}', rest = '' } = said;
  const batch = said.batch ?? `{hardware: nvidia-h100-sxm, count: ${i + 1}, since: 2025-01, source: survey}`;
  return `name: ${name}\nkind: cluster\nowners: ${owners}\nlocation: ${location}\nstatus: operational\ncompute: [${batch}]\n${rest}`;
}

const inFactories = (what: string, said: (i: number) => Said): Alike => ({
  what,
  files: (n) =>
    Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`factories/f${i}.yaml`, factory(i, said(i))] as const),
    ),
});

const alone: (i: number) => Said = () => ({});
const hardware = (i: number, rest: string): string =>
  `name: Chip ${i}\nvendor: Maker\nkind: gpu\nreleased: 2022\npeak: {fp16: ${i + 1} TFLOP/s}\ntdp: 700 W\nsources: [{id: s, title: T, supports: [peak, tdp]}]\n${rest}`;

/** Files of `n` numbers by a path, beside as many factories. */
const beside = (what: string, file: (i: number) => readonly [string, string]): Alike => ({
  what,
  files: (n) => ({
    ...inFactories(what, alone).files(n),
    ...Object.fromEntries(Array.from({ length: n }, (_, i) => file(i))),
  }),
});

/** Everything in which many files may be alike. */
export const alikes: readonly Alike[] = [
  inFactories('nothing', alone),
  inFactories('their name', () => ({ name: 'Same' })),
  inFactories('an alias', () => ({ rest: 'aliases: [Same]\n' })),
  inFactories('an alias, all of one owner at one place', () => ({
    owners: '[Same]',
    location: '{place: Here, country: US, lat: 40, lon: -100}',
    rest: 'aliases: [Same]\n',
  })),
  inFactories('many aliases', () => ({ rest: 'aliases: [A, B, C]\n' })),
  inFactories('their place and owner', () => ({ owners: '[Same]', location: '{place: Here, country: US}' })),
  inFactories('their coordinates and owner', () => ({
    owners: '[Same]',
    location: '{country: US, lat: 40, lon: -100}',
  })),
  inFactories('their owner, one beside the other', (i) => ({
    owners: '[Same]',
    location: `{country: US, lat: 40.${String(i % 100).padStart(2, '0')}, lon: -100}`,
  })),
  inFactories('their owner', () => ({ owners: '[Same]' })),
  inFactories('their batch', () => ({ batch: '{hardware: nvidia-h100-sxm, count: 5}' })),
  inFactories('an unknown whole', () => ({ rest: 'partOf: nobody-at-all\n' })),
  inFactories('unknown wholes, each another', (i) => ({ rest: `partOf: nobody-${i}\n` })),
  inFactories('an unknown whole that is a name', () => ({ name: 'Same', rest: 'partOf: Same\n' })),
  inFactories('a whole', (i) => (i === 0 ? {} : { rest: 'partOf: f0\n' })),
  inFactories('a whole, name and place', (i) => ({
    ...{ name: 'Same', owners: '[Same]', location: '{place: Here, country: US}' },
    rest: i === 0 ? '' : 'partOf: f0\n',
  })),
  inFactories('a predecessor', (i) => (i === 0 ? {} : { rest: 'supersedes: f0\n' })),
  inFactories('a predecessor and a name', (i) => ({ name: 'Same', rest: i === 0 ? '' : 'supersedes: f0\n' })),
  inFactories('an unknown predecessor', () => ({ rest: 'supersedes: nobody-at-all\n' })),
  inFactories('a chain of wholes', (i) => (i % 50 === 0 ? {} : { rest: `partOf: f${i - 1}\n` })),
  inFactories('circles of wholes', (i) => ({ rest: `partOf: f${i % 40 === 39 ? i - 39 : i + 1}\n` })),
  inFactories('an unknown hardware', () => ({ batch: '{hardware: nvidia-gone, count: 5}' })),
  inFactories('unknown hardware, each another', (i) => ({ batch: `{hardware: gone-${i}, count: 5}` })),
  inFactories('an unknown source', (i) => ({
    batch: `{hardware: nvidia-h100-sxm, count: ${i + 1}, source: gone}`,
  })),
  inFactories('a claim', () => ({ rest: 'claims: [{power: 9 GW, source: survey}]\n' })),
  inFactories('the address of a source', () => ({
    rest: 'sources: [{id: s, title: T, url: "https://example.org/x", supports: [compute]}]\n',
  })),
  inFactories('a shared source without an address', () => ({
    rest: 'sources: [{id: survey, supports: [compute]}]\n',
  })),
  inFactories('that they cannot be read', () => ({ rest: 'notes: "open\n' })),
  inFactories('a wrong value', () => ({ rest: 'platform: [US]\n' })),
  inFactories('a country that is none', () => ({ location: '{country: USA}' })),
  inFactories('that nobody can say what they hold', () => ({ batch: '{note: secret}' })),
  inFactories('what they state of power', (i) => ({ batch: `{power: ${i + 1} MW, since: 2025}` })),
  inFactories('a range that reaches over all', () => ({
    batch: '{hardware: nvidia-h100-sxm, count: 5 (1–1,000,000)}',
  })),
  {
    what: 'ids that differ only in case',
    files: (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => {
          const bits = Array.from('abcdefghijklmn', (c, b) => ((i >> b) & 1 ? c.toUpperCase() : c));
          return [`factories/${bits.join('')}.yaml`, factory(i, {})] as const;
        }),
      ),
  },
  {
    what: 'a list that names them all',
    files: (n) => ({
      ...inFactories('', alone).files(n),
      'editions/2026H1.yaml': `title: The 2026 H1 edition\nasOf: 2026-06-30\nmetric: equivalents\nsize: ${n}\nties: [[${Array.from({ length: n }, (_, i) => `f${i}`).join(', ')}]]\n`,
    }),
  },
  {
    what: 'a list that leaves them out, by ids that are wrong',
    files: (n) => ({
      ...inFactories('', alone).files(n),
      'editions/2026H1.yaml': `title: The 2026 H1 edition\nasOf: 2026-06-30\nmetric: equivalents\nexclude:\n${Array.from({ length: n }, (_, i) => `  - {factory: f${i}x, reason: r}\n`).join('')}`,
    }),
  },
  beside('hardware that nobody uses', (i) => [`hardware/chip-${i}.yaml`, hardware(i, '')]),
  beside('hardware of one alias', (i) => [`hardware/chip-${i}.yaml`, hardware(i, 'aliases: [Same]\n')]),
  beside('editions of one day', (i) => [
    `editions/${3000 + i}.yaml`,
    'title: List\nasOf: 2026-05-30\nmetric: equivalents\n',
  ]),
  beside('rankings of editions that are gone', (i) => [
    `editions/${3000 + i}.ranking.yaml`,
    `edition: "${3000 + i}"\nasOf: 2025-11-06\nmetric: headline\ncounts: announced\nrows: [{rank: 1, id: f1}, {rank: 2, id: gone}]\n`,
  ]),
];
