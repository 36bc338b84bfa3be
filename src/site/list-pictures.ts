import { standaloneSvg } from '../pictures/style.ts';
import { rankEdition } from '../ranking/ranking.ts';
import { picturedRanking } from '../views/pictured/pictured-list.ts';
import { addresses } from './addresses.ts';
import type { Site, SiteFile } from './site.ts';

/** The picture of each list that stands for its page where it is passed on. */
export function* listPictures({ catalog, rankings, editions, options }: Site): Generator<SiteFile> {
  const picture = options.pictures.find(({ name }) => name === 'equivalents');
  if (!picture) return;
  for (const edition of editions) {
    const drawn = picture.draw(picturedRanking(catalog, rankings, rankEdition(catalog, rankings, edition)));
    yield { path: addresses.listPicture(edition.id), body: standaloneSvg(drawn) };
  }
}
