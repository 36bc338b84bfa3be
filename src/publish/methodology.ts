import type { Catalog } from '../catalog/catalog.ts';
import type { Settings, Source, Written } from '../catalog/entries.ts';
import type { Path } from '../document/node.ts';
import { sourceOf } from '../estimate/sources.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { formatFigure, formatFull } from '../quantity/format.ts';
import { isPoint } from '../quantity/interval.ts';

/** A constant of every computation, with what it rests on. */
export interface Constant {
  /** Where it stands in catalog.yaml: `power.overhead`. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly source: Source | undefined;
}

/** How figures come about: a sentence for each, and every constant that is in them. */
export interface Methodology {
  readonly sentences: readonly string[];
  readonly constants: readonly Constant[];
}

/** The methodology of a catalog; undefined where catalog.yaml cannot be used. */
export function methodologyOf(catalog: Catalog): Methodology | undefined {
  const settings = catalog.settings();
  if (!settings) return undefined;
  return {
    sentences: sentencesOf(catalog, settings),
    constants: constantsOf(catalog, settings).map(({ path, ...constant }) => ({
      ...constant,
      id: path.join('.'),
      source: sourceOf(catalog, 'catalog.yaml', path),
    })),
  };
}

function sentencesOf(
  catalog: Catalog,
  { precision, powerMethod, costMethod, reference }: Settings,
): readonly string[] {
  const unit = equivalentsWord(catalog);
  const name = catalog.hardware(reference)?.name ?? reference;
  const fallback =
    precision === '8-bit' ? '; where no 8-bit peak is known, the 16-bit peak, which understates' : '';
  return [
    `GPU-equivalents (${unit}): accelerators × their dense ${precision} peak over that of one ${name}${fallback}.`,
    powerMethod === 'tdp'
      ? 'Facility power: accelerators × TDP × overhead × PUE of the year.'
      : 'Facility power: accelerators × their share of a system’s power × network × PUE of the year; where no system power is known, TDP × overhead × PUE.',
    costMethod === 'accelerator'
      ? 'Cost: that of IT hardware, without land and buildings: accelerators × price on the day × server × interconnect × discount.'
      : 'Cost: that of IT hardware, without land and buildings: IT power × IT hardware per watt.',
    'Energy: facility power × 8,760 hours × load factor.',
    'Ranges: of a mix whose shares are not stated, low is the accelerator that gives least, the figure itself their mean, high the one that gives most.',
  ];
}

interface Row {
  readonly path: Path;
  readonly name: string;
  readonly value: string;
}

function constantsOf(catalog: Catalog, settings: Settings): readonly Row[] {
  const { uncertainty } = settings;
  const row = (path: string, name: string, written: Written, dimension: Dimension = 'ratio'): Row => ({
    path: path.split('.'),
    name,
    value: figureText(settings, written, dimension),
  });
  const share = (key: 'approximate' | 'openEnded', name: string, sign: string): Row => ({
    path: ['uncertainty', key],
    name,
    value: `${sign}${formatFigure(uncertainty[key], 'ratio')}`,
  });
  return [
    {
      path: ['reference'],
      name: 'Reference',
      value: catalog.hardware(settings.reference)?.name ?? settings.reference,
    },
    { path: ['precision'], name: 'Peak compared', value: `dense ${settings.precision}` },
    {
      path: ['power', 'method'],
      name: 'Power from',
      value: settings.powerMethod === 'tdp' ? 'TDP' : 'system power',
    },
    row('power.overhead', 'Servers and network over the accelerators’ TDP', settings.overhead),
    ...(settings.powerMethod === 'system'
      ? [row('power.network', 'Network and the rest over a system’s power', settings.network)]
      : []),
    { path: ['power', 'pue'], name: 'PUE', value: pueText(settings) },
    {
      path: ['cost', 'method'],
      name: 'Cost from',
      value: settings.costMethod === 'accelerator' ? 'prices of accelerators' : 'IT power',
    },
    row('cost.server', 'A server over its accelerators', settings.server),
    row('cost.interconnect', 'The network over the servers', settings.interconnect),
    row('cost.discount', 'What is paid of that sum', settings.discount),
    row('cost.perWatt.compute', 'IT hardware per IT watt', settings.computePerWatt, 'money'),
    row('cost.perWatt.construction', 'Land and buildings per IT watt', settings.constructionPerWatt, 'money'),
    {
      path: ['energy', 'loadFactor'],
      name: 'Load factor',
      value: formatFigure(settings.loadFactor.interval(uncertainty).mid, 'ratio'),
    },
    row('energy.homePower', 'Power of a home', settings.homePower, 'power'),
    share('approximate', '“About N” is read as', '±'),
    share('openEnded', '“N or more” is read as up to', '+'),
  ];
}

function pueText(settings: Settings): string {
  return [...settings.pue]
    .map(([year, written]) => `${year}: ${figureText(settings, written, 'ratio')}`)
    .join(', ');
}

function figureText({ uncertainty }: Settings, written: Written, dimension: Dimension): string {
  const value = written.interval(uncertainty);
  const text = formatFull(value.mid, dimension);
  if (isPoint(value)) return text;
  return `${text} (${formatFull(value.low, dimension)}–${formatFull(value.high, dimension)})`;
}
