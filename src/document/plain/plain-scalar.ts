import type { Scalar } from '../node.ts';

/**
 * What a plain scalar means in the core schema of YAML 1.2. Numbers in hexadecimal or octal stay text: nobody writes a
 * count like that on purpose.
 */
export function plainScalar(written: string): Scalar {
  if (!'-+.0123456789~nNtTfF'.includes(written.charAt(0))) return written;
  if (number.test(written)) return parseFloat(written);
  const word = words.get(written);
  return word === undefined ? written : word;
}

const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF'].flatMap(
    (word) =>
      [
        [word, Infinity],
        [`+${word}`, Infinity],
        [`-${word}`, -Infinity],
      ] as const,
  ),
]);
