import type { Catalog } from '../catalog/catalog.ts';
import type { Edition, Factory, ListFacts } from '../catalog/entries.ts';
import type { ListTime } from '../estimate/context.ts';
import { isCounted } from '../estimate/counted.ts';
import { contextOf, estimateFactory } from '../estimate/factory.ts';
import { ratiosOf, type Ratio, type RatioEstimate } from '../estimate/ratios.ts';
import { whatArrived } from '../words/batch-words.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import type { ListOptions } from '../ranking/list-spec.ts';
import { rankEdition, type RankedRow, type Ranking } from '../ranking/ranking.ts';
import type { Rankings } from '../ranking/rankings.ts';
import { factoryLine, type FactoryLine } from '../views/list/factory-line.ts';
import type { Corrections } from '../views/corrections/correction.ts';
import { correctionsOf } from '../views/corrections/corrections.ts';
import { statusWords } from '../words/list-words.ts';
import { methodologyOf, type Methodology } from './methodology.ts';
import { PublishedSources } from './sources.ts';

/** An edition with everything that is published of it, whatever the format. */
export interface Publication {
  /** Title of the catalog. */
  readonly catalog: string;
  /** What whoever uses the published data must know. */
  readonly facts: ListFacts | undefined;
  readonly edition: Edition;
  readonly ranking: Ranking;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  readonly rows: readonly PublishedRow[];
  readonly methodology: Methodology;
  readonly sources: PublishedSources;
  /** What of it is not as it was published any more; undefined where it is a draft, or all is as it was. */
  readonly corrections: Corrections | undefined;
}

export interface PublishedRow extends RankedRow {
  readonly factory: Factory;
  readonly line: FactoryLine;
  /** What arrived, in the words of the source: `~150,000+ NVIDIA Blackwell GPUs (planned)`. */
  readonly compute: string;
  /** The status in the words of the source, or our own. */
  readonly statusText: string;
  /** What a megawatt of it comes to. */
  readonly ratios: Readonly<Record<Ratio, RatioEstimate>>;
}

/**
 * Gathers what is published of an edition; undefined where catalog.yaml cannot be used. Corrections of a published one are
 * those that the files tell of, unless they are given.
 */
export function publicationOf(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  options: ListOptions = {},
  corrections = correctionsOf(catalog, rankings, edition),
): Publication | undefined {
  const methodology = methodologyOf(catalog);
  const settings = catalog.settings();
  if (!methodology || !settings) return undefined;
  const ranking = rankEdition(catalog, rankings, edition, options);
  return {
    catalog: settings.title,
    facts: settings.list,
    edition,
    ranking,
    unit: equivalentsWord(catalog),
    rows: ranking.rows.flatMap((row) => publishedRow(catalog, row, ranking)),
    methodology,
    sources: new PublishedSources(catalog, ranking, methodology),
    corrections: corrections && corrections.rows.length > 0 ? corrections : undefined,
  };
}

/** When an edition was published: `Last updated: November 2025`. */
export function lastUpdated({ published, asOf }: Edition): string {
  const [year = '', month = ''] = (published ?? asOf).split('-');
  const draft = published === undefined ? ' (draft)' : '';
  return `Last updated: ${months[Number(month) - 1] ?? month} ${year}${draft}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function publishedRow(catalog: Catalog, row: RankedRow, time: ListTime): readonly PublishedRow[] {
  const factory = catalog.factory(row.id);
  const context = contextOf(catalog, time);
  if (!factory || !context) return [];
  return [
    {
      ...row,
      factory,
      line: factoryLine(catalog, factory, row, time),
      compute: computeWords(catalog, factory, time),
      statusText: factory.statusNote ?? statusWords[factory.status],
      ratios: ratiosOf(context, estimateFactory(context, factory)),
    },
  ];
}

function computeWords(catalog: Catalog, { batches }: Factory, time: ListTime): string {
  return batches
    .filter((batch) => isCounted(batch, time))
    .map((batch) => batch.published ?? whatArrived(catalog, batch))
    .join('; ');
}
