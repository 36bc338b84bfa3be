import assert from 'node:assert/strict';
import { parseCsv } from '../publish/support/csv.ts';
import { steering } from './hostile.ts';
import { assertActsNowhere, assertReadsAsText } from './judges.ts';

const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Nothing in it steers a terminal, or hides. */
export function assertTerminal(text: string): void {
  assertNone(text, steering);
}

/** The same in colour: our own marks, which have one digit, and no others. */
export function assertPainted(text: string): void {
  const marks = Array.from({ length: 10 }, (_, digit) => `\u001B[${digit}m`);
  assertTerminal(marks.reduce((left, mark) => left.replaceAll(mark, ''), text));
}

/** Texts of plain data, wherever they stand in it. */
export function assertNoneIn(data: unknown): void {
  for (const text of textsOf(data)) assertNone(text, steering);
}

/** Plain data for a page of ours, which makes text of texts: only its addresses lead somewhere. */
export function assertLeadsNowhere(data: unknown): void {
  for (const url of urlsOf(data)) assert.match(url, /^https?:\/\/[^@\s]+$/);
}

function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

function urlsOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    /url|href|link/i.test(key) ? textsOf(value) : urlsOf(value),
  );
}

/** JSON in which nothing steers. */
export function assertJson(text: string): void {
  assertNone(text, steering);
  JSON.parse(text);
}

/** Each line is one command of ours, and there are no more than problems. */
export function assertCommands(text: string, count: number): void {
  assertTerminal(text);
  const lines = text.split('\n').filter((line) => line !== '');
  assert.equal(lines.length, count);
  for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^,:]*,[^:]*::[^\r\n]*$/);
}

/** As many cells in each row as in the head, and none a formula. */
export function assertCsv(text: string): void {
  const [head = [], ...rows] = parseCsv(text);
  for (const row of rows) {
    assert.equal(row.length, head.length);
    for (const cell of row) {
      assertNone(cell, /^[=+@\t\r\n＝＋＠]|^[-－](?!\d)/);
      assertNone(cell.replace(/[\t\r\n]/g, ' '), steering);
    }
  }
}

/** Markdown without what a backslash or a reference makes a plain sign of. */
function marksOf(text: string): string {
  return text.replace(/\\[!-/:-@[-`{-~]/g, '¤').replace(/&#\d+;|&(?:amp|lt|gt|quot);/g, '¤');
}

/** That nothing of a text is so, with what stands around it where something is. */
export function assertNone(text: string, pattern: RegExp): void {
  const at = pattern.exec(text)?.index;
  assert.ok(
    at === undefined,
    `${String(pattern)}: ${text.slice(Math.max(0, (at ?? 0) - 80), (at ?? 0) + 80)}`,
  );
}

function assertLinks(marks: string, allowed: RegExp): void {
  for (const [, target = ''] of marks.matchAll(/\]\(([^)]*)\)?/g)) assert.match(target, allowed);
  assertNone(marks, /!\[/);
  assertNone(marks.replace(/\]\([^)]*\)/g, ''), /:\/\/[^\s,.)]|\bwww\./i);
}

/** A comment on GitHub. */
export function assertGithub(text: string): void {
  assertTerminal(text);
  const marks = marksOf(text);
  assertLinks(marks, /^https?:\/\//);
  assertReadsAsText(text, {
    links: /^https?:\/\//,
    html: /^<\/?(?:details|summary|sub|br|b|code)>$/,
    blocks: [...tables, 'paragraph', 'heading', 'bullet_list', 'list_item'],
  });
  assertNone(marks, /<(?!\/?(?:details|summary|sub|br|b|code)>)|(?<![\w])@\w|\bGH-\d/);
}

/** A post of a Jekyll site. */
export function assertPost(text: string): void {
  // Front matter is data, and as it was written.
  const [, front = '', ...body] = text.split(/^---$/m);
  assertNone(front, /(?!\n)\p{Cc}|\p{Cs}/u);
  const marks = marksOf(body.join('---').replace(/^\{: \.prompt-\w+ \}$/gm, ''));
  assertTerminal(body.join('---'));
  assertLinks(marks, /^(?:https?:\/\/|#)/);
  assertReadsAsText(body.join('---'), {
    links: /^(?:https?:\/\/|#)/,
    html: /^<\/?(?:br|code)>$/,
    blocks: [
      ...tables,
      'hr',
      'paragraph',
      'heading',
      'blockquote',
      'bullet_list',
      'ordered_list',
      'list_item',
    ],
  });
  assertNone(marks, /\{\{|\{%|\{:|<(?!\/?(?:br|code)>)/);
}

/** What a hover says. */
export function assertHover(text: string): void {
  assertTerminal(text);
  const marks = marksOf(text.replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, ''));
  assertLinks(marks, /^(?:https?:\/\/|command:aiFactories\.explain\?)/);
  assertReadsAsText(text, {
    links: /^(?:https?:\/\/|command:aiFactories\.explain\?)/,
    html: /^(?!)/,
    blocks: [...tables, 'paragraph', 'bullet_list', 'list_item'],
  });
  assertNone(marks, /<[a-z!/]|(?<!\\)\$\(/i);
}

/** HTML and SVG: tags of ours only, none that acts, and links that lead into the page or to the web. */
export function assertMarkup(text: string): void {
  assertTerminal(text);
  assertActsNowhere(text);
  const body = text.replace(/^<\?xml[^>]*\?>|<style>[^<]*<\/style>/g, '');
  for (const [tag] of body.matchAll(/<[^>]*>?/g)) {
    assert.match(tag, /^<(?:!doctype html|\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?)>$/i, tag);
    assertNone(
      tag.replace(/"[^"]*"/g, '""'),
      /^<(?:script|iframe|object|embed|img|base|form|foreignObject|link)\b|\son\w+=/i,
    );
    const href = /\s(?:xlink:)?(?:href|src|action)="([^"]*)"/i.exec(tag)?.[1];
    if (href !== undefined) assert.match(href, /^(?:#|https?:\/\/[^@]*$)/, tag);
  }
  assert.doesNotMatch(body.replace(/<[^>]*>/g, ''), /[<>]/);
}
