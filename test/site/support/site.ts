import type { Catalog } from '../../../src/catalog/catalog.ts';
import { pictures, totalsPictures } from '../../../src/pictures/pictures.ts';
import type { Rankings } from '../../../src/ranking/rankings.ts';
import { siteFiles } from '../../../src/site/site-files.ts';
import { Site, type SiteOptions } from '../../../src/site/site.ts';

/** The site of a catalog that can be used. */
export function siteOf(
  { catalog, rankings }: { readonly catalog: Catalog; readonly rankings: Rankings },
  options: Partial<SiteOptions> = {},
): Site {
  return new Site(catalog, rankings, catalog.settings()!, {
    pictures,
    drawAreas: totalsPictures.areas,
    ...options,
  });
}

/** Every file of a site that is text, by its path. */
export function textsOf(site: Site): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { path, body } of siteFiles(site)) if (typeof body === 'string') texts.set(path, body);
  return texts;
}

/** The pages among them. */
export function pagesOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([path]) => path.endsWith('.html')));
}

/** What attributes of a page say, without what escapes them. */
export function attributes(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}

/** Links of the pages that lead nowhere, each with the page that it stands in. */
export function deadLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Map([...pagesOf(files)].map(([path, text]) => [path, new Set(attributes(text, 'id'))]));
  return [...pagesOf(files)].flatMap(([path, text]) =>
    [...attributes(text, 'href'), ...attributes(text, 'src')].flatMap((link) => {
      if (/^https?:/.test(link)) return [];
      const { pathname, hash } = new URL(link, `file:///${path}`);
      const target = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      const isThere = files.has(target) && (hash === '' || ids.get(target)?.has(hash.slice(1)) === true);
      return isThere ? [] : [`${path}: ${link}`];
    }),
  );
}
