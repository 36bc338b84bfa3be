import { isolated, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** The page of each accelerator, and one of all. */
export function* hardwarePages(site: Site): Generator<SitePage> {
  yield {
    address: addresses.hardware,
    title: 'Accelerators',
    description: 'Every accelerator of the catalog.',
    above: [],
    body: tag('h1', {}, isolated('Accelerators')),
  };
  for (const { id, name } of site.catalog.allHardware()) {
    yield {
      address: addresses.accelerator(id),
      title: name,
      description: name,
      above: [{ label: 'Accelerators', address: addresses.hardware }],
      body: tag('h1', {}, isolated(name)),
    };
  }
}
