import { dimensions, type Dimension } from './dimension.ts';
import { inOurSigns } from './signs.ts';
import { suffixesOf, takesMultiplier } from './suffix.ts';

/** Longer texts are no figure that somebody meant to write. */
const longest = 48;

/**
 * What looks like a figure, in a notation that is read: another dash, `US$5 billion`, `>100k`, `100k±10k`, a decimal
 * comma. Each way of writing it is tried by itself and with the others, until one is accepted; undefined where none is.
 */
export function ourWay(
  text: string,
  dimension: Dimension,
  accepts: (text: string) => boolean,
): string | undefined {
  if (text.length > longest || /spars/i.test(text)) return undefined;
  let written = inOurSigns(text.replace(/^[\u301c\uff5e]/, '~'), '≈≥≤–').trim();
  written = written.replace(/(?<=[\d%A-Za-z])\s*(?:-|\.\.\.?)\s*(?=[$\d])/g, '–');
  const ways = [named, moneyFirst, bounds, words, spread, units];
  for (const way of [(each: string) => each, ...ways]) {
    written = way(written, dimension);
    for (const candidate of [written, inOrder(written, dimension), grouped(written)]) {
      if (candidate !== undefined && candidate !== text && accepts(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Without what is counted behind the figure, a full stop, quotes, or a word for “about” that we write as a sign. */
function named(text: string, dimension: Dimension): string {
  const bare = text
    .replace(/^["'(]+|["').;,]+$/g, (marks) => (marks.includes(')') && text.includes('(') ? marks : ''))
    .replace(/^(?:approximately|approx\.?|around|circa|ca\.?|c\.|roughly|nearly|almost|some)\s*/i, '~')
    .replace(/^~~+/, '~');
  if (dimension !== 'count' && dimension !== 'equivalents') return bare;
  return bare.replace(
    /\s+(?:(?:AI|NVIDIA|AMD|Google)\s+)?(?:GPUs?|TPUs?|accelerators?|chips?|cards?|units?|H100e?s?)$/i,
    '',
  );
}

/** `US$`, `USD`, `$5BN`, `5$`: one `$` before the figure. */
function moneyFirst(text: string, dimension: Dimension): string {
  if (dimension !== 'money') return text;
  const bare = text
    .replace(/US\s*\$|\bUSD\b|\$\s*US\b|\bdollars?\b|\$/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare.replace(/\d/, '$$$&').replace(/(\()\s*(\d)/, '$1$$$2');
}

/** `>N`, `>=N`, `more than N`, `N or more` are at least; `<N` is at most. */
function bounds(text: string): string {
  return text
    .replace(/^(?:>=?|=>|more than|over|above|min(?:imum)?\.?|not less than)\s*/i, '≥')
    .replace(/^(?:<=?|=<|less than|under|below|fewer than|max(?:imum)?\.?|not more than)\s*/i, '≤')
    .replace(/\s*(?:or more|and more|or above|plus|\+\+)$/i, '+');
}

const multiplierWords: ReadonlyMap<string, string> = new Map([
  ['m', 'M'],
  ['mn', 'M'],
  ['mio', 'M'],
  ['mm', 'M'],
  ['b', 'B'],
  ['bn', 'B'],
  ['bln', 'B'],
  ['t', 'T'],
  ['tn', 'T'],
  ['trn', 'T'],
  ['thousand', 'k'],
  ['thousands', 'k'],
  ['million', 'M'],
  ['millions', 'M'],
  ['billion', 'B'],
  ['billions', 'B'],
  ['trillion', 'T'],
  ['trillions', 'T'],
]);

/** Multipliers in words, and in another case. */
function words(text: string, dimension: Dimension): string {
  if (!takesMultiplier(dimension)) return text;
  return text.replace(/(\d\+?)\s*([A-Za-z]+)/g, (whole, digits: string, word: string) => {
    const right = multiplierWords.get(word.toLowerCase());
    return right === undefined ? whole : digits + right;
  });
}

/** Units in another case, without their slash, or in words. */
function units(text: string, dimension: Dimension): string {
  if (takesMultiplier(dimension) || dimension === 'ratio')
    return text.replace(/\s*(?:percent|per cent|pct)$/i, '%');
  return text.replace(/(\d\+?)\s*([A-Za-z/%]+)/g, (whole, digits: string, word: string) => {
    const right = unitMeant(word, dimension);
    return right === undefined ? whole : `${digits} ${right}`;
  });
}

const prefixWords: readonly (readonly [RegExp, string])[] = [
  [/^kilo-?/i, 'k'],
  [/^mega-?/i, 'M'],
  [/^giga-?/i, 'G'],
  [/^tera-?/i, 'T'],
  [/^peta-?/i, 'P'],
  [/^exa-?/i, 'E'],
];

function unitMeant(word: string, dimension: Dimension): string | undefined {
  const { unit } = dimensions[dimension];
  const [prefix, short] = prefixWords.find(([pattern]) => pattern.test(word)) ?? [];
  const spelt = (prefix && short !== undefined ? word.replace(prefix, short) : word)
    .replace(/watts?-?hours?$|wh?rs?$/i, 'Wh')
    .replace(/watts?$/i, 'W');
  const spellings = [
    spelt,
    spelt.replace(/s$/i, '/s'),
    spelt.replace(/ps$/i, '/s'),
    `${spelt}/s`,
    spelt + unit,
  ];
  const wanted = spellings.map((spelling) => spelling.toLowerCase());
  const right = suffixesOf(dimension).find((known) => wanted.includes(known.toLowerCase()));
  // A bit is not a byte: where the case of that letter is wrong, no guess is safe. A milliwatt is no megawatt.
  const otherCase = right?.includes('B') ? 'b' : right?.includes('b') ? 'B' : '\0';
  return spelt.includes(otherCase) ? undefined : right;
}

/** `100k±10k` and `100k±10%`: the figure with its range. */
function spread(text: string, dimension: Dimension): string {
  const found = /^(\$?)([\d.,]+)\s*([A-Za-z/]*)\s*(?:±|\+\/?-)\s*\$?([\d.]+)\s*([A-Za-z/]*|%)$/.exec(text);
  const [, dollar = '', middle = '', unit = '', by = '', byUnit = ''] = found ?? [];
  if (!found || (byUnit !== '%' && byUnit !== '' && unit !== '' && byUnit !== unit)) return text;
  const suffix = unit === '' && byUnit !== '%' ? byUnit : unit;
  const scaled = dimension === 'ratio' && byUnit === '%' && suffix === '';
  const number = Number(middle.replaceAll(',', ''));
  const width = byUnit === '%' && !scaled ? (number * Number(by)) / 100 : Number(by);
  const end = (value: number): string => `${dollar}${String(Number(value.toPrecision(6)))}`;
  const space = suffix === '' || takesMultiplier(dimension) ? '' : ' ';
  const mark = space + suffix;
  if (!(width >= 0) || width > number) return text;
  const range = `${end(number - width)}${takesMultiplier(dimension) ? mark : ''}–${end(number + width)}${mark}`;
  return `${dollar}${middle}${mark} (${range})`;
}

/** A range from the lower figure to the higher. */
function inOrder(text: string, dimension: Dimension): string | undefined {
  const [, before = '', low = '', high = '', unit = ''] =
    /^([~≈]?)(\$?[\d.,]+\s*[A-Za-z/%]*)\s*–\s*(\$?[\d.,]+(\s*[A-Za-z/%]*))$/.exec(text) ?? [];
  // Of 500–1.5k nobody can tell whether 500 or 500k was meant.
  const isBare = !/[A-Za-z/%]$/.test(low);
  if (high === '' || (isBare && unit !== '' && takesMultiplier(dimension))) return undefined;
  const dollar = low.startsWith('$') && !high.startsWith('$') ? '$' : '';
  return `${before}${dollar}${high}–${isBare ? low + unit : low}`;
}

/** Digits in groups and decimals of other countries: `1,5`, `1.234.567`, `1 000 000`, `1'000`, `1,00,000`. */
function grouped(text: string): string | undefined {
  const changed = text.replace(/\d[\d.,' ]*\d/g, (run) => regrouped(run.trim()));
  return changed === text ? undefined : changed;
}

function regrouped(run: string): string {
  const thousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  if (/^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/.test(run)) {
    const [, whole = '', fraction = ''] = /^([\d ']+)(?:[.,](\d+))?$/.exec(run) ?? [];
    return thousands(whole.replace(/[ ']/g, '')) + (fraction === '' ? '' : `.${fraction}`);
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(run)) return run.replaceAll('.', ',');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(run))
    return `${thousands(run.split(',')[0]?.replaceAll('.', '') ?? '')}.${run.split(',')[1]}`;
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(run)) return thousands(run.replaceAll(',', ''));
  if (/^\d+,\d+$/.test(run) && !/^[1-9]\d{0,2},\d{3}$/.test(run)) return run.replace(',', '.');
  return run;
}
