import { inOurSigns, nameOf } from '../../quantity/signs.ts';
import { LineIndex } from '../line-index.ts';
import type { TextEdit } from '../parts.ts';
import { quotedText } from '../scalar-text.ts';
import type { SyntaxProblem } from '../syntax-problem.ts';
import { columnsAbove, dashSlips, indentSlips, itemSlips, reach } from './indent-slips.ts';
import { hashSlips, quotedPairSlips, quoteSlips } from './quote-slips.ts';
import type { Slip } from './slip.ts';

/** How many characters are read for trials in all: each trial reads the whole text. */
const mostRead = 120_000;

/** Longer lines are not looked at. */
const longestLine = 300;

/** How much of a line a message quotes. */
const longestQuote = 60;

/** How many slips of one text are looked for. */
const mostSlips = 5;

/**
 * The slips that explain why a text is no YAML: each is mended by one edit, and what is left after it breaks later on, or
 * not at all. `read` tells what is wrong with a text. Undefined where the first problem is no slip that we know.
 */
export function findSlips(
  text: string,
  problems: readonly SyntaxProblem[],
  read: (text: string) => readonly SyntaxProblem[],
): readonly SyntaxProblem[] | undefined {
  const trials = { left: Math.floor(mostRead / Math.max(text.length, 1000)) };
  const found: SyntaxProblem[] = [];
  const made: TextEdit[] = [];
  let mended = text;
  let left: readonly SyntaxProblem[] = problems.filter(({ code }) => code === 'syntax');
  while (left[0] && found.length < mostSlips) {
    const tried = firstThatMends(mended, left[0], left.length, read, trials);
    if (!tried) break;
    const { slip } = tried;
    const original = (offset: number): number => originalOf(offset, made);
    const [start, end] = [slip.start ?? slip.edit.start, slip.end ?? slip.edit.end];
    found.push({
      code: 'syntax',
      message: whole(slip.message),
      start: original(start),
      end: Math.max(original(end), original(start)),
      edit: { ...slip.edit, start: original(slip.edit.start), end: original(slip.edit.end) },
      ...(slip.isGuess === true && { isGuess: true }),
    });
    made.unshift(slip.edit);
    mended = tried.text;
    left = tried.left;
  }
  if (found.length === 0) return undefined;
  const rest = left.map((problem) => ({
    ...problem,
    start: originalOf(problem.start, made),
    end: originalOf(problem.end, made),
  }));
  return [...found, ...rest];
}

/** A message as a sentence, not longer than anybody reads. */
function whole(message: string): string {
  const [said = '', written] = message.split(/(?<=(?:Write|Quote it:) )/);
  if (written === undefined) return message;
  const short = written.length > longestQuote ? `${written.slice(0, longestQuote - 1)}…` : written;
  return `${said}${short}${short.endsWith('.') ? '' : '.'}`;
}

/** Where a place of a mended text stood before the edits, the last of which comes first. */
function originalOf(offset: number, made: readonly TextEdit[]): number {
  return made.reduce((at, { start, end, text }) => {
    if (at <= start) return at;
    return at >= start + text.length ? at - text.length + (end - start) : start;
  }, offset);
}

function firstThatMends(
  text: string,
  problem: SyntaxProblem,
  count: number,
  read: (text: string) => readonly SyntaxProblem[],
  trials: { left: number },
): { readonly slip: Slip; readonly text: string; readonly left: readonly SyntaxProblem[] } | undefined {
  const lines = new LineIndex(text);
  const { line } = lines.positionAt(problem.start);
  for (const slip of candidates(text, lines, line, problem.start)) {
    if (trials.left-- <= 0) return undefined;
    const { start, end } = slip.edit;
    const mended = text.slice(0, start) + slip.edit.text + text.slice(end);
    const left = read(mended).filter(({ code }) => code === 'syntax');
    const [first] = left;
    const grown = slip.edit.text.length - (end - start);
    if (
      !first ||
      (slip.mendsAll !== true && left.length <= count && first.start > Math.max(problem.end, end) + grown)
    ) {
      return { slip, text: mended, left };
    }
  }
  return undefined;
}

function* candidates(text: string, lines: LineIndex, line: number, at: number): Generator<Slip> {
  const isShort = (each: number): boolean =>
    each >= 0 && each < lines.lineCount && lines.lineEnd(each) - lines.lineStart(each) <= longestLine;
  const near = [line, line - 1, line + 1].filter(isShort);
  if (!isShort(line)) return;
  for (const each of near) yield* signSlips(lines, each);
  for (const each of near) yield* asteriskSlips(lines, each);
  for (const each of near) yield* markSlips(lines, each);
  for (let each = line; each >= Math.max(0, line - reach); each--)
    if (isShort(each)) yield* quotedPairSlips(lines, each);
  for (let each = line; each >= Math.max(0, line - reach); each--)
    if (isShort(each)) yield* hashSlips(lines, each);
  yield* commaSlips(text, lines, line, at);
  for (const each of near) yield* quoteSlips(lines, each);
  for (let each = line; each >= Math.max(0, line - reach); each--) {
    if (isShort(each)) yield* openSlips(lines, each);
  }
  for (let each = line; each >= Math.max(0, line - reach); each--)
    if (isShort(each)) yield* dashSlips(lines, each);
  if (isShort(line - 1)) yield* itemSlips(lines, line - 1);
  for (const each of near) yield* indentSlips(lines, each);
  yield* colonSlips(lines, line);
  for (const each of near) yield* textSlips(lines, each);
}

/** Signs that look like a space, a colon or a dash where YAML wants one. */
function* signSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const [head = ''] = /^[^#"']*?[^\x20-\x7e](?=\s|\S)[^\x20-\x7e]*/u.exec(text) ?? [];
  if (head === '' || head === text.replace(/[^\x20-\x7e]/gu, '')) return;
  const start = lines.lineStart(line);
  const at = head.search(/[^\x20-\x7e]/u);
  const sign = String.fromCodePoint(head.codePointAt(at) ?? 0);
  const tab = /^[ \t]*\t/.exec(text)?.[0];
  if (tab !== undefined) {
    const spaces = tab.replaceAll('\t', '  ');
    const message = 'A tab cannot indent YAML. Use spaces.';
    // Above the first key there is nothing that it could stand below.
    const isFirst = !columnsAbove(lines, line).size;
    yield { message, edit: { start, end: start + tab.length, text: isFirst ? '' : spaces } };
    return;
  }
  const lead = /^[\s\p{Cf}]*/u.exec(text)?.[0] ?? '';
  const key =
    /^([\s\p{Cf}]*(?:[-\u2010-\u2015\u2212\u2022][\s\p{Cf}]+)?[\p{L}\p{N}_. \p{Cf}-]*?)[\s\p{Cf}]*([:：∶﹕])[\s\p{Cf}]*/u.exec(
      text,
    );
  for (const part of [lead, key?.[0] ?? '', head]) {
    const ours =
      part === key?.[0]
        ? inOurSigns(part.replace(/^(\s*)[\u2022]/, '$1-')).replace(/\s*:\s*$/, ': ')
        : inOurSigns(part);
    if (part === '' || ours === part || !/[^\x20-\x7e]/u.test(part)) continue;
    yield {
      message: `${nameOf(sign)}, stands where YAML knows only signs of ASCII. Write ${JSON.stringify(ours.trim() === '' ? ours : ours.trim())}.`,
      start: start + at,
      end: start + at + sign.length,
      edit: { start, end: start + part.length, text: ours },
    };
  }
}

/** An asterisk for the dash of an item, as Markdown has it. */
function* asteriskSlips(lines: LineIndex, line: number): Generator<Slip> {
  const [, lead, rest] = /^(\s*)\*\s+(.*)$/.exec(lines.lineText(line)) ?? [];
  if (lead === undefined || rest === undefined) return;
  const start = lines.lineStart(line) + lead.length;
  const message = `U+002A, ASTERISK, is no dash of YAML. Write - ${rest}`;
  yield { message, edit: { start, end: start + 1, text: '-' } };
}

/** A space that is missing after a dash or a colon, an equals sign for a colon, a dash that is missing. */
function* markSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const start = lines.lineStart(line);
  const [, lead] = /^(\s*)-(?=[\w"'{[])/.exec(text) ?? [];
  if (lead !== undefined) {
    const at = start + lead.length;
    const rest =
      text
        .slice(lead.length + 1)
        .split(/\s#/)[0]
        ?.trim() ?? '';
    yield {
      message: `A space is missing after the dash. Write - ${rest}`,
      start: at,
      end: at + 1,
      edit: spaceAfterDash(lines, line, lead.length),
    };
  }
  const [whole, before = '', key = ''] = /^(\s*(?:- +)?)([A-Za-z]\w*):(?=[^\s/])/.exec(text) ?? [];
  if (whole !== undefined) {
    const at = start + whole.length;
    const message = `A space is missing after the colon. Write ${key}: ${text.slice(whole.length).trim()}`;
    yield { message, start: start + before.length, end: at, edit: { start: at, end: at, text: ' ' } };
  }
  const [equals, indent = '', name = ''] = /^(\s*(?:- +)?)([A-Za-z]\w*)\s*=\s*/.exec(text) ?? [];
  if (equals !== undefined) {
    const message = `A colon stands between a key and its value. Write ${name}: ${text.slice(equals.length).trim()}`;
    const from = start + indent.length + name.length;
    yield {
      message,
      start: start + indent.length,
      end: start + text.trimEnd().length,
      edit: { start: from, end: start + equals.length, text: ': ' },
    };
  }
}

/** A space after a dash; the lines that stand below what follows it move with it. */
function spaceAfterDash(lines: LineIndex, line: number, column: number): TextEdit {
  const start = lines.lineStart(line) + column + 1;
  let [last, text] = [line, ` ${lines.lineText(line).slice(column + 1)}`];
  for (let below = line + 1; below < lines.lineCount; below++) {
    const under = lines.lineText(below);
    if (under.length - under.trimStart().length <= column) break;
    text += lineBreakAt(lines, last) + ' ' + under;
    last = below;
  }
  // Nothing moves where the lines below are indented for the space already.
  const next = line < last ? lines.lineText(line + 1) : '';
  const isAligned = next.length - next.trimStart().length === column + 1;
  return isAligned ? { start, end: lines.lineEnd(last), text } : { start, end: start, text: ' ' };
}

function lineBreakAt(lines: LineIndex, line: number): string {
  return lines.lineStart(line + 1) - lines.lineEnd(line) === 2 ? '\r\n' : '\n';
}

/** A bracket or a quote that is opened on a line and not closed there. */
function* openSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const start = lines.lineStart(line);
  const { open, quoteAt, end } = openAt(text);
  if (quoteAt !== undefined) {
    const quote = text.charAt(quoteAt);
    const at = start + text.trimEnd().length;
    const [, inside = '', closers = ''] =
      /^([^\]}]*[^\]}\s])\s*([\s\]}]*[\]}])\s*$/.exec(text.slice(quoteAt)) ?? [];
    if (open.length > 0 && closers !== '') {
      const place = start + quoteAt + inside.length;
      yield {
        message: `This quote is not closed. Write ${inside}${quote}`,
        ...{ start: start + quoteAt, end: place },
        edit: { start: place, end: place, text: quote },
        ...(inside.includes(',') && { isGuess: true }),
      };
    }
    yield {
      message: `This quote is not closed. Write ${text.slice(quoteAt).trimEnd()}${quote}`,
      start: start + quoteAt,
      end: at,
      edit: { start: at, end: at, text: quote },
    };
    return;
  }
  if (open.length === 0) return;
  const closing = open
    .map((at) => (text[at] === '[' ? ']' : '}'))
    .reverse()
    .join('');
  const [first = 0] = open;
  const at = start + end;
  const bracket = text.charAt(first);
  yield {
    message: `This ${bracket} is not closed. Write ${text.slice(first, end)}${closing}`,
    start: start + first,
    end: start + end,
    edit: { start: at, end: at, text: closing },
    // What would close it may have been cut off by a sign that was no comment.
    ...(/#.*[\]}]/.test(text.slice(end)) && { isGuess: true }),
  };
}

/** The brackets of a line that are not closed on it, where its last word ends, and the quote that is not closed. */
function openAt(text: string): { open: number[]; quoteAt: number | undefined; end: number } {
  const open: number[] = [];
  let end = 0;
  let isValue = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '#' && /\s/.test(text.charAt(at - 1))) break;
    if ((c === '"' || c === "'") && (isValue || /^\s*(?:- +)*$/.test(text.slice(0, at)))) {
      let close = at + 1;
      while (close < text.length && text[close] !== c) close += c === '"' && text[close] === '\\' ? 2 : 1;
      if (close >= text.length) return { open, quoteAt: at, end: text.trimEnd().length };
      at = close;
    } else if (c === '[' || c === '{') {
      if (isValue || open.length > 0 || /^\s*(?:- +)*$/.test(text.slice(0, at))) open.push(at);
    } else if ((c === ']' || c === '}') && open.length > 0) open.pop();
    if (c === ':' || c === ',' || c === '[' || c === '{') isValue = true;
    else if (!/\s/.test(c)) isValue = false;
    if (!/\s/.test(c)) end = at + 1;
  }
  return { open, quoteAt: undefined, end };
}

/** A comma that is missing between brackets, or stands there twice; a bracket too many. */
function* commaSlips(text: string, lines: LineIndex, line: number, at: number): Generator<Slip> {
  const [start, end] = [lines.lineStart(line), lines.lineEnd(line)];
  const here = text.slice(start, end);
  for (const match of here.matchAll(/(?<=[\w"'\]}])\s+(?=(?:[A-Za-z]\w*:\s|["'[{]))/g)) {
    const place = start + match.index;
    const next = /^(?:"[^"]*"|'[^']*'|[^\s,\]}]*)/.exec(here.slice(match.index + match[0].length))?.[0] ?? '';
    const message = `A comma is missing before ${next === '' ? 'this' : next}. Write a comma between the parts of [ ] and { }.`;
    const from = place + match[0].length;
    yield { message, start: from, end: from + next.length, edit: { start: place, end: place, text: ',' } };
  }
  const comma = /^\s*,/.exec(text.slice(at, end));
  if (comma) {
    yield {
      message: 'This comma has nothing before it. Delete it.',
      edit: { start: at, end: at + comma[0].length, text: '' },
    };
  }
  if (/[\]}]/.test(text.charAt(at))) {
    yield {
      message: `This ${text.charAt(at)} closes nothing. Delete it.`,
      edit: { start: at, end: at + 1, text: '' },
    };
  }
}

/** A colon that is missing after the first word of a line. */
function* colonSlips(lines: LineIndex, line: number): Generator<Slip> {
  const [, lead, key = '', gap = '', value = ''] =
    /^(\s*(?:- +)?)([A-Za-z]\w*)(\s+)([^\s:#-].*)$/.exec(lines.lineText(line)) ?? [];
  if (lead === undefined) return;
  const start = lines.lineStart(line) + lead.length;
  const at = start + key.length;
  yield {
    message: `A colon is missing after ${key}. Write ${key}: ${value.trim()}`,
    ...{ start, end: at + gap.length + value.trimEnd().length },
    edit: { start: at, end: at, text: ':' },
    isGuess: true,
  };
}

/** A text that needs quotes: it has a colon and a space, or begins with a sign of YAML. */
function* textSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const [, before = '', value = ''] =
    /^(\s*(?:- +)?[A-Za-z]\w*: +)((?![|>][-+\d]*(?:\s|$))[^"'[{#\s].*?)(?:\s+#.*)?\s*$/.exec(text) ?? [];
  if (value === '' || value.startsWith('- ')) return;
  const start = lines.lineStart(line) + before.length;
  const written = value.includes('"') && !value.includes("'") ? `'${value}'` : `"${quotedText(value, '"')}"`;
  const why = value.includes(': ')
    ? 'YAML takes the colon in this text for that of a key'
    : 'A text cannot begin with this sign';
  yield {
    message: `${why}. Quote it: ${written}`,
    edit: { start, end: start + value.length, text: written },
    // A bracket may be missing before it, or a line break within.
    ...((/[\]}]$/.test(value) || /: .*: /.test(value)) && { isGuess: true }),
  };
}
