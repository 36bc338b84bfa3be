/** The names of all pictures, in the order in which they are shown. */
export const pictureNames = ['equivalents', 'ranks', 'efficiency', 'map'] as const;

/** Which picture: its name is also the beginning of every id in its SVG, so that several can share a page. */
export type PictureName = (typeof pictureNames)[number];

/** What each shows, in a few words. */
export const pictureTitles: Readonly<Record<PictureName, string>> = {
  equivalents: 'GPU-equivalents by hardware',
  ranks: 'Ranks over the editions',
  efficiency: 'GPU-equivalents against facility power',
  map: 'Where they stand',
};
