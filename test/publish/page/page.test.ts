import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mostWithSteps } from '../../../src/publish/page/page-derivations.ts';
import { factoryText, TestCatalog } from '../support/catalog.ts';
import { hostileNames, oddAddresses } from '../../support/hostile.ts';
import { pageOf, shippedCatalog } from '../support/shipped.ts';

function pageWith(files: Readonly<Record<string, string>>): string {
  const test = new TestCatalog(files);
  return pageOf(test, test.edition());
}

describe('the page', () => {
  const shipped = shippedCatalog();
  const html = pageOf(shipped, shipped.edition('2025H2'));

  it('allows nothing but its own style, by hash', () => {
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.equal(html.match(/<style>/g)?.length, 1);
    assert.doesNotMatch(html, /<script|<link|<img|<iframe| style=| on\w+=| src=/);
  });

  it('has a row for each factory, with name, words, figures and ranges', () => {
    const [, body = ''] = /<table class="list">[^]*?<tbody>([^]*?)<\/tbody>/.exec(html) ?? [];
    const rows = body.split('<tr>').slice(1);
    assert.equal(rows.length, 20);
    const text = (rows[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const word of [
      'Frontier AI Factory',
      '~100,000 GPUs',
      '138k',
      '90.0k–195k',
      ' MW ',
      '2–3',
      'DGX Cloud',
    ]) {
      assert.ok(text.includes(word), word);
    }
    assert.equal(rows[1]?.match(/class="whisker-cell"/g)?.length, 4);
  });

  it('holds every picture, every derivation, notes, methodology and sources', () => {
    assert.equal(html.match(/<svg [^>]*role="img"/g)?.length, 4);
    assert.equal(html.match(/<div id="how-[a-z0-9-]+">/g)?.length, 20);
    assert.match(html, /= 100,000 × mean\(1, 1\.77\)/);
    assert.match(html, /factories\/stargate\.yaml:\d+/);
    assert.match(html, /<strong>UAE<\/strong>/);
    assert.match(html, /server and network overhead/i);
    assert.match(html, /href="https:\/\/epoch\.ai\/data\/gpu-clusters"/);
  });

  it('has every step of a list that a browser can show, and the formulas of one that is longer', function () {
    this.timeout(60_000);
    const of = (rows: number): string =>
      pageWith({
        'editions/2025H1.yaml': `title: All\nasOf: 2025-06-30\nmetric: equivalents\nsize: ${rows}\n`,
        ...Object.fromEntries(
          Array.from({ length: rows }, (_, at) => [`factories/f-${at}.yaml`, factoryText(`F ${at}`, '1000')]),
        ),
      });
    const [most, more] = [of(mostWithSteps), of(mostWithSteps + 1)];
    assert.match(most, /<summary>Every step/);
    assert.doesNotMatch(most, /A list this long/);
    assert.doesNotMatch(more, /<summary>Every step/);
    assert.match(more, /A list this long has the formula of each figure/);
    assert.equal(more.match(/<div id="how-/g)?.length, mostWithSteps + 1);
    assert.ok(more.length < most.length / 2);
  });

  it('leads every link within the page somewhere, and has no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target);
    for (const [, target] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]*)"/g)) {
      assert.ok(ids.includes(target), target);
    }
  });

  it('is the same each time', () => {
    assert.equal(pageOf(shipped, shipped.edition('2025H2')), html);
  });

  it('shows names of all kinds as text', () => {
    for (const name of hostileNames) {
      const text = pageWith({ 'factories/x.yaml': factoryText(name, '100,000') });
      assert.doesNotMatch(text, /<script|<img|onerror=[^&]*>|<!-- c|(?!\n)\p{Cc}|[\u202A-\u202E]/u);
      assert.doesNotMatch(text, /href="(?!#|https:\/\/)/);
    }
  });

  it('links to the web only', () => {
    for (const url of oddAddresses) {
      const sources = `sources: [{id: s, title: Somewhere, url: ${JSON.stringify(url)}, supports: [compute]}]\n`;
      const text = pageWith({ 'factories/x.yaml': factoryText('X', '100', '[h100]', sources) });
      assert.match(text, /Somewhere/);
      assert.doesNotMatch(text, /href="(?!#)/, url);
    }
  });

  it('says so where nothing is ranked', () => {
    const text = pageWith({});
    assert.match(text, /No factory is ranked\./);
    assert.doesNotMatch(text, /id="pictures"/);
  });
});
