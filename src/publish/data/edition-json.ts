import type { ListFacts } from '../../catalog/entries.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { measures } from '../../estimate/figure.ts';
import { ratios, type RatioEstimate } from '../../estimate/ratios.ts';
import { figureJson } from '../../words/json.ts';
import { webAddress } from '../../words/web-address.ts';
import type { Correction } from '../../views/corrections/correction.ts';
import type { Publication, PublishedRow } from '../publication.ts';
import { sourceJson, type PublishedSources } from '../sources.ts';

/** What the format is called in the data itself; schemas/published-list.schema.json describes it. */
const publishedFormat = 'ai-factories/published-list/1';

/** An edition as data: the list with everything that is published of it. Figures are unrounded, in plain units. */
export function publishedJson(publication: Publication): object {
  const { catalog, edition, ranking, unit, rows, methodology, sources, corrections, facts } = publication;
  const { asOf, metric, counts, unranked } = ranking;
  return {
    format: publishedFormat,
    catalog,
    edition: edition.id,
    title: edition.title,
    asOf,
    published: edition.published ?? null,
    metric,
    counts,
    equivalentsUnit: unit,
    ...listFacts(facts),
    ...(edition.intro === undefined ? {} : { intro: edition.intro }),
    notes: edition.notes,
    rows: rows.map((row) => rowJson(row, sources)),
    unranked,
    ...(corrections && { corrections: corrections.rows.map(correctionJson) }),
    methodology: {
      sentences: methodology.sentences,
      constants: methodology.constants.map(({ id, name, value, source }) => ({
        ...{ id, name, value },
        source: source ? (sources.keyOf(source) ?? null) : null,
      })),
    },
    sources: sources.all.map((source) => sourceJson(source, source.key)),
  };
}

function rowJson(row: PublishedRow, sources: PublishedSources): object {
  const {
    rank,
    id,
    name,
    move,
    previousRank,
    possibleRanks,
    status,
    basis,
    factory,
    line,
    figures,
    onList,
    inTop10,
    caveats,
  } = row;
  const { countries, lat, lon } = factory.location;
  return {
    ...{ rank, id, name, move, previousRank, possibleRanks },
    location: {
      text: line.place,
      countries,
      ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    },
    owners: factory.owners,
    ...(factory.kind === undefined ? {} : { kind: factory.kind }),
    compute: row.compute,
    hardware: line.hardware,
    platform: factory.platform ?? null,
    status,
    statusText: row.statusText,
    notes: factory.notes ?? null,
    basis: basis ?? null,
    value: figureJson(row.value),
    ...Object.fromEntries(measures.map((measure) => [measure, figureJson(figures[measure])])),
    ...Object.fromEntries(ratios.map((ratio) => [ratio, ratioJson(row.ratios[ratio])])),
    ...{ onList, inTop10, caveats },
    sources: sources.ofFactory(id),
  };
}

/** `{list: …}` with what whoever uses the data must know, where the catalog says any of it. */
export function listFacts(facts: ListFacts | undefined): object {
  if (!facts) return {};
  const { licence, publisher, authors } = facts;
  const said = {
    url: webAddress(facts.url),
    licence,
    publisher,
    authors: authors.length > 0 ? authors : undefined,
  };
  return { list: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

/** What was published beside what the catalog says now, of what differs. */
function correctionJson({ id, publishedRank, correctedRank, figures, when, why }: Correction): object {
  const side = (key: 'published' | 'corrected'): object =>
    Object.fromEntries(figures.map((figure) => [figure.measure, figure[key]]));
  return {
    id,
    published: { rank: publishedRank, ...side('published') },
    corrected: { rank: correctedRank, ...side('corrected') },
    when,
    why,
  };
}

/** A ratio, and whether it is constants of the catalog alone; null where there is none. */
function ratioJson({ estimate, restates }: RatioEstimate): object | null {
  if (isAbsent(estimate)) return null;
  return { ...figureJson({ ...estimate.value, missing: estimate.missing }), restates };
}
