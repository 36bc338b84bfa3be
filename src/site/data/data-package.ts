import type { Edition, Source } from '../../catalog/entries.ts';
import { idFrom } from '../../catalog/id.ts';
import { webAddress } from '../../words/web-address.ts';
import { folderOf } from '../addresses.ts';
import { licenceAddress } from '../layout.ts';
import type { CatalogData } from './catalog-data.ts';
import { rootAddress } from './root-address.ts';

/** A list as a file of the data, with what the index says of it. */
export interface PackagedList {
  readonly facts: { readonly id: string; readonly title: string; readonly [key: string]: unknown };
  readonly edition: Edition;
  readonly json: string;
  readonly csv: string;
  /** The names of the columns of its table. */
  readonly header: readonly string[];
}

/** The data as a Data Package (Frictionless): every table with its columns, every licence and source. */
export function dataPackage(data: CatalogData, lists: readonly PackagedList[]): object {
  const { settings, current } = data;
  const { list } = settings;
  const home = rootAddress(list?.url);
  const licences = licencesOf(list?.licence);
  const contributors = [
    ...(list?.authors ?? []).map((title) => ({ title, roles: ['author'] })),
    ...(list?.publisher === undefined ? [] : [{ title: list.publisher, roles: ['publisher'] }]),
  ];
  const sources = data.licensedSources().map(({ source }) => sourceOf(source));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: idFrom(settings.title) || 'ai-factories',
    title: settings.title,
    description:
      'Lists of AI factories with computed figures and their ranges. Figures are in plain units: accelerators, GPU-equivalents, W, USD, Wh per year. Sources whose licence asks for it are to be named wherever their figures go.',
    ...(home === undefined ? {} : { homepage: home }),
    ...(current === undefined ? {} : { version: current.id }),
    ...(licences.length > 0 ? { licenses: licences } : {}),
    ...(contributors.length > 0 ? { contributors } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    resources: [
      ...lists.flatMap((each) => [tableResource(each), jsonResource(`${nameOf(each)}-json`, each.json)]),
      jsonResource('index', 'index.json'),
      jsonResource('totals', 'totals.json'),
    ],
  };
}

function tableResource(list: PackagedList): object {
  const { facts, csv, header } = list;
  return {
    ...{ name: nameOf(list), type: 'table', title: facts.title, path: csv },
    ...{ scheme: 'file', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n' },
    schema: { fields: header.map(fieldOf), primaryKey: ['rank'], missingValues: [''] },
  };
}

function jsonResource(name: string, path: string): object {
  return { name, type: 'json', path, format: 'json', mediatype: 'application/json', encoding: 'utf-8' };
}

/** A name as a Data Package takes it: small letters. Ids that differ in case alone are two names no catalog has. */
function nameOf({ edition }: PackagedList): string {
  return `list-${folderOf('edition', edition.id).toLowerCase()}`;
}

/** What a column holds. */
function fieldOf(name: string): object {
  return { name, type: typeOf(name), ...(name in descriptions ? { description: descriptions[name] } : {}) };
}

function typeOf(name: string): string {
  if (/^(?:rank|previousRank|possibleRanks_\w+)$/.test(name)) return 'integer';
  return /_(?:low|mid|high)$/.test(name) || name === 'onList' || name === 'inTop10' ? 'number' : 'string';
}

const descriptions: Readonly<Record<string, string>> = {
  countries: 'ISO 3166-1 codes of two letters, with semicolons between them.',
  owners: 'With semicolons between them.',
  basis: 'Where the equivalents come from: hardware, stated, power, cost.',
  onList: 'How likely it is on the list, if the figures err independently of each other.',
  inTop10: 'How likely it is among the first ten, if the figures err independently of each other.',
  caveats: 'Why some of the figures are doubtful.',
};

/** A licence by its SPDX name, and where its text stands. */
function licencesOf(licence: string | undefined): readonly object[] {
  if (licence === undefined) return [];
  const path = webAddress(licenceAddress(licence));
  const isName = /^[-a-zA-Z0-9._]+$/.test(licence);
  if (!isName && path === undefined) return [];
  return [{ ...(isName ? { name: licence } : { title: licence }), ...(path === undefined ? {} : { path }) }];
}

/** A source with its licence in its title: a Data Package has no other place for that. */
function sourceOf({ title, id, url, publisher, licence }: Source): object {
  const path = webAddress(url);
  const facts = [title ?? id, publisher, licence].filter((fact) => fact !== undefined);
  return { title: facts.join(', '), ...(path === undefined ? {} : { path }) };
}
