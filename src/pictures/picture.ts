import type { PictureName, TotalsPictureName } from './picture-name.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { element, xmlText } from '../words/svg.ts';
import { drawnNotes } from './doubts.ts';
import { label } from './picture-marks.ts';
import { textSize } from './style.ts';
import { linesOf } from './text-width.ts';

/** A picture, ready to stand in a page. Its colours are classes: see style.ts. */
export interface Picture {
  readonly svg: SafeSvg;
  /** What it shows, in a few words and in a sentence; both are in the SVG too. */
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** How wide a picture is drawn where nobody says how wide it is shown. */
export const pictureWidth = 800;

/** What a picture can be laid out for: narrower it could not be read, wider it would be mostly empty. */
const widths = { least: 260, most: 1100 };

/** The width that a picture is drawn at where there is so much room, in its own units: a line of text is 12 high. */
export function drawnWidth(room: number): number {
  return Math.round(Math.min(Math.max(room, widths.least), widths.most));
}

/** What the ids in a picture begin with: of totals, one page may show several. */
export type FrameName = PictureName | `${TotalsPictureName}-${string}`;

/** What a picture is called, what it shows, and what its marks mean. */
interface Said {
  readonly title: string;
  readonly description: string;
  readonly notes?: readonly string[];
}

/** Puts what was drawn into a frame that says what it is; notes stand beneath. */
export function framed(
  name: FrameName,
  { title, description, notes = [] }: Said,
  { width, height: own }: { readonly width: number; readonly height: number },
  ...drawn: readonly SafeSvg[]
): Picture {
  const beneath = drawnNotes(notes, width, own);
  const height = own + beneath.height;
  const ids = { title: `${name}-title`, description: `${name}-description` };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-labelledby': ids.title,
      'aria-describedby': ids.description,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    element('title', { id: ids.title }, xmlText(title)),
    element('desc', { id: ids.description }, xmlText([description, ...notes].join(' '))),
    ...drawn,
    ...beneath.drawn,
  );
  return { svg, title, description, width, height };
}

/** A picture of nothing, which says why. */
export function emptyPicture(name: FrameName, title: string, why: string, width: number): Picture {
  const lines = linesOf(why, width - 20, textSize);
  const said = lines.map((text, index) => label(text, width / 2, 45 + index * 18, 'quiet', 'middle'));
  return framed(name, { title, description: why }, { width, height: 62 + lines.length * 18 }, ...said);
}
