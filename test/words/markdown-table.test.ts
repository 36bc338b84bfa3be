import assert from 'node:assert/strict';
import { markdownCell, markdownTable } from '../../src/words/markdown-table.ts';

describe('markdownTable', () => {
  it('aligns figures to the right', () => {
    const columns = [
      { head: '#', align: 'right' },
      { head: 'factory', align: 'left' },
    ] as const;
    assert.equal(
      markdownTable(columns, [['1', 'A | B']]),
      '| # | factory |\n| ---: | --- |\n| 1 | A \\| B |\n',
    );
  });

  const cases: readonly [text: string, cell: string][] = [
    ['xAI “Colossus” (Elon Musk / xAI)', 'xAI “Colossus” (Elon Musk / xAI)'],
    ['~150,000+', '~150,000+'],
    ['~100 + ~200', '~100 + \\~200'],
    ['$4.41B', '$4.41B'],
    ['$x^2$', '\\$x^2\\$'],
    ['a|b\\|c', 'a\\|b\\\\\\|c'],
    ['two\nlines', 'two lines'],
    ['*b* _i_ `c` [l](http://x) ![i](y)', '\\*b\\* \\_i\\_ \\`c\\` \\[l\\](http&#58;//x) !\\[i\\](y)'],
    ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
    [
      '{{ site.x }} {% raw %} {: .c}',
      '&#123;&#123; site.x &#125;&#125; &#123;% raw %&#125; &#123;: .c&#125;',
    ],
    ['www.example.org a@b.c', 'www&#46;example.org a&#64;b.c'],
    ['\u001B[31m \u202Ex', '␛\\[31m x'],
  ];
  for (const [text, cell] of cases) {
    it(`writes ${JSON.stringify(text)}`, () => {
      assert.equal(markdownCell(text), cell);
    });
  }
});
