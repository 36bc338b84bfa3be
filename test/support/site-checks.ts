import assert from 'node:assert/strict';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Rankings } from '../../src/ranking/rankings.ts';
import { attributes, siteOf, textsOf } from '../site/support/site.ts';
import { assertCsv, assertGithub, assertJson, assertMarkup } from './output-checks.ts';

/** Holds that nothing in any file of the site of a catalog acts, and that its links lead into it or to the web. */
export function assertSite(world: { readonly catalog: Catalog; readonly rankings: Rankings }): void {
  if (!world.catalog.settings()) return;
  const files = textsOf(siteOf(world));
  for (const [path, text] of files) {
    if (path.endsWith('.html')) assertSitePage(files, path, text);
    else if (/\.(?:svg|xml)$/.test(path)) assertMarkup(text.replace(/<(?:feed|entry)\b[^]*/, ''));
    else if (path.endsWith('.json')) assertJson(text);
    else if (path.endsWith('.csv')) assertCsv(text);
    else if (path.endsWith('.md')) assertGithub(text.replaceAll('/<id>.json`', '/id.json`'));
  }
}

/** A page: its data is data, what it loads is of the site, and the rest is as of any page. */
function assertSitePage(files: ReadonlyMap<string, string>, path: string, text: string): void {
  const [data = '', ...more] = [
    ...text.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g),
  ].map(([, json = '']) => json);
  assert.deepEqual(more, [], path);
  if (data !== '') assertJson(data);
  const page = text
    .replace(/<script type="application\/ld\+json">[^<]*<\/script>\n/, '')
    .replace(/<link rel="(?:stylesheet|alternate)"[^>]*>\n/g, '')
    .replace(/ href="([^"]*)"/g, (whole) => {
      const [href = ''] = attributes(whole, 'href');
      const { protocol, pathname } = new URL(href, `file:///${path}`);
      return protocol === 'file:' && files.has(pathname.slice(1)) ? ' href="#"' : whole;
    });
  assertMarkup(page);
}
