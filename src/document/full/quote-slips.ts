import type { LineIndex } from '../line-index.ts';
import { quotedText, scalarText } from '../scalar-text.ts';
import type { Slip } from './slip.ts';

/** A quote inside a quoted text. */
export function* quoteSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const match = /^(.*?(?:^|[:,[{-] ?)\s*)(["'])(.*)\2(\s*[,\]}]*\s*(?:#.*)?)$/.exec(text);
  const [, before = '', quote = '', inside = ''] = match ?? [];
  if (!match || !inside.includes(quote)) return;
  const start = lines.lineStart(line) + before.length;
  const plain = quote === '"' ? inside.replaceAll('\\"', '"') : inside.replaceAll("''", "'");
  const written = plain.includes('"') && !plain.includes("'") ? `'${plain}'` : `"${quotedText(plain, '"')}"`;
  yield {
    message: `The quote inside this text ends it. Write ${written}`,
    edit: { start, end: start + inside.length + 2, text: written },
  };
}

/** A quote before a key that is closed nowhere, or only behind its value. */
export function* quotedPairSlips(lines: LineIndex, line: number): Generator<Slip> {
  const [, before, quote = '', key = '', gap = '', rest = ''] =
    /^(\s*(?:- +)?)(["'])([A-Za-z]\w*)(:(?:\s+|$))(.*)$/.exec(lines.lineText(line)) ?? [];
  if (before === undefined) return;
  const start = lines.lineStart(line) + before.length;
  const end = start + quote.length + key.length + gap.length + rest.trimEnd().length;
  const [, value] = new RegExp(`^([^"']+)${quote}\\s*$`).exec(rest) ?? [];
  if (value !== undefined) {
    const written = `${key}: ${scalarText(value.trim())}`;
    yield {
      message: `These quotes make one text of a key and its value. Write ${written}`,
      edit: { start, end, text: written },
    };
  } else {
    yield {
      message: `This quote before a key is not closed. Write ${key}${gap}${rest.trim()}`,
      start,
      end,
      edit: { start, end: start + 1, text: '' },
    };
  }
}

/** A text between brackets that a # cuts off, and with it what would close them. */
export function* hashSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const cut =
    /(?<=^\s*|[[{,]\s*(?:[A-Za-z]\w*:\s+)?)[^\s"'[\]{},:#-](?:(?!:\s)[^"'[\]{},])*?\s#[^\s"'[\]{},][^"'[\]{},]*?(?=\s*[,\]}])/g;
  for (const match of text.matchAll(cut)) {
    const [words] = match;
    const start = lines.lineStart(line) + match.index;
    const written = `"${quotedText(words, '"')}"`;
    const comment = text.slice(match.index + words.search(/\s#/)).trim();
    yield {
      message: `YAML takes “${comment}” for a comment. Quote it: ${written}`,
      edit: { start, end: start + words.length, text: written },
    };
  }
}
