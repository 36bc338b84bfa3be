import type { Day } from '../../catalog/day.ts';
import type { TextFile } from '../csv-table.ts';
import { destinationOf, type CatalogTexts } from '../destination.ts';
import { groupBy } from '../group-by.ts';
import { editionText, halfYearOf } from '../half-years.ts';
import { Ids } from '../../catalog/id.ts';
import { originReference, originSource, type Origin } from '../origin.ts';
import { Reporter, type Import } from '../report.ts';
import { FilesToWrite } from '../files-to-write.ts';
import { yamlText } from '../yaml-text.ts';
import { clusterFactory, clusterSources, isAnonymous } from './cluster-factory.ts';
import { lineageOf, type Identified } from './lineage.ts';
import { isCountryMiddle, countryMiddles } from './positions.ts';
import { readClusters, type ClusterRow } from './read-clusters.ts';

const origin: Origin = {
  id: 'epoch-clusters',
  title: 'Epoch AI, GPU clusters',
  url: 'https://epoch.ai/data/gpu-clusters',
  note: 'Anonymized systems are numbered in the order of the file.',
  line: 'Imported from Epoch AI’s GPU clusters (CC BY 4.0).',
};

/**
 * Epoch AI's GPU clusters as catalog files, a factory a row; in a new catalog also catalog.yaml, the hardware that the
 * chips map to, and a list of the last half-year. Throws an ImportError where the file is not what it should be.
 */
export function importClusters(file: TextFile, catalogs: CatalogTexts, readOn?: Day): Import {
  const all = readClusters(file);
  const lastDay = readOn ?? lastStart(all);
  const destination = destinationOf(catalogs, origin.line);
  const reporter = new Reporter();
  const output = new FilesToWrite(destination, origin);
  const isShared = !destination.isForeign || destination.sources.has(origin.id);
  const rows = all.map((row) => withoutPastPlan(row, lastDay, reporter));
  const kept = rows.filter((row) => {
    const reason = whyLeftOut(row);
    if (reason !== undefined) reporter.leftOut(file.name, row.line, row.name, reason);
    return reason === undefined;
  });
  const identified = identify(kept, reporter);
  const lineage = lineageOf(identified, reporter);
  const context = { chips: destination.chips, source: origin.id, reporter, positions: countryMiddles(rows) };
  for (const { id, name, row } of identified) {
    const entry = clusterFactory(row, name, lineage.get(id), context);
    const supports = ['owners', 'location', 'status', 'compute', 'claims', 'notes'].filter(
      (key) => entry[key],
    );
    const sources = [originReference(origin, readOn, isShared, supports), ...clusterSources(row)];
    const place = { file: file.name, line: row.line, column: 1 };
    const path = output.factory(id, yamlText({ ...entry, sources }), place);
    reporter.imported(file.name, row.line, name, path);
  }
  remarkOnMiddles(kept, context.positions, reporter);
  const chips = reporter.chips();
  output.hardware(chips.flatMap(({ hardware }) => hardware ?? []));
  const list = halfYearOf(lastDay);
  output.newCatalog(
    'GPU clusters, as Epoch AI sees them',
    originSource(origin, readOn),
    new Map(list ? [[list.id, editionText(list, 'GPU clusters', editionExtras(identified))]] : []),
  );
  const { rows: outcomes, remarks } = reporter;
  outcomes.sort((a, b) => a.line - b.line);
  const report = { source: origin.id, readOn, rows: outcomes, chips, remarks };
  return { origin: origin.line, files: output.files, report };
}

/** A plan that should have come true, and is a plan still: without its day, which a list would take for the start. */
function withoutPastPlan(row: ClusterRow, day: Day | undefined, reporter: Reporter): ClusterRow {
  if (row.status !== 'planned' || row.since === undefined || day === undefined || row.since > day) return row;
  reporter.remark(
    `${row.name} (line ${row.line}) is planned for ${row.since}, which is past: it gets no day.`,
  );
  return { ...row, since: undefined };
}

/** Why a row does not become a factory. */
function whyLeftOut(row: ClusterRow): string | undefined {
  if (row.name === '') return 'it has no name';
  if (row.isExcluded) return 'Epoch AI excludes it';
  if (row.isPossibleDuplicate && row.duplicateOf.length === 0) {
    return 'possibly the same as another, and Epoch AI does not say which';
  }
  const figures = [row.equivalents, row.total, row.power, row.cost, ...row.parts.map(({ count }) => count)];
  if (isAnonymous(row) && figures.every((figure) => !figure)) return 'anonymized, and without any figure';
  return undefined;
}

/** Rows with their ids; those of the same name are numbered. */
function identify(
  rows: readonly ClusterRow[],
  reporter: Reporter,
): readonly (Identified & { readonly name: string })[] {
  const ids = new Ids();
  const names = new Map<ClusterRow, string>();
  for (const [name, same] of groupBy(rows, (row) => row.name)) {
    if (same.length > 1)
      reporter.remark(`${same.length} rows are named “${name}”: they are numbered in their order.`);
    same.forEach((row, index) => names.set(row, same.length > 1 ? `${name} ${index + 1}` : name));
  }
  return rows.map((row) => {
    const name = names.get(row) ?? row.name;
    return { id: ids.next(name), name, row };
  });
}

function remarkOnMiddles(
  rows: readonly ClusterRow[],
  middles: ReadonlySet<string>,
  reporter: Reporter,
): void {
  const count = rows.filter((row) => isCountryMiddle(row, middles)).length;
  if (count > 0)
    reporter.remark(`${count} rows have the middle of a country for coordinates: those are left out.`);
}

function lastStart(rows: readonly ClusterRow[]): Day | undefined {
  const days = rows.flatMap(({ since, status }) => (status === 'planned' ? [] : (since ?? [])));
  return days.sort().at(-1);
}

/** Which clusters the list is of, and what it leaves out. */
function editionExtras(all: readonly Identified[]): Parameters<typeof editionText>[2] {
  const unlikely = all.filter(({ row }) => row.certainty === 'unlikely');
  return {
    kinds: ['cluster'],
    exclude:
      unlikely.length === 0
        ? undefined
        : unlikely.map(({ id }) => ({ factory: id, reason: 'Epoch AI holds it unlikely' })),
  };
}
