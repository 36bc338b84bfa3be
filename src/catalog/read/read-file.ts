import { keySpanAt, nodeAt, spanAt, spanOver, type Span } from '../../document/node.ts';
import { parseYaml, type SourceDocument } from '../../document/parse.ts';
import type { SyntaxProblem } from '../../document/syntax-problem.ts';
import type { Edition, EntryKind, Factory, Hardware, RankingFile, Settings } from '../entries.ts';
import { entryPath } from '../file-kind.ts';
import { firstProblems, type Problem, type Report } from '../problem.ts';
import { bareSchemaOf } from './bare-schemas.ts';
import { findCutShort } from './cut-short.ts';
import { findEscapedControl } from './escaped-control.ts';
import { findRunOnItems } from './run-on.ts';
import { readEdition, readRanking } from './read-edition.ts';
import { readFactory } from './read-factory.ts';
import { readHardware } from './read-hardware.ts';
import { readSettings } from './read-settings.ts';
import { reportSchemaProblems } from './schema-problems.ts';
import { hasShape } from './shape.ts';
import { findSplitValues } from './split-value.ts';
import { readSuppressions, silence, type Suppression } from './suppression.ts';
import type { Words } from './words.ts';

/** What a file of each kind is read as. */
export interface Entries {
  catalog: Settings;
  hardware: Hardware;
  factory: Factory;
  edition: Edition;
  ranking: RankingFile;
}

export type Entry = Entries[EntryKind];

export interface FileReading {
  readonly document: SourceDocument;
  /** Undefined where the file has an error of its own. */
  readonly entry: Entry | undefined;
  /** What is wrong with the file by itself: its YAML, its shape, its notations. */
  readonly problems: readonly Problem[];
  /** How many more problems there are. */
  readonly unshown: number;
  /** The comments that silence: those that these problems did not use may silence a rule's. */
  readonly suppressions: readonly Suppression[];
}

/** A problem whose words may still have to be found. */
type Found = Omit<Problem, 'message'> & Pick<Parameters<Report>[0], 'message'>;

/** Reads the text of one catalog file; `words` are those that it has in common with others. Never throws. */
export function readFile(kind: EntryKind, id: string, text: string, words?: Words): FileReading {
  const document = parseYaml(text);
  const found: Found[] = document.problems.map((problem) => fromSyntax(problem, entryPath(kind, id)));
  if (!document.root && found.length === 0) {
    const message = `The file is empty. Write ${(bareSchemaOf(kind).required ?? []).join(', ')}.`;
    const problems: Problem[] = [{ code: 'missing-key', severity: 'error', message, start: 0, end: 0 }];
    return { document, entry: undefined, problems, unshown: 0, suppressions: [] };
  }
  const isSequel = sequelsOf(document);
  // What seems empty may be what could not be read.
  const isBroken = document.problems.some(({ code: each }) => each === 'syntax');
  const report: Report = ({ code, message, path, onKey, severity, data }) => {
    // A text that does not parse lacks keys that are being typed: only what was read is checked, not what is absent.
    if (code === 'missing-key' && document.problems.length > 0) return;
    const span =
      (onKey === true ? keySpanAt(document.root, path) : spanAt(document.root, path)) ?? wholeOf(document);
    const whole = code === 'value' ? nodeAt(document.root, path) : undefined;
    if (isSequel(span) || (whole && (isSequel(whole) || (isBroken && whole.start === whole.end)))) return;
    found.push({ code, severity: severity ?? 'error', message, start: span.start, end: span.end, data });
  };
  if (document.root && !hasShape(kind, document.root)) reportSchemaProblems(kind, document.root, report);
  const entry = readEntry(kind, id, document, report, words);
  const splits = findSplitValues(kind, document);
  const problems = [
    ...found.filter(({ start }) => !spanOver(splits, start)),
    ...splits,
    ...findCutShort(kind, document),
    ...findEscapedControl(document),
    ...findRunOnItems(document),
  ];
  const suppressions = readSuppressions(document);
  const silenced = silence(problems, suppressions, document.lines);
  // Silenced, a mistake is passed over, unless the file would mean nothing without what is missing.
  if (entry && !silenced.problems.some(isError)) {
    return { document, entry, ...told(silenced.problems), suppressions: silenced.suppressions };
  }
  return { document, entry: undefined, ...told(problems), suppressions };
}

/** The first problems of all, in words. */
function told(problems: readonly Found[]): Pick<FileReading, 'problems' | 'unshown'> {
  if (problems.length === 0) return nothingToTell;
  const { shown, unshown } = firstProblems(problems);
  const inWords = shown.map((problem): Problem => {
    const { message } = problem;
    return typeof message === 'string' ? { ...problem, message } : { ...problem, ...message() };
  });
  return { problems: inWords, unshown };
}

const nothingToTell: Pick<FileReading, 'problems' | 'unshown'> = { problems: [], unshown: 0 };

/** Tells of a place whether it is one that cannot be read anyway: what is found there comes of that. */
function sequelsOf({ problems, lines }: SourceDocument): (span: Span) => boolean {
  if (problems.length === 0) return () => false;
  const broken = problems.filter(({ code }) => code === 'syntax');
  const brokenLines = new Set(broken.map(({ start }) => lines.positionAt(start).line));
  let reach = 0;
  const reaches = problems.map(({ start, end }) => ({ start, end: (reach = Math.max(reach, end)) }));
  return ({ start, end }) => {
    if (brokenLines.has(lines.positionAt(start).line)) return true;
    const last = reaches[countBefore(reaches, end) - 1];
    return last !== undefined && start < last.end;
  };
}

/** How many of spans in order begin before `offset`. */
function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fromSyntax(
  { code, message, start, end, first, edit, also, isGuess = false }: SyntaxProblem,
  file: string,
): Problem {
  const data = edit && { data: { edit, also, isGuess } };
  const problem: Problem = { code, severity: 'error', message, start, end, ...data };
  return first ? { ...problem, related: [{ file, span: first, message: 'It stands here first.' }] } : problem;
}

/** Whether a problem keeps a file from being used. */
export function isError(problem: Pick<Problem, 'severity'>): boolean {
  return problem.severity === 'error';
}

/** Where to point when a whole file is meant: its first line that says something. */
export function wholeOf(document: SourceDocument): Span {
  const { lines, root } = document;
  return lines.lineSpan(root ? lines.positionAt(root.start).line : 0);
}

function readEntry(
  kind: EntryKind,
  id: string,
  { root, text }: SourceDocument,
  report: Report,
  words?: Words,
): Entry | undefined {
  switch (kind) {
    case 'catalog':
      return readSettings(root, report);
    case 'hardware':
      return readHardware(id, root, report);
    case 'factory':
      return readFactory(id, root, report, words);
    case 'edition':
      return readEdition(id, root, report, text);
    case 'ranking':
      return readRanking(root, report);
  }
}
