import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../src/words/csv.ts';
import { htmlText, tag } from '../../src/words/html.ts';
import { jsonText } from '../../src/words/json.ts';
import { labelText, messageText } from '../../src/words/label.ts';
import { githubText, markdownCode, markdownText, postText } from '../../src/words/markdown.ts';
import { printable } from '../../src/words/printable.ts';
import { element, xmlText } from '../../src/words/svg.ts';
import { webAddress } from '../../src/words/web-address.ts';
import { workflowCommand } from '../../src/words/workflow-command.ts';
import { parseCsv } from '../publish/support/csv.ts';
import { hostileText, oddAddresses, steering } from '../support/hostile.ts';

function holds(medium: (text: string) => string, ...never: readonly RegExp[]): void {
  fc.assert(
    fc.property(hostileText, (text) => {
      const written = medium(text);
      for (const pattern of [steering, ...never]) assert.doesNotMatch(written, pattern);
    }),
    { numRuns: 2000 },
  );
}

/** A mark that no backslash takes the meaning of. */
const bare = (marks: string): RegExp => new RegExp(`(?<!\\\\)(?:\\\\\\\\)*(?:^|[^\\\\])${marks}`);

describe('a stranger’s text', () => {
  it('steers no terminal', () => {
    holds(printable, /\n/);
  });

  it('is text in a hover', () => {
    holds(
      markdownText,
      ...['\\]\\(', '<', '`', '\\*', '\\|', '\\$\\(', '&#', '&[a-z]', ':\\/\\/'].map(bare),
      /^\s*(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|=)|\n/,
    );
    holds(markdownCode, /\n/);
  });

  it('is text in a comment on GitHub', () => {
    holds(
      (text) => githubText(text).replace(/&#\d+;/g, '¤'),
      /[<{]|\n/,
      ...['\\]\\(', '`', '\\*', '\\|'].map(bare),
      /@\w|#\d|\bGH-\d|:[\w+-]+:|:\/\/|\bwww\.|(?<!\w)[\da-f]{7,}(?!\w)/i,
      /^\s*(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|=)/,
    );
  });

  it('is text in a post', () => {
    holds(
      postText,
      /[<{]|\n|:\/\/|\bwww\.|@/i,
      ...['\\]\\(', '`', '\\*', '\\|'].map(bare),
      /^\s*(?:#|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|=|:\s)/,
    );
  });

  it('is text in a page and in a picture', () => {
    holds(htmlText, /[<>"']|&(?!#\d+;)|\n/);
    holds((text) => tag('a', { title: text }).slice('<a title="'.length, -'"></a>'.length), /[<>"]/);
    holds(xmlText, /[<>"'\uFFFE\uFFFF]|&(?!#\d+;)|\n/);
    holds((text) => element('a', { title: text }).slice('<a title="'.length, -'"/>'.length), /[<>"]/);
  });

  it('is one cell of a table, and no formula', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [cells = [], ...more] = parseCsv(csv([[text, 'after']]));
        assert.deepEqual([cells.length, cells[1], more.length], [2, 'after', 0]);
        assert.doesNotMatch(cells[0] ?? '', /^[=+\-@\t\r\n＝＋－＠]/);
        assert.doesNotMatch(cells[0] ?? '', /(?![\t\r\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200B]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back from JSON as what it was, and steers no terminal on the way', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = jsonText({ text });
        assert.deepEqual(JSON.parse(written), { text });
        assert.doesNotMatch(written, steering);
      }),
      { numRuns: 2000 },
    );
  });

  it('is one message of one workflow command', () => {
    holds((text) => workflowCommand('error', { file: text, title: text }, text).slice(0, -1), /\n/);
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = workflowCommand('error', { file: text }, 'x');
        assert.match(written, /^::error file=[^:,]*::x\n$/);
      }),
    );
  });

  it('draws no icon in a label and makes no link in a message', () => {
    holds(labelText, bare('\\$\\('), /\n/);
    holds(messageText, /\]\(|\n/);
  });

  it('is a link only where it is an address of the web', () => {
    for (const address of oddAddresses) assert.equal(webAddress(address), undefined, address);
    for (const address of [
      'https://a/(b)',
      'http://a.example:8080/x?y=1#z',
      'https://en.wikipedia.org/wiki/A_(b)',
    ])
      assert.equal(webAddress(address), address);
  });
});
