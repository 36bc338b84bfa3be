import { efficiencyPicture } from './efficiency.ts';
import { equivalentsPicture } from './equivalents.ts';
import { mapPicture } from './map.ts';
import type { PictureData } from './picture-data.ts';
import type { Picture } from './picture.ts';
import type { PictureName, TotalsPictureName } from './picture-name.ts';
import { ranksPicture } from './ranks.ts';
import { areasPicture } from './totals-areas.ts';
import type { TotalsPictureData } from './totals-data.ts';
import { sharesPicture } from './totals-shares.ts';

/** Every picture, in the order in which they are shown. */
export const pictures: readonly {
  readonly name: PictureName;
  /** Draws it as wide as is said, or `pictureWidth`. */
  readonly draw: (data: PictureData, width?: number) => Picture;
}[] = [
  { name: 'equivalents', draw: equivalentsPicture },
  { name: 'ranks', draw: ranksPicture },
  { name: 'efficiency', draw: efficiencyPicture },
  { name: 'map', draw: mapPicture },
];

/** The pictures of totals, each drawn as wide as is said, or `pictureWidth`. */
export const totalsPictures: Readonly<
  Record<TotalsPictureName, (data: TotalsPictureData, width?: number) => Picture>
> = { shares: sharesPicture, areas: areasPicture };
