import { isAlias, visit, type ParsedNode } from 'yaml';
import type { Node } from '../node.ts';
import type { TextEdit } from '../parts.ts';
import type { SyntaxProblem } from '../syntax-problem.ts';

/** What refers to the anchors that a problem's edit takes away. */
interface References {
  /** What writes each of them out. */
  readonly edits: Set<TextEdit>;
  /** Whether nothing else is left that refers to them. */
  areAll: boolean;
}

/** The anchors of a text, in its order: what each names, and what refers to it. */
export class Anchors {
  /** By name, the last one so far: that is what an alias means. */
  readonly #last = new Map<string, { node: Node | undefined; readonly references: References }>();
  readonly #references = new Map<SyntaxProblem, References>();

  /** An anchor begins, which the edit of `problem` takes away. */
  begin(name: string, problem: SyntaxProblem): void {
    const references = this.#references.get(problem) ?? { edits: new Set(), areAll: true };
    this.#references.set(problem, references);
    this.#last.set(name, { node: undefined, references });
  }

  /** What an anchor names was read to its end, with nothing in it that is refused but anchors. */
  end(name: string, node: Node): void {
    const anchor = this.#last.get(name);
    if (anchor) anchor.node = node;
  }

  /** What an alias of that name stands for; undefined where that cannot be written out. */
  named(name: string): Node | undefined {
    return this.#last.get(name)?.node;
  }

  /** An alias, and what writes it out, where something does. */
  refer(name: string, edit: TextEdit | undefined): void {
    const references = this.#last.get(name)?.references;
    if (edit) references?.edits.add(edit);
    else if (references) references.areAll = false;
  }

  /** What is not read, on account of `problem`, may refer to anchors, and have some. */
  pass(unread: ParsedNode | null, problem: SyntaxProblem): void {
    visit(unread, {
      Node: (_, node) => {
        if (isAlias(node)) this.refer(node.source, undefined);
        else if (node.anchor !== undefined) this.begin(node.anchor, problem);
      },
    });
  }

  /** The problems, each with all that is to be done at once: an anchor goes with what refers to it, or not yet. */
  settled(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
    return problems.map((problem) => {
      const { edit, ...rest } = problem;
      const references = this.#references.get(problem);
      if (!edit || !references) return problem;
      if (!references.areAll) return rest;
      return references.edits.size === 0 ? problem : { ...problem, also: [...references.edits] };
    });
  }
}
