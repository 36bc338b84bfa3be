import { isolated, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** What the factories come to together, told apart in every way. */
export function* totalsPage(site: Site): Generator<SitePage> {
  yield {
    address: addresses.totals,
    title: 'Totals',
    description: `${site.settings.title}, summed up.`,
    above: [],
    body: tag('h1', {}, isolated('Totals')),
  };
}
