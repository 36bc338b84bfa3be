import { yearOf } from '../../catalog/day.ts';
import type { Hardware, Price, Written } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { AcceleratorFigures } from '../../estimate/accelerator.ts';
import type { OfAccelerator } from '../../estimate/averaged.ts';
import { isAbsent, type Absent } from '../../estimate/absent.ts';
import { constant, pueEntry, type Context } from '../../estimate/context.ts';
import { product, quotient, type Expression } from '../../estimate/expression.ts';
import { figure, type Estimate } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { listFacts } from '../../publish/data/edition-json.ts';
import { References } from '../../views/explanation/explanation-references.ts';
import type { CatalogData } from './catalog-data.ts';
import { figureData, intervalData } from './figure-data.ts';
import { SourceKeys } from './source-keys.ts';

/** What the format is called in the data itself; schemas/published-hardware.schema.json describes it. */
const hardwareFormat = 'ai-factories/published-hardware/1';

/** An accelerator as data: its peaks, watts and prices, what one comes to for the current list, who uses it, sources. */
export function hardwareData(data: CatalogData, hardware: Hardware): object {
  const { catalog, settings, context, current, unit } = data;
  const references = new References(catalog);
  const keys = new SourceKeys(references);
  const file = entryPath('hardware', hardware.id);
  for (const { id } of hardware.sources) references.to({ file, path: ['sources'] }, id);
  const value = (written: Written | undefined): object | null =>
    written ? intervalData(written.interval(settings.uncertainty)) : null;
  const prices = (all: readonly Price[]): readonly object[] =>
    all.map(({ since, price, source }) => {
      const number = references.to({ file, path: price.path }, source)?.source;
      return {
        since: since ?? null,
        ...intervalData(price.interval(settings.uncertainty)),
        source: number === undefined ? null : keys.keyOf(number),
      };
    });
  const { fp16, fp8, int8, system } = hardware;
  return {
    format: hardwareFormat,
    ...{ catalog: settings.title, equivalentsUnit: unit, ...listFacts(settings.list) },
    ...{ id: hardware.id, name: hardware.name, aliases: hardware.aliases, vendor: hardware.vendor },
    ...{ kind: hardware.kind, released: hardware.released },
    peak: { fp16: value(fp16), fp8: value(fp8), int8: value(int8) },
    tdp: value(hardware.tdp),
    system:
      system.accelerators || system.power || system.prices.length > 0
        ? {
            ...(system.name === undefined ? {} : { name: system.name }),
            ...{ accelerators: value(system.accelerators), power: value(system.power) },
            prices: prices(system.prices),
          }
        : null,
    prices: prices(hardware.prices),
    edition: current?.id ?? null,
    figures: context
      ? Object.fromEntries(
          Object.entries(ofOne(context, hardware)).map(([key, estimate]) => [
            key,
            figureData(estimate, references, keys),
          ]),
        )
      : null,
    usedBy: data.usersOf(hardware.id),
    sources: keys.json(),
  };
}

/** What one of it comes to, and what one GPU-equivalent of it takes. */
function ofOne(context: Context, hardware: Hardware): Readonly<Record<string, Estimate>> {
  const accelerators = new AcceleratorFigures(context);
  const equivalents = accelerators.equivalents(hardware);
  const itPower = accelerators.itPower(hardware);
  const [year, pue] = pueEntry(context.settings, yearOf(context.asOf));
  const facilityPower = isAbsent(itPower)
    ? itPower
    : product('facility power', 'power', [itPower, constant(context, pue, `PUE ${year}`)]);
  const cost = accelerators.cost(hardware, context.asOf);
  const perEquivalent = (of: OfAccelerator, label: string, dimension: Dimension): Expression | Absent => {
    if (isAbsent(of)) return of;
    return isAbsent(equivalents) ? equivalents : quotient(label, dimension, of, equivalents);
  };
  const all = {
    ...{ equivalents, itPower, facilityPower, cost },
    facilityPowerPerEquivalent: perEquivalent(facilityPower, 'facility power per equivalent', 'power'),
    costPerEquivalent: perEquivalent(cost, 'cost per equivalent', 'money'),
  };
  return Object.fromEntries(
    Object.entries(all).map(([key, of]) => [key, isAbsent(of) ? of : figure(of, 'hardware')]),
  );
}
