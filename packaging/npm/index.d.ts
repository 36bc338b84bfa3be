/**
 * What `ai-factories <command> --format json` prints. Figures are unrounded, at most twelve significant digits, in plain
 * units: accelerators, GPU-equivalents, W, USD, Wh per year. Places in files count lines and columns from 1; files are named
 * relative to the catalog.
 */

export type Metric = 'headline' | 'equivalents' | 'power' | 'cost';
export type Counts = 'announced' | 'operational';
export type Measure = 'headline' | 'equivalents' | 'itPower' | 'facilityPower' | 'cost' | 'energy';
export type Move = 'new' | 'up' | 'down' | 'same' | 'return';
export type Basis = 'hardware' | 'stated' | 'power' | 'cost';
export type Status =
  'announced' | 'planned' | 'construction' | 'expansion' | 'operational' | 'decommissioned';

/** A figure with its ends. */
export interface Interval {
  low: number;
  mid: number;
  high: number;
}

/** A computed figure; `missing` names accelerators of a mix that lack what it takes. */
export interface Figure extends Interval {
  missing?: string[];
}

/** Something that is wrong. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: 'error' | 'warning';
  code: string;
  message: string;
}

/** What a list is of. */
export interface ListFacts {
  edition: string;
  asOf: string;
  metric: Metric;
  counts: Counts;
}

/** `validate --format json` */
export interface ValidateOutput {
  catalog: string;
  files: number;
  problems: Problem[];
  /** With `--fix`. */
  fixed?: { file: string; edits: number; written: boolean }[];
}

/** `rank --format json` */
export interface RankOutput extends ListFacts {
  catalog: string;
  unranked: { id: string; reason: string }[];
  rows: RankRow[];
}

export interface RankRow extends Record<Measure, Figure | null> {
  rank: number;
  id: string;
  name: string;
  /** Against the previous edition; null where there is none. */
  move: Move | null;
  previousRank: number | null;
  /** The best and the worst that its interval allows. */
  possibleRanks: [best: number, worst: number];
  /** The figure of the metric. */
  value: Figure | null;
  status: Status;
  basis: Basis | null;
  /** Probabilities, if the figures err independently. */
  onList: number;
  inTop10: number;
  caveats: string[];
}

/** `rerank --format json` */
export interface RerankOutput extends ListFacts {
  catalog: string;
  file: string;
  published: string | null;
  state: string;
  written: boolean;
  entered: ListChange[];
  left: ListChange[];
  moved: ListChange[];
  changes: unknown[];
}

export interface ListChange {
  id: string;
  from: number | null;
  to: number | null;
}

/** `compare --format json` */
export interface CompareOutput extends Comparison {
  catalog: string;
}

export interface Comparison {
  before: ComparedEdition;
  after: ComparedEdition;
  metric: Metric;
  counts: Counts;
  /** The word for GPU-equivalents. */
  unit: string;
  entered: FactoryChange[];
  left: FactoryChange[];
  moved: FactoryChange[];
  /** At the same rank with another figure. */
  refigured: FactoryChange[];
  unchanged: number;
}

export interface ComparedEdition {
  id: string;
  title: string;
  asOf: string;
  length: number;
}

export interface FactoryChange extends ListChange {
  name: string;
  before: Interval | null;
  after: Interval | null;
  why: string[];
}

/** `diff --format json` */
export interface DiffOutput {
  catalog: string;
  /** Absent where there is no list. */
  comparison?: Comparison;
  figures: {
    id: string;
    name: string;
    from: number | null;
    to: number | null;
    measures: { measure: Measure; before: Interval | null; after: Interval | null }[];
    /** Places in `edits`, from 0. */
    edits: number[];
  }[];
  edits: {
    file: string;
    path: (string | number)[];
    before?: string;
    after?: string;
    source?: Source;
    /** How many factories it concerns. */
    factories: number;
  }[];
  otherEdits: number;
  problems: { new: Problem[]; gone: Problem[] };
}

export interface Source {
  id: string;
  title: string;
  url?: string;
  publisher?: string;
  date?: string;
  accessed?: string;
  licence?: string;
  supports: string[];
  note?: string;
  path?: (string | number)[];
}

/** `totals --format json`, without `--over` */
export interface TotalsOutput extends ListFacts {
  catalog: string;
  by: 'country' | 'owner' | 'hardware' | 'status' | 'kind';
  factories: number;
  notes: string[];
  total: Record<Measure, Sum | null>;
  rows: (Record<Measure, Sum | null> & {
    key: string | null;
    name: string;
    factories: string[];
    joint: string[];
    share: number | null;
    whole?: Record<Measure, Sum | null>;
  })[];
}

/** A sum; who has no figure, an incomplete one or a doubtful one is named. */
export interface Sum extends Interval {
  without?: string[];
  missing?: string[];
  doubtful?: string[];
}

/** `explain --format json` */
export interface ExplainOutput extends ListFacts {
  catalog: string;
  factory: string;
  name: string;
  kind: string | null;
  owners: string[];
  location: {
    text?: string;
    place?: string;
    region?: string;
    countries: string[];
    lat?: number;
    lon?: number;
  };
  platform: string | null;
  status: Status;
  statusNote: string | null;
  /** The word for GPU-equivalents. */
  unit: string;
  standing: Standing;
  history: { edition: string; rank: number | null }[];
  batches: ExplainedBatch[];
  total: ExplainedFigures;
  claims: ({
    scope: string | null;
    of: string | null;
    basis: string | null;
    date: string | null;
    figures: (Interval & {
      claimed: string;
      text: string;
      computed: Interval | { absent: string };
      ratio: number | null;
    })[];
  } & Partial<Place>)[];
  /** `source` of a place counts in here, from 1. */
  sources: Source[];
}

export type Standing =
  | {
      ranked: true;
      rank: number;
      of: number;
      listed: boolean;
      size: number;
      move: Move | null;
      previousRank: number | null;
      possibleRanks: [best: number, worst: number];
      basis?: Basis;
      onList: number;
      inTop10: number;
    }
  | { ranked: false; reason: string };

export interface Place {
  file: string;
  line: number;
  column: number;
  source: number | null;
}

export type ExplainedBatch = {
  number: number;
  what: string;
  qualifiers: string[];
  published: string | null;
  note: string | null;
} & Partial<Place> &
  ({ counted: true; figures: ExplainedFigures } | { counted: false; reason: string });

export type ExplainedFigures = Record<
  Measure | 'construction' | 'homes' | 'equivalentsPerMW' | 'costPerMW',
  Explained
>;

/** A figure with its derivation, or why there is none. */
export type Explained =
  | (Interval & {
      dimension: string;
      missing: string[];
      caveats: string[];
      basis: Basis;
      formula: string;
      legend: string;
      remarks: string[];
      steps: (Interval & { depth: number; label: string; dimension: string } & Partial<Place>)[];
    })
  | { absent: string; [more: string]: unknown };
