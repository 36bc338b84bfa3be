import { TakenSpace, type Box } from './taken-space.ts';

/** A point that wants a label beside it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** How far the label keeps from the point. */
  readonly radius: number;
  /** How wide the label is, in each of its wordings, the best first. */
  readonly widths: readonly number[];
  readonly height: number;
}

/** Where a label stands, and which of its wordings it is. */
export interface Placed extends Box {
  readonly wording: number;
  /** On which side of its point it stands: -1 left, 0 above or below, 1 right. */
  readonly side: number;
  /** A line to the label, where it stands away from its point: from the edge of the point on. */
  readonly leader: readonly [number, number, number, number] | undefined;
}

/** Directions in which a label may stand, the best first, and how far along it lies on each axis. */
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
  [0, -1],
  [0, 1],
];
/** How far from its point a label may stand. Any wording near it says better whose it is than a better one far away. */
const reaches = [
  [3, 12, 24],
  [40, 60],
] as const;
const leaderFrom = 12;

/**
 * Finds a place beside each point, the first ones first: inside `bounds`, over no other label, leader or any of `taken`.
 * Undefined where there is none: a label that cannot be read is better left out.
 */
export function placeLabels(
  points: readonly Labelled[],
  bounds: Box,
  taken: readonly Box[] = [],
): readonly (Placed | undefined)[] {
  const occupied = new TakenSpace();
  const marks = new TakenSpace();
  for (const box of taken) {
    occupied.take(box);
    marks.take(box);
  }
  return points.map((point) => {
    const place = candidates(point).find(
      (each) =>
        contains(bounds, each) &&
        occupied.isFree(each) &&
        (!each.leader || marks.isFree(apart(each))) &&
        alongLeader(each).every((box) => occupied.isFree(box)),
    );
    for (const box of place ? [place, ...alongLeader(place)] : []) occupied.take(box);
    return place;
  });
}

function candidates(point: Labelled): readonly Placed[] {
  const { radius, widths, height } = point;
  return reaches.flatMap((distances) =>
    widths.flatMap((width, wording) =>
      distances.flatMap((distance) =>
        directions.map(([across, down]) => {
          const reach = radius + distance;
          const x = point.x + across * reach + ((Math.sign(across) - 1) * width) / 2;
          const y = point.y + down * reach + ((Math.sign(down) - 1) * height) / 2;
          const box = { x, y, width, height };
          return {
            ...box,
            wording,
            side: Math.sign(across),
            leader: distance < leaderFrom ? undefined : leaderTo(point, box),
          };
        }),
      ),
    ),
  );
}

/** Where no other point may be around a label at the end of a leader, or it would seem to be the name of that one. */
function apart({ x, y, width, height }: Box): Box {
  const [across, down] = [leaderFrom, leaderFrom / 2];
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** From the edge of the point to the nearest place of the label. */
function leaderTo({ x, y, radius }: Labelled, box: Box): readonly [number, number, number, number] {
  const toX = Math.min(Math.max(x, box.x), box.x + box.width);
  const toY = Math.min(Math.max(y, box.y), box.y + box.height);
  const length = Math.hypot(toX - x, toY - y);
  return [x + ((toX - x) / length) * radius, y + ((toY - y) / length) * radius, toX, toY];
}

/** The leader as a row of small boxes, but for its ends. */
function alongLeader({ leader }: Placed): readonly Box[] {
  if (!leader) return [];
  const [x1, y1, x2, y2] = leader;
  const pieces = Math.max(2, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3));
  return Array.from({ length: pieces - 1 }, (_, index) => {
    const share = (index + 1) / pieces;
    return { x: x1 + (x2 - x1) * share - 1, y: y1 + (y2 - y1) * share - 1, width: 2, height: 2 };
  });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
