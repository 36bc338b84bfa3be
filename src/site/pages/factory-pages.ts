import { isolated, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** The page of each factory, and one of all. */
export function* factoryPages(site: Site): Generator<SitePage> {
  yield {
    address: addresses.factories,
    title: 'Factories',
    description: 'Every factory of the catalog.',
    above: [],
    body: tag('h1', {}, isolated('Factories')),
  };
  for (const { id, name } of site.catalog.allFactories()) {
    yield {
      address: addresses.factory(id),
      title: name,
      description: name,
      above: [{ label: 'Factories', address: addresses.factories }],
      body: tag('h1', {}, isolated(name)),
    };
  }
}
