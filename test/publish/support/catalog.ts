import { Catalog } from '../../../src/catalog/catalog.ts';
import type { Edition } from '../../../src/catalog/entries.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { quotedYaml } from '../../support/written-yaml.ts';

const settings = `format: ai-factories/1
title: Some Factories
reference: h100
precision: 8-bit
power: {method: tdp, overhead: 1.5, network: 1.1, pue: {2024: 1.2, 2025: 1.1}}
cost: {method: accelerator, server: 1.6, interconnect: 1.2, discount: 0.9, perWatt: {compute: $26, construction: $12}}
energy: {loadFactor: 80%, homePower: 1 kW}
uncertainty: {approximate: 10%, openEnded: 25%}
`;

const hardware = (name: string, fp8: number, price?: string): string => `name: NVIDIA ${name}
aliases: [${name}]
vendor: NVIDIA
kind: gpu
released: 2023
peak: {fp8: ${fp8} TFLOP/s}
tdp: 700 W
${price === undefined ? '' : `prices: [{price: ${price}}]`}
`;

/** A small sound catalog: H100 with a price, B100 of twice the peak without one, and an edition as of mid-2025. */
export const soundFiles: Readonly<Record<string, string>> = {
  'catalog.yaml': settings,
  'hardware/h100.yaml': hardware('H100', 2000, '$20k'),
  'hardware/b100.yaml': hardware('B100', 4000),
  'editions/2025H1.yaml': 'title: First Half of 2025\nasOf: 2025-06-30\nmetric: equivalents\nsize: 2\n',
};

/** The text of a factory with one batch. */
export function factoryText(name: string, count: string, hardwareIds = '[h100]', more = ''): string {
  return `name: ${quotedYaml(name)}
owners: [Somebody]
location: {text: "Here", country: US}
status: operational
compute:
  - hardware: ${hardwareIds}
    count: ${count}
${more}`;
}

/** A catalog in memory: the sound files, and `files` beside them or in their place. */
export class TestCatalog {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);

  constructor(files: Readonly<Record<string, string>>) {
    this.write({ ...soundFiles, ...files });
  }

  write(files: Readonly<Record<string, string | undefined>>): void {
    this.catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  }

  edition(id = '2025H1'): Edition {
    const edition = this.catalog.edition(id);
    if (!edition) throw new Error(`No edition ${id}.`);
    return edition;
  }
}
