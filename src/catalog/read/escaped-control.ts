import { locate } from '../../document/locate.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Problem } from '../problem.ts';

const anyEscape = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/g;

/** The first escape of a quoted text that is written for a control character: no text holds one on purpose. */
export function findEscapedControl({ text, root }: SourceDocument): readonly Problem[] {
  if (!text.includes('\\') || !/\\[0abefvxuU]/.test(text)) return [];
  for (const match of text.matchAll(anyEscape)) {
    const [written] = match;
    if (!isControl(written)) continue;
    const [start, end] = [match.index, match.index + written.length];
    const place = locate(root, start + 1);
    const scalar = place?.on === 'key' ? place.pair?.key : place?.node;
    if (scalar?.kind !== 'scalar' || scalar.style !== 'double') continue;
    const message = `${written} is written for a control character, which is no part of a text. Delete it.`;
    const data = { edit: { start, end, text: '' }, isGuess: false };
    return [{ code: 'syntax', severity: 'warning', message, start, end, data }];
  }
  return [];
}

function isControl(escape: string): boolean {
  if (/^\\[0abefv]$/.test(escape)) return true;
  const digits = /^\\[xuU]([0-9a-fA-F]+)$/.exec(escape)?.[1];
  const point = digits === undefined ? 0x20 : Number.parseInt(digits, 16);
  return point <= 0x10ffff && /(?![\t\n\r\u0085])\p{Cc}/u.test(String.fromCodePoint(point));
}
