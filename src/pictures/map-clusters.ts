/** A circle of the map: a site, all that stands somewhere in a country, or sites that could not be told apart. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly names: readonly string[];
  readonly said: string;
  /** The same in a few words. */
  readonly brief: string;
  readonly stated: boolean;
  /** How many sites it stands for, where those are several. */
  readonly sites?: number;
}

/** What gathered sites say: how many there are, and what they come to. */
type SaidOfMany = (sites: number, value: number) => string;

/**
 * The spots with those sites gathered into one that stand within `reach` of a larger one: it bears their number, stands
 * where the largest does and is as large as all together. The greatest first.
 */
export function gatherSpots(spots: readonly Spot[], reach: number, saidOfMany: SaidOfMany): readonly Spot[] {
  const clusters: { readonly centre: Spot; readonly members: Spot[] }[] = [];
  for (const spot of spots) {
    const near = spot.stated
      ? clusters.find(
          ({ centre }) => centre.stated && Math.hypot(centre.x - spot.x, centre.y - spot.y) < reach,
        )
      : undefined;
    if (near) near.members.push(spot);
    else clusters.push({ centre: spot, members: [spot] });
  }
  return clusters
    .map(({ centre, members }) => (members.length === 1 ? centre : together(centre, members, saidOfMany)))
    .sort((a, b) => b.value - a.value || (a.said < b.said ? -1 : 1));
}

/** How many members of a cluster are named one by one where a pointer rests on it. */
const mostTold = 12;

function together(centre: Spot, members: readonly Spot[], saidOfMany: SaidOfMany): Spot {
  const value = members.reduce((sum, each) => sum + each.value, 0);
  const told = members.slice(0, mostTold).map(({ said }) => said);
  const rest = members.length > told.length ? [`and ${members.length - told.length} more`] : [];
  return {
    ...centre,
    value,
    sites: members.length,
    names: centre.names.map((name) => `${name} +${members.length - 1}`),
    said: `${saidOfMany(members.length, value)}: ${[...told, ...rest].join('; ')}`,
  };
}
