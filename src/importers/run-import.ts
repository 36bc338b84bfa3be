import { isCatalogText } from '../catalog/file-kind.ts';
import type { Day } from '../catalog/day.ts';
import { importClusters } from './clusters/import-clusters.ts';
import type { TextFile } from './csv-table.ts';
import type { CatalogTexts } from './destination.ts';
import { shippedCatalog } from './generated/shipped-catalog.js';
import { importHub } from './hub/import-hub.ts';
import type { ImportName } from './importable.ts';
import { obsoleteFiles, planFiles, type FolderFiles, type PlannedFile } from './plan.ts';
import type { Import, ImportReport } from './report.ts';

/** What an import comes to in a folder: nothing is written yet. */
export interface PlannedImport {
  readonly report: ImportReport;
  /** What becomes of each file; only what is new or changed is to be written. */
  readonly planned: readonly PlannedFile[];
  /** Files that an earlier import wrote, and that the data have no more. */
  readonly obsolete: readonly string[];
}

/**
 * Other people's data as files of the catalog in a folder, or of a new one with our constants and hardware: `tables` are
 * the files of the importable, in its order. Throws an ImportError where one of them is not what it should be.
 */
export function planImport(
  name: ImportName,
  tables: readonly TextFile[],
  folder: FolderFiles,
  readOn?: Day,
): PlannedImport {
  const destination = new Map(
    [...folder].flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
  const { files, report, origin } = readers[name](tables, { destination, defaults: shippedCatalog }, readOn);
  return { report, planned: planFiles(files, folder), obsolete: obsoleteFiles(files, folder, origin) };
}

/** Whether the catalog.yaml of a folder is something else: what is in there is none of our business. */
export function isOthers(folder: FolderFiles): boolean {
  const there = folder.get('catalog.yaml');
  return folder.has('catalog.yaml') && (there === undefined || !isCatalogText(there));
}

type Reader = (tables: readonly TextFile[], catalogs: CatalogTexts, readOn?: Day) => Import;

const readers: Readonly<Record<ImportName, Reader>> = {
  'epoch-hub': ([dataCenters = none, timelines = none, chipQuantities = none], catalogs, readOn) =>
    importHub({ dataCenters, timelines, chipQuantities }, catalogs, readOn),
  'epoch-clusters': ([clusters = none], catalogs, readOn) => importClusters(clusters, catalogs, readOn),
};

/** A table that was not handed in. */
const none: TextFile = { name: 'nothing', text: '' };
