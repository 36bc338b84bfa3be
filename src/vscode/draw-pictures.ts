import type { DrawPictures } from '../publish/published.ts';

/** How pictures are drawn. The code is as large as all else together: it is loaded with the first picture. */
export const drawPictures: DrawPictures = async () => (await import('../pictures/pictures.ts')).pictures;
