import type { LineIndex } from './line-index.ts';
import type { Span } from './node.ts';
import type { TextEdit } from './parts.ts';

/** What keeps a text from being a document of ours. */
export interface SyntaxProblem extends Span {
  readonly code: 'syntax' | 'duplicate-key' | 'yaml-feature' | 'conflict' | 'file';
  readonly message: string;
  /** The first of two keys, where a key stands twice. */
  readonly first?: Span;
  /** What mends it, where an edit does. */
  readonly edit?: TextEdit;
  /** What has to be done elsewhere together with it: what refers to an anchor goes with that. */
  readonly also?: readonly TextEdit[];
  /** Whether something else may have been meant than what the edit makes of it. */
  readonly isGuess?: boolean;
}

/**
 * Problems in the order of the text, without those that follow from another: where a line is not YAML, whatever else is
 * found wrong on it comes of that.
 */
export function withoutSequels(
  problems: readonly SyntaxProblem[],
  lines: LineIndex,
): readonly SyntaxProblem[] {
  const lineOf = ({ start }: Span): number => lines.positionAt(start).line;
  const broken = new Set(problems.filter(({ code }) => code === 'syntax').map(lineOf));
  if (broken.size === 0) return problems;
  const told = new Set<number>();
  return problems.filter((problem) => {
    const line = lineOf(problem);
    if (told.has(line)) return false;
    if (broken.has(line)) told.add(line);
    return true;
  });
}
