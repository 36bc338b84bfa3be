import type { Document } from 'yaml';
import { conflictMarker } from './conflict-marker.ts';
import { composeTree } from './compose.ts';
import { LineIndex } from './line-index.ts';
import type { Node } from './node.ts';
import { NestedTooDeeply, readDocuments } from './read-yaml.ts';
import { describeSyntaxError } from './syntax-message.ts';
import { withoutSequels, type SyntaxProblem } from './syntax-problem.ts';

/** A YAML text as a tree with ranges; where the text is broken, as much of it as could be read. */
export interface SourceDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Longer texts are refused: a catalog file is a page, and a parser must not hold up the editor. */
const longestText = 1_000_000;

/**
 * Reads one YAML 1.2 document (core schema). Never throws: whatever is wrong is in `problems`. Anchors, aliases, merge
 * keys and tags are refused, so that every value stands where it is written.
 */
export function parseYaml(text: string): SourceDocument {
  const lines = new LineIndex(text);
  const refuse = (code: SyntaxProblem['code'], message: string, start = 0, end = firstLineEnd(lines)) => ({
    text,
    lines,
    root: undefined,
    problems: [{ code, message, start, end }],
  });
  if (text.length > longestText) {
    return refuse(
      'file',
      `The file has ${text.length} characters. Split it: at most ${longestText} are read.`,
    );
  }
  const conflict = conflictMarker(lines);
  if (conflict) {
    const message =
      'A merge conflict is left here. Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.';
    return refuse('conflict', message, conflict.start, conflict.end);
  }
  try {
    return { text, lines, ...readTree(text, lines) };
  } catch (error) {
    if (error instanceof NestedTooDeeply)
      return refuse('syntax', 'The file is nested too deeply to be read.');
    return refuse(
      'syntax',
      `The file cannot be read as YAML: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

function readTree(text: string, lines: LineIndex): Pick<SourceDocument, 'root' | 'problems'> {
  const documents = readDocuments(text);
  const document = documents.next().value as Document.Parsed;
  const { root, problems } = composeTree(text, document.contents);
  if (document.directives.yaml.explicit === true) {
    const message = 'A %YAML directive is not read here. Delete it: catalog files are YAML 1.2.';
    const start = Math.max(0, text.indexOf('%YAML'));
    problems.push({ code: 'yaml-feature', message, start, end: lines.lineEnd(lines.positionAt(start).line) });
  }
  const second = documents.next();
  for (const error of document.errors) problems.push(describeSyntaxError(error, text, lines));
  if (second.done !== true) {
    const [start, end] = second.value.range;
    problems.push(
      describeSyntaxError({ code: 'MULTIPLE_DOCS', message: '', pos: [start, end] }, text, lines),
    );
  }
  problems.sort((a, b) => a.start - b.start);
  return { root, problems: withoutSequels(problems, lines) };
}

function firstLineEnd(lines: LineIndex): number {
  return lines.lineEnd(0);
}
