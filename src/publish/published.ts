import type { Catalog } from '../catalog/catalog.ts';
import type { PictureData } from '../pictures/picture-data.ts';
import type { Picture } from '../pictures/picture.ts';
import type { PictureName } from '../pictures/picture-name.ts';
import { standaloneSvg } from '../pictures/style.ts';
import type { Rankings } from '../ranking/rankings.ts';
import { jsonText } from '../words/json.ts';
import { page } from './page/page.ts';
import { picturedRanking } from '../views/pictured/pictured-list.ts';
import { post } from './post/post.ts';
import type { PublishedFormat } from './formats.ts';
import type { Publication } from './publication.ts';
import { publishedCsv } from './data/edition-csv.ts';
import { publishedJson } from './data/edition-json.ts';

export type { PublishedFormat } from './formats.ts';

/** Draws every picture of a list. It is handed in, for it is large: who publishes no picture does not load it. */
export type DrawPictures = () => Promise<
  readonly { readonly name: PictureName; readonly draw: (data: PictureData, width?: number) => Picture }[]
>;

/** What is published of an edition, in a format: the text of a file. */
export async function published(
  { catalog, rankings }: { readonly catalog: Catalog; readonly rankings: Rankings },
  publication: Publication,
  ending: PublishedFormat['ending'],
  drawPictures: DrawPictures,
  picture: PictureName = 'equivalents',
): Promise<string> {
  const pictures = async (names?: readonly PictureName[]): Promise<readonly Picture[]> => {
    const data = picturedRanking(catalog, rankings, publication.ranking);
    const all = await drawPictures();
    return all.filter(({ name }) => names?.includes(name) ?? true).map(({ draw }) => draw(data));
  };
  switch (ending) {
    case 'md':
      return post(publication);
    case 'html':
      return page(catalog, publication, publication.rows.length > 0 ? await pictures() : []);
    case 'csv':
      return publishedCsv(publication);
    case 'json':
      return jsonText(publishedJson(publication));
    case 'svg':
      return (await pictures([picture])).map(standaloneSvg).join('');
  }
}
