import { dimensions, type Dimension } from './dimension.ts';

/** What stands for 1, 10^3, 10^6, … on counts, equivalents and money. */
export const multipliers: readonly string[] = ['', 'k', 'M', 'B', 'T'];

/** What stands for 1, 10^3, 10^6, … before a unit. */
export const prefixes: readonly string[] = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

const exponents: ReadonlyMap<Dimension, ReadonlyMap<string, number>> = new Map(
  (Object.keys(dimensions) as Dimension[]).map((dimension) => [dimension, exponentsFor(dimension)]),
);

/** Whether figures of this dimension carry k, M, B, T rather than a unit with a prefix. */
export function takesMultiplier(dimension: Dimension): boolean {
  return dimension === 'count' || dimension === 'equivalents' || dimension === 'money';
}

/** The power of ten that a multiplier, a unit or `%` stands for, or undefined where it is none of this dimension. */
export function exponentOf(suffix: string, dimension: Dimension): number | undefined {
  return exponents.get(dimension)?.get(suffix);
}

/** Every multiplier or unit that a figure of this dimension may end in. */
export function suffixesOf(dimension: Dimension): readonly string[] {
  return [...(exponents.get(dimension)?.keys() ?? [])];
}

/** Whether this is a unit of any dimension: then a figure that carries it is of the wrong one, not misspelt. */
export function isUnit(suffix: string): boolean {
  return [...exponents].some(([dimension, known]) => !takesMultiplier(dimension) && known.has(suffix));
}

function exponentsFor(dimension: Dimension): ReadonlyMap<string, number> {
  if (dimension === 'ratio') return inSteps(['']).set('%', -2);
  if (takesMultiplier(dimension)) return inSteps(multipliers).set('K', 3).set('bn', 9);
  return inSteps(prefixes.map((prefix) => prefix + dimensions[dimension].unit));
}

function inSteps(suffixes: readonly string[]): Map<string, number> {
  return new Map(suffixes.map((suffix, step) => [suffix, 3 * step]));
}
