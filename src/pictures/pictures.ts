import { efficiencyPicture } from './efficiency.ts';
import { equivalentsPicture } from './equivalents.ts';
import { mapPicture } from './map.ts';
import type { PictureData } from './picture-data.ts';
import type { Picture } from './picture.ts';
import type { PictureName } from './picture-name.ts';
import { ranksPicture } from './ranks.ts';

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
