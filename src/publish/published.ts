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
import type { Publication } from './publication.ts';
import { publishedCsv } from './data/edition-csv.ts';
import { publishedJson } from './data/edition-json.ts';

/** A format in which editions are published: the ending of its files, and what they are called. */
export interface PublishedFormat {
  readonly ending: 'md' | 'html' | 'csv' | 'json' | 'svg';
  readonly name: string;
  readonly description: string;
}

/** Every format, the most used first. */
export const publishedFormats: readonly PublishedFormat[] = [
  { ending: 'md', name: 'Post', description: 'Markdown with Jekyll front matter' },
  { ending: 'html', name: 'Web page', description: 'self-contained, with pictures and derivations' },
  { ending: 'csv', name: 'Table', description: 'CSV, every figure in its plain unit' },
  { ending: 'json', name: 'Data', description: 'JSON, as published-list.schema.json describes it' },
  { ending: 'svg', name: 'Picture', description: 'SVG, with colours for light and dark' },
];

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
