import type { Edition } from '../catalog/entries.ts';
import type { Publication } from '../publish/publication.ts';
import { metricWords, measureWords } from '../words/measures.ts';
import { addresses, type Address } from './addresses.ts';
import { licenceAddress } from './layout.ts';
import type { Site } from './site.ts';

/** What a list is downloaded as. */
export interface Download {
  readonly address: Address;
  readonly type: string;
  readonly name: string;
}

/** The site as schema.org has it: a catalog of data sets, one a list. */
export function catalogData(site: Site, description: string): object {
  const { settings, editions } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: settings.title,
    description,
    ...where(site, addresses.home),
    ...rights(site),
    dataset: editions.map((edition) => ({
      '@type': 'Dataset',
      name: edition.title,
      description: descriptionOf(edition),
      ...where(site, addresses.list(edition.id)),
      ...rights(site),
    })),
  };
}

/** A list as schema.org has it: a data set with its licence, and what it can be had as. */
export function listData(
  site: Site,
  { edition, rows, sources }: Publication,
  downloads: readonly Download[],
): object {
  const address = addresses.list(edition.id);
  const countries = new Set(rows.flatMap(({ factory }) => factory.location.countries));
  const licences = new Set(sources.all.flatMap(({ licence }) => licence ?? []));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: edition.title,
    description: descriptionOf(edition),
    identifier: edition.id,
    ...where(site, address),
    ...rights(site),
    isAccessibleForFree: true,
    inLanguage: 'en',
    keywords: ['AI factories', 'AI data centers', 'GPU', 'accelerators', 'power', 'cost'],
    temporalCoverage: edition.asOf,
    ...(edition.published === undefined ? {} : { datePublished: edition.published }),
    creativeWorkStatus: edition.published === undefined ? 'Draft' : 'Published',
    spatialCoverage: [...countries].sort().map((code) => ({ '@type': 'Place', name: code })),
    variableMeasured: (['headline', 'equivalents', 'facilityPower', 'cost', 'energy'] as const).map(
      (measure) => ({
        '@type': 'PropertyValue',
        name: measureWords[measure].label,
      }),
    ),
    measurementTechnique:
      site.canonical(addresses.methodology) ?? 'computed from published counts of accelerators',
    isBasedOn: sources.all.flatMap(({ title, id, url, licence }) =>
      url === undefined
        ? []
        : [
            {
              '@type': 'CreativeWork',
              name: title ?? id,
              url,
              ...(licence === undefined ? {} : { license: licenceOf(licence) }),
            },
          ],
    ),
    ...(licences.size === 0 ? {} : { creditText: [...licences].sort().join(', ') }),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: site.settings.title,
      ...where(site, addresses.home),
    },
    distribution: downloads.map((download) => ({
      '@type': 'DataDownload',
      name: download.name,
      encodingFormat: download.type,
      contentUrl: site.canonical(download.address) ?? site.way(address, download.address),
    })),
  };
}

/** Which list it is, in a sentence or two. */
export function descriptionOf({ title, asOf, metric, size }: Edition): string {
  return `${title}: the first ${size} AI factories by ${metricWords(metric)}, as of ${asOf}, with GPU-equivalents, facility power and cost of each, as ranges with their derivations and sources.`;
}

function where(site: Site, address: Address): object {
  const url = site.canonical(address) ?? (address === addresses.home ? site.settings.list?.url : undefined);
  return url === undefined ? {} : { url };
}

function rights({ settings: { list, title } }: Site): object {
  const publisher =
    list?.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: list.publisher } };
  const authors = list?.authors ?? [];
  const creator =
    authors.length > 0
      ? authors.map((name) => ({ '@type': 'Person', name }))
      : [{ '@type': 'Organization', name: list?.publisher ?? title }];
  return {
    ...(list?.licence === undefined ? {} : { license: licenceOf(list.licence) }),
    ...publisher,
    creator,
  };
}

function licenceOf(licence: string): string {
  return licenceAddress(licence) ?? licence;
}
