/** The circles of a graph: the largest sets in which there is a way from each to each. */
export interface Circles {
  /** By number the circle that it is in, which may be itself alone. */
  readonly circleOf: Int32Array;
  /** By circle how many it has, where it is a mere ring: where from each but one way leads on in it; else 0. */
  readonly ringSizes: Int32Array;
  /** By number its place along its ring. */
  readonly placeIn: Int32Array;
}

/** The circles of a graph that says by number where ways lead: Tarjan's algorithm, without recursion. */
export function circlesOf(next: readonly (readonly number[])[]): Circles {
  const circleOf = circleNumbers(next);
  const count = circleOf.reduce((most, circle) => Math.max(most, circle + 1), 0);
  const [ringSizes, placeIn] = [new Int32Array(count), new Int32Array(next.length)];
  const first = new Int32Array(count).fill(-1);
  const isRing = new Uint8Array(count).fill(1);
  for (const [at, above] of next.entries()) {
    const circle = circleOf[at] ?? 0;
    const ways = new Set(above.filter((each) => circleOf[each] === circle));
    if (ways.size !== 1) isRing[circle] = 0;
    if (first[circle] === -1) first[circle] = at;
  }
  for (let circle = 0; circle < count; circle++) {
    const start = first[circle] ?? -1;
    if (isRing[circle] === 0 || start < 0) continue;
    let [at, size] = [start, 0];
    do {
      placeIn[at] = size;
      size += 1;
      at = next[at]?.find((each) => circleOf[each] === circle) ?? start;
    } while (at !== start);
    ringSizes[circle] = size;
  }
  return { circleOf, ringSizes, placeIn };
}

function circleNumbers(next: readonly (readonly number[])[]): Int32Array {
  const circleOf = new Int32Array(next.length).fill(-1);
  /** From 1 on, in the order in which they were come by; and the earliest that each leads back to. */
  const [order, earliest] = [new Int32Array(next.length), new Int32Array(next.length)];
  const taken = new Int32Array(next.length);
  const open: number[] = [];
  let [visited, circles] = [0, 0];
  const enter = (at: number, way: number[]): void => {
    visited += 1;
    order[at] = visited;
    earliest[at] = visited;
    open.push(at);
    way.push(at);
  };
  const lower = (at: number, to: number): void => {
    earliest[at] = Math.min(earliest[at] ?? 0, to);
  };
  for (let start = 0; start < next.length; start++) {
    if (order[start] !== 0) continue;
    const way: number[] = [];
    enter(start, way);
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const to = next[at]?.[taken[at] ?? 0];
      if (to !== undefined) {
        taken[at] = (taken[at] ?? 0) + 1;
        if (order[to] === 0) enter(to, way);
        else if (circleOf[to] === -1) lower(at, order[to] ?? 0);
        continue;
      }
      way.pop();
      const from = way.at(-1);
      if (from !== undefined) lower(from, earliest[at] ?? 0);
      if (earliest[at] !== order[at]) continue;
      for (let each = open.pop(); each !== undefined; each = open.pop()) {
        circleOf[each] = circles;
        if (each === at) break;
      }
      circles += 1;
    }
  }
  return circleOf;
}
