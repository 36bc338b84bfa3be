import { inOurSigns, nameOf } from '../quantity/signs.ts';
import type { LineIndex } from './line-index.ts';
import { keyText, type MapNode, type Node, type Pair } from './node.ts';
import type { TextEdit } from './parts.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** Signs with which people begin the items of a list. */
const bullets =
  '\u2010-\u2015\u2212\u2022\u2023\u2043\u204c\u204d\u2219\u25a0-\u25ab\u25b6-\u25bb\u25c6-\u25cf\u25e6\u2605\u2606\u2713\u2714\u27a2\u27a4\u30fb\u00b7';

const bulleted = new RegExp(`^(?:[${bullets}][\\s\\p{Z}]*|-(?=[^\\s-]))`, 'u');
const indented = /^[\p{Z}\p{Cf}]+/u;
/** What a line of such a key begins with. */
const mayBeOdd = new RegExp(
  `^ *(?:- +)*(?:[${bullets}\\p{Zs}\\p{Cf}]*(?! )[${bullets}\\p{Zs}\\p{Cf}]|-[\\w"'])`,
  'mu',
);

/** How much of a line a message quotes. */
const longestQuote = 60;

/** How many places of one text are looked at. */
const mostPlaces = 3;

/**
 * Keys that YAML reads and nobody meant: they begin with what was to indent them or with the dash of an item. One problem for
 * all that stand together, with the edit that mends them, where there is one after which `read` finds nothing wrong.
 */
export function oddKeys(
  text: string,
  lines: LineIndex,
  root: Node | undefined,
  read: (text: string) => readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (!root || !hasOdd(root) || !mayBeOdd.test(text)) return [];
  const found: SyntaxProblem[] = [];
  for (const { map, first, isRoot } of placesIn(root, lines, true)) {
    if (found.length === mostPlaces) break;
    const pair = map.pairs[first];
    if (pair) found.push(problemAt(text, lines, map, first, isRoot, read));
  }
  return found.sort((a, b) => a.start - b.start);
}

interface OddPlace {
  readonly map: MapNode;
  /** Which of its pairs is the first. */
  readonly first: number;
  readonly isRoot: boolean;
}

function* placesIn(node: Node | undefined, lines: LineIndex, isRoot = false): Generator<OddPlace> {
  if (!node || node.kind === 'scalar' || node.flow) return;
  if (node.kind === 'map') {
    const first = node.pairs.findIndex((pair) => isOdd(pair));
    if (first >= 0) yield { map: node, first, isRoot };
  }
  const parts = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  for (const part of parts) yield* placesIn(part, lines);
}

/** Whether there is such a key anywhere; nearly every text is done with by this alone. */
function hasOdd(node: Node): boolean {
  if (node.kind === 'scalar' || node.flow) return false;
  if (node.kind === 'sequence') return node.items.some(hasOdd);
  for (const pair of node.pairs) {
    const first = keyText(pair).charCodeAt(0);
    if ((first > 0x7f || first <= 0x2d) && isOdd(pair)) return true;
    if (pair.value.kind !== 'scalar' && hasOdd(pair.value)) return true;
  }
  return false;
}

function isOdd(pair: Pair): boolean {
  return pair.key.style === 'plain' && isOddKey(keyText(pair));
}

/** Whether a key begins with what was to indent it, or with the dash of an item. */
export function isOddKey(key: string): boolean {
  return bulleted.test(key) || indented.test(key);
}

/** What may stand behind a dash as it is: words, a whole list or map in brackets, a text in quotes that are closed. */
const standsAsItem = (words: string): boolean =>
  /^(?:[^\s[\]{}"'*&!|>%@`#,?:-].*|\[[^[\]{}"']*\]|\{[^[\]{}"']*\}|"[^"\\]*"|'[^']*')$/su.test(words);

/**
 * Words that stand for a list, a line each, as one: each line begins with the sign of an item. Undefined where one does
 * not, or where what follows it would mean something else as an item.
 */
export function asItems(text: string): string | undefined {
  const lines = text.split('\n');
  if (!lines.every((line) => bulleted.test(line.trimStart()))) return undefined;
  if (!lines.every((line) => standsAsItem(line.trimStart().replace(bulleted, '').trimEnd())))
    return undefined;
  return lines
    .map((line) =>
      line.replace(
        /^(\s*)(.*)$/s,
        (_, lead: string, rest: string) => `${lead}- ${rest.replace(bulleted, '')}`,
      ),
    )
    .join('\n');
}

function problemAt(
  text: string,
  lines: LineIndex,
  map: MapNode,
  first: number,
  isRoot: boolean,
  read: (text: string) => readonly SyntaxProblem[],
): SyntaxProblem {
  const odd = map.pairs.slice(first).filter(isOdd);
  const [head, tail] = [odd[0] ?? map.pairs[0], odd.at(-1)];
  const key = head ? keyText(head) : '';
  const start = head?.key.start ?? map.start;
  const end = tail?.key.end ?? start;
  const from = lines.lineStart(lines.positionAt(start).line);
  const to = lines.lineEnd(lines.positionAt(Math.max(end, map.end)).line);
  const lastOdd = lines.lineEnd(lines.positionAt(end).line);
  const block = text.slice(from, to);
  const starts = new Set(odd.map((pair) => pair.key.start - from));
  const ways = indented.test(key)
    ? [{ put: reindented(text.slice(from, lastOdd), starts), to: lastOdd }]
    : [
        ...(isRoot ? [] : [{ put: itemised(block, starts, true), to }]),
        { put: itemised(text.slice(from, lastOdd), starts, false), to: lastOdd },
        { put: undashed(text.slice(from, lastOdd), starts), to: lastOdd },
      ];
  const way = ways.find(
    ({ put, to: until }) => read(text.slice(0, from) + put + text.slice(until)).length === 0,
  );
  const edit: TextEdit | undefined = way && least(text, start, { start: from, end: way.to, text: way.put });
  return {
    code: 'syntax',
    message: messageOf(key, way && firstOf(way.put)),
    start,
    end,
    ...(edit && { edit }),
  };
}

/** The first line of a text without its comment, not longer than anybody reads. */
function firstOf(text: string): string {
  const line = (text.trim().split('\n')[0] ?? '').replace(/\s+#.*$/, '').trimEnd();
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}

function messageOf(key: string, written: string | undefined): string {
  const isItem = written?.startsWith('-') === true;
  const sign = String.fromCodePoint(key.codePointAt(0) ?? 0);
  const write =
    written === undefined
      ? 'Write it below the key that it belongs to.'
      : `Write ${written}${written.endsWith('.') ? '' : '.'}`;
  if (sign === '-')
    return `${isItem ? 'A space is missing after the dash.' : 'This dash begins no item of a list.'} ${write}`;
  if (indented.test(key)) return `${nameOf(sign)}, cannot indent YAML. Use spaces. ${write}`;
  return `${nameOf(sign)}, is no dash of YAML. ${write}`;
}

/** The lines with spaces where signs that only look so indent them. */
function reindented(block: string, starts: ReadonlySet<number>): string {
  return atStarts(block, starts, (rest) =>
    rest.replace(indented, (lead) => ' '.repeat(inOurSigns(lead).length)),
  );
}

/** The lines with a dash and a space before each item; `isBelow`, the others are of the item above them. */
function itemised(block: string, starts: ReadonlySet<number>, isBelow: boolean): string {
  const dashed = atStarts(block, starts, (rest) => `- ${rest.replace(bulleted, '')}`);
  if (!isBelow) return dashed;
  const column = Math.min(
    ...dashed.split('\n').flatMap((line) => (/^ *- /.test(line) ? [line.search(/\S/)] : [])),
  );
  if (column === Infinity) return dashed; // what stands before an item is no space
  return dashed
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      return indent < 0 || indent > column + 1 || /^ *- /.test(line)
        ? line
        : `${' '.repeat(column + 2)}${line.trimStart()}`;
    })
    .join('\n');
}

function undashed(block: string, starts: ReadonlySet<number>): string {
  return atStarts(block, starts, (rest) => rest.replace(bulleted, ''));
}

/** A text with what follows each of these offsets, as far as its line goes, written otherwise. */
function atStarts(block: string, starts: ReadonlySet<number>, write: (rest: string) => string): string {
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted
    .map((at, index) => write(block.slice(at, sorted[index + 1])))
    .reduce((before, part) => before + part, block.slice(0, sorted[0]));
}

/** The same edit without what stays the same before a place, and at its end. */
function least(text: string, keep: number, { start, end, text: put }: TextEdit): TextEdit {
  let [from, to, last] = [start, end, put.length];
  while (from < keep && from - start < last && text[from] === put[from - start]) from += 1;
  while (to > from && last > from - start && text[to - 1] === put[last - 1]) [to, last] = [to - 1, last - 1];
  return { start: from, end: to, text: put.slice(from - start, last) };
}
