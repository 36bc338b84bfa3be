import type { Span } from './node.ts';

/** What keeps a text from being a document of ours. */
export interface SyntaxProblem extends Span {
  readonly code: 'syntax' | 'duplicate-key' | 'yaml-feature' | 'conflict' | 'file';
  readonly message: string;
  /** The first of two keys, where a key stands twice. */
  readonly first?: Span;
}
