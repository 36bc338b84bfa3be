import { unicodeName } from './sign-names.ts';

/** A sign that is none of those that figures, ids, keys and dates are written with. */
export interface ForeignSign {
  /** Its offset in the text. */
  readonly at: number;
  readonly text: string;
  /** `U+2011, NON-BREAKING HYPHEN`; the number alone where it has no name here. */
  readonly name: string;
}

/** Signs of other sorts that look like one of ours, which stands before them. */
const alike: Readonly<Record<string, string>> = {
  '-': '\u2212\u02d7\u2043\u207b\u208b\u2500\u2501\u2796\u301c\uff5e',
  "'": '\u2018\u2019\u201a\u201b\u2032\u2035\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb\u2039\u203a',
  '"': '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2036\u02ba\u301d\u301e\u301f',
  ',': '\u3001\u060c\u066c\uff64',
  '.': '\u3002\u066b\u2024\u00b7\u2219\u22c5\uff61',
  ':': '\u2236\ua789\u0589\u05c3\u02d0',
  ';': '\u061b',
  '~': '\u223c\u223d\u02dc\u2053',
  '≈': '\u2243\u2245\u2252',
  '≥': '\u2267\u2a7e\u227d',
  '≤': '\u2266\u2a7d\u227c',
  '+': '\u207a\u208a\u2795',
  '%': '\u066a',
  '/': '\u2044\u2215',
  ' ': '\u2800\u3164\uffa0\u115f\u1160\u0085',
  a: 'аɑ',
  d: 'ԁ',
  e: 'е',
  g: 'ɡ',
  h: 'һ',
  i: 'іιı',
  j: 'јȷ',
  k: 'κ',
  l: 'ӏ',
  o: 'оο',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  c: 'с',
  u: 'υ',
  v: 'ν',
  w: 'ԝ',
  x: 'х',
  y: 'у',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'С',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'УΥ',
  Z: 'Ζ',
};

const ours: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([sign, others]) => Array.from(others, (other) => [other, sign] as const)),
);

/** The first sign of a text that is none of ours. A line break is none of anybody's. */
export function foreignSignIn(text: string): ForeignSign | undefined {
  return signFound(/[^\x20-\x7e\r\n]/u.exec(text));
}

/** The first sign of a figure that is none of those that figures are written with. */
export function foreignSignInFigure(text: string): ForeignSign | undefined {
  return signFound(/[^\x20-\x7e\r\n≈≥≤–]/u.exec(text));
}

/** A text with each foreign sign as ours that looks like it; what is not seen is left out, what has no like stays. */
export function inOurSigns(text: string, allowed = ''): string {
  return Array.from(text, (sign) => (allowed.includes(sign) ? sign : ourSign(sign))).join('');
}

function signFound(match: RegExpExecArray | null): ForeignSign | undefined {
  return match ? { at: match.index, text: match[0], name: nameOf(match[0]) } : undefined;
}

/** The name of a sign in Unicode, with its number. */
export function nameOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = unicodeName(sign, point);
  return name === undefined ? number : `${number}, ${name}`;
}

/** Whether a sign shows nothing at all: format characters, controls, fillers, variation selectors. */
export function isUnseen(sign: string): boolean {
  return /[\p{Cf}\p{Cc}\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(sign);
}

function ourSign(sign: string): string {
  if (/[\x20-\x7e]/.test(sign)) return sign;
  const known = ours.get(sign);
  if (known !== undefined) return known;
  if (sign === '\t' || /[\p{Z}\n\r]/u.test(sign)) return ' ';
  if (isUnseen(sign)) return '';
  if (/\p{Pd}/u.test(sign)) return '-';
  if (/\p{Nd}/u.test(sign)) return digitOf(sign);
  const plain = sign.normalize('NFKC');
  // 10² is not 102.
  return /^[\x20-\x7e]+$/.test(plain) && !/[\u00b2\u00b3\u00b9\u2070-\u209f]/.test(sign) ? plain : sign;
}

/** The digits of a script stand in a row that begins with zero, whose number is the first of ten. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Where the digits of two scripts adjoin, each begins at a multiple of ten from the first.
  const compatible = sign.normalize('NFKC');
  return /^[0-9]$/.test(compatible) ? compatible : String((point - zero) % 10);
}
