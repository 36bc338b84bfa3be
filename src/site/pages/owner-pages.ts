import { isolated, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** The page of each owner, and one of all. */
export function* ownerPages(site: Site): Generator<SitePage> {
  yield {
    address: addresses.owners,
    title: 'Owners',
    description: 'Every owner of the catalog.',
    above: [],
    body: tag('h1', {}, isolated('Owners')),
  };
  for (const { name } of site.uses.owners()) {
    yield {
      address: addresses.owner(name),
      title: name,
      description: name,
      above: [{ label: 'Owners', address: addresses.owners }],
      body: tag('h1', {}, isolated(name)),
    };
  }
}
