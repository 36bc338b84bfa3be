import { listProblems } from '../views/problems/problem-list.ts';
import { LanguageService } from '../language/index.ts';
import { ToolRefusal } from './input.ts';
import { limitProperty, meantOrAll, type Tool, type ToolCatalog } from './tool.ts';

/** What is wrong with the catalog, and how to mend it. */
export const problems: Tool = {
  name: 'problems',
  title: 'Problems of the catalog',
  description:
    'What is wrong with a catalog of AI factories: every problem with its file, line, rule and the ways to mend it. Ask it after every edit; errors keep figures from being computed.',
  input: {
    type: 'object',
    properties: {
      file: { type: 'string', description: 'one file, such as factories/xai-colossus.yaml; else all' },
      severity: { type: 'string', enum: ['error', 'warning'], description: 'only errors, or only warnings' },
      limit: limitProperty('problems'),
    },
    additionalProperties: false,
  },
  run(of, input) {
    const { catalog, rankings, checker, edition } = of;
    const named = input.text('file');
    const paths = named === undefined ? checker.paths() : [fileIn(of, named)];
    const severity = input.text('severity');
    const all = listProblems(catalog, checker, paths);
    const found = all.filter((each) => severity === undefined || each.severity === severity);
    const shown = found.slice(0, input.number('limit', 20));
    const language = new LanguageService({ catalog, rankings, checker, edition });
    const count = (of: string): number => all.filter((each) => each.severity === of).length;
    return {
      files: paths.length,
      errors: count('error'),
      warnings: count('warning'),
      problems: shown.map(({ file, line, column, endLine, endColumn, ...problem }) => {
        const range = {
          start: { line: line - 1, column: column - 1 },
          end: { line: endLine - 1, column: endColumn - 1 },
        };
        const { code, message } = problem;
        const fixes = language
          .codeActions(file, range)
          .filter(({ mends }) => mends?.code === code && mends.message === message)
          .map(({ title }) => title);
        return { file, line, column, severity: problem.severity, code, message, fixes };
      }),
      ...(found.length > shown.length && { more: found.length - shown.length }),
    };
  },
};

/** The path of a file that the catalog has. Throws a ToolRefusal where it has none such. */
function fileIn({ checker, pathOf }: ToolCatalog, named: string): string {
  const paths = checker.paths();
  const path = pathOf(named);
  if (path !== undefined && paths.includes(path)) return path;
  throw new ToolRefusal(
    `“${named}” is no file of the catalog. ${path === undefined ? 'Name one by its path in the catalog, such as factories/xai-colossus.yaml.' : meantOrAll(path, paths)}`,
  );
}
