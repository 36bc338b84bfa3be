import type { PictureName } from './picture-name.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { element, xmlText } from '../words/svg.ts';
import { label } from './picture-marks.ts';

/** A picture, ready to stand in a page. Its colours are classes: see style.ts. */
export interface Picture {
  readonly svg: SafeSvg;
  /** What it shows, in a few words and in a sentence; both are in the SVG too. */
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** How wide every picture is drawn; a page may show it at any width. */
export const pictureWidth = 800;

/** Puts what was drawn into a frame that says what it is. */
export function framed(
  name: PictureName,
  { title, description }: { readonly title: string; readonly description: string },
  height: number,
  ...drawn: readonly SafeSvg[]
): Picture {
  const ids = { title: `${name}-title`, description: `${name}-description` };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-labelledby': ids.title,
      'aria-describedby': ids.description,
      viewBox: `0 0 ${pictureWidth} ${height}`,
      width: pictureWidth,
      height,
    },
    element('title', { id: ids.title }, xmlText(title)),
    element('desc', { id: ids.description }, xmlText(description)),
    ...drawn,
  );
  return { svg, title, description, width: pictureWidth, height };
}

/** A picture of nothing, which says why. */
export function emptyPicture(name: PictureName, title: string, why: string): Picture {
  const said = label(why, pictureWidth / 2, 45, 'quiet', 'middle');
  return framed(name, { title, description: why }, 80, said);
}
