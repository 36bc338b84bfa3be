import fc from 'fast-check';
import { anyDocument, type Token, type Tree } from './written-yaml.ts';

/** A text full of comments, and the document that it says. */
export interface CommentedYaml {
  readonly text: string;
  readonly tree: Tree;
}

/** What comments say: whatever an edit that searched the text would take for a mark of YAML. */
const remarks = ['- on-site', '{id: old},', 'a, [b]: "c', ']', '}', "it's", '---', 'k: v', ''];

/** Documents with comments, empty lines and line breaks wherever YAML lets them stand. */
export const anyCommentedYaml: fc.Arbitrary<CommentedYaml> = fc
  .record({
    tree: anyDocument,
    choices: fc.array(fc.nat(11), { minLength: 12, maxLength: 40 }),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    ends: fc.boolean(),
  })
  .map(({ tree, choices, crlf, bom, ends }) => {
    const text = new CommentedWriter(choices).write(tree);
    const broken = crlf ? text.replaceAll('\n', '\r\n') : text;
    return { tree, text: (bom ? '\uFEFF' : '') + (ends ? broken : broken.replace(/\r?\n$/, '')) };
  });

/** Writes a tree down; each choice of layout is the next of a list of numbers, over and over. */
class CommentedWriter {
  readonly #choices: readonly number[];
  #next = 0;
  #comments = 0;
  #text = '';

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  write(tree: Tree): string {
    this.#between(0);
    this.#block(tree, 0, false);
    return this.#text;
  }

  #isChosen(oneIn: number): boolean {
    const choice = this.#choices[this.#next++ % this.#choices.length] ?? 0;
    return (choice + this.#next) % oneIn === 0;
  }

  #comment(): string {
    this.#comments += 1;
    return `# c${this.#comments} ${remarks[this.#comments % remarks.length] ?? ''}`;
  }

  /** Lines that say nothing. */
  #between(indent: number): void {
    if (this.#isChosen(4)) this.#text += `${' '.repeat(this.#isChosen(3) ? 0 : indent)}${this.#comment()}\n`;
    if (this.#isChosen(5)) this.#text += '\n';
  }

  #endLine(): void {
    if (this.#isChosen(3)) this.#text += ` ${this.#comment()}`;
    this.#text += '\n';
  }

  /** Block parts in one column; the first on the line that is begun, where `isBegun`. */
  #block(tree: Tree, indent: number, isBegun: boolean): void {
    if (tree.kind === 'scalar') return;
    const parts = tree.kind === 'map' ? tree.pairs : tree.items.map((item) => [undefined, item] as const);
    parts.forEach(([key, value], index) => {
      if (index > 0 || !isBegun) {
        if (index > 0) this.#between(indent);
        this.#text += ' '.repeat(indent);
      }
      this.#text += key ? `${key.text}:` : '-';
      this.#value(value, indent, key !== undefined);
    });
  }

  #value(value: Tree, indent: number, isOfKey: boolean): void {
    if (value.kind === 'scalar') {
      if (typeof value.token.value === 'string' && /^\w/.test(value.token.value) && this.#isChosen(3)) {
        this.#literal(value.token.value, indent);
        return;
      }
      this.#text += ` ${value.token.text}`;
      this.#endLine();
      return;
    }
    if (value.flow) {
      this.#text += ' ';
      this.#flow(value, indent + 2);
      this.#endLine();
      return;
    }
    if (!isOfKey && this.#isChosen(2)) {
      this.#text += ' ';
      this.#block(value, indent + 2, true);
      return;
    }
    this.#endLine();
    this.#between(indent);
    const isFlush = isOfKey && value.kind === 'sequence' && this.#isChosen(2);
    this.#block(value, isFlush ? indent : indent + 2, false);
  }

  /** A block scalar that reads as what it says and a line break, or several. */
  #literal(text: string, indent: number): void {
    const header = this.#isChosen(3) ? '|+' : this.#isChosen(2) ? '|' : '>-';
    this.#text += ` ${header}`;
    this.#endLine();
    this.#text += `${' '.repeat(indent + 2)}${text}\n`;
    if (this.#isChosen(3)) this.#text += '\n';
  }

  #flow(tree: Tree, indent: number): void {
    if (tree.kind === 'scalar') {
      this.#text += tree.token.text;
      return;
    }
    const parts: readonly (readonly [Token | undefined, Tree])[] =
      tree.kind === 'map' ? tree.pairs : tree.items.map((item) => [undefined, item] as const);
    this.#text += tree.kind === 'map' ? '{' : '[';
    this.#gap(indent, '');
    parts.forEach(([key, value], index) => {
      if (key) this.#text += `${key.text}: `;
      this.#flow(value, indent + 2);
      if (this.#isChosen(6)) this.#gap(indent, '');
      if (index < parts.length - 1 || this.#isChosen(4)) {
        this.#text += ',';
        this.#gap(indent, ' ');
      }
    });
    this.#gap(indent, '');
    this.#text += tree.kind === 'map' ? '}' : ']';
  }

  /** What may stand between the parts of a collection in brackets. */
  #gap(indent: number, usual: string): void {
    if (!this.#isChosen(3)) {
      this.#text += usual;
      return;
    }
    if (this.#isChosen(2)) this.#text += ` ${this.#comment()}`;
    this.#text += `\n${' '.repeat(indent)}`;
    if (this.#isChosen(4)) this.#text += `${this.#comment()}\n${' '.repeat(indent)}`;
  }
}
