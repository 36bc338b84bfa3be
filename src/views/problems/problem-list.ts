import type { Catalog } from '../../catalog/catalog.ts';
import type { Piecewise } from '../../catalog/piecewise.ts';
import type { Severity } from '../../catalog/problem.ts';
import { LineIndex } from '../../document/line-index.ts';
import type { Span } from '../../document/node.ts';
import type { Checker } from '../../rules/checker.ts';

/** A stretch of a text by lines and UTF-16 columns, both from 1; the end is exclusive. */
interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as it is handed on: in which file of the catalog, where in it, what. */
export interface ListedProblem extends Region {
  /** Relative to the catalog, with forward slashes. */
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Every problem of every file, or of those named, by path and then in the order of the text. */
export function listProblems(
  catalog: Catalog,
  checker: Checker,
  paths: readonly string[] = checker.paths(),
): readonly ListedProblem[] {
  return [...eachProblem(catalog, checker, paths)];
}

/** Every problem of every file, file by file. */
export function* listingProblems(catalog: Catalog, checker: Checker): Piecewise<readonly ListedProblem[]> {
  const problems: ListedProblem[] = [];
  for (const path of checker.paths()) {
    problems.push(...eachProblem(catalog, checker, [path]));
    yield;
  }
  return problems;
}

/** The same one after the other: a file is checked when its turn comes. */
export function* eachProblem(
  catalog: Catalog,
  checker: Checker,
  paths: readonly string[],
): Generator<ListedProblem, void> {
  for (const file of paths) {
    const problems = checker.problemsOf(file);
    if (problems.length === 0) continue;
    const lines = new LineIndex(catalog.file(file)?.text ?? '');
    for (const problem of problems) {
      const { severity, code, message } = problem;
      yield { file, ...regionOf(lines, problem), severity, code, message };
    }
  }
}

/** Where a span stands in a text. */
function regionOf(lines: LineIndex, { start, end }: Span): Region {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}
