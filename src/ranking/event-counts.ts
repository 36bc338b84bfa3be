/** Takes one more event into how likely each count is, of those before `width`. */
export function addEvent(counts: Float64Array, p: number, width: number): void {
  const not = 1 - p;
  let before = 0;
  for (let d = 0; d < width; d++) {
    const count = counts[d] ?? 0;
    counts[d] = count * not + before * p;
    before = count;
  }
}

/** Takes four more events into how likely each count is, at once: of each count that takes half as much. */
export function addFourEvents(counts: Float64Array, events: Float64Array, width: number): void {
  const [p, q, r, s] = events as unknown as [number, number, number, number];
  // How likely none, one and two of two are.
  const [none, two] = [(1 - p) * (1 - q), p * q];
  const one = p * (1 - q) + q * (1 - p);
  const [zero, both] = [(1 - r) * (1 - s), r * s];
  const single = r * (1 - s) + s * (1 - r);
  const all0 = none * zero;
  const all1 = none * single + one * zero;
  const all2 = none * both + one * single + two * zero;
  const all3 = one * both + two * single;
  const all4 = two * both;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < width; at++) {
    const count = counts[at] ?? 0;
    counts[at] = count * all0 + a * all1 + b * all2 + c * all3 + d * all4;
    d = c;
    c = b;
    b = a;
    a = count;
  }
}
