/** Names as nobody should write them, and as everybody must be able to read them. */
export const hostileNames: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"quoted" and \'quoted\' & more',
  'pipe | in | the middle',
  'two\nlines',
  'Liquid {{ site.secret }} {% include x %}',
  '{: .class }',
  '**bold** _em_ `code` [link](javascript:alert(1)) ![img](x)',
  '](javascript:alert(1))',
  '=HYPERLINK("http://x")',
  '+1+1',
  'abc\u202Edef\u202C',
  'مصنع الذكاء الاصطناعي',
  '👩‍👩‍👧‍👦 family 🏭',
  'bell \u0007 escape \u001B[31m null \u0000',
  '\uD800 alone',
  ']]> --> </style></svg></desc>',
  '- # > 1. start',
  'https://example.com www.example.com me@example.com',
  '$$x^2$$ ~~gone~~ <!-- c -->',
];

/** Addresses that are no links. */
export const oddAddresses: readonly string[] = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  '//example.com',
  'file:///etc/passwd',
  'https://',
  'https://user:pass@example.com',
  'https://example.com/\u202Egnp',
  'ftp://example.com',
  ' https://example.com',
  'https://exa mple.com',
];
