/** One node on [−1, 1] with its weight. */
export interface QuadratureNode {
  readonly x: number;
  readonly weight: number;
}

/**
 * The nodes of a Gauss–Legendre sum, which is exact for polynomials of a degree below 2n. Newton’s method on the Legendre
 * polynomial (Abramowitz and Stegun, 25.4.29).
 */
export function gaussLegendre(n: number): readonly QuadratureNode[] {
  return Array.from({ length: n }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round++) {
      const [value, before] = legendre(n, x);
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

/** The Legendre polynomials of degree n and n − 1. */
function legendre(n: number, x: number): readonly [number, number] {
  let [value, before] = [1, 0];
  for (let k = 1; k <= n; k++) {
    [value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value];
  }
  return [value, before];
}
