import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Severity } from '../../catalog/problem.ts';
import { counted } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeTerminal } from '../../words/safe-text.ts';
import type { ListedProblem } from './problem-list.ts';

/** Where a file of the catalog is, as a reader of the output can open it. */
export type PathOf = (file: string) => string;

/** Problems file by file, one a line, and a last line that says how many there are in how much. */
export function problemsText(
  catalog: { readonly files: () => Iterable<Pick<CatalogFile, 'kind'>> },
  problems: readonly ListedProblem[],
  pathOf: PathOf,
  paint: Paint,
): SafeTerminal {
  const lines: SafeTerminal[] = [];
  let file: string | undefined;
  for (const problem of problems) {
    if (file !== undefined && file !== problem.file) lines.push(terminal``);
    file = problem.file;
    const { severity, message, code } = problem;
    const said = terminal`${paint(severity, printable(severity))} ${printable(message)}`;
    lines.push(terminal`${placeText(problem, pathOf)} ${said} ${paint('quiet', printable(`(${code})`))}`);
  }
  if (lines.length > 0) lines.push(terminal``);
  return terminal`${joined([...lines, summaryLine(catalog, problems, paint)], terminal`\n`)}\n`;
}

/** `factories/stargate.yaml:12:5`, where editors and terminals can follow it. */
export function placeText({ file, line, column }: ListedProblem, pathOf: PathOf): SafeTerminal {
  return printable(`${pathOf(file)}:${line}:${column}`);
}

function summaryLine(
  catalog: Parameters<typeof problemsText>[0],
  problems: readonly ListedProblem[],
  paint: Paint,
): SafeTerminal {
  const numbers = { factory: 0, hardware: 0, edition: 0 };
  for (const { kind } of catalog.files()) {
    if (kind === 'factory' || kind === 'hardware' || kind === 'edition') numbers[kind] += 1;
  }
  const what = [
    counted(numbers.factory, 'factory', 'factories'),
    counted(numbers.hardware, 'accelerator', 'accelerators'),
    counted(numbers.edition, 'edition', 'editions'),
  ].join(', ');
  return terminal`${printable(what)}: ${verdict(problems, paint)}`;
}

function verdict(problems: readonly ListedProblem[], paint: Paint): SafeTerminal {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    ...(errors > 0 ? [paint('error', printable(counted(errors, 'error', 'errors')))] : []),
    ...(warnings > 0 ? [paint('warning', printable(counted(warnings, 'warning', 'warnings')))] : []),
  ];
  return parts.length > 0 ? joined(parts, terminal`, `) : terminal`no problems`;
}
