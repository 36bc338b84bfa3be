import fc from 'fast-check';

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
  '# a heading',
  '1. a list',
  '> a quotation',
  '=====',
  '![x](https://evil.example/p.png) [run](command:aiFactories.explain)',
  '$(alert) $(sync~spin)',
  'Colossus #12, GH-12, org/repo#3, 61e9540, @user, :x:',
  'a\r\n::error file=x::y',
  '::set-output name=a::b',
  '&lt;b&gt; &#35;',
  '@SUM(A1)',
  '\u2028line \u2029paragraph \u0085next',
  '\u{E0041}\u{E0042} tags \u00AD\u200B\u2060\uFEFF\u3164 nothing',
  '\u009B31m \u001B]8;;https://evil.example\u0007link',
  '|---|---|',
  '` `` ``` ',
  '\\\\[x](y)',
];

/** Pieces of which hostile texts are made: marks of every medium, and characters that nobody sees. */
const pieces = [
  ...hostileNames,
  ...Array.from('`*_{}[]()#+-.!|<>~&$\\\'"=@:;,%/?^'),
  ...['\n', '\r', '\t', '\u0000', '\u001B[2J', '\u007F', '\u0085', '\u009B', '\u2028', '\u2029'],
  ...['\u202E', '\u2066', '\u200F', '\u061C', '\u200B', '\u00AD', '\uFEFF', '\u{E0041}', '\uD800', '\uDC00'],
  ...[
    '::',
    '-->',
    ']]>',
    '{{',
    '{%',
    '](',
    '![',
    '$(',
    'www.',
    'https://',
    'GH-',
    '0x',
    'a',
    'Z',
    '7',
    'é',
    '工',
    ' ',
  ],
];

/** Any text that a stranger may have put where a name, a note or a title stands. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** What may be in no output: controls, half characters, marks of direction, and what shows as nothing. */
export const steering =
  /(?!\n)\p{Cc}|\p{Cs}|[\u2028\u2029\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u00AD\uFEFF\u3164]|[\u{E0000}-\u{E007F}]/u;

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
  'https://epoch.ai@evil.example/x',
  'https://epoch.ai\\@evil.example',
  'https://epoch.ai%40evil.example',
  'https://epoch.ai/a\u200Bb',
  'https://epoch.ai/a\u0007b',
  'https://epoch.ai\\evil.example',
  'https:///evil.example',
  'https:epoch.ai',
];
