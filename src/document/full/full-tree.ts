import type { Document } from 'yaml';
import { composeTree } from './compose.ts';
import { LineIndex } from '../line-index.ts';
import type { Node } from '../node.ts';
import { NestedTooDeeply, readDocuments } from './read-yaml.ts';
import { findSlips } from './slips.ts';
import { describeSyntaxError } from './syntax-message.ts';
import { withoutSequels, type SyntaxProblem } from '../syntax-problem.ts';

/** A tree, of a broken text as much as could be read, and what is wrong with it. */
export interface ReadTree {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** The tree of any text, broken or not, and all that is wrong with it. Never throws. */
export function fullTree(text: string, lines: LineIndex): ReadTree {
  try {
    const tree = readTree(text, lines);
    if (!tree.problems.some(({ code }) => code === 'syntax')) return tree;
    const slips = findSlips(text, tree.problems, (other) => readTree(other, new LineIndex(other)).problems);
    if (!slips) return tree;
    const others = tree.problems.filter(({ code }) => code !== 'syntax');
    const problems = [...slips, ...others].sort((a, b) => a.start - b.start);
    return { root: tree.root, problems: withoutSequels(problems, lines) };
  } catch (error) {
    const message =
      error instanceof NestedTooDeeply
        ? 'The file is nested too deeply to be read.'
        : `The file cannot be read as YAML: ${error instanceof Error ? error.message : 'unknown'}`;
    return { root: undefined, problems: [{ code: 'syntax', message, start: 0, end: lines.lineEnd(0) }] };
  }
}

function readTree(text: string, lines: LineIndex): ReadTree {
  const documents = readDocuments(text);
  const document = documents.next().value as Document.Parsed;
  const { root, problems } = composeTree(text, document.contents);
  if (document.directives.yaml.explicit === true && !/^\uFEFF?(?:#[^\n]*\n|\s)*%YAML 1\.2\s/.test(text)) {
    const message = 'This %YAML directive is not read here. Delete it: catalog files are YAML 1.2.';
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
