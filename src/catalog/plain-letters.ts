/** Letters of Latin scripts that Unicode does not take for another letter with a mark, as people type them without it. */
const typed: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'ng', ĸ: 'k' }),
  ...Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ɨ: 'i', ƶ: 'z', ƀ: 'b' }),
  ...Object.entries({ ɖ: 'd', ƒ: 'f', ǥ: 'g', ǿ: 'o', ə: 'e', ɫ: 'l', ŉ: 'n', ſ: 's' }),
]);

/** A text in small letters without accents, as people type it to search: `Łódź, Øresund, Straße` as `lodz, oresund, strasse`. */
export function plainLetters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const parted = text.normalize('NFKD');
  // Of Latin letters the marks are these, and dashes and quotes have none: the tables of Unicode take long to load.
  if (/^[\u0300-\u036f\x20-\x7e\u2013\u2014\u2018-\u201d]*$/.test(parted)) {
    return parted.replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }
  const small = parted.replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return small.replace(/[^\x20-\x7e]/gu, (letter) => typed.get(letter) ?? letter);
}
