import type { Factory } from '../catalog/entries.ts';
import { nodeAt, valueOf, type Node, type Path } from '../document/node.ts';
import type { FixedFile } from './fix.ts';

/** Where something stands: its countries as written, and its coordinates. */
export interface Site {
  readonly path: Path;
  readonly countries: readonly string[];
  readonly lat: number | undefined;
  readonly lon: number | undefined;
}

/** The place of a factory, and those of its sites. */
export function sitesOf({ location, sites }: Factory, { document }: FixedFile): readonly Site[] {
  const own: Site = { path: ['location'], ...location };
  return sites.length > 0 ? [own, ...facilitySites(document().root)] : [own];
}

/** Where the country of a site stands that comes at `index` among its countries. */
export function countryPath({ path }: Site, index: number, { document }: FixedFile): Path {
  const alone = nodeAt(document().root, [...path, 'country']);
  if (alone && index === 0) return [...path, 'country'];
  return [...path, 'countries', alone ? index - 1 : index];
}

function facilitySites(root: Node | undefined): readonly Site[] {
  const sites = nodeAt(root, ['facility', 'sites']);
  if (sites?.kind !== 'sequence') return [];
  return sites.items.map((site, index) => {
    const path = ['facility', 'sites', index];
    const country = valueOf(site, 'country');
    const code = country?.kind === 'scalar' && typeof country.value === 'string' ? country.value : undefined;
    return {
      path,
      countries: code === undefined ? [] : [code],
      lat: numberIn(site, 'lat'),
      lon: numberIn(site, 'lon'),
    };
  });
}

function numberIn(node: Node, key: string): number | undefined {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}
