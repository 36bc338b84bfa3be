import type { Edition } from '../../catalog/entries.ts';
import { publishedCsv } from '../../publish/data/edition-csv.ts';
import { listFacts, publishedJson } from '../../publish/data/edition-json.ts';
import { publicationOf, type Publication } from '../../publish/publication.ts';
import { sourceJson } from '../../publish/sources.ts';
import { jsonText } from '../../words/json.ts';
import { addresses, folderOf } from '../addresses.ts';
import type { Site, SiteFile } from '../site.ts';
import { byId, CatalogData } from './catalog-data.ts';
import { apiReadme } from './api-readme.ts';
import { citationText } from './citation.ts';
import { dataPackage, type PackagedList } from './data-package.ts';
import { factoryData } from './factory-data.ts';
import { hardwareData } from './hardware-data.ts';
import { rootAddress } from './root-address.ts';
import { schemaFiles } from './schemas.ts';
import { totalsData } from './totals-data.ts';

/** What the format is called in the data itself; schemas/api-index.schema.json describes it. */
const indexFormat = 'ai-factories/api-index/1';

/** The data as data: every list, factory and accelerator, the sums, their schemas, and what one must know to use them. */
export function* apiFiles(site: Site): Generator<SiteFile> {
  const { catalog, rankings, settings, options } = site;
  const data = new CatalogData(catalog, rankings, settings);
  const file = (path: string, body: string): SiteFile => ({ path: addresses.api + path, body });
  const lists: PackagedList[] = [];
  for (const edition of site.editions) {
    const publication = publicationOf(catalog, rankings, edition, {}, site.corrections(edition));
    if (!publication) continue;
    const [json, csv] = [listPath(edition, 'json'), listPath(edition, 'csv')];
    const table = publishedCsv(publication);
    yield file(json, jsonText(publishedJson(publication)));
    yield file(csv, table);
    lists.push({ facts: listFactsOf(publication), edition, json, csv, header: headerOf(table) });
  }
  const entries = {
    factories: byId(catalog.allFactories()).map((factory) => ({
      factory,
      json: `factories/${folderOf('factory', factory.id)}.json`,
    })),
    hardware: byId(catalog.allHardware()).map((hardware) => ({
      hardware,
      json: `hardware/${folderOf('hardware', hardware.id)}.json`,
    })),
  };
  for (const { factory, json } of entries.factories) yield file(json, jsonText(factoryData(data, factory)));
  for (const { hardware, json } of entries.hardware) yield file(json, jsonText(hardwareData(data, hardware)));
  yield file('totals.json', jsonText(totalsData(data)));
  const root = rootAddress(settings.list?.url) ?? options.base;
  const schemas = schemaFiles(root === undefined ? undefined : `${root}${addresses.api}schemas/`);
  for (const { name, schema } of schemas) yield file(`schemas/${name}`, jsonText(schema));
  const index = {
    format: indexFormat,
    ...{ catalog: settings.title, equivalentsUnit: site.unit, ...listFacts(settings.list) },
    edition: site.current?.id ?? null,
    lists: lists.map(({ facts, json, csv }) => ({ ...facts, json, csv })),
    factories: entries.factories.map(({ factory: { id, name }, json }) => ({ id, name, json })),
    hardware: entries.hardware.map(({ hardware: { id, name }, json }) => ({ id, name, json })),
    ...{
      totals: 'totals.json',
      dataPackage: 'datapackage.json',
      citation: 'CITATION.cff',
      readme: 'README.md',
    },
    schemas: Object.fromEntries(schemas.map(({ name }) => [name, `schemas/${name}`])),
    sources: data.licensedSources().map(({ key, source }) => sourceJson(source, key)),
  };
  yield file('index.json', jsonText(index));
  yield file('datapackage.json', jsonText(dataPackage(data, lists)));
  yield file('CITATION.cff', citationText(data));
  yield file('README.md', apiReadme(data, lists));
}

function listPath({ id }: Edition, ending: 'json' | 'csv'): string {
  return `lists/${folderOf('edition', id)}.${ending}`;
}

function listFactsOf({ edition, ranking, rows, corrections }: Publication): PackagedList['facts'] {
  const { id, title, published } = edition;
  const { asOf, metric, counts } = ranking;
  return {
    ...{ id, title, asOf, published: published ?? null, metric, counts },
    ...{ rows: rows.length, corrections: corrections?.rows.length ?? 0 },
  };
}

/** The names of the columns of a table: none of ours needs quotes. */
function headerOf(table: string): readonly string[] {
  return table.slice(0, table.indexOf('\r\n')).split(',');
}
