import type { Path, Span } from '../document/node.ts';

export type Severity = 'error' | 'warning';

/** Where else a problem reaches: a file of the catalog, and what in it. */
export interface Related {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}

/** One thing wrong with one file: where, what, and what to do. The same in the editor, the command line and the docs. */
export interface Problem extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related?: readonly Related[];
  /** Whether what is underlined does nothing, and can be shown as faded. */
  readonly tags?: readonly 'unnecessary'[];
  /** What a quick fix needs to know; its shape belongs to the code. */
  readonly data?: unknown;
}

/** Takes a problem found at a path of the document being read. */
export type Report = (problem: {
  readonly code: string;
  readonly message: string;
  readonly path: Path;
  /** Underline the key rather than the value. */
  readonly onKey?: boolean;
  readonly severity?: Severity;
  readonly data?: unknown;
}) => void;
