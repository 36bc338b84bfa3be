import { placeText } from '../views/problems/problems-text.ts';
import { printable } from '../words/printable.ts';
import type { ListedProblem } from '../views/problems/problem-list.ts';
import type { Io } from './io.ts';
import type { OpenCatalog } from './open-catalog.ts';

/** Names the errors of a catalog on standard error, one a line; returns whether there are any. */
export function reportErrors(
  open: OpenCatalog,
  io: Io,
  matters: (problem: ListedProblem) => boolean = () => true,
): boolean {
  const errors = open.errors.filter(matters);
  for (const problem of errors) {
    io.stderr.write(`${placeText(problem, open.pathOf)} ${printable(problem.message)}\n`);
  }
  return errors.length > 0;
}
