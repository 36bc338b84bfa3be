import { closest, isSlip } from './closest.ts';
import { countryNames, countrySquares } from './generated/countries.js';
import { plainLetters } from './plain-letters.ts';

/** A country: its ISO 3166-1 code of two letters, the name to show, and others that it goes by. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Every country, by the name to show. */
export function allCountries(): readonly Country[] {
  return Object.keys(countryNames)
    .map((code) => {
      const [name = code, ...aliases] = namesOf(code);
      return { code, name, aliases };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of the country that a code stands for; undefined where it stands for none. */
export function countryName(code: string): string | undefined {
  return Object.hasOwn(countryNames, code) ? namesOf(code)[0] : undefined;
}

/** The code of the country that goes by a name, or whose code this is, in whatever case. */
export function countryNamed(word: string): string | undefined {
  return names.codes.get(plainName(word));
}

/** The code that was meant: by name, or by a name that is written so but for one slip. Countries are not guessed further. */
export function suggestCountry(word: string): string | undefined {
  const named = countryNamed(word);
  if (named !== undefined) return named;
  const known = Object.keys(countryNames).flatMap((code) => namesOf(code).map(plainName));
  const wanted = plainName(word);
  const name = closest(wanted, known);
  return name !== undefined && isSlip(wanted, name, known) ? countryNamed(name) : undefined;
}

/** How far a coordinate may lie beyond its square, in degrees: they are often those of a city, to one decimal. */
const slack = 0.1;

/**
 * Whether a place may lie in a country: whether the country touches its square of one degree. Undefined where the
 * country's borders are not known.
 */
export function mayLieIn(code: string, latitude: number, longitude: number): boolean | undefined {
  const packed = Object.hasOwn(countrySquares, code) ? countrySquares[code] : undefined;
  if (packed === undefined) return undefined;
  const [first = '0', rows = ''] = packed.split(':');
  const lines = rows.split('|');
  return [-slack, slack].some((up) =>
    [-slack, slack].some((across) => {
      const row = Math.min(179, Math.max(0, Math.floor(latitude + up + 90)));
      const runs = lines[row - Number.parseInt(first, 36)];
      const column = Math.floor((((longitude + across + 180) % 360) + 360) % 360);
      return runs !== undefined && runs !== '' && runs.split(',').some((run) => holds(run, column));
    }),
  );
}

function holds(run: string, column: number): boolean {
  const [from = 0, more = 0] = run.split('.').map((digits) => Number.parseInt(digits, 36));
  return from <= column && column <= from + more;
}

/** A name without case, accents and the marks that people write differently. */
function plainName(name: string): string {
  return plainLetters(name.trim())
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/&/g, 'and')
    .replace(/[\s-]+/g, ' ');
}

function namesOf(code: string): readonly string[] {
  return countryNames[code]?.split('|') ?? [];
}

/** The code of each country by all that it goes by, in plain letters: looked through anew, it cost a fifth of a run. */
const names = {
  get codes(): ReadonlyMap<string, string> {
    const codes = new Map<string, string>();
    for (const code of Object.keys(countryNames)) {
      for (const name of [code.toLowerCase(), ...namesOf(code).map(plainName)]) {
        if (!codes.has(name)) codes.set(name, code);
      }
    }
    Object.defineProperty(this, 'codes', { value: codes });
    return codes;
  },
};
