import { baseCodes, type BaseCode } from '../../rules/base-codes.ts';
import { rules } from '../../rules/registry.ts';
import type { ListedProblem } from './problem-list.ts';
import type { PathOf } from './problems-text.ts';

/**
 * Problems as a SARIF 2.1.0 log, for code scanning. Paths are relative to the root of the repository. `rulesPage` is the
 * address of docs/rules.md, where each rule has its section; without one, rules have their help but no link.
 */
export function sarif(
  problems: readonly ListedProblem[],
  pathOf: PathOf,
  version: string,
  rulesPage?: string,
): object {
  const descriptors = [
    ...baseCodes.map((each) => ruleOf(each, each.severity ?? 'error', rulesPage)),
    ...rules.map((each) => ruleOf(each, each.severity, rulesPage)),
  ];
  const indices = new Map(descriptors.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'AI Factories', version, semanticVersion: version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, indices.get(problem.code), pathOf)),
      },
    ],
  };
}

function ruleOf(
  { code: id, description: text, why, remedy }: Pick<BaseCode, 'code' | 'description' | 'why' | 'remedy'>,
  level: 'error' | 'warning',
  rulesPage: string | undefined,
) {
  const help = [text, ...(why === undefined ? [] : [why]), `To mend it: ${remedy}`].join('\n\n');
  return {
    ...{ id, shortDescription: { text }, help: { text: help, markdown: help } },
    ...(rulesPage !== undefined && { helpUri: `${rulesPage}#${id}` }),
    defaultConfiguration: { level },
  };
}

function resultOf(problem: ListedProblem, ruleIndex: number | undefined, pathOf: PathOf): object {
  const { code, severity, message, file, line, column, endLine, endColumn } = problem;
  // File names of Windows may hold half a character, which no address can.
  const uri = pathOf(file)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
