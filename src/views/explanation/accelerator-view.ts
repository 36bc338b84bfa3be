import type { Catalog } from '../../catalog/catalog.ts';
import { yearOf } from '../../catalog/day.ts';
import type { Hardware, Source, Written } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { AcceleratorFigures } from '../../estimate/accelerator.ts';
import type { OfAccelerator } from '../../estimate/averaged.ts';
import { absent, isAbsent } from '../../estimate/absent.ts';
import { constant, pueEntry, type Context, type ListTime } from '../../estimate/context.ts';
import { ratioFigure } from '../../estimate/describe.ts';
import { product, quotient } from '../../estimate/expression.ts';
import { contextOf } from '../../estimate/factory.ts';
import { figure } from '../../estimate/figure.ts';
import { findSource } from '../../estimate/sources.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure, formatRange } from '../../quantity/format.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { explainFigure, type Explained } from './explained-figure.ts';
import { References, type Reference } from './explanation-references.ts';

/** An accelerator as it is shown, for a day: what it states, and what follows from that. */
export interface AcceleratorView {
  readonly hardware: Hardware;
  /** What its file states, in order: peaks, power, the system it comes in. */
  readonly stated: readonly StatedFigure[];
  readonly prices: readonly StatedFigure[];
  /** What one comes to, each with its derivation. */
  readonly figures: readonly AcceleratorFigure[];
  readonly sources: readonly Source[];
}

/** A figure that stands in the file. */
export interface StatedFigure {
  readonly label: string;
  /** As it is written, and what that means where it says more: `~700 W`, `700 W (630–770 W)`. */
  readonly text: string;
  readonly at: Reference | undefined;
}

export type AcceleratorFigure = { readonly id: string; readonly label: string } & Explained;

/** An accelerator for a day; undefined where there is none of that id, or catalog.yaml cannot be used. */
export function acceleratorView(catalog: Catalog, id: string, time: ListTime): AcceleratorView | undefined {
  const hardware = catalog.hardware(id);
  const context = contextOf(catalog, time);
  if (!hardware || !context) return undefined;
  const references = new References(catalog);
  const file = entryPath('hardware', id);
  const stated = (label: string, written: Written | undefined, dimension: Dimension, source?: string) =>
    written
      ? [
          {
            label,
            text: statedText(context, written, dimension),
            at: references.to({ file, path: written.path }, source),
          },
        ]
      : [];
  const { system } = hardware;
  const name = system.name ?? 'A system';
  const view = {
    hardware,
    figures: figuresOf(context, hardware, references),
    stated: [
      ...stated('Dense 16-bit peak', hardware.fp16, 'flops'),
      ...stated('Dense FP8 peak', hardware.fp8, 'flops'),
      ...stated('Dense INT8 peak', hardware.int8, 'ops'),
      ...stated('TDP', hardware.tdp, 'power'),
      ...stated(`${name}: accelerators`, system.accelerators, 'count'),
      ...stated(`${name}: power`, system.power, 'power'),
      ...stated('Its own overhead, in place of the catalog’s', hardware.overhead, 'ratio'),
      ...stated('Its own server, in place of the catalog’s', hardware.server, 'ratio'),
    ],
    prices: [
      ...hardware.prices.flatMap(({ since, price, source }) =>
        stated(since === undefined ? 'Price' : `From ${since.slice(0, 7)}`, price, 'money', source),
      ),
      ...system.prices.flatMap(({ since, price, source }) =>
        stated(`${name}${since === undefined ? '' : `, from ${since.slice(0, 7)}`}`, price, 'money', source),
      ),
    ],
  };
  for (const source of hardware.sources) {
    const found = findSource(catalog, hardware.sources, source.id);
    if (found) references.cite(found);
  }
  return { ...view, sources: references.sources };
}

function figuresOf(
  context: Context,
  hardware: Hardware,
  references: References,
): readonly AcceleratorFigure[] {
  const of = new AcceleratorFigures(context);
  const word = equivalentsWord(context.view);
  const [year, pue] = pueEntry(context.settings, yearOf(context.asOf));
  const [ratio, itPower] = [of.equivalents(hardware), of.itPower(hardware)];
  const power = isAbsent(itPower)
    ? itPower
    : product('facility power of one', 'power', [itPower, constant(context, pue, `PUE ${year}`)]);
  const cost = of.cost(hardware, context.asOf);
  const per = (label: string, dimension: Dimension, dividend: OfAccelerator): OfAccelerator => {
    if (isAbsent(dividend)) return dividend;
    return isAbsent(ratio) ? ratio : quotient(label, dimension, dividend, ratio);
  };
  const explained = (id: string, label: string, expression: OfAccelerator, unit = ''): AcceleratorFigure => {
    if (isAbsent(expression)) return { id, label, ...absent(expression.absent) };
    const shown = explainFigure(figure(expression, 'hardware'), references);
    if (isAbsent(shown)) return { id, label, ...shown };
    return { id, label, ...shown, text: `${unit === '' ? shown.text : ratioFigure(shown.mid)}${unit}` };
  };
  return [
    explained('equivalents', 'One is', ratio, ` ${word}`),
    explained(
      'power-per-equivalent',
      `Facility power per ${word}`,
      per('facility power per equivalent', 'power', power),
    ),
    explained(
      'cost-per-equivalent',
      `Cost of IT hardware per ${word}`,
      per('cost per equivalent', 'money', cost),
    ),
    explained('power', 'Facility power of one', power),
    explained('cost', 'Cost of IT hardware of one', cost),
  ];
}

/** As it is written; of a bare number with its unit, of a sign such as “about” with what it is read as. */
function statedText(context: Context, written: Written, dimension: Dimension): string {
  const value = written.interval(context.settings.uncertainty);
  const text = /^\d+(?:\.\d+)?$/.test(written.text) ? formatFigure(value.mid, dimension) : written.text;
  const range = /[–(]/.test(text) ? '' : formatRange(value, dimension);
  return range === '' ? text : `${text} (${range})`;
}
