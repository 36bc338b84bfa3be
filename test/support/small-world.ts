import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import type { Counts } from '../../src/catalog/entries.ts';
import { contextOf, estimateFactory, type FactoryEstimate } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { measures, type Estimate, type Figure, type Measure } from '../../src/estimate/figure.ts';

/** A catalog.yaml whose constants make round figures. */
export const smallSettings = `format: ai-factories/1
title: A small world
reference: ref
precision: 8-bit
power: {method: tdp, overhead: 2, network: 1.5, pue: {2023: 1.6, 2024: 1.5, 2025: 1.25}}
cost: {method: accelerator, server: 2, interconnect: 1.5, discount: 0.5, perWatt: {compute: $20, construction: $10}}
energy: {loadFactor: 50%, homePower: 1 kW}
uncertainty: {approximate: 10%, openEnded: 25%}
`;

/**
 * A reference, one of twice its peak, one of half with a 16-bit peak alone and no price, one that has nothing but a peak,
 * and an older one.
 */
export const smallHardware: Readonly<Record<string, string>> = {
  'hardware/ref.yaml': `name: Reference
aliases: [Ref]
vendor: V
kind: gpu
released: 2023-03
peak: {fp16: 500 TFLOP/s, fp8: 1000 TFLOP/s, int8: 900 TOP/s}
tdp: 500 W
system: {name: DGX Ref, accelerators: 8, power: 8 kW}
prices: [{since: 2023-03, price: $10k}, {since: 2025-06, price: $20k}]
`,
  'hardware/two.yaml': `name: Two
vendor: V
kind: gpu
released: 2024
peak: {fp16: 1000 TFLOP/s, fp8: 1500 TFLOP/s, int8: 2000 TOP/s}
tdp: 1 kW
prices: [{since: 2025, price: $30k}]
`,
  'hardware/half.yaml': `name: Half
vendor: V
kind: npu
released: 2025-12
peak: {fp16: 500 TFLOP/s}
tdp: 400 W
`,
  'hardware/bare.yaml': `name: Bare
vendor: V
kind: npu
released: 2025
peak: {fp16: 250 TFLOP/s}
`,
  'hardware/old.yaml': `name: Old
vendor: V
kind: gpu
released: 2020
peak: {fp8: 100 TFLOP/s}
tdp: 300 W
prices: [{price: $1k}]
`,
};

export interface World {
  readonly asOf?: string;
  readonly counts?: Counts;
  /** catalog.yaml, changed. */
  readonly settings?: (text: string) => string;
  readonly files?: Readonly<Record<string, string>>;
  /** Keys of the factory beside `compute`. */
  readonly factory?: string;
}

/** A catalog of the small world with one factory, `f`, of these batches (each a flow map without its braces). */
export function smallCatalog(batches: readonly string[], world: World = {}): Catalog {
  const catalog = new Catalog();
  const compute =
    batches.length === 0 ? '' : `compute:\n${batches.map((batch) => `  - {${batch}}\n`).join('')}`;
  const head = 'name: F\nowners: [O]\nlocation: {text: Here}\nstatus: operational\n';
  const files = {
    'catalog.yaml': world.settings?.(smallSettings) ?? smallSettings,
    ...smallHardware,
    'factories/f.yaml': `${head}${world.factory ?? ''}${compute}`,
    ...world.files,
  };
  catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  for (const { path, problems } of catalog.files()) {
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join(' ')}`);
  }
  return catalog;
}

/** The figures of a factory of these batches. */
export function estimateIn(batches: readonly string[], world: World = {}): FactoryEstimate {
  const catalog = smallCatalog(batches, world);
  const time = { asOf: (world.asOf ?? '2025-11-06') as Day, counts: world.counts ?? 'announced' };
  return estimateFactory(contextOf(catalog, time)!, catalog.factory('f')!);
}

/** The figure, which there has to be. */
export function known(estimate: Estimate): Figure {
  if (isAbsent(estimate)) throw new Error(`No figure: ${estimate.absent}`);
  return estimate;
}

/** Low, mid and high to twelve digits, one number where they are the same; or the reason that there is no figure. */
export function shown(estimate: Estimate): string {
  if (isAbsent(estimate)) return estimate.absent;
  const { low, mid, high } = estimate.value;
  const [l, m, h] = [low, mid, high].map((n) => String(Number(n.toPrecision(12))));
  return l === m && m === h ? `${m}` : `${l} ${m} ${h}`;
}

/** Some figures of a factory, each as `shown`. */
export function figuresOf(
  { total }: FactoryEstimate,
  wanted: readonly Measure[] = measures,
): Record<string, string> {
  return Object.fromEntries(wanted.map((measure) => [measure, shown(total[measure])]));
}
