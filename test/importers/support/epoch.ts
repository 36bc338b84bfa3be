import { readFileSync } from 'node:fs';
import { importClusters } from '../../../src/importers/clusters/import-clusters.ts';
import type { TextFile } from '../../../src/importers/csv-table.ts';
import { importHub } from '../../../src/importers/hub/import-hub.ts';
import type { HubFiles } from '../../../src/importers/hub/read-hub.ts';
import type { Import } from '../../../src/importers/report.ts';
import { shippedTexts } from '../../support/shipped.ts';

/** A file of Epoch AI's, as published. */
export function epochFile(path: string): TextFile {
  const url = new URL(`../../fixtures/${path}`, import.meta.url);
  return { name: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(url, 'utf8') };
}

/** The hub's files, as published. */
export function hubFiles(): HubFiles {
  return {
    dataCenters: epochFile('epoch-hub/data_centers.csv'),
    timelines: epochFile('epoch-hub/data_center_timelines.csv'),
    chipQuantities: epochFile('epoch-hub/data_center_chip_quantities.csv'),
  };
}

export const clustersFile = (): TextFile => epochFile('epoch-clusters/gpu_clusters_sample.csv');

/** The hub's files with some texts changed. */
export function changedHub(change: Partial<Record<keyof HubFiles, (text: string) => string>>): HubFiles {
  const { dataCenters, timelines, chipQuantities } = hubFiles();
  const edited = ({ name, text }: TextFile, edit = (same: string): string => same): TextFile => ({
    name,
    text: edit(text),
  });
  return {
    dataCenters: edited(dataCenters, change.dataCenters),
    timelines: edited(timelines, change.timelines),
    chipQuantities: edited(chipQuantities, change.chipQuantities),
  };
}

type TextsByPath = ReadonlyMap<string, string>;

export function importedHub(files: HubFiles = hubFiles(), destination: TextsByPath = new Map()): Import {
  return importHub(files, { destination, defaults: shippedTexts() });
}

export function importedClusters(
  file: TextFile = clustersFile(),
  destination: TextsByPath = new Map(),
): Import {
  return importClusters(file, { destination, defaults: shippedTexts() });
}

/** A small hub: one site of two states, by rows without their header. */
export function smallHub(rows: { sites?: string; timeline?: string; chips?: string } = {}): HubFiles {
  const sites =
    'Name,Current H100 equivalents,Owner,Users,Selected Sources,Calculations sheet,Project,All chip types,Investors,' +
    'Construction companies,Energy companies,Country,Address';
  const timeline =
    'Data center,Date,Construction status,IT power (MW),Power (MW),H100 equivalents,Total capital cost (2025 USD billions)';
  const chips =
    'Data center,Date,Chip type,Number of Units,Chip type source,Number of Units source,Owner,Notes,Last Modified';
  return {
    dataCenters: file(
      'data_centers.csv',
      sites,
      rows.sites ?? 'Alpha,1000,Maker #confident,,,,,,,,,United States,',
    ),
    timelines: file(
      'data_center_timelines.csv',
      timeline,
      rows.timeline ?? 'Alpha,2025-01-01,Land,0.0,0.0,0.0,0.0\nAlpha,2025-06-01,Runs,1.4,1.6,1000,0.05',
    ),
    chipQuantities: file(
      'data_center_chip_quantities.csv',
      chips,
      rows.chips ??
        'Alpha,2025-06-01,H100,1000,Estimate,Estimate,Maker #confident,,2026-07-06 12:00:00+00:00',
    ),
  };
}

function file(name: string, header: string, rows: string): TextFile {
  return { name, text: `${header}\n${rows}\n` };
}
