/** How many others a problem of a pairwise kind names. */
export const mostNamed = 3;

/** How many others a problem counts: of more it says only that there are. */
export const mostCounted = 1000;

/** The first of some names, and how many there are beyond: `a, b, c and 14 more`. `count` is of all there are. */
export function nameSome(names: readonly string[], count = names.length): string {
  const [named, rest] = [names.slice(0, mostNamed), count - mostNamed];
  if (count > mostCounted) return `${named.join(', ')} and more than ${mostCounted - mostNamed} more`;
  if (rest > 0) return `${named.join(', ')} and ${rest} more`;
  const last = named.pop();
  return [...(named.length > 0 ? [named.join(', ')] : []), last ?? ''].join(' and ');
}
