import type { Day } from '../../catalog/day.ts';
import { destinationOf, type CatalogTexts } from '../destination.ts';
import { editionText, halfYearsUpTo } from '../half-years.ts';
import { originReference, originSource, type Origin } from '../origin.ts';
import { Reporter, type Import } from '../report.ts';
import { FilesToWrite } from '../files-to-write.ts';
import { yamlText } from '../yaml-text.ts';
import { noDayOfReading, readHub, type HubFiles } from './read-hub.ts';
import { remarkOnSite, reportRows } from './report-hub.ts';
import { lastModified, siteClaims } from './site-claims.ts';
import { siteFactory, siteSources, type HubSpread } from './site-factory.ts';
import { siteKey, sitesOf } from './sites.ts';

const origin: Origin = {
  id: 'epoch-hub',
  title: 'Epoch AI, Frontier data centers hub',
  url: 'https://epoch.ai/data/data-centers',
  note: 'The hub revises the history of its sites: this is what it said on the day of the reading.',
  line: 'Imported from Epoch AI’s data center hub (CC BY 4.0).',
};

/** How many of the last half-years get a list. */
const lists = 4;

/**
 * Epoch AI's hub as catalog files: a factory a site, each row of its timeline a batch, its chip quantities claims; in a
 * new catalog also catalog.yaml, the hardware that the chips map to, and lists of the last half-years. Throws an
 * ImportError where a file is not what it should be.
 */
export function importHub(
  files: HubFiles,
  catalogs: CatalogTexts,
  dayOfReading?: Day,
  spread?: HubSpread,
): Import {
  const hub = readHub(files);
  const readOn = dayOfReading ?? lastModified(hub.chips);
  if (readOn === undefined) throw noDayOfReading(files.chipQuantities);
  const destination = destinationOf(catalogs, origin.line);
  const reporter = new Reporter();
  const output = new FilesToWrite(destination, origin);
  const isShared = !destination.isForeign || destination.sources.has(origin.id);
  const paths = new Map<string, string>();
  for (const { id, site, chips } of sitesOf(hub)) {
    const claims = siteClaims(chips, destination.chips, origin.id, reporter);
    const supports = [
      'owners',
      'location',
      'status',
      'compute',
      ...(claims.length > 0 ? ['claims'] : []),
      'notes',
    ];
    const factory = {
      ...siteFactory(site, claims, readOn, origin.id, reporter, spread),
      sources: [originReference(origin, readOn, isShared, supports), ...siteSources(site)],
    };
    const comments = { compute: 'Each batch is the state of the whole site from its date until the next.' };
    const place = { file: files.dataCenters.name, line: site.row?.line ?? 1, column: 1 };
    paths.set(siteKey(site.name), output.factory(id, yamlText(factory, comments), place));
    remarkOnSite(site, readOn, reporter);
  }
  reportRows(hub, files, paths, reporter);
  const chips = reporter.chips();
  output.hardware(chips.flatMap(({ hardware }) => hardware ?? []));
  const editions = halfYearsUpTo(readOn, lists).map(
    (half) => [half.id, editionText(half, 'Frontier data centers')] as const,
  );
  output.newCatalog(
    'Frontier data centers, as Epoch AI sees them',
    originSource(origin, readOn),
    new Map(editions),
  );
  const { rows, remarks } = reporter;
  const report = { source: origin.id, readOn, rows, chips, remarks };
  return { origin: origin.line, files: output.files, report };
}
