import type { Path } from '../document/node.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Uncertainty } from '../quantity/uncertainty.ts';
import type { Day } from './day.ts';

/** The folders of a catalog, and the kind of entry each holds. */
export type EntryKind = 'catalog' | 'hardware' | 'factory' | 'edition' | 'ranking';

export type Status =
  'announced' | 'planned' | 'construction' | 'expansion' | 'operational' | 'decommissioned';
export type FactoryKind = 'cluster' | 'campus' | 'superfactory' | 'programme';
export type Metric = 'headline' | 'equivalents' | 'power' | 'cost';
export type Counts = 'announced' | 'operational';
export type Precision = '8-bit' | '16-bit';
export type CostScope = 'hardware' | 'total';
/** How the source of a claim knows. */
export type ClaimBasis = 'disclosed' | 'reported' | 'estimated' | 'calculated';

/** A figure as a person wrote it, with what it means. The catalog's uncertainty turns it into an interval. */
export interface Written {
  readonly text: string;
  readonly interval: (uncertainty: Uncertainty) => Interval;
  readonly path: Path;
}

export interface Source {
  readonly id: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  readonly date: Day | undefined;
  readonly accessed: Day | undefined;
  readonly licence: string | undefined;
  readonly supports: readonly string[];
  readonly note: string | undefined;
}

/** What whoever uses the published data must know. */
export interface ListFacts {
  readonly url: string | undefined;
  readonly licence: string | undefined;
  readonly publisher: string | undefined;
  readonly authors: readonly string[];
}

/** catalog.yaml: the constants of every computation. Ratios are plain, money is USD, power is W. */
export interface Settings {
  readonly title: string;
  readonly list: ListFacts | undefined;
  readonly reference: string;
  readonly precision: Precision;
  readonly powerMethod: 'tdp' | 'system';
  readonly overhead: Written;
  readonly network: Written;
  readonly pue: ReadonlyMap<number, Written>;
  readonly costMethod: 'accelerator' | 'perWatt';
  readonly server: Written;
  readonly interconnect: Written;
  readonly discount: Written;
  readonly computePerWatt: Written;
  readonly constructionPerWatt: Written;
  readonly loadFactor: Written;
  readonly homePower: Written;
  readonly uncertainty: Uncertainty;
  readonly sources: readonly Source[];
}

export interface Price {
  readonly since: Day | undefined;
  readonly price: Written;
  readonly source: string | undefined;
}

export interface Hardware {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly vendor: string;
  readonly kind: string;
  readonly released: Day;
  readonly fp16: Written | undefined;
  readonly fp8: Written | undefined;
  readonly int8: Written | undefined;
  readonly tdp: Written | undefined;
  /** What it is sold in; without any of them where the file names no system. */
  readonly system: {
    readonly name: string | undefined;
    readonly accelerators: Written | undefined;
    readonly power: Written | undefined;
    /** Of a whole system, in the order of `prices`. */
    readonly prices: readonly Price[];
  };
  /** Of one accelerator, in order of their day; an undated price comes first. */
  readonly prices: readonly Price[];
  /** In place of the catalog's constants of these names. */
  readonly overhead: Written | undefined;
  readonly server: Written | undefined;
  readonly sources: readonly Source[];
}

export interface Batch {
  /** Ids of the hardware: one, or a mix. With `shares`, those of the shares. */
  readonly hardware: readonly string[];
  readonly shares: ReadonlyMap<string, Written> | undefined;
  readonly count: Written | undefined;
  readonly published: string | undefined;
  readonly equivalents: Written | undefined;
  readonly power: Written | undefined;
  readonly itPower: Written | undefined;
  readonly cost: Written | undefined;
  readonly scope: CostScope;
  readonly announced: Day | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  /** The batch's own status, or the factory's. */
  readonly status: Status;
  readonly note: string | undefined;
  /** Why what is computed from it is doubtful. */
  readonly caveat: string | undefined;
  readonly source: string | undefined;
  readonly path: Path;
}

export interface Claim {
  readonly power: Written | undefined;
  readonly itPower: Written | undefined;
  readonly cost: Written | undefined;
  readonly scope: CostScope | 'investment';
  readonly of: string | undefined;
  readonly basis: ClaimBasis | undefined;
  readonly equivalents: Written | undefined;
  readonly count: Written | undefined;
  readonly hardware: readonly string[];
  readonly date: Day | undefined;
  readonly note: string | undefined;
  readonly source: string | undefined;
  readonly path: Path;
}

export interface Location {
  readonly text: string | undefined;
  readonly place: string | undefined;
  readonly region: string | undefined;
  readonly countries: readonly string[];
  readonly lat: number | undefined;
  readonly lon: number | undefined;
}

/** One of the sites of a facility; what it says beyond where it stands is not kept. */
export type Site = Pick<Location, 'lat' | 'lon'> & { readonly country: string | undefined };

export interface Factory {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: FactoryKind | undefined;
  readonly owners: readonly string[];
  /** The owners in a published list's own words. */
  readonly ownersText: string | undefined;
  readonly location: Location;
  readonly platform: string | undefined;
  readonly status: Status;
  readonly statusNote: string | undefined;
  readonly batches: readonly Batch[];
  readonly claims: readonly Claim[];
  readonly pue: Written | undefined;
  /** The sites that its facility lists. */
  readonly sites: readonly Site[];
  readonly partOf: readonly string[];
  readonly supersedes: readonly string[];
  readonly notes: string | undefined;
  readonly sources: readonly Source[];
}

export interface Exclusion {
  readonly factory: string;
  readonly reason: string | undefined;
}

export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly asOf: Day;
  readonly published: Day | undefined;
  readonly size: number;
  readonly metric: Metric;
  readonly counts: Counts;
  readonly ties: readonly (readonly string[])[];
  readonly exclude: readonly Exclusion[];
  readonly kinds: readonly FactoryKind[] | undefined;
  readonly previous: string | undefined;
  readonly intro: string | undefined;
  readonly notes: readonly string[];
  /** Lines of YAML, each a key with its value as they are written. */
  readonly frontMatter: readonly string[];
}

/** What of a ranking file others need: who stood where. */
export interface RankingFile {
  readonly edition: string;
  readonly asOf: Day;
  readonly metric: Metric;
  readonly counts: Counts;
  readonly ids: readonly string[];
}
