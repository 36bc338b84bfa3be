import assert from 'node:assert/strict';
import type { Day } from '../../../src/catalog/day.ts';
import { feedText } from '../../../src/site/data/feed.ts';
import { rankingFile } from '../../../src/ranking/ranking-file.ts';
import { listOf } from '../../../src/ranking/ranking.ts';
import { hostileNames } from '../../support/hostile.ts';
import { childrenOf, parseXml, type XmlNode } from '../../support/xml.ts';
import { factoryText, soundFiles, TestCatalog } from '../../publish/support/catalog.ts';
import { shippedCatalog } from '../../publish/support/shipped.ts';
import { attributes, siteOf, textsOf } from '../support/site.ts';

const published =
  'title: First Half of 2025\nasOf: 2025-06-30\npublished: 2025-07-01\nmetric: equivalents\nsize: 3\n';

function textIn(node: XmlNode, name: string): string {
  const [child, ...others] = childrenOf(node, name);
  assert.ok(child && others.length === 0, name);
  return child.text;
}

/** Reads a feed and holds it against RFC 4287: what must be there, once, and in which form. */
function readFeed(text: string): { readonly feed: XmlNode; readonly entries: readonly XmlNode[] } {
  const feed = parseXml(text);
  assert.equal(feed.name, 'feed');
  assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
  const entries = childrenOf(feed, 'entry');
  assert.ok(childrenOf(feed, 'author').length > 0);
  for (const author of childrenOf(feed, 'author')) assert.notEqual(textIn(author, 'name'), '');
  assert.equal(childrenOf(feed, 'link').filter(({ attributes: { rel } }) => rel === 'self').length, 1);
  for (const node of [feed, ...entries]) {
    assert.notEqual(textIn(node, 'title'), '');
    assert.match(
      textIn(node, 'id'),
      /^(?:https?:\/\/\S+|urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/,
    );
    assert.match(textIn(node, 'updated'), /^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    for (const link of childrenOf(node, 'link')) assert.ok(link.attributes.href);
  }
  for (const entry of entries) {
    assert.equal(
      childrenOf(entry, 'link').filter(({ attributes: { rel } }) => rel === 'alternate').length,
      1,
    );
    assert.equal(childrenOf(entry, 'content')[0]?.attributes.type, 'html');
  }
  const ids = [feed, ...entries].map((node) => textIn(node, 'id'));
  assert.equal(new Set(ids).size, ids.length);
  const days = entries.map((node) => textIn(node, 'updated'));
  assert.deepEqual(days, [...days].sort().reverse());
  assert.equal(textIn(feed, 'updated'), days[0] ?? textIn(feed, 'updated'));
  return { feed, entries };
}

/** A list that was published with three factories, and then with Alpha corrected. */
function corrected(count: string, alpha = 'Alpha'): TestCatalog {
  const files = {
    'editions/2025H1.yaml': published,
    'factories/alpha.yaml': factoryText(alpha, '1,000'),
    'factories/beta.yaml': factoryText('Beta', '500'),
  };
  const before = new TestCatalog(files);
  const ranking = rankingFile(listOf(before.catalog, before.rankings, before.edition()));
  return new TestCatalog({
    ...files,
    'editions/2025H1.ranking.yaml': ranking,
    'factories/alpha.yaml': factoryText(alpha, count),
  });
}

describe('the feed', () => {
  it('has the published list of the catalog that we ship, and no draft', () => {
    const { entries, feed } = readFeed(feedText(siteOf(shippedCatalog())));
    assert.deepEqual(
      entries.map((entry) => textIn(entry, 'title')),
      ['AI Factories Top 20 — 2025 H2 Edition'],
    );
    assert.equal(textIn(feed, 'updated'), '2025-11-06T00:00:00Z');
    assert.match(
      textIn(entries[0]!, 'content'),
      /<li><bdi>Stargate \(OpenAI \+ Microsoft\)<\/bdi>: 150k accelerators<\/li>/,
    );
  });

  it('has the list as it was published, and its corrections with when and why', () => {
    const test = corrected('200');
    const history = {
      before: corrected('1,000'),
      revisions: [{ day: '2026-03-04' as Day, subject: 'Correct <Alpha>', files: ['factories/alpha.yaml'] }],
    };
    const site = siteOf(test, { histories: new Map([['2025H1', history]]), base: 'https://example.org/x/' });
    const { feed, entries } = readFeed(feedText(site));
    const [correction, list] = entries;
    assert.equal(textIn(correction!, 'title'), 'Corrections: First Half of 2025');
    assert.deepEqual(
      [textIn(correction!, 'updated'), textIn(feed, 'updated')],
      ['2026-03-04T00:00:00Z', '2026-03-04T00:00:00Z'],
    );
    assert.match(
      textIn(correction!, 'content'),
      /Alpha<\/bdi>: #1 · 1\.00k accelerators .* → #2 · 200 accelerators .*2026-03-04: Correct &#60;Alpha&#62;/,
    );
    assert.match(textIn(list!, 'content'), /<ol><li><bdi>Alpha<\/bdi>: 1\.00k H100e<\/li><li>/);
    assert.equal(textIn(list!, 'updated'), '2025-07-01T00:00:00Z');
    const link = childrenOf(correction!, 'link')[0]?.attributes.href;
    assert.equal(link, 'https://example.org/x/lists/2025H1/#corrections');
    const page = textsOf(site).get('lists/2025H1/index.html')!;
    assert.ok(attributes(page, 'id').includes('corrections'));
    assert.match(page, /2026-03-04: Correct &#60;Alpha&#62;/);
  });

  it('marks what is doubtful, and says why', () => {
    const doubted = factoryText('Alpha', '200').replace(
      'count: 200',
      'count: 200\n    caveat: May be processors.',
    );
    const test = corrected('200');
    test.write({ 'factories/alpha.yaml': doubted });
    const { entries } = readFeed(feedText(siteOf(test)));
    for (const entry of entries) {
      const content = textIn(entry, 'content');
      assert.match(content, / H100e‡/);
      assert.match(content, /<p>‡ Alpha: May be processors\.<\/p>/);
    }
  });

  it('names things by ids that stay, wherever the site stands', () => {
    const settings = soundFiles['catalog.yaml']!.replace(
      'reference:',
      'list: {url: "https://example.org/lists"}\nreference:',
    );
    const test = new TestCatalog({ 'catalog.yaml': settings, 'editions/2025H1.yaml': published });
    const idsOf = (base?: string): readonly string[] => {
      const { feed, entries } = readFeed(feedText(siteOf(test, { base })));
      return [feed, ...entries].map((node) => textIn(node, 'id'));
    };
    assert.deepEqual(idsOf(), ['https://example.org/lists/', 'https://example.org/lists/lists/2025H1/']);
    assert.deepEqual(idsOf('https://mirror.example/'), idsOf());
    const bare = new TestCatalog({ 'editions/2025H1.yaml': published });
    assert.equal(
      feedText(siteOf(bare)),
      feedText(siteOf(new TestCatalog({ 'editions/2025H1.yaml': published }))),
    );
  });

  it('stands without an edition, and whatever names there are', () => {
    readFeed(feedText(siteOf(new TestCatalog({ 'editions/2025H1.yaml': undefined as unknown as string }))));
    readFeed(feedText(siteOf(new TestCatalog({}))));
    for (const name of hostileNames) {
      const { entries } = readFeed(feedText(siteOf(corrected('200', name))));
      assert.equal(entries.length, 2);
      for (const entry of entries) {
        const content = textIn(entry, 'content');
        assert.doesNotMatch(content.replace(/<\/?(?:p|ul|ol|li|bdi|br)>/g, ''), /[<>]/);
      }
    }
  });
});
