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
