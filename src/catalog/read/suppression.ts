import type { LineIndex } from '../../document/line-index.ts';
import type { Node, Span } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Problem } from '../problem.ts';

/** A comment that silences one problem: `# ai-factories-disable-next-line <code> -- reason`. The span is its own. */
export interface Suppression extends Span {
  /** The word after the #: the only one that silences is `ai-factories-disable-next-line`. */
  readonly word: string;
  readonly code: string;
  readonly reason: string;
  /** The line it speaks of, from 0: the next that is neither empty nor a comment. */
  readonly line: number;
  /** Whether it has silenced a problem. */
  readonly used: boolean;
}

export const suppressionWord = 'ai-factories-disable-next-line';

/** Codes that cannot be silenced: what they are found in cannot be read at all, or means nothing. */
export const unsilenceable: ReadonlySet<string> = new Set(['file', 'conflict', 'syntax', 'value']);

/** The comments of a document that silence, or mean to. */
export function readSuppressions({ text, lines, root }: SourceDocument): readonly Suppression[] {
  if (!text.includes('ai-factories-disable')) return [];
  const found: Suppression[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const match = /(?:^|\s)(#\s*(ai-factories-disable\S*)\s*(.*?))\s*$/.exec(lines.lineText(line));
    const [whole = '', comment = '', word = '', rest = ''] = match ?? [];
    if (!match) continue;
    const start = lines.lineStart(line) + match.index + whole.indexOf(comment);
    if (isInScalar(root, start)) continue;
    const [code = '', reason = ''] = rest.split(/(?:^|\s+)--(?:\s+|$)/, 2);
    const end = start + comment.length;
    found.push({
      start,
      end,
      word,
      code: code.trim(),
      reason: reason.trim(),
      line: lineBelow(lines, line),
      used: false,
    });
  }
  return found;
}

/**
 * Takes away what comments silence: each one problem of its code that begins on its line. Returns what remains, and the
 * comments with whether they were used.
 */
export function silence(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  lines: LineIndex,
): { readonly problems: readonly Problem[]; readonly suppressions: readonly Suppression[] } {
  const free = new Set(suppressions.filter(({ used, word }) => !used && word === suppressionWord));
  if (free.size === 0) return { problems, suppressions };
  const left = [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ code, start }) => {
      if (unsilenceable.has(code)) return true;
      const { line } = lines.positionAt(start);
      const used = [...free].find((each) => each.code === code && each.line === line);
      return !(used && free.delete(used));
    });
  const after = suppressions.map((each) => ({
    ...each,
    used: each.used || (each.word === suppressionWord && !free.has(each)),
  }));
  return { problems: left, suppressions: after };
}

function lineBelow(lines: LineIndex, line: number): number {
  let below = line + 1;
  while (below < lines.lineCount && /^\s*(#|$)/.test(lines.lineText(below))) below += 1;
  return below;
}

function isInScalar(node: Node | undefined, offset: number): boolean {
  if (!node || offset < node.start || offset >= node.end) return false;
  switch (node.kind) {
    case 'scalar':
      return true;
    case 'sequence':
      return node.items.some((item) => isInScalar(item, offset));
    case 'map':
      return node.pairs.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
  }
}
