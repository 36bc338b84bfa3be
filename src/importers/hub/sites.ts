import type { Day } from '../../catalog/day.ts';
import { cleanName } from '../text-cell.ts';
import { taggedNames } from '../text-cell.ts';
import { groupBy } from '../group-by.ts';
import { Ids } from '../../catalog/id.ts';
import type { ChipRow, Hub } from './read-hub.ts';
import type { Site } from './site-factory.ts';
import { statesOf } from './timeline.ts';

/** A site with its id and all that the three files say of it. */
export interface SiteParts {
  readonly id: string;
  readonly site: Site;
  readonly chips: readonly ChipRow[];
}

/** Names are the same in whatever case. */
export function siteKey(name: string): string {
  return name.toLowerCase();
}

/** Every site of the list of data centers, then those that only the timelines know. */
export function sitesOf({ sites, timeline, chips }: Hub): readonly SiteParts[] {
  const ids = new Ids();
  const states = groupBy(timeline, ({ site }) => siteKey(site));
  const quantities = groupBy(chips, ({ site }) => siteKey(site));
  const listed = sites.map((row) => ({ name: cleanName(row.cells.name.text), row }));
  const known = new Set(listed.map(({ name }) => siteKey(name)));
  const unlisted = [...states].flatMap(([key, [first]]) =>
    key === '' || known.has(key) || !first ? [] : [{ name: first.site, row: undefined }],
  );
  return [...listed, ...unlisted].map(({ name, row }) => {
    const own = quantities.get(siteKey(name)) ?? [];
    const owners = own.flatMap(({ owner }) => taggedNames(owner));
    const chipOwners = [...new Map(owners.map((owner) => [owner.name, owner])).values()];
    const disclosed = disclosedDays(own);
    const site = { name, row, states: statesOf(states.get(siteKey(name)) ?? []), chipOwners, disclosed };
    return { id: ids.next(name), site, chips: own };
  });
}

/** The days of which every count is the company's own word. */
function disclosedDays(chips: readonly ChipRow[]): ReadonlySet<Day> {
  const days = groupBy(chips, ({ date }) => date);
  return new Set([...days].flatMap(([day, rows]) => (rows.every(isDisclosed) ? [day] : [])));
}

function isDisclosed({ countSource }: ChipRow): boolean {
  return /^(?:company )?disclos/i.test(countSource.trim());
}
