import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** The first page: the current list at a glance, the editions, and what this is. */
export function* homePage(site: Site): Generator<SitePage> {
  const { settings, editions } = site;
  const items = editions.map((edition) =>
    tag(
      'li',
      {},
      tag('a', { href: site.way(addresses.home, addresses.list(edition.id)) }, isolated(edition.title)),
      htmlText(`, ${listWords(edition)}`),
    ),
  );
  yield {
    address: addresses.home,
    title: settings.title,
    description: `${settings.title}: lists of AI factories, every figure with its range, its derivation and its sources.`,
    body: html`${tag('h1', {}, isolated(settings.title))}
${items.length === 0 ? tag('p', {}, html`There is no list yet.`) : tag('ul', {}, ...items.toReversed())}`,
  };
}
