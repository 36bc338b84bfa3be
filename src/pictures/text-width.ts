import stringWidth from 'string-width';

/** Widths of the Latin letters of a common sans-serif, in thousandths of the font size; 560 where not named. */
const widths: Readonly<Record<string, number>> = {
  ...widthsOf(222, "ijl|'`"),
  ...widthsOf(280, ' .,:;!/\\[]fIt'),
  ...widthsOf(335, '()-r{}"°’“”'),
  ...widthsOf(390, '*^'),
  ...widthsOf(500, 'Jcksvxyz'),
  ...widthsOf(585, '+<>=~×–'),
  ...widthsOf(667, 'ABEFKPSVXYZL&'),
  ...widthsOf(722, 'CDHNRUTw'),
  ...widthsOf(780, 'GOQ'),
  ...widthsOf(834, 'mM'),
  ...widthsOf(945, 'W%—▲▼@'),
};

/** Fonts differ: what is reserved is a little more than the common ones take. */
const allowance = 1.17;

/** How wide a text is at most, as far as can be told without a font. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of charactersOf(text)) sum += segmentWidth(character);
  return inUnits(sum, size);
}

/** The text in at most `width`: whole characters, and `…` where something had to go. */
export function shortenTo(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth('…', size);
  let kept = '';
  let sum = 0;
  for (const character of charactersOf(text)) {
    sum += segmentWidth(character);
    if (inUnits(sum, size) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The words of a text in lines of at most `width`, a longer word alone in its line. */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function inUnits(thousandths: number, size: number): number {
  return (thousandths / 1000) * size * allowance;
}

/** What a reader sees as one character each; most names are ASCII, where that takes no segmenter. */
function charactersOf(text: string): Iterable<string> {
  if (!/[^ -~]/.test(text)) return text;
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}

function segmentWidth(segment: string): number {
  const known = widths[segment];
  if (known !== undefined) return known;
  if (stringWidth(segment) > 1) return 1250; // emoji and CJK are as wide as they are high, and some fonts add to it
  return /^[\p{Script=Latin}\p{Nd}]/u.test(segment) ? 560 : 800;
}

function widthsOf(width: number, letters: string): Record<string, number> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, width]));
}
