import type * as lsp from 'vscode-languageserver';
import type {
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Position,
  Range,
  SemanticToken,
  WorkspaceChange,
} from '../language/index.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { characterOf, columnOf, type Encoding } from './position-encoding.ts';

/** What a client can take, as far as answers depend on it. */
export interface Client {
  readonly encoding: Encoding;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTrees: boolean;
  /** Whether an edit may name the version of a document, and whether it may create, rename and delete files. */
  readonly documentChanges: boolean;
  readonly fileChanges: boolean;
}

/** Makes the protocol's values of those of one catalog. */
export class Answers {
  readonly #open: OpenCatalog;
  readonly #client: Client;

  constructor(open: OpenCatalog, client: Client) {
    this.#open = open;
    this.#client = client;
  }

  /** A place of the client in a file. */
  position(path: string, { line, character }: lsp.Position): Position {
    const { encoding } = this.#client;
    return { line, column: columnOf(encoding, this.#lineText(path, line), character) };
  }

  fromRange(path: string, { start, end }: lsp.Range): Range {
    return { start: this.position(path, start), end: this.position(path, end) };
  }

  toPosition(path: string, { line, column }: Position): lsp.Position {
    const { encoding } = this.#client;
    return { line, character: characterOf(encoding, this.#lineText(path, line), column) };
  }

  toRange(path: string, { start, end }: Range): lsp.Range {
    return { start: this.toPosition(path, start), end: this.toPosition(path, end) };
  }

  location(path: string, range: Range): lsp.Location {
    return { uri: this.#open.uriOf(path), range: this.toRange(path, range) };
  }

  diagnostic(
    path: string,
    { range, code, severity, message, isUnnecessary, related }: Diagnostic,
  ): lsp.Diagnostic {
    return {
      range: this.toRange(path, range),
      severity: severity === 'error' ? 1 : 2,
      ...{ code, message, source: 'AI Factories' },
      ...(isUnnecessary && { tags: [1] }),
      ...(related.length > 0 && {
        relatedInformation: related.map((other) => ({
          location: this.location(other.path, other.range),
          message: other.message,
        })),
      }),
    };
  }

  completion(path: string, item: CompletionItem, index: number): lsp.CompletionItem {
    const { label, kind, detail, aliases, insert, snippet, range, filter, subject } = item;
    const isSnippet = snippet === true && this.#client.snippets;
    const newText = snippet === true && !isSnippet ? withoutStops(insert) : insert;
    return {
      label,
      kind: completionKinds[kind],
      ...(detail !== undefined &&
        (this.#client.labelDetails ? { labelDetails: { description: detail } } : { detail })),
      filterText: filter ?? [label, ...(aliases ?? [])].join(' '),
      sortText: String(index).padStart(4, '0'),
      insertTextFormat: isSnippet ? 2 : 1,
      insertTextMode: 1,
      textEdit: { range: this.toRange(path, range), newText },
      ...(subject && { data: { catalog: this.#open.uriOf(''), subject } }),
    };
  }

  symbol(
    path: string,
    { name, detail, kind, range, selection, children }: DocumentSymbol,
  ): lsp.DocumentSymbol {
    return {
      ...{ name, detail, kind: outlineKinds[kind] },
      range: this.toRange(path, range),
      selectionRange: this.toRange(path, selection),
      children: children.map((child) => this.symbol(path, child)),
    };
  }

  /** Ids in the protocol's five numbers each: lines and columns from the one before, length, type, modifiers. */
  tokens(path: string, tokens: readonly SemanticToken[]): readonly number[] {
    let [line, character] = [0, 0];
    return tokens.flatMap(({ range, kind, declares }) => {
      const { start, end } = this.toRange(path, range);
      if (start.line !== line) character = 0;
      const numbers = [
        ...[start.line - line, start.character - character, end.character - start.character],
        ...[tokenTypes.indexOf(tokenTypeOf[kind]), declares ? 1 : 0],
      ];
      ({ line, character } = start);
      return numbers;
    });
  }

  /** An edit of the workspace; undefined where the client cannot do what it takes. */
  workspaceEdit({ edits, creates, renames, deletes }: WorkspaceChange): lsp.WorkspaceEdit | undefined {
    const byPath = new Map<string, lsp.TextEdit[]>();
    for (const { path, range, text } of edits)
      byPath.set(path, [...(byPath.get(path) ?? []), { range: this.toRange(path, range), newText: text }]);
    const uriOf = (path: string): string => this.#open.uriOf(path);
    const files = creates.length + renames.length + deletes.length;
    if (files > 0 && !this.#client.fileChanges) return undefined;
    if (!this.#client.documentChanges)
      return { changes: Object.fromEntries([...byPath].map(([path, texts]) => [uriOf(path), texts])) };
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return {
      documentChanges: [
        ...[...byPath].map(([path, texts]) => ({
          textDocument: { uri: uriOf(path), version: this.#open.versionOf(path) },
          edits: texts,
        })),
        ...creates.flatMap(({ path, text }) => [
          { kind: 'create' as const, uri: uriOf(path) },
          { textDocument: { uri: uriOf(path), version: null }, edits: [{ range: top, newText: text }] },
        ]),
        ...renames.map(({ from, to }) => ({
          kind: 'rename' as const,
          oldUri: uriOf(from),
          newUri: uriOf(to),
        })),
        ...deletes.map((path) => ({ kind: 'delete' as const, uri: uriOf(path) })),
      ],
    };
  }

  #lineText(path: string, line: number): string {
    if (this.#client.encoding === 'utf-16') return '';
    return this.#open.linesOf(path)?.lineText(line) ?? '';
  }
}

/** How the protocol calls what semantic tokens name. */
const tokenTypeOf: Readonly<Record<SemanticToken['kind'], string>> = {
  hardware: 'class',
  factory: 'namespace',
  edition: 'enumMember',
  source: 'variable',
};

/** The types of semantic tokens, in the order of the legend. */
export const tokenTypes: readonly string[] = Object.values(tokenTypeOf);

/** How the search for symbols calls what is found. */
export const searchKinds = { hardware: 5, factory: 2, edition: 24, source: 20 } as const;

const completionKinds = {
  key: 10,
  word: 20,
  hardware: 7,
  factory: 9,
  edition: 23,
  source: 18,
  unit: 11,
  date: 12,
  snippet: 15,
} as const satisfies Record<CompletionItem['kind'], lsp.CompletionItemKind>;

const outlineKinds = {
  map: 2,
  list: 18,
  item: 19,
  figure: 16,
  text: 15,
} as const satisfies Record<DocumentSymbol['kind'], lsp.SymbolKind>;

/** The text of a snippet for a client that knows no tab stops. */
function withoutStops(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g,
    (_, escaped?: string, words?: string) => escaped ?? words ?? '',
  );
}
