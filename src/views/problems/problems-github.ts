import { joined, type SafeCommand } from '../../words/safe-text.ts';
import { workflowCommand } from '../../words/workflow-command.ts';
import type { ListedProblem } from './problem-list.ts';
import type { PathOf } from './problems-text.ts';

/** Problems as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubAnnotations(problems: readonly ListedProblem[], pathOf: PathOf): SafeCommand {
  return joined(
    problems.map(({ severity, file, line, column, endLine, endColumn, code, message }) => {
      const place = { file: pathOf(file), line, col: column, endLine, endColumn };
      return workflowCommand(severity, { ...place, title: code }, message);
    }),
  );
}
