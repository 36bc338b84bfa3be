import type { Catalog } from '../../catalog/catalog.ts';
import { isError } from '../../catalog/read/read-file.ts';

/** Why what is shown may not be what is meant: a file, what is shown of it, and its problem. */
export interface Doubt {
  readonly file: string;
  /** What stands before the file: `Last good version of`, `Without`; empty where the file is used as it stands. */
  readonly lead: string;
  readonly problem: string;
}

/** What keeps a file's text from being used, such as `line 12: “1.2 TW” is not a count. …`; undefined where nothing does. */
export function staleness(catalog: Catalog, path: string): string | undefined {
  const file = catalog.file(path);
  if (file?.stale !== true) return undefined;
  const problem = file.problems.find(isError);
  if (!problem) return 'it cannot be read';
  const line = catalog.document(file).lines.positionAt(problem.start).line + 1;
  return `line ${line}: ${problem.message}`;
}

/**
 * What makes every figure of a catalog doubtful: files of which an older version is shown, or nothing, and a reference
 * that is not there. A list shows the doubts of factories in their rows.
 */
export function listDoubts(catalog: Catalog): readonly Doubt[] {
  const reference = catalog.settings()?.reference;
  const lacksReference = reference !== undefined && !catalog.hardware(reference);
  const problem = `there is no hardware “${reference ?? ''}” to be the reference: nothing has GPU-equivalents`;
  return [
    ...fileDoubts(catalog, (kind) => kind !== 'factory'),
    ...(lacksReference ? [{ file: 'catalog.yaml', lead: '', problem }] : []),
  ];
}

/** All that a reader of a list without room for marks in its rows should know: the doubts of factories too, those of `first` first. */
export function allDoubts(catalog: Catalog, first?: string): readonly Doubt[] {
  const factories = fileDoubts(catalog, (kind) => kind === 'factory');
  const own = factories.filter(({ file }) => file === first);
  return [...own, ...listDoubts(catalog), ...factories.filter((doubt) => !own.includes(doubt))];
}

/** How many doubts are told one by one. */
const mostTold = 5;

/** Doubts in words, one each: `Last good version of factories/x.yaml, line 7: …`; of very many, how many more there are. */
export function doubtWords(
  doubts: readonly Doubt[],
  pathOf = (file: string): string => file,
): readonly string[] {
  const told = doubts.length > mostTold + 1 ? mostTold : doubts.length;
  const words = doubts
    .slice(0, told)
    .map(({ file, lead, problem }) => `${lead === '' ? '' : `${lead} `}${pathOf(file)}, ${problem}`);
  return told === doubts.length ? words : [...words, `And ${doubts.length - told} more files have errors.`];
}

function fileDoubts(catalog: Catalog, isMeant: (kind: string) => boolean): readonly Doubt[] {
  return [...catalog.files()].flatMap(({ path, kind, entry }): readonly Doubt[] => {
    if (kind === 'ranking' || !isMeant(kind)) return [];
    const problem = staleness(catalog, path);
    return problem === undefined
      ? []
      : [{ file: path, lead: entry ? 'Last good version of' : 'Without', problem }];
  });
}
