import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import jsYaml from 'js-yaml';
import { publicationOf } from '../../../src/publish/publication.ts';
import { post } from '../../../src/publish/post/post.ts';
import { factoryText, TestCatalog } from '../support/catalog.ts';
import { hostileNames, oddAddresses } from '../../support/hostile.ts';
import { shown, tableUnder } from '../support/markdown.ts';
import { shippedPublication } from '../support/shipped.ts';

const original = readFileSync(new URL('./fixtures/top20-2025H2.md', import.meta.url), 'utf8');

/** The post of a small catalog, with its edition as given. */
function postOf(files: Readonly<Record<string, string>>): string {
  const test = new TestCatalog(files);
  return post(publicationOf(test.catalog, test.rankings, test.edition())!);
}

describe('the post of 2025H2', () => {
  const ours = post(shippedPublication());

  it('holds every cell of the original table', () => {
    const [head = [], ...rows] = tableUnder(original, 'Rank');
    const [ourHead = [], ...ourRows] = tableUnder(ours, 'Rank');
    assert.deepEqual(ourHead, head);
    assert.equal(rows.length, 20);
    for (const [index, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        assert.equal(ourRows[index]?.[column], cell, `row ${index + 1}, ${head[column] ?? ''}`);
      }
    }
    assert.equal(ourRows.length, 20);
  });

  it('holds the title, the introduction and every note of the original', () => {
    const words = shown(ours).replace(/\s+/g, ' ');
    for (const line of original.split('\n')) {
      if (!/^(?:> - |# |\*Inspired|Figures are)/.test(line)) continue;
      assert.ok(words.includes(shown(line.replace(/^(?:> - |# )/, ''))), line);
    }
    assert.match(ours, /> \*\*Notes \(2025\):\*\*/);
    assert.match(ours, /\{: \.prompt-info \}/);
    assert.match(ours, /^_Last updated: November 2025_<br>$/m);
    const sources = original.split('\n').find((line) => line.startsWith('_Source'));
    assert.ok(sources !== undefined && ours.endsWith(`\n${sources}\n`), ours.slice(-200));
  });

  it('begins with the front matter of the original', () => {
    assert.deepEqual(frontMatterOf(ours), frontMatterOf(original));
    assert.match(ours, /^date: 2025-11-06 08:00:00 \+0200$/m);
  });

  it('gives the computed figures, the constants with their sources, and the sources', () => {
    const figures = tableUnder(ours, 'Possible ranks');
    assert.deepEqual(figures[1]?.slice(0, 4), [
      '1',
      'Stargate (OpenAI + Microsoft)',
      '1',
      '328k (239k–474k)',
    ]);
    const constants = tableUnder(ours, 'Constant');
    assert.ok(constants.some((row) => row.join('|').includes('1.82 (')));
    assert.ok(constants.some((row) => row.join('|').includes('Load factor|80%|')));
    assert.match(ours, /\[Epoch AI, GPU clusters\]\(https:\/\/epoch\.ai\/data\/gpu-clusters\)/);
  });

  it('is the same each time, with one line break at its end', () => {
    assert.equal(post(shippedPublication()), ours);
    assert.match(ours, /[^\n]\n$/);
    assert.doesNotMatch(ours, /\r|[ \t]+\n/);
  });
});

describe('a post', () => {
  it('shows the metric that orders it, where that is not the published count', () => {
    const [head = [], first = []] = tableUnder(post(shippedPublication('2026H1')), 'Rank');
    assert.equal(head[5], '⚡ H100e');
    assert.match(first[5] ?? '', /^1\.11M/);
  });

  it('shows names of all kinds as text, in one cell of one row', () => {
    for (const name of hostileNames) {
      const text = postOf({ 'factories/x.yaml': factoryText(name, '100,000') });
      const [head = [], row = [], ...more] = tableUnder(text, 'Rank');
      assert.equal(row.length, head.length, JSON.stringify(name));
      assert.equal(more.length, 0);
      assert.doesNotMatch(text, /\{\{|\{%|<(?!code>|\/code>|br>)|&(?!#?\w+;)/);
      assert.doesNotMatch(text, /(?!\n)\p{Cc}|[\u202A-\u202E]|[^\\]\]\(javascript/u);
    }
  });

  it('links to the web only', () => {
    for (const url of oddAddresses) {
      const sources = `sources: [{id: s, title: Somewhere, url: ${JSON.stringify(url)}}]\n`;
      const text = postOf({ 'factories/x.yaml': factoryText('X', '100', '[h100]', sources) });
      assert.match(text, /^1\. Somewhere/m, url);
      assert.doesNotMatch(text, /\]\(/, url);
    }
  });

  it('makes no picture of a link behind an exclamation mark', () => {
    const text = postOf({
      'editions/2025H1.yaml':
        'title: T\nasOf: 2025-06-30\nmetric: equivalents\nnotes: ["![log](https://example.com/p.png)", "Corrected![log](https://example.com)"]\n',
    });
    assert.match(text, /^> - \\!\[log\]\(https:\/\/example\.com\/p\.png\)$/m);
    assert.match(text, /^> - Corrected\\!\[log\]\(https:\/\/example\.com\)$/m);
    assert.doesNotMatch(text, /(?<!\\)!\[/);
  });

  it('leaves an introduction no more than emphasis, code and links of the web', () => {
    const text = postOf({
      'editions/2025H1.yaml': `title: T
asOf: 2025-06-30
metric: equivalents
intro: "# **bold** *em* \`code\` [web](https://example.com/a_(b)) [odd](javascript:alert(1)) <b>{{ x }}</b> {% y %}"
notes: ["1. *one* | two", "- three"]
`,
    });
    assert.ok(
      text.includes(
        '\\# **bold** *em* <code>code</code> [web](https://example.com/a_%28b%29) \\[odd\\](javascript:alert(1))',
      ),
    );
    assert.match(text, /&lt;b&gt;&#123;&#123; x &#125;&#125;/);
    assert.match(text, /^> - 1\\\. \*one\* \\\| two$/m);
    assert.match(text, /^> - \\- three$/m);
  });

  it('quotes in its front matter what a site would read otherwise', () => {
    const values = {
      a: 'no',
      b: '1:30',
      c: 'x: y',
      d: '---',
      e: 'two\nlines',
      f: [1, 'on', { g: true }],
      h: null,
    };
    const text = postOf({
      'editions/2025H1.yaml': `title: T\nasOf: 2025-06-30\nmetric: cost\nfrontMatter: ${JSON.stringify(values)}\n`,
    });
    assert.deepEqual(frontMatterOf(text), values);
    assert.match(text, /^a: "no"$/m);
  });

  it('leaves the scalars of its front matter as they are written', () => {
    const text = postOf({
      'editions/2025H1.yaml': [
        'title: T\nasOf: 2025-06-30\nmetric: cost\nfrontMatter:',
        '  commit: 61e9540',
        '  tweet: 1234567890123456789',
        '  python: 1.10',
        "  note: 'it''s'",
        '  on: yes',
        '  list:',
        '    - 0x1F',
        '    - {a: 1_000, b: [~, 007]}',
        '    - x, y',
        '  text: >-',
        '    two',
        '    lines',
        '  none:',
        '',
      ].join('\n'),
    });
    const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
    assert.deepEqual(matter.split('\n'), [
      'commit: 61e9540',
      'tweet: 1234567890123456789',
      'python: 1.10',
      "note: 'it''s'",
      'on: yes',
      'list: [0x1F, {a: 1_000, b: [~, 007]}, "x, y"]',
      'text: "two lines"',
      'none: null',
    ]);
  });

  it('says so where nothing is ranked, and that a draft is one', () => {
    const text = postOf({});
    assert.match(text, /No factory is ranked\./);
    assert.match(text, /_Last updated: June 2025 \(draft\)_/);
    assert.doesNotMatch(text, /^---\n/);
  });
});

function frontMatterOf(text: string): unknown {
  const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return jsYaml.load(matter);
}
