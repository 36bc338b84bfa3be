import { webAddress, type WebAddress } from './web-address.ts';

/** A stretch of an editor's own text: introductions and notes may emphasise and link, and nothing else. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly inner: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: WebAddress; readonly inner: readonly Inline[] };

/** The paragraphs of a text, which blank lines part. What is no emphasis, code or link of the web is plain text. */
export function readProse(text: string): readonly (readonly Inline[])[] {
  return text
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => inlines(paragraph));
}

/** The text without its marks, on one line. */
export function plainProse(inline: readonly Inline[]): string {
  return inline
    .map((each) => {
      switch (each.kind) {
        case 'text':
        case 'code':
          return each.text;
        case 'break':
          return ' ';
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainProse(each.inner);
      }
    })
    .join('');
}

/** Each mark with what it makes of a match; the first that fits wins. */
const marks: readonly {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray) => Inline | undefined;
}[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, make: ([, text = '']) => ({ kind: 'text', text }) },
  { pattern: /(?:(?<! ) {2,}|\\)\r?\n\s*/y, make: () => ({ kind: 'break' }) },
  { pattern: /\r?\n[ \t]*/y, make: () => ({ kind: 'text', text: ' ' }) },
  { pattern: /`([^`]+)`/y, make: ([, text = '']) => ({ kind: 'code', text: text.trim() }) },
  {
    pattern: /\[([^[\]]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/y,
    make: ([, text = '', address = '']) => {
      const url = webAddress(address);
      return url === undefined ? undefined : { kind: 'link', url, inner: inlines(text) };
    },
  },
  {
    pattern: /\*\*(?=[^\s*])([^*]*(?:\*(?!\*)[^*]*)*[^\s*]|[^\s*])\*\*/y,
    make: ([, inner = '']) => ({ kind: 'strong', inner: inlines(inner) }),
  },
  {
    pattern: /\*(?=[^\s*])([^*]*[^\s*])\*/y,
    make: ([, inner = '']) => ({ kind: 'emphasis', inner: inlines(inner) }),
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/uy,
    make: ([, inner = '']) => ({ kind: 'emphasis', inner: inlines(inner) }),
  },
];

function inlines(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const [inline, length] = markAt(text, at) ?? [undefined, 1];
    if (!inline) plain += text.charAt(at);
    else if (inline.kind === 'text') plain += inline.text;
    else {
      flush();
      found.push(inline);
    }
    at += length;
  }
  flush();
  return found;
}

function markAt(text: string, at: number): readonly [Inline, number] | undefined {
  if (!/[\\ \r\n`[*_]/.test(text.charAt(at))) return undefined;
  for (const { pattern, make } of marks) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const inline = match && make(match);
    if (inline) return [inline, match[0].length];
  }
  return undefined;
}
