import { render } from 'preact';
import { Catalog } from '../catalog/catalog.ts';
import { pictures, totalsPictures } from '../pictures/pictures.ts';
import { Rankings } from '../ranking/rankings.ts';
import { addressOfFile, wayTo } from '../site/addresses.ts';
import type { ExploredCatalog } from '../site/explored-catalog.ts';
import { CatalogDesk } from './answers/catalog-desk.ts';
import { App } from './app.tsx';
import { localSource } from './local-source.ts';
import { PanelStore } from './panel-store.ts';
import { rowHeight } from './table/virtual-rows.ts';

declare global {
  /** What the file beside this one brings: the catalog of the site. */
  var exploredCatalog: ExploredCatalog | undefined;
}

/** The panel on a page of a site, read only: it answers itself from the files of the catalog. */
function explore({ address, files, named }: ExploredCatalog, into: HTMLElement): void {
  const catalog = new Catalog();
  catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  const rankings = new Rankings(catalog);
  const open = { catalog, rankings, isLoaded: true, currentEdition: () => rankings.latestEdition() };
  const desk = new CatalogDesk(open, () => Promise.resolve({ pictures, totalsPictures }));
  const addressOf = (file: string): string | undefined => {
    const to = addressOfFile(file);
    return to === undefined ? undefined : wayTo(address, to, { named });
  };
  const source = localSource(desk, { addressOf }, 'ai-factories-explore');
  // All rows at first: the list itself has a page of its own.
  const opened = { ...source, kept: () => source.kept() ?? { choice: { top: 'all' } } };
  render(<App store={new PanelStore(opened, Math.ceil(innerHeight / rowHeight))} />, into);
}

const into = document.getElementById('panel');
if (exploredCatalog && into) explore(exploredCatalog, into);
