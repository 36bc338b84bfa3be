/** The names of all pictures of a list, in the order in which they are shown. */
export const pictureNames = ['equivalents', 'ranks', 'efficiency', 'map'] as const;

/** Which picture of a list: its name is also the beginning of every id in its SVG, so that several can share a page. */
export type PictureName = (typeof pictureNames)[number];

/** The pictures of totals: of one list, and of many. */
export type TotalsPictureName = 'shares' | 'areas';

/** What each is called: in a word, and by what it shows. */
export const pictureWords: Readonly<
  Record<PictureName | TotalsPictureName, { readonly short: string; readonly title: string }>
> = {
  equivalents: { short: 'Equivalents', title: 'GPU-equivalents by hardware' },
  ranks: { short: 'Ranks', title: 'Ranks over the editions' },
  efficiency: { short: 'Efficiency', title: 'GPU-equivalents against facility power' },
  map: { short: 'Map', title: 'Where they stand' },
  shares: { short: 'Shares', title: 'Shares of the list' },
  areas: { short: 'Over the editions', title: 'Totals over the editions' },
};
