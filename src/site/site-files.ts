import { standaloneSvg } from '../pictures/style.ts';
import { rankEdition } from '../ranking/ranking.ts';
import { picturedRanking } from '../views/pictured/pictured-list.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { explorePage } from './pages/explore-page.ts';
import { homePage } from './pages/home-page.ts';
import { listPages } from './pages/list-pages.ts';
import { factoryPages } from './pages/factory-pages.ts';
import { hardwarePages } from './pages/hardware-pages.ts';
import { methodologyPage } from './pages/methodology-page.ts';
import { ownerPages } from './pages/owner-pages.ts';
import { totalsPage } from './pages/totals-page.ts';
import { addresses, type Address } from './addresses.ts';
import { pageFile, type SitePage } from './layout.ts';
import { apiFiles } from './data/api-files.ts';
import { feedText } from './data/feed.ts';
import { exploredFile } from './explored-catalog.ts';
import { forRobots } from './for-robots.ts';
import type { Site, SiteFile } from './site.ts';
import { siteStyle } from './site-style.ts';

/** What makes pages of the site, one after the other: none is held for longer than it takes to write it. */
type PageProducer = (site: Site) => Iterable<SitePage>;

/** What makes files that are no pages. */
type FileProducer = (site: Site) => Iterable<SiteFile>;

const pageProducers: readonly PageProducer[] = [
  homePage,
  listPages,
  factoryPages,
  hardwarePages,
  ownerPages,
  totalsPage,
  explorePage,
  methodologyPage,
  notFoundPage,
];

const fileProducers: readonly FileProducer[] = [styleFile, exploreFiles, listPictures, feedFile, apiFiles];

/** Every file of the site, one after the other, in the same order each time. */
export function* siteFiles(site: Site): Generator<SiteFile> {
  const pages: Address[] = [];
  for (const produce of pageProducers)
    for (const page of produce(site)) {
      if (page.address !== addresses.notFound) pages.push(page.address);
      yield pageFile(site, page);
    }
  yield* forRobots(site, pages);
  for (const produce of fileProducers) yield* produce(site);
}

function* styleFile(): Generator<SiteFile> {
  yield { path: addresses.style, body: siteStyle() };
}

function* exploreFiles(site: Site): Generator<SiteFile> {
  const { explore } = site.options;
  if (!explore) return;
  yield { path: addresses.exploreScript, body: explore.script };
  yield { path: addresses.exploreStyle, body: explore.style };
  yield exploredFile(site);
}

function* feedFile(site: Site): Generator<SiteFile> {
  yield { path: addresses.feed, body: feedText(site) };
}

/** The picture of each list that stands for its page where it is passed on. */
function* listPictures({ catalog, rankings, editions, options }: Site): Generator<SiteFile> {
  const picture = options.pictures.find(({ name }) => name === 'equivalents');
  if (!picture) return;
  for (const edition of editions) {
    const drawn = picture.draw(picturedRanking(catalog, rankings, rankEdition(catalog, rankings, edition)));
    yield { path: addresses.listPicture(edition.id), body: standaloneSvg(drawn) };
  }
}
