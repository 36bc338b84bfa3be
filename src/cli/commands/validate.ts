import { version } from '../../../package.json';
import { githubAnnotations } from '../../views/problems/problems-github.ts';
import { sarif } from '../../views/problems/problems-sarif.ts';
import { problemsText } from '../../views/problems/problems-text.ts';
import { problemsJson } from '../../views/problems/problems-json.ts';
import { jsonText } from '../../words/json.ts';
import { catalogOption, formatOption, type Command } from '../command.ts';
import type { Io } from '../io.ts';
import { openCatalog, repositoryPaths, type OpenCatalog } from '../open-catalog.ts';
import { paintFor } from '../paint.ts';

/** Every problem of every file. */
export const validate: Command = {
  name: 'validate',
  summary: 'every problem of every file',
  operands: [],
  options: { format: formatOption('text', 'json', 'github', 'sarif'), catalog: catalogOption },
  examples: ['validate', 'validate --format github', 'validate --format sarif > catalog.sarif'],
  async run(args, io) {
    const open = await openCatalog(args, io);
    io.stdout.write(outputOf(open, args.option('format') ?? 'text', io));
    return open.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function outputOf(open: OpenCatalog, format: string, io: Io): string {
  const { folder, catalog, checker, problems, pathOf } = open;
  switch (format) {
    case 'json':
      return jsonText(problemsJson(folder, checker.paths().length, problems));
    case 'github':
      return githubAnnotations(problems, repositoryPaths(folder, io.cwd));
    case 'sarif':
      return jsonText(sarif(problems, repositoryPaths(folder, io.cwd), version));
    default:
      return problemsText(catalog, problems, pathOf, paintFor(io.stdout, io));
  }
}
