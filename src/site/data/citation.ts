import { quotedText } from '../../document/scalar-text.ts';
import { printable } from '../../words/printable.ts';
import { webAddress } from '../../words/web-address.ts';
import type { CatalogData } from './catalog-data.ts';

/** The catalog's data as something to cite: a Citation File (CFF 1.2.0), from what catalog.yaml says of the list. */
export function citationText(data: CatalogData): string {
  const { settings, editions } = data;
  const { list } = settings;
  const latest = editions.findLast((edition) => edition.published !== undefined);
  const authors = list && list.authors.length > 0 ? list.authors : [list?.publisher ?? settings.title];
  const url = webAddress(list?.url);
  const licence = list?.licence;
  const isNamed = licence !== undefined && dataLicences.has(licence);
  return [
    'cff-version: 1.2.0',
    `message: ${quoted('If you use this data, please cite it as below, and name the sources whose licences ask for that (README.md).')}`,
    'type: dataset',
    `title: ${quoted(settings.title)}`,
    'authors:',
    ...authors.map((name) => `  - name: ${quoted(name)}`),
    ...(latest?.published === undefined
      ? []
      : [`version: ${quoted(latest.id)}`, `date-released: ${quoted(latest.published)}`]),
    ...(isNamed ? [`license: ${licence}`] : []),
    ...(licence !== undefined && !isNamed ? [`abstract: ${quoted(`Licence: ${licence}.`)}`] : []),
    ...(url === undefined ? [] : [`url: ${quoted(url)}`]),
    '',
  ].join('\n');
}

/** Licences under which data is published, by the SPDX names that a Citation File accepts. */
const dataLicences = new Set([
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  ...['CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0', 'ODbL-1.0', 'ODC-By-1.0', 'PDDL-1.0', 'CDLA-Permissive-1.0'],
  ...['CDLA-Sharing-1.0', 'MIT', 'Apache-2.0', 'BSD-3-Clause', 'BSD-2-Clause'],
]);

/** A text between double quotes, whatever it holds. */
function quoted(text: string): string {
  return `"${quotedText(printable(text), '"')}"`;
}
