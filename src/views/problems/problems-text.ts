import type { Catalog } from '../../catalog/catalog.ts';
import type { Severity } from '../../catalog/problem.ts';
import { counted } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable } from '../../words/printable.ts';
import type { ListedProblem } from './problem-list.ts';

/** Where a file of the catalog is, as a reader of the output can open it. */
export type PathOf = (file: string) => string;

/** Problems file by file, one a line, and a last line that says how many there are in how much. */
export function problemsText(
  catalog: Catalog,
  problems: readonly ListedProblem[],
  pathOf: PathOf,
  paint: Paint,
): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of problems) {
    if (file !== undefined && file !== problem.file) lines.push('');
    file = problem.file;
    const { severity, message, code } = problem;
    const words = `${paint(severity, severity)} ${printable(message)} ${paint('quiet', `(${code})`)}`;
    lines.push(`${placeText(problem, pathOf)} ${words}`);
  }
  if (lines.length > 0) lines.push('');
  return `${[...lines, summaryLine(catalog, problems, paint)].join('\n')}\n`;
}

/** `factories/stargate.yaml:12:5`, where editors and terminals can follow it. */
export function placeText({ file, line, column }: ListedProblem, pathOf: PathOf): string {
  return `${printable(pathOf(file))}:${line}:${column}`;
}

function summaryLine(catalog: Catalog, problems: readonly ListedProblem[], paint: Paint): string {
  const numbers = { factory: 0, hardware: 0, edition: 0 };
  for (const { kind } of catalog.files()) {
    if (kind === 'factory' || kind === 'hardware' || kind === 'edition') numbers[kind] += 1;
  }
  const what = [
    counted(numbers.factory, 'factory', 'factories'),
    counted(numbers.hardware, 'accelerator', 'accelerators'),
    counted(numbers.edition, 'edition', 'editions'),
  ].join(', ');
  return `${what}: ${verdict(problems, paint)}`;
}

function verdict(problems: readonly ListedProblem[], paint: Paint): string {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    errors > 0 ? paint('error', counted(errors, 'error', 'errors')) : '',
    warnings > 0 ? paint('warning', counted(warnings, 'warning', 'warnings')) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no problems';
}
