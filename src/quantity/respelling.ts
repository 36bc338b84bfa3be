import { dimensions, type Dimension } from './dimension.ts';
import { suffixesOf, takesMultiplier } from './suffix.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['m', 'M'],
  ['mn', 'M'],
  ['b', 'B'],
  ['t', 'T'],
  ['tn', 'T'],
  ['thousand', 'k'],
  ['million', 'M'],
  ['billion', 'B'],
  ['trillion', 'T'],
]);

/** The text with a misspelt multiplier or unit put right (`billion`, `KW`, `TFLOPS`); undefined where none suggests itself. */
export function respell(text: string, suffix: string, dimension: Dimension): string | undefined {
  const multiplies = takesMultiplier(dimension);
  const right = multiplies ? words.get(suffix.toLowerCase()) : respellUnit(suffix, dimension);
  if (right === undefined) return undefined;
  const wrong = new RegExp(`${multiplies ? '\\s*' : ''}(?<![A-Za-z/%])${suffix}(?![A-Za-z/%])`, 'g');
  return text.replace(wrong, right);
}

function respellUnit(suffix: string, dimension: Dimension): string | undefined {
  const spellings = [
    suffix,
    suffix.replace(/s$/i, '/s'),
    suffix.replace(/ps$/i, '/s'),
    `${suffix}/s`,
    suffix + dimensions[dimension].unit,
  ].map((spelling) => spelling.toLowerCase());
  const right = suffixesOf(dimension).find((known) => spellings.includes(known.toLowerCase()));
  // A bit is not a byte: where the case of that letter is wrong, no guess is safe.
  const otherCase = right?.includes('B') ? 'b' : 'B';
  return suffix.includes(otherCase) ? undefined : right;
}
