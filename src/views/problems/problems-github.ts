import type { SafeCommand } from '../../words/safe-text.ts';
import { workflowCommand } from '../../words/workflow-command.ts';
import type { ListedProblem } from './problem-list.ts';
import type { PathOf } from './problems-text.ts';

/** Problems as workflow commands, which GitHub shows beside the lines of a pull request: one after the other. */
export function* githubAnnotations(
  problems: Iterable<ListedProblem>,
  pathOf: PathOf,
): Generator<SafeCommand, void> {
  for (const { severity, file, line, column, endLine, endColumn, code, message } of problems) {
    const place = { file: pathOf(file), line, col: column, endLine, endColumn };
    yield workflowCommand(severity, { ...place, title: code }, message);
  }
}
