import type { Day } from '../../catalog/day.ts';
import type { TextFile } from '../csv-table.ts';
import { groundOf, type Target } from '../ground.ts';
import { editionText, halfYearOf } from '../half-years.ts';
import { Ids } from '../ids.ts';
import { originIn, originSource, type Origin } from '../origin.ts';
import { Reporter, type Import } from '../report.ts';
import { WrittenFiles } from '../written-files.ts';
import { yamlText } from '../yaml-text.ts';
import { clusterFactory, clusterSources, isAnonymous } from './cluster-factory.ts';
import { bondsOf, type Identified } from './lineage.ts';
import { isInTheMiddle, middlesOf } from './positions.ts';
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
export function importClusters(file: TextFile, target: Target, readOn?: Day): Import {
  const all = readClusters(file);
  const lastDay = readOn ?? lastStart(all);
  const ground = groundOf(target, origin.line);
  const reporter = new Reporter();
  const written = new WrittenFiles(ground, origin);
  const isShared = !ground.isForeign || ground.sources.has(origin.id);
  const rows = all.map((row) => withoutPastPlan(row, lastDay, reporter));
  const kept = rows.filter((row) => {
    const reason = whyLeftOut(row);
    if (reason !== undefined) reporter.leftOut(file.name, row.line, row.name, reason);
    return reason === undefined;
  });
  const identified = identify(kept, reporter);
  const bonds = bondsOf(identified, reporter);
  const context = { chips: ground.chips, source: origin.id, reporter, positions: middlesOf(rows) };
  for (const { id, name, row } of identified) {
    const entry = clusterFactory(row, name, bonds.get(id), context);
    const supports = ['owners', 'location', 'status', 'compute', 'claims', 'notes'].filter(
      (key) => entry[key],
    );
    const sources = [originIn(origin, readOn, isShared, supports), ...clusterSources(row)];
    reporter.imported(file.name, row.line, name, written.factory(id, yamlText({ ...entry, sources })));
  }
  remarkOnMiddles(kept, context.positions, reporter);
  const chips = reporter.chips();
  written.hardware(chips.flatMap(({ hardware }) => hardware ?? []));
  const list = halfYearOf(lastDay);
  written.newCatalog(
    'GPU clusters, as Epoch AI sees them',
    originSource(origin, readOn),
    new Map(list ? [[list.id, editionText(list, 'GPU clusters', listOf(identified))]] : []),
  );
  const { rows: fates, remarks } = reporter;
  fates.sort((a, b) => a.line - b.line);
  const report = { source: origin.id, readOn, rows: fates, chips, remarks };
  return { origin: origin.line, files: written.files, report };
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
  const lines = new Map<string, number[]>();
  for (const { name, line } of rows) lines.set(name, [...(lines.get(name) ?? []), line]);
  for (const [name, all] of lines) {
    if (all.length > 1)
      reporter.remark(`${all.length} rows are named “${name}”: they are numbered in their order.`);
  }
  return rows.map((row) => {
    const same = lines.get(row.name) ?? [];
    const name = same.length > 1 ? `${row.name} ${same.indexOf(row.line) + 1}` : row.name;
    return { id: ids.next(name), name, row };
  });
}

function remarkOnMiddles(
  rows: readonly ClusterRow[],
  middles: ReadonlySet<string>,
  reporter: Reporter,
): void {
  const count = rows.filter((row) => isInTheMiddle(row, middles)).length;
  if (count > 0)
    reporter.remark(`${count} rows have the middle of a country for coordinates: those are left out.`);
}

function lastStart(rows: readonly ClusterRow[]): Day | undefined {
  const days = rows.flatMap(({ since, status }) => (status === 'planned' ? [] : (since ?? [])));
  return days.sort().at(-1);
}

/** Which clusters the list is of, and what it leaves out. */
function listOf(all: readonly Identified[]): Parameters<typeof editionText>[2] {
  const unlikely = all.filter(({ row }) => row.certainty === 'unlikely');
  return {
    kinds: ['cluster'],
    exclude:
      unlikely.length === 0
        ? undefined
        : unlikely.map(({ id }) => ({ factory: id, reason: 'Epoch AI holds it unlikely' })),
  };
}
