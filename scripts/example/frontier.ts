import { readFileSync } from 'node:fs';
import { Catalog } from '../../src/catalog/catalog.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { parseDay, type Day } from '../../src/catalog/day.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';
import { importHub } from '../../src/importers/hub/import-hub.ts';
import { readHub, type HubFiles } from '../../src/importers/hub/read-hub.ts';
import { rankingFile } from '../../src/ranking/ranking-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { hubSpread } from './hub-spread.ts';

/** The day on which the later reading of the hub was made; none of its rows says so. */
const readOn = '2026-09-13';

/** The files of a reading of the hub, by the folder that holds them. */
function hubFilesIn(folder: string): HubFiles {
  const file = (name: string): TextFile => ({
    name,
    text: readFileSync(new URL(`../../test/fixtures/${folder}/${name}`, import.meta.url), 'utf8'),
  });
  return {
    dataCenters: file('data_centers.csv'),
    timelines: file('data_center_timelines.csv'),
    chipQuantities: file('data_center_chip_quantities.csv'),
  };
}

/** Every file of examples/epoch-frontier but its README, by path: the later reading alone, its estimates as ranges. */
export function frontierFiles(defaults: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const later = hubFilesIn('epoch-hub-2026-09');
  const spread = hubSpread(readHub(hubFilesIn('epoch-hub')), readHub(later));
  const { files } = importHub(later, { destination: new Map(), defaults }, day(readOn), spread);
  const catalog = new Catalog();
  catalog.update([...files].flatMap(([path, text]) => (fileKind(path) ? [{ path, text }] : [])));
  const rankings = new Rankings(catalog);
  const lists = catalog
    .allEditions()
    .map(
      (edition) =>
        [
          `editions/${edition.id}.ranking.yaml`,
          rankingFile(rankEdition(catalog, rankings, edition)),
        ] as const,
    );
  return new Map([...files, ...lists]);
}

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.day;
}
