import { joined } from '../words/safe-text.ts';
import { element, svg, xmlText } from '../words/svg.ts';
import { addresses, type Address } from './addresses.ts';
import type { Site, SiteFile } from './site.ts';

/** How many addresses one map may name. */
const mostInMap = 50_000;

/**
 * What is there for programs that look around: everything may be read. A map of all pages needs whole addresses, so there is
 * one only where the base is known; of very many pages it comes in parts. `.nojekyll` keeps a host from leaving out folders.
 */
export function* forRobots(site: Site, pages: readonly Address[]): Generator<SiteFile> {
  const map = site.canonical(addresses.sitemap);
  const lines = ['User-agent: *', 'Allow: /', ...(map === undefined ? [] : [`Sitemap: ${map}`])];
  yield { path: addresses.robots, body: `${lines.join('\n')}\n` };
  yield { path: '.nojekyll', body: '' };
  if (map === undefined) return;
  if (pages.length <= mostInMap) {
    yield { path: addresses.sitemap, body: mapOf(site, 'urlset', 'url', pages) };
    return;
  }
  const parts: Address[] = [];
  for (let from = 0; from < pages.length; from += mostInMap) {
    const path = `sitemap-${parts.length + 1}.xml`;
    parts.push(path);
    yield { path, body: mapOf(site, 'urlset', 'url', pages.slice(from, from + mostInMap)) };
  }
  yield { path: addresses.sitemap, body: mapOf(site, 'sitemapindex', 'sitemap', parts) };
}

function mapOf(site: Site, root: string, item: string, pages: readonly Address[]): string {
  const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const items = pages.map((page) =>
    element(item, {}, element('loc', {}, xmlText(site.canonical(page) ?? ''))),
  );
  return svg`<?xml version="1.0" encoding="UTF-8"?>\n${element(root, { xmlns }, svg`\n${joined(items, svg`\n`)}\n`)}\n`;
}
