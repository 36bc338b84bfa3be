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
  /** What it says; where finding the words takes long, how to find them: of most problems of a bad file nobody asks. */
  readonly message: string | (() => Pick<Problem, 'message' | 'data'>);
  readonly path: Path;
  /** Underline the key rather than the value. */
  readonly onKey?: boolean;
  readonly severity?: Severity;
  readonly data?: unknown;
}) => void;

/** How many problems of one file are told: nobody reads more, and the next run tells of the rest. */
const mostProblems = 100;

/** The first problems of a file in the order of its text, errors before warnings; and how many more there are. */
export function firstProblems<T extends Span & Pick<Problem, 'severity'>>(
  problems: readonly T[],
): { readonly shown: readonly T[]; readonly unshown: number } {
  const inOrder = [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
  if (inOrder.length <= mostProblems) return { shown: inOrder, unshown: 0 };
  const errors = inOrder.filter(({ severity }) => severity === 'error').slice(0, mostProblems);
  const rest = inOrder.filter(({ severity }) => severity !== 'error').slice(0, mostProblems - errors.length);
  const shown = new Set([...errors, ...rest]);
  return { shown: inOrder.filter((each) => shown.has(each)), unshown: inOrder.length - mostProblems };
}

/** Problems of which the last says how many more there are. */
export function withUnshown<T extends Problem>(problems: readonly T[], unshown: number): readonly T[] {
  const last = problems.at(-1);
  if (unshown === 0 || !last) return problems;
  const more = unshown === 1 ? '1 more problem of this file is' : `${unshown} more problems of this file are`;
  return [...problems.slice(0, -1), { ...last, message: `${last.message} (${more} not shown.)` }];
}
