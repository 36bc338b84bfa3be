import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { fileKind, type FileKind } from '../../catalog/file-kind.ts';
import { githubAnnotations } from '../../views/problems/problems-github.ts';
import type { ListedProblem } from '../../views/problems/problem-list.ts';
import { sarif } from '../../views/problems/problems-sarif.ts';
import { problemsText } from '../../views/problems/problems-text.ts';
import { jsonPieces, jsonText } from '../../words/json.ts';
import { counted } from '../../words/list-words.ts';
import { printable } from '../../words/printable.ts';
import { webAddress } from '../../words/web-address.ts';
import { catalogOption, formatOption, type Arguments, type Command } from '../command.ts';
import { findCatalog } from '../find-catalog.ts';
import { paintFor, writePieces, type ExitCode, type Io } from '../io.ts';
import { mendFiles, writeMended, type Mended } from '../mend-files.ts';
import { pathsFrom, readCatalog, repositoryPaths, type OpenCatalog } from '../open-catalog.ts';
import { Stop } from '../stop.ts';
import { checkInTwo } from '../two-threads.ts';

/** Every problem of every file, or of those named; and mends what can only have been meant one way. */
export const validate: Command = {
  name: 'validate',
  summary: 'every problem of every file, or of those named',
  operands: [
    {
      name: 'FILE',
      summary: 'a file of the catalog; all where none is named. The whole catalog is read all the same',
      optional: true,
      several: true,
    },
  ],
  options: {
    fix: { summary: 'mends what can only have been meant one way' },
    'dry-run': { summary: 'with --fix: says what it would mend, and writes nothing' },
    format: formatOption('text', 'json', 'github', 'sarif'),
    rules: {
      value: 'URL',
      summary: 'where docs/rules.md is read, for SARIF; else the one that came with this',
    },
    catalog: catalogOption,
  },
  examples: [
    'validate',
    'validate catalog/factories/xai-colossus.yaml',
    'validate --fix --dry-run',
    'validate --format sarif > catalog.sarif',
  ],
  async run(args, io) {
    const [fix, dryRun] = [args.has('fix'), args.has('dry-run')];
    if (dryRun && !fix) throw new Stop('--dry-run goes with --fix: nothing else is written.');
    const rules = rulesPage(args.option('rules'));
    const folder = catalogOf(args, io);
    const format = args.option('format') ?? 'text';
    const isWhole = !fix && args.operands.length === 0;
    const checked = isWhole && io.program !== undefined ? await checkInTwo(folder, io.program) : undefined;
    if (checked) {
      const files = (): readonly FileKind[] => checked.read.flatMap((path) => fileKind(path) ?? []);
      const shown = { folder, catalog: { files }, pathOf: pathsFrom(io.cwd, folder) };
      return tell(shown, { ...checked, mended: [], fix, dryRun, rules }, format, io);
    }
    const open = await readCatalog(folder, io, undefined, { isChecked: isWhole });
    const named = args.operands.map((file) => pathIn(open, file, io));
    const paths = named.length > 0 ? [...new Set(named)].sort() : open.checker.paths();
    const mended = fix ? mendFiles(open, paths) : [];
    if (!dryRun) writeMended(open, mended);
    const problems = open.eachProblemOf(paths);
    return tell(open, { paths, problems, mended, dryRun, fix, rules }, format, io);
  },
};

/** What is shown of a catalog beside its problems. */
interface Shown extends Pick<OpenCatalog, 'folder' | 'pathOf'> {
  readonly catalog: Parameters<typeof problemsText>[0];
}

/** Problems are written as they are found, and a reader that has seen enough ends the search. */
async function tell(shown: Shown, found: Found, format: string, io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const noted = function* (): Generator<ListedProblem, void> {
    for (const problem of found.problems) {
      if (problem.severity === 'error') code = 1;
      yield problem;
    }
  };
  await writePieces(piecesOf(shown, { ...found, problems: noted() }, format, io), io.stdout);
  return code;
}

/** The catalog to look at; where there is none from the working directory, that of the first file named. */
function catalogOf(args: Arguments, { cwd }: Io): string {
  const [file] = args.operands;
  try {
    return findCatalog(cwd, args.option('catalog'));
  } catch (error) {
    if (file === undefined || args.option('catalog') !== undefined) throw error;
    return findCatalog(dirname(resolve(cwd, file)), undefined);
  }
}

/** The path of a file in the catalog. Throws a Stop where it is none of its files. */
function pathIn({ folder, checker }: OpenCatalog, file: string, { cwd }: Io): string {
  const path = resolve(cwd, file);
  const paths = checker.paths();
  const found = [relative(folder, path), relative(realOf(folder), realOf(path))]
    .map((each) => each.split(sep).join('/'))
    .find((each) => paths.includes(each));
  if (found !== undefined) return found;
  if (!existsSync(path)) throw new Stop(`${file} cannot be checked: there is no such file.`);
  throw new Stop(
    `${file} is not of the catalog in ${folder}. Name a file of it, or another with --catalog DIR.`,
  );
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

interface Found {
  readonly paths: readonly string[];
  readonly problems: Iterable<ListedProblem>;
  readonly mended: readonly Mended[];
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly rules: string | undefined;
}

function* piecesOf(shown: Shown, found: Found, format: string, io: Io): Generator<string, void> {
  const { folder, catalog, pathOf } = shown;
  const { paths, problems, mended, fix, dryRun } = found;
  switch (format) {
    case 'json': {
      const fixed = mended.map(({ path, edits }) => ({ file: path, edits, written: !dryRun }));
      const before = { catalog: folder, files: paths.length };
      yield* jsonPieces(before, 'problems', problems, fix ? { fixed } : {});
      break;
    }
    case 'github':
      yield* githubAnnotations(problems, repositoryPaths(folder, io.cwd));
      break;
    case 'sarif':
      yield jsonText(sarif([...problems], repositoryPaths(folder, io.cwd), version, found.rules));
      break;
    default: {
      const done = dryRun ? 'would be mended' : 'mended';
      for (const { path, edits } of mended)
        yield `${printable(pathOf(path))} ${done}: ${counted(edits, 'edit', 'edits')}.\n`;
      yield* problemsText(catalog, problems, pathOf, paintFor(io.stdout, io));
    }
  }
}

/** Where docs/rules.md may lie: beside the program in its package, above it in a clone. */
const places = ['docs/rules.md', '../docs/rules.md', '../../../docs/rules.md'];

/**
 * The address of the page on which each rule has its section: the one that is given, or that of the page that came with the
 * program; undefined where there is none. Throws a Stop where what is given is no address of the web.
 */
function rulesPage(given: string | undefined): string | undefined {
  if (given !== undefined) {
    const address = webAddress(given);
    if (address === undefined)
      throw new Stop(`--rules cannot be “${given}”. Give an address such as https://example.org/rules.`);
    return address;
  }
  const page = places.map((place) => resolve(__dirname, place)).find((file) => existsSync(file));
  return page === undefined ? undefined : pathToFileURL(page).href;
}
