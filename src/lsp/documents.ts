import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { columnOf, type Encoding } from './position-encoding.ts';

/** The documents that a client has open, following its edits. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();
  readonly #encoding: Encoding;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  /** Takes a document that was opened, and returns it. */
  add(uri: string, text: string, version: number): TextDocument {
    const document = TextDocument.create(uri, 'yaml', version, text);
    this.#open.set(uri, document);
    return document;
  }

  /** Takes edits, each of what the one before made; returns the document, undefined where it is not open. */
  edit(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument | undefined {
    let document = this.#open.get(uri);
    if (!document) return undefined;
    for (const change of changes) {
      const { text } = change;
      const range = 'range' in change ? this.#range(document, change.range) : undefined;
      document = TextDocument.update(document, [range ? { range, text } : { text }], version);
    }
    this.#open.set(uri, document);
    return document;
  }

  remove(uri: string): void {
    this.#open.delete(uri);
  }

  #range(
    document: TextDocument,
    { start, end }: { readonly start: Position; readonly end: Position },
  ): { readonly start: Position; readonly end: Position } {
    return { start: this.#position(document, start), end: this.#position(document, end) };
  }

  #position(document: TextDocument, { line, character }: Position): Position {
    if (this.#encoding === 'utf-16') return { line, character };
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: columnOf(this.#encoding, text, character) };
  }
}
