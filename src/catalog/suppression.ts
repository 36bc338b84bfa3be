import type { LineIndex } from '../document/line-index.ts';
import type { Node, Span } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';
import type { Problem } from './problem.ts';

/** A comment that silences one problem: `# ai-factories-disable-next-line <code> -- reason`. The span is its own. */
export interface Suppression extends Span {
  /** The word after the #: the only one that silences is `ai-factories-disable-next-line`. */
  readonly word: string;
  readonly code: string;
  readonly reason: string;
  /** The line it speaks of, from 0: the next that is neither empty nor a comment. */
  readonly line: number;
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
    found.push({ start, end, word, code: code.trim(), reason: reason.trim(), line: lineBelow(lines, line) });
  }
  return found;
}

/**
 * Takes away what comments silence: each one problem of its code that begins on its line. Returns what remains, and
 * which comments did nothing.
 */
export function silence(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  lines: LineIndex,
): { readonly problems: readonly Problem[]; readonly unused: readonly Suppression[] } {
  if (suppressions.length === 0) return { problems, unused: suppressions };
  const unused = new Set(suppressions);
  const left = [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ code, start }) => {
      if (unsilenceable.has(code)) return true;
      const { line } = lines.positionAt(start);
      const used = [...unused].find(
        (each) => each.word === suppressionWord && each.code === code && each.line === line,
      );
      return !(used && unused.delete(used));
    });
  return { problems: left, unused: [...unused] };
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
