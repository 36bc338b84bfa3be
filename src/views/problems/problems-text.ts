import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Severity } from '../../catalog/problem.ts';
import { counted } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeTerminal } from '../../words/safe-text.ts';
import type { ListedProblem } from './problem-list.ts';

/** Where a file of the catalog is, as a reader of the output can open it. */
export type PathOf = (file: string) => string;

/**
 * Problems file by file, one a line, and a last line that says how many there are in how much: line by line, each problem
 * asked for when its turn comes, and kept by nobody.
 */
export function* problemsText(
  catalog: { readonly files: () => Iterable<Pick<CatalogFile, 'kind'>> },
  problems: Iterable<ListedProblem>,
  pathOf: PathOf,
  paint: Paint,
): Generator<SafeTerminal, void> {
  const numbers = { error: 0, warning: 0 };
  let file: string | undefined;
  for (const problem of problems) {
    if (file !== undefined && file !== problem.file) yield terminal`\n`;
    file = problem.file;
    const { severity, message, code } = problem;
    numbers[severity] += 1;
    const said = terminal`${paint(severity, printable(severity))} ${printable(message)}`;
    yield terminal`${placeText(problem, pathOf)} ${said} ${paint('quiet', printable(`(${code})`))}\n`;
  }
  if (file !== undefined) yield terminal`\n`;
  yield terminal`${summaryLine(catalog, numbers, paint)}\n`;
}

/** `factories/stargate.yaml:12:5`, where editors and terminals can follow it. */
export function placeText({ file, line, column }: ListedProblem, pathOf: PathOf): SafeTerminal {
  return printable(`${pathOf(file)}:${line}:${column}`);
}

function summaryLine(
  catalog: Parameters<typeof problemsText>[0],
  problems: Readonly<Record<Severity, number>>,
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

function verdict({ error, warning }: Readonly<Record<Severity, number>>, paint: Paint): SafeTerminal {
  const parts = [
    ...(error > 0 ? [paint('error', printable(counted(error, 'error', 'errors')))] : []),
    ...(warning > 0 ? [paint('warning', printable(counted(warning, 'warning', 'warnings')))] : []),
  ];
  return parts.length > 0 ? joined(parts, terminal`, `) : terminal`no problems`;
}
