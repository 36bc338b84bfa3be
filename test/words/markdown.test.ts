import assert from 'node:assert/strict';
import {
  github,
  githubText,
  markdownCode,
  markdownLink,
  markdownTable,
  markdownText,
  postText,
} from '../../src/words/markdown.ts';
import { webAddress } from '../../src/words/web-address.ts';

describe('text in Markdown', () => {
  const ofBoth: readonly (readonly [text: string, written: string])[] = [
    ['xAI “Colossus” (Elon Musk / xAI)', 'xAI “Colossus” (Elon Musk / xAI)'],
    ['~150,000+', '~150,000+'],
    ['~100 + ~200', '~100 + \\~200'],
    ['$4.41B', '$4.41B'],
    ['$x^2$', '\\$x^2\\$'],
    ['a|b\\|c', 'a\\|b\\\\\\|c'],
    ['two\nlines', 'two lines'],
    ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['--- ', '\\---'],
    ['-5 °C', '-5 °C'],
    ['1. a', '1\\. a'],
    ['1.77 times', '1.77 times'],
    ['=====', '\\====='],
    ['\u001B[31m \u202Ex', '␛\\[31m x'],
  ];
  for (const [text, written] of ofBoth) {
    it(`is ${JSON.stringify(text)} in a post and on GitHub`, () => {
      assert.equal(postText(text), written);
      assert.equal(githubText(text), written);
    });
  }

  const ofPosts: readonly (readonly [text: string, written: string])[] = [
    ['*b* _i_ `c` [l](http://x) ![i](y)', '\\*b\\* \\_i\\_ \\`c\\` \\[l\\](http&#58;//x) !\\[i\\](y)'],
    [
      '{{ site.x }} {% raw %} {: .c}',
      '&#123;&#123; site.x &#125;&#125; &#123;% raw %&#125; &#123;: .c&#125;',
    ],
    ['www.example.org a@b.c', 'www&#46;example.org a&#64;b.c'],
  ];
  for (const [text, written] of ofPosts) {
    it(`is ${JSON.stringify(text)} in a post`, () => {
      assert.equal(postText(text), written);
    });
  }

  const ofGithub: readonly (readonly [text: string, written: string])[] = [
    ['Colossus #12', 'Colossus #&#8203;12'],
    ['GH-12, org/repo#3', 'GH-&#8203;12, org/repo#&#8203;3'],
    ['@user', '@&#8203;user'],
    [':x: and :+1:', ':&#8203;x: and :&#8203;+1:'],
    ['61e9540', '61e954&#8203;0'],
    ['0123456789abcdef0123', '012345&#8203;6789ab&#8203;cdef01&#8203;23'],
    ['deadbeefs', 'deadbeefs'],
    ['see https://a.example or www.b.example', 'see https:&#8203;//a.example or www&#8203;.b.example'],
    ['_www.b.example _GH-12', '\\_www&#8203;.b.example \\_GH-&#8203;12'],
    ['12:30', '12:30'],
  ];
  for (const [text, written] of ofGithub) {
    it(`is ${JSON.stringify(text)} on GitHub`, () => {
      assert.equal(githubText(text), written);
    });
  }

  const ofHovers: readonly (readonly [text: string, written: string])[] = [
    ['![x](https://evil.example/p.png)', '!\\[x\\](https\\://evil.example/p.png)'],
    ['[run](command:aiFactories.explain)', '\\[run\\](command:aiFactories.explain)'],
    ['$(alert) $5', '\\$(alert) $5'],
    ['&lt;b&gt; R&D', '\\&lt;b\\&gt; R\\&D'],
    ['> quoted', '\\> quoted'],
    ['a@b.example www.c.example', 'a\\@b.example www\\.c.example'],
    ['# a', '\\# a'],
    ['~100,000 × H100', '\\~100,000 × H100'],
  ];
  for (const [text, written] of ofHovers) {
    it(`is ${JSON.stringify(text)} in a hover`, () => {
      assert.equal(markdownText(text), written);
    });
  }

  it('is code whatever marks it holds', () => {
    assert.equal(markdownCode('count: 5'), '`count: 5`');
    assert.equal(markdownCode('a ` b'), '`` a ` b ``');
  });

  it('is a link where there is an address, which ends where it ends', () => {
    const [there, odd] = [webAddress('https://a.example/x_(b)'), webAddress('javascript:x')];
    assert.equal(markdownLink(markdownText('[T]'), there), '[\\[T\\]](https://a.example/x_%28b%29)');
    assert.equal(markdownLink(markdownText('T'), odd), 'T');
  });

  it('stands in tables', () => {
    const columns = [
      { head: githubText('#'), align: 'right' },
      { head: githubText('factory'), align: 'left' },
    ] as const;
    assert.equal(
      markdownTable(columns, [[github`1`, githubText('A | B')]]),
      '| \\# | factory |\n| --: | :-- |\n| 1 | A \\| B |\n',
    );
  });
});
