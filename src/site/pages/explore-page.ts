import { html, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import { linkTo } from '../parts.ts';
import type { Site } from '../site.ts';

const address = addresses.explore;

/** The panel itself over all rows, read only: the one page that runs something. None where its program is not at hand. */
export function* explorePage(site: Site): Generator<SitePage> {
  if (!site.options.explore) return;
  yield {
    address,
    title: 'Explore',
    description: `Every factory of ${site.settings.title}: filter, sort and compare, with pictures and derivations.`,
    body: tag(
      'noscript',
      {},
      tag(
        'p',
        {},
        html`This page runs a program, which is switched off here. All it shows is also in `,
        linkTo(site, address, addresses.factories, 'the pages of the factories'),
        html` and `,
        linkTo(site, address, addresses.lists, 'the lists'),
        html`.`,
      ),
    ),
    app: {
      scripts: [addresses.exploredCatalog, addresses.exploreScript],
      styles: [addresses.exploreStyle],
    },
  };
}
