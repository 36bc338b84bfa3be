import assert from 'node:assert/strict';
import { linksIn } from '../../src/language/links.ts';
import { tokensIn } from '../../src/language/semantic-tokens.ts';
import { contextOver, shippedContext, fileAt } from './support/language-context.ts';

describe('document links', () => {
  it('are the addresses of sources, of the web only', () => {
    const text = `url: https://not.a/source
sources:
  - {id: a, title: The page, url: "https://example.org/a?b=c#d"}
  - {id: b, url: http://example.org/x(y)}
  - {id: c, url: "javascript:alert(1)"}
  - {id: d, url: file:///etc/passwd}
  - {id: e, url: "command:workbench.action.quit"}
  - {id: f, url: "https://example.org/a b"}
  - just words
`;
    const context = contextOver([['factories/x.yaml', text]]);
    const links = linksIn(context, fileAt(context, 'factories/x.yaml'));
    assert.deepEqual(
      links.map(({ span, url, tooltip }) => [text.slice(span.start, span.end), url, tooltip]),
      [
        ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d', 'The page'],
        ['http://example.org/x(y)', 'http://example.org/x(y)', 'http://example.org/x(y)'],
      ],
    );
  });
});

describe('colours of ids', () => {
  it('are for those that the catalog knows', () => {
    const text = `name: x
partOf: [stargate, nobody]
compute:
  - {hardware: ["nvidia-b200", unknown-chip], source: epoch-clusters}
  - {shares: {nvidia-b100: 50%}, source: own}
sources:
  - {id: own, title: Own}
`;
    const context = shippedContext({ 'factories/new.yaml': text });
    const tokens = tokensIn(context, fileAt(context, 'factories/new.yaml'));
    assert.deepEqual(
      tokens.map(
        ({ kind, start, end, declares }) => `${kind} ${text.slice(start, end)}${declares ? '!' : ''}`,
      ),
      [
        'factory stargate',
        'hardware nvidia-b200',
        'source epoch-clusters',
        'hardware nvidia-b100',
        'source own',
        'source own!',
      ],
    );
  });
});
