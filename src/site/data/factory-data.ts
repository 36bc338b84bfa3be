import type { Batch, Claim, Factory, Written } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { Context } from '../../estimate/context.ts';
import { whyNotCounted } from '../../estimate/counted.ts';
import { estimateFactory, type FactoryEstimate } from '../../estimate/factory.ts';
import { measures, type Estimates } from '../../estimate/figure.ts';
import { figuresOf } from '../../ranking/summary.ts';
import { ratios, ratiosOf } from '../../estimate/ratios.ts';
import { listFacts } from '../../publish/data/edition-json.ts';
import { References } from '../../views/explanation/explanation-references.ts';
import { placeOf } from '../../views/list/factory-line.ts';
import { whatArrived } from '../../words/batch-words.ts';
import { figureJson } from '../../words/json.ts';
import { statusWords } from '../../words/list-words.ts';
import type { CatalogData } from './catalog-data.ts';
import { figureData, intervalData } from './figure-data.ts';
import { SourceKeys } from './source-keys.ts';

/** What the format is called in the data itself; schemas/published-factory.schema.json describes it. */
const factoryFormat = 'ai-factories/published-factory/1';

/** A factory as data: figures for the current list with how they came about, batches, claims, places, sources. */
export function factoryData(data: CatalogData, factory: Factory): object {
  const { catalog, settings, context, current, unit } = data;
  const references = new References(catalog);
  const keys = new SourceKeys(references);
  const file = entryPath('factory', factory.id);
  // Its own sources come first, in their order.
  for (const { id } of factory.sources) references.to({ file, path: ['sources'] }, id);
  const estimate = context && estimateFactory(context, factory);
  const { location, partOf, supersedes } = factory;
  const { place, region, countries, lat, lon } = location;
  return {
    format: factoryFormat,
    ...{ catalog: settings.title, equivalentsUnit: unit, ...listFacts(settings.list) },
    ...{ id: factory.id, name: factory.name, aliases: factory.aliases, kind: factory.kind ?? null },
    owners: factory.owners,
    location: { text: placeOf(location), ...known({ place, region, lat, lon }), countries },
    platform: factory.platform ?? null,
    ...{ status: factory.status, statusText: factory.statusNote ?? statusWords[factory.status] },
    notes: factory.notes ?? null,
    ...{ partOf, supersedes },
    edition: current?.id ?? null,
    standing: standingData(data, factory.id),
    lists: data.placings(factory.id).map(({ edition, rank }) => ({
      ...{ edition: edition.id, asOf: edition.asOf, metric: edition.metric, rank },
    })),
    figures: estimate ? explainedData(context, estimate, references, keys) : null,
    batches: factory.batches.map((batch) => batchData(data, batch, estimate, references, keys, file)),
    claims: factory.claims.map((claim) => claimData(data, claim, references, keys, file)),
    sources: keys.json(),
  };
}

/** Where it stands on the current list, or why it does not. */
function standingData({ rankings, current, moves }: CatalogData, id: string): object | null {
  if (!current || !moves) return null;
  const list = rankings.list(current);
  const standing = list.standing(id);
  if (standing?.ranked !== true)
    return { ranked: false, reason: standing?.reason ?? 'its file cannot be used' };
  const { rank, listed, possible } = standing;
  const { move, previousRank } = listed ? moves.moveOf(id, rank) : { move: null, previousRank: null };
  return {
    ...{ ranked: true, rank, listed, move, previousRank, possibleRanks: possible },
    ...(list.chances(id) ?? {}),
  };
}

/** Its figures and ratios, each with how it came about. */
function explainedData(
  context: Context,
  estimate: FactoryEstimate,
  references: References,
  keys: SourceKeys,
): object {
  const perMW = ratiosOf(context, estimate);
  return {
    ...Object.fromEntries(
      measures.map((measure) => [measure, figureData(estimate.total[measure], references, keys)]),
    ),
    ...Object.fromEntries(
      ratios.map((ratio) => {
        const { estimate: figure, restates } = perMW[ratio];
        return [ratio, figureData(figure, references, keys, { restates })];
      }),
    ),
  };
}

function batchData(
  { catalog, context }: CatalogData,
  batch: Batch,
  estimate: FactoryEstimate | undefined,
  references: References,
  keys: SourceKeys,
  file: string,
): object {
  const { hardware, shares, count, equivalents, power, itPower, cost, scope, path } = batch;
  const { published, announced, since, until, status, note, caveat } = batch;
  const source = references.to({ file, path }, batch.source)?.source;
  const counted = estimate?.batches.find((each) => each.batch === batch);
  return {
    ...{ number: Number(path[1]) + 1, what: whatArrived(catalog, batch), hardware },
    ...(shares && { shares: Object.fromEntries([...shares].map(([id, share]) => [id, share.text])) }),
    stated: textsOf({ count, equivalents, power, itPower, cost }),
    ...(cost ? { scope } : {}),
    ...known({ published, announced, since, until }),
    status,
    ...known({ note, caveat }),
    source: source === undefined ? null : keys.keyOf(source),
    ...(counted
      ? { counted: true, figures: estimatesData(counted.estimates) }
      : { counted: false, reason: (context && whyNotCounted(batch, context)) ?? 'there is no list' }),
  };
}

function estimatesData(estimates: Estimates): object {
  const figures = figuresOf(estimates);
  return Object.fromEntries(measures.map((measure) => [measure, figureJson(figures[measure])]));
}

/** What somebody else says: as it is written, and as an interval. */
function claimData(
  { settings }: CatalogData,
  claim: Claim,
  references: References,
  keys: SourceKeys,
  file: string,
): object {
  const { power, itPower, cost, equivalents, count, scope, of, basis, hardware, date, note, path } = claim;
  const source = references.to({ file, path }, claim.source)?.source;
  const written = Object.entries({ count, equivalents, itPower, power, cost });
  const figures = written.flatMap(([key, figure]) =>
    figure
      ? [[key, { text: figure.text, ...intervalData(figure.interval(settings.uncertainty)) }] as const]
      : [],
  );
  return {
    figures: Object.fromEntries(figures),
    ...(cost ? { scope } : {}),
    ...known({ of, basis, date, note }),
    hardware,
    source: source === undefined ? null : keys.keyOf(source),
  };
}

function textsOf(written: Readonly<Record<string, Written | undefined>>): object {
  const stated = Object.entries(written).flatMap(([key, figure]) =>
    figure ? [[key, figure.text] as const] : [],
  );
  return Object.fromEntries(stated);
}

/** The keys that say something. */
function known(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
