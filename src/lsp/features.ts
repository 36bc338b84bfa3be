import * as lsp from 'vscode-languageserver/node';
import { dayOf } from '../catalog/day.ts';
import type { Addition, CodeAction, CompletionItem, LanguageService } from '../language/index.ts';
import { Answers, searchKinds, type Client } from './answers.ts';
import { fixAllKind, rerankCommand } from './client.ts';
import type { Workspace } from './workspace.ts';

/** A file of a catalog that is asked about, and what makes the answer. */
interface Request {
  readonly language: LanguageService;
  readonly path: string;
  readonly answers: Answers;
  readonly root: string;
}

/** Answers what is asked of files. Of a file that belongs to no catalog, the answer is null, or empty. */
export class Features {
  readonly #workspace: Workspace;
  readonly #client: Client;

  constructor(workspace: Workspace, client: Client) {
    this.#workspace = workspace;
    this.#client = client;
  }

  hover({ textDocument, position }: lsp.HoverParams): lsp.Hover | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const hover = language.hover(path, answers.position(path, position));
      if (!hover) return null;
      const { markdown, range } = hover;
      const contents = this.#client.markdown
        ? { kind: lsp.MarkupKind.Markdown, value: markdown as string }
        : { kind: lsp.MarkupKind.PlainText, value: plainText(markdown) };
      return { contents, range: answers.toRange(path, range) };
    });
  }

  completion({ textDocument, position }: lsp.CompletionParams): lsp.CompletionList | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const at = answers.position(path, position);
      const { items, isIncomplete } = language.completion(path, at, dayOf(new Date()));
      return { isIncomplete, items: items.map((item, index) => answers.completion(path, item, index)) };
    });
  }

  /** The item with its documentation. */
  resolveCompletion(item: lsp.CompletionItem): lsp.CompletionItem {
    const { catalog, subject } = (item.data ?? {}) as { catalog?: unknown } & Pick<CompletionItem, 'subject'>;
    const language = this.#workspace.at(catalog)?.language;
    const text = subject && language?.completionDocumentation({ subject });
    return text === undefined ? item : { ...item, documentation: { kind: 'markdown', value: text } };
  }

  definition({ textDocument, position }: lsp.DefinitionParams): lsp.Location | lsp.LocationLink[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const found = language.definition(path, answers.position(path, position));
      if (!found) return null;
      const there = answers.location(found.path, found.selection);
      if (!this.#client.definitionLinks) return there;
      return [
        {
          originSelectionRange: answers.toRange(path, found.origin),
          targetUri: there.uri,
          targetRange: answers.toRange(found.path, found.range),
          targetSelectionRange: there.range,
        },
      ];
    });
  }

  references({ textDocument, position, context }: lsp.ReferenceParams): lsp.Location[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) =>
      language
        .references(path, answers.position(path, position), context.includeDeclaration)
        .map((each) => answers.location(each.path, each.range)),
    );
  }

  prepareRename({ textDocument, position }: lsp.PrepareRenameParams): lsp.PrepareRenameResult | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const prepared = language.prepareRename(path, answers.position(path, position));
      if ('refused' in prepared) throw refusal(prepared.refused);
      return { range: answers.toRange(path, prepared.range), placeholder: prepared.id };
    });
  }

  rename({ textDocument, position, newName }: lsp.RenameParams): lsp.WorkspaceEdit | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const change = language.rename(path, answers.position(path, position), newName);
      if ('refused' in change) throw refusal(change.refused);
      const edit = answers.workspaceEdit(change);
      if (!edit)
        throw refusal('Its file has to be renamed too, and this editor does not let a server do that.');
      return edit;
    });
  }

  /** The mentions of files that get another name elsewhere. */
  willRename({ files }: lsp.RenameFilesParams): lsp.WorkspaceEdit | null {
    const edits = files.flatMap(({ oldUri, newUri }) => {
      const [from, to] = [this.#workspace.placeOf(oldUri), this.#workspace.placeOf(newUri)];
      if (!from || from.open !== to?.open) return [];
      const change = from.open.language.renameFile(from.path, to.path);
      return (change && new Answers(from.open, this.#client).workspaceEdit(change)) ?? [];
    });
    return edits.length === 0 ? null : merged(edits);
  }

  documentSymbols({
    textDocument,
  }: lsp.DocumentSymbolParams): lsp.DocumentSymbol[] | lsp.SymbolInformation[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const symbols = language.documentSymbols(path).map((each) => answers.symbol(path, each));
      if (this.#client.symbolTrees) return symbols;
      return symbols.map(({ name, kind, range }) => ({
        name,
        kind,
        location: { uri: textDocument.uri, range },
      }));
    });
  }

  workspaceSymbols({ query }: lsp.WorkspaceSymbolParams): lsp.SymbolInformation[] {
    return this.#workspace.all().flatMap((open) => {
      const answers = new Answers(open, this.#client);
      return open.language.workspaceSymbols(query).flatMap((symbol) => {
        const place = open.language.placeOf(symbol);
        if (!place) return [];
        const { name, target } = symbol;
        const location = answers.location(place.path, place.range);
        return [{ name, kind: searchKinds[target.kind], containerName: target.id, location }];
      });
    });
  }

  codeLens({ textDocument }: lsp.CodeLensParams): lsp.CodeLens[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const lens = language.lens(path);
      return lens
        ? [{ range: answers.toRange(path, lens.range), command: { title: lens.title, command: '' } }]
        : [];
    });
  }

  inlayHints({ textDocument, range }: lsp.InlayHintParams): lsp.InlayHint[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => {
      const { start, end } = answers.fromRange(path, range);
      return language
        .inlayHints(path, true)
        .filter(({ position: { line } }) => start.line <= line && line <= end.line)
        .map(({ position, text }) => ({
          position: answers.toPosition(path, position),
          label: text,
          paddingLeft: true,
        }));
    });
  }

  semanticTokens({ textDocument }: lsp.SemanticTokensParams): lsp.SemanticTokens | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) => ({
      data: [...answers.tokens(path, language.semanticTokens(path))],
    }));
  }

  links({ textDocument }: lsp.DocumentLinkParams): lsp.DocumentLink[] | null {
    return this.#at(textDocument.uri, ({ language, path, answers }) =>
      language
        .links(path)
        .map(({ range, url, tooltip }) => ({ range: answers.toRange(path, range), target: url, tooltip })),
    );
  }

  codeActions({ textDocument, range, context }: lsp.CodeActionParams): lsp.CodeAction[] | null {
    return this.#at(textDocument.uri, (request) => {
      const { language, path, answers } = request;
      const isAsked = (kind: string): boolean =>
        context.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`)) ?? true;
      const all = context.only && isAsked(fixAllKind) ? language.fixAll(path) : undefined;
      const fixes = isAsked('quickfix') ? language.codeActions(path, answers.fromRange(path, range)) : [];
      const isMeant = ({ isNear }: Addition): boolean =>
        isNear || context.triggerKind !== lsp.CodeActionTriggerKind.Automatic;
      const additions = isAsked('refactor.add')
        ? language.additions(path, answers.position(path, range.start)).filter(isMeant)
        : [];
      return [
        ...(all ? [all] : []).flatMap((action) => toCodeAction(request, action, fixAllKind)),
        ...fixes.flatMap((action) => toCodeAction(request, action, 'quickfix')),
        ...additions.flatMap((addition) => toAddition(request, addition)),
      ];
    });
  }

  /** Asks the catalog that a file belongs to. A file that is refused has problems, and no more. */
  #at<T>(uri: string, answer: (request: Request) => T): T | null {
    const place = this.#workspace.placeOf(uri);
    if (!place) return null;
    const { open, path } = place;
    const { language } = open;
    if (!language.has(path) && !open.catalog.refused.has(path)) return null;
    return answer({ language, path, answers: new Answers(open, this.#client), root: open.uriOf('') });
  }
}

/** What a person is told instead of an answer. */
export function refusal(message: string): Error {
  return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, message);
}

function toCodeAction(
  { path, answers, root }: Request,
  { title, mends, isPreferred, change, command }: CodeAction,
  kind: string,
): readonly lsp.CodeAction[] {
  const edit = change && answers.workspaceEdit(change);
  if (change && !edit) return [];
  const target = command && { catalog: root, edition: command.edition };
  return [
    {
      ...{ title, kind },
      ...(mends && { diagnostics: [answers.diagnostic(path, mends)] }),
      ...(isPreferred && { isPreferred }),
      ...(edit && { edit }),
      ...(target && { command: { title, command: rerankCommand, arguments: [target] } }),
    },
  ];
}

/** An addition as a plain edit, with nothing where something is to be written: no client need know snippets. */
function toAddition({ answers }: Request, { title, edit }: Addition): readonly lsp.CodeAction[] {
  const whole = answers.workspaceEdit({ edits: [edit], creates: [], renames: [], deletes: [] });
  return whole ? [{ title, kind: 'refactor.add', edit: whole }] : [];
}

function merged(edits: readonly lsp.WorkspaceEdit[]): lsp.WorkspaceEdit {
  if (edits.every(({ documentChanges }) => documentChanges !== undefined))
    return { documentChanges: edits.flatMap(({ documentChanges = [] }) => documentChanges) };
  return {
    changes: Object.assign({}, ...edits.map(({ changes }) => changes)) as Record<string, lsp.TextEdit[]>,
  };
}

/** Markdown of ours for a client that shows it as it is. */
function plainText(markdown: string): string {
  return markdown.replace(/\*\*|^\| --- .*\n/gm, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
