import { loadCatalog } from '../../../src/catalog/load.ts';
import { folderAt } from '../../../src/vscode/catalogs/catalog-folder.ts';
import { Core } from '../../support/core.ts';
import { at } from './workspace.ts';

/** The core's own reading of a catalog of the workspace, as it is on the disk. */
export async function readCore(...segments: string[]): Promise<Core> {
  return new Core(await loadCatalog(folderAt(at(...segments))));
}
