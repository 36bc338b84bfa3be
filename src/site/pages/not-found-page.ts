import { html, tag } from '../../words/html.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** What a server shows in the place of a page that is not there. */
export function* notFoundPage(site: Site): Generator<SitePage> {
  const home = site.way(addresses.notFound, addresses.home);
  yield {
    address: addresses.notFound,
    title: 'Not found',
    description: 'There is no such page.',
    body: html`${tag('h1', {}, html`There is no such page`)}
${tag('p', {}, html`Addresses here hang on the names of files in a catalog. Begin at `, tag('a', { href: home }, html`the first page`), html`.`)}`,
  };
}
