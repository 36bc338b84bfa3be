import { baseCodes } from '../../rules/base-codes.ts';
import { rules } from '../../rules/registry.ts';
import type { ListedProblem } from './problem-list.ts';
import type { PathOf } from './problems-text.ts';

/** Problems as a SARIF 2.1.0 log, for code scanning. Paths are relative to the root of the repository. */
export function sarif(problems: readonly ListedProblem[], pathOf: PathOf, version: string): object {
  const descriptors = [
    ...baseCodes.map(({ code, description, severity }) => ruleOf(code, description, severity ?? 'error')),
    ...rules.map(({ code, description, severity }) => ruleOf(code, description, severity)),
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

function ruleOf(id: string, text: string, level: 'error' | 'warning') {
  return { id, shortDescription: { text }, defaultConfiguration: { level } };
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
