/** One node on [−1, 1] with its weight. */
export interface QuadratureNode {
  readonly x: number;
  readonly weight: number;
}

/**
 * The nodes of a Gauss–Legendre sum, which is exact for polynomials of a degree below 2n. Newton’s method on the Legendre
 * polynomial (Abramowitz and Stegun, 25.4.29), for half of them: the others mirror those.
 */
export function gaussLegendre(n: number): readonly QuadratureNode[] {
  const nodes: QuadratureNode[] = [];
  for (let index = 0; 2 * index < n; index++) {
    let x = 2 * index + 1 === n ? 0 : Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    let step = 1;
    while (step > 1e-9 || step < -1e-9) {
      step = legendre(n, x) / slopeOf(n, x);
      x -= step;
    }
    const slope = slopeOf(n, x);
    const weight = 2 / ((1 - x * x) * slope * slope);
    nodes[index] = { x, weight };
    nodes[n - 1 - index] = { x: -x, weight };
  }
  return nodes;
}

/** The Legendre polynomial of degree n. */
function legendre(n: number, x: number): number {
  let value = 1;
  let before = 0;
  for (let k = 1; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return value;
}

/** How steep it is. */
function slopeOf(n: number, x: number): number {
  return (n * (x * legendre(n, x) - legendre(n - 1, x))) / (x * x - 1);
}

/** As a logarithm, how far off a sum may be at most; it is nearer by some ten thousand times, for what it is held to is rough. */
const exactly = Math.log(1e-10);

/**
 * The nodes, `most` at most, with which a sum on [−1, 1] is as good as exact, for products of chances and what is left of
 * them, of each of which the first and the second order come to no more than `first` and `second` in all. In the ellipse
 * around the stretch whose axes add up to ρ, such a product is e^(2·(first·r + second·r²)) at most, r being half of ρ + 1/ρ;
 * what a sum of n nodes is off by is that times 64/15 · ρ^(−2n) / (1 − ρ^−2) (Trefethen, Approximation Theory and
 * Approximation Practice, theorem 19.3).
 */
export function nodesFor(first: number, second: number, most: number): number {
  for (let n = 2; n < most; n++) {
    // The ellipse in which the bound is about least.
    const k = 2 * n - 1;
    const rho = Math.max(2, (2 * k) / (first + Math.sqrt(first * first + 4 * second * k)));
    const r = (rho + 1 / rho) / 2;
    const log = 2 * (first * r + second * r * r) + Math.log((64 / 15) * r) - 2 * n * Math.log(rho);
    if (log - Math.log(1 - 1 / (rho * rho)) < exactly) return n;
  }
  return most;
}
