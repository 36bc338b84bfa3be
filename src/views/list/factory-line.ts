import type { Catalog } from '../../catalog/catalog.ts';
import type { Factory, FactoryKind, Location, Status } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { shortName, type ListTime } from '../../estimate/context.ts';
import { isCounted } from '../../estimate/counted.ts';
import { measures, type Basis, type Measure } from '../../estimate/figure.ts';
import type { Summary } from '../../ranking/summary.ts';
import { shownFigure, type Shown } from '../../words/shown-figure.ts';
import { staleness } from './doubts.ts';

/** What a list says of a factory in words. */
export interface FactoryWords {
  readonly id: string;
  /** Its file, relative to the catalog. */
  readonly file: string;
  readonly name: string;
  readonly kind: FactoryKind | undefined;
  readonly owners: readonly string[];
  /** Where it stands, as a list prints it; empty where that is not stated. */
  readonly place: string;
  readonly countries: readonly string[];
  readonly status: Status;
  /** The status in the words of the source. */
  readonly statusNote: string | undefined;
  /** Short names of the accelerators in its counted batches. */
  readonly hardware: readonly string[];
}

/** What a list shows of one factory, wherever it stands. */
export interface FactoryLine extends FactoryWords {
  readonly basis: Basis | undefined;
  readonly figures: Readonly<Record<Measure, Shown>>;
  /** Where the file is broken and its last good version is shown: what is wrong with it. */
  readonly stale: string | undefined;
}

/** The line of a factory with its figures for a list. */
export function factoryLine(
  catalog: Catalog,
  factory: Factory,
  { figures: summaries, basis }: Summary,
  time: ListTime,
): FactoryLine {
  const words = factoryWords(catalog, factory, time);
  const figures = Object.fromEntries(
    measures.map((measure) => [measure, shownFigure(catalog, summaries[measure], measure)]),
  ) as Record<Measure, Shown>;
  return { ...words, basis, figures, stale: staleness(catalog, words.file) };
}

/** What a list says of a factory in words. */
export function factoryWords(catalog: Catalog, factory: Factory, time: ListTime): FactoryWords {
  const { id, name, kind, owners, location, status, statusNote } = factory;
  return {
    ...{ id, file: entryPath('factory', id), name, kind, owners, place: placeOf(location) },
    ...{ countries: location.countries, status, statusNote, hardware: hardwareOf(catalog, factory, time) },
  };
}

/** A place in words: as the entry prints it, or from its parts. */
export function placeOf({ text, place, region, countries }: Location): string {
  if (text !== undefined) return text;
  return [place, region, countries.join(' + ')]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function hardwareOf(catalog: Catalog, { batches }: Factory, time: ListTime): readonly string[] {
  const counted = batches.filter((batch) => isCounted(batch, time));
  const ids = new Set(counted.flatMap(({ hardware }) => hardware));
  return [...ids].map((id) => {
    const hardware = catalog.hardware(id);
    return hardware ? shortName(hardware) : id;
  });
}
