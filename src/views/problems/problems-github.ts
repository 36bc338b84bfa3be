import type { ListedProblem } from './problem-list.ts';
import type { PathOf } from './problems-text.ts';

/** Problems as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubAnnotations(problems: readonly ListedProblem[], pathOf: PathOf): string {
  return problems
    .map(({ severity, file, line, column, endLine, endColumn, code, message }) => {
      const place = { file: pathOf(file), line, col: column, endLine, endColumn };
      const properties = Object.entries({ ...place, title: code }).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      );
      return `::${severity} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
