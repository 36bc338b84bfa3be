import assert from 'node:assert/strict';
import { shippedCatalog } from '../publish/support/shipped.ts';
import { attributes, deadLinks, pagesOf, siteOf, textsOf } from './support/site.ts';

describe('the site of the catalog that we ship', () => {
  const shipped = shippedCatalog();
  const texts = textsOf(siteOf(shipped));
  const base = 'https://example.org/ai-factories/';
  const based = textsOf(siteOf(shipped, { base }));

  it('leads every link somewhere, whether its files are named or not', () => {
    assert.deepEqual(deadLinks(texts), []);
    assert.deepEqual(deadLinks(based), []);
  });

  it('has no id twice on a page', () => {
    for (const [path, text] of pagesOf(texts)) {
      const ids = attributes(text, 'id');
      assert.equal(new Set(ids).size, ids.length, path);
    }
  });

  it('is the same each time', () => {
    assert.deepEqual(textsOf(siteOf(shippedCatalog())), texts);
  });

  it('says of every page what it is, and where it stands where that is known', () => {
    for (const [path, text] of pagesOf(based)) {
      assert.match(text, /<title>[^<]+<\/title>/, path);
      assert.match(text, /<meta name="description" content="[^"]+">/, path);
      if (path !== '404.html')
        assert.ok(
          text.includes(`<link rel="canonical" href="${base}${path.replace(/index\.html$/, '')}">`),
          path,
        );
    }
    for (const [path, text] of pagesOf(texts)) assert.doesNotMatch(text, /rel="canonical"/, path);
  });

  it('tells machines of each list as a data set, with its licence and what it can be had as', () => {
    for (const id of ['2025-12', '2025H2', '2026H1', '2026H2']) {
      const address = `${base}lists/${id}/`;
      const data = dataIn(based.get(`lists/${id}/index.html`) ?? '');
      assert.equal(data['@context'], 'https://schema.org');
      assert.equal(data['@type'], 'Dataset');
      assert.equal(data.url, address);
      assert.equal(data.license, 'https://creativecommons.org/licenses/by/4.0/');
      assert.ok(String(data.description).length >= 50 && String(data.description).length <= 5000);
      for (const key of ['name', 'creator', 'temporalCoverage', 'variableMeasured', 'includedInDataCatalog'])
        assert.ok(data[key], key);
      const downloads = data.distribution as readonly Readonly<Record<string, string>>[];
      assert.deepEqual(
        downloads.map((each) => [each['@type'], each.encodingFormat]),
        [
          ['DataDownload', 'text/csv'],
          ['DataDownload', 'application/json'],
        ],
      );
      for (const { contentUrl = '' } of downloads)
        assert.ok(based.has(contentUrl.slice(base.length)), contentUrl);
      const [plain] = dataIn(texts.get(`lists/${id}/index.html`) ?? '').distribution as typeof downloads;
      assert.ok(texts.has(new URL(plain?.contentUrl ?? '', `file:///lists/${id}/`).pathname.slice(1)));
    }
    assert.equal(dataIn(based.get('index.html') ?? '')['@type'], 'DataCatalog');
  });

  it('can be passed on: title, words and a picture of the list', () => {
    for (const [path, text] of pagesOf(based)) {
      for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name'])
        assert.match(text, new RegExp(`<meta property="${property}" content="[^"]+">`), path);
      const [picture] = /(?<=property="og:image" content=")[^"]*/.exec(text) ?? [];
      if (/^(?:index\.html|lists\/.+\/)/.test(path)) assert.ok(picture !== undefined, path);
      if (picture !== undefined) assert.ok(based.has(picture.slice(base.length)), picture);
    }
  });

  it('names every page in its map, and nothing that is not there', () => {
    const named = [...(based.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url = '']) => url,
    );
    const pages = [...pagesOf(based).keys()].filter((path) => path !== '404.html');
    assert.deepEqual(named.sort(), pages.map((path) => base + path.replace(/index\.html$/, '')).sort());
    assert.match(based.get('robots.txt') ?? '', /^User-agent: \*\nAllow: \/\nSitemap: https:/);
    assert.equal(texts.has('sitemap.xml'), false);
  });

  it('allows its pages nothing but files of the site', () => {
    for (const [path, text] of pagesOf(texts)) {
      const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
      assert.equal(
        policy.replaceAll('&#39;', "'"),
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
        path,
      );
      assert.doesNotMatch(text, /<script(?! type="application\/ld\+json">)|<style| style=| on\w+=/, path);
    }
  });
});

/** What a page says for machines. */
function dataIn(page: string): Readonly<Record<string, unknown>> {
  const [, json = 'null'] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json) as Readonly<Record<string, unknown>>;
}
