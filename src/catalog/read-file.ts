import { keySpanAt, spanAt, type Span } from '../document/node.ts';
import { parseYaml, type SourceDocument } from '../document/parse.ts';
import type { Edition, EntryKind, Factory, Hardware, RankingFile, Settings } from './entries.ts';
import type { Problem, Report } from './problem.ts';
import { readEdition, readRanking } from './read-edition.ts';
import { readFactory } from './read-factory.ts';
import { readHardware } from './read-hardware.ts';
import { readSettings } from './read-settings.ts';
import { reportSchemaProblems } from './schema-problems.ts';
import { schemaOf } from './schemas.ts';

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
}

/** Reads the text of one catalog file. Never throws. */
export function readFile(kind: EntryKind, id: string, text: string): FileReading {
  const document = parseYaml(text);
  const problems: Problem[] = document.problems.map(({ code, message, start, end }) => ({
    code,
    severity: 'error',
    message,
    start,
    end,
  }));
  if (!document.root && problems.length === 0) {
    const message = `The file is empty. Write ${(schemaOf(kind).required ?? []).join(', ')}.`;
    return { document, entry: undefined, problems: [{ code: 'missing-key', severity: 'error', message, start: 0, end: 0 }] };
  }
  const report: Report = ({ code, message, path, onKey, severity, data }) => {
    const span = (onKey === true ? keySpanAt(document.root, path) : spanAt(document.root, path)) ?? wholeOf(document);
    problems.push({ code, severity: severity ?? 'error', message, start: span.start, end: span.end, data });
  };
  // A text that does not parse lacks keys that are being typed: only what was read is checked, not what is absent.
  const checked: Report = (problem) => {
    if (document.problems.length === 0 || problem.code !== 'missing-key') report(problem);
  };
  if (document.root) reportSchemaProblems(kind, document.root, checked);
  const entry = readEntry(kind, id, document, checked);
  return { document, entry: problems.some(isError) ? undefined : entry, problems };
}

/** Whether a problem keeps a file from being used. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Where to point when a whole file is meant: its first line that says something. */
export function wholeOf(document: SourceDocument): Span {
  const { lines, root } = document;
  return lines.lineSpan(root ? lines.positionAt(root.start).line : 0);
}

function readEntry(kind: EntryKind, id: string, { root }: SourceDocument, report: Report): Entry | undefined {
  switch (kind) {
    case 'catalog':
      return readSettings(root, report);
    case 'hardware':
      return readHardware(id, root, report);
    case 'factory':
      return readFactory(id, root, report);
    case 'edition':
      return readEdition(id, root, report);
    case 'ranking':
      return readRanking(root, report);
  }
}
