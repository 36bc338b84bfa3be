import { caveatMark } from '../words/shown-figure.ts';
import type { PictureFigure } from './picture-data.ts';
import { smallSize } from './style.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { label } from './picture-marks.ts';
import { linesOf } from './text-width.ts';

/** How many reasons a picture holds at most; its description holds all. */
const mostDrawn = 6;
const lineHeight = 16;

/** The mark of what is drawn from figures of which one is doubtful; empty where none is. */
export function doubtMark(...figures: readonly (PictureFigure | null)[]): string {
  return figures.map((figure) => (figure ? caveatMark(figure) : '')).find((mark) => mark !== '') ?? '';
}

/** Why figures are doubtful, each reason once with whose they are: `‡ Alpha, Beta: May be processors.` */
export function doubtNotes(
  rows: readonly { readonly name: string; readonly figures: readonly (PictureFigure | null)[] }[],
): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { name, figures } of rows)
    for (const caveat of figures.flatMap((figure) => figure?.caveats ?? []))
      names.set(caveat, (names.get(caveat) ?? new Set()).add(name));
  return [...names].map(([caveat, whose]) => `‡ ${[...whose].join(', ')}: ${caveat}`);
}

/** Notes as lines of text from `top` down; `height` is how far down they go. */
export function drawnNotes(
  notes: readonly string[],
  width: number,
  top: number,
): { readonly drawn: readonly SafeSvg[]; readonly height: number } {
  const rest = notes.length - mostDrawn;
  const told = rest > 0 ? [...notes.slice(0, mostDrawn), `‡ and ${rest} more`] : notes;
  const lines = told.flatMap((note) => linesOf(note, width - 20, smallSize));
  const drawn = lines.map((text, index) =>
    label(text, 10, top + 8 + (index + 1) * lineHeight - 4, 'small quiet'),
  );
  return { drawn, height: lines.length === 0 ? 0 : 12 + lines.length * lineHeight };
}
