import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { tokenTypes, type Client } from './answers.ts';
import { encodingFor } from './position-encoding.ts';

/** The command that a client may ask for: it writes the ranking file of an edition, as an edit of the client. */
export const rerankCommand = 'aiFactories.rerank';

/** The kind of the action that mends a whole file. */
export const fixAllKind = 'source.fixAll.aiFactories';

/** Which files belong to catalogs, for watchers and renames; whether one does, its catalog.yaml tells. */
export const watchedGlobs: readonly string[] = [
  '**/catalog.yaml',
  '**/{hardware,factories,editions}',
  '**/{hardware,factories,editions}/*',
];

/** What a client can take, by what it says when it starts. */
export function clientOf({
  capabilities: { general, textDocument, workspace },
}: Pick<InitializeParams, 'capabilities'>): Client {
  const { completionItem } = textDocument?.completion ?? {};
  const edit = workspace?.workspaceEdit;
  const operations = edit?.resourceOperations ?? [];
  const documentChanges = edit?.documentChanges === true;
  return {
    encoding: encodingFor(general?.positionEncodings),
    snippets: completionItem?.snippetSupport === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    documentChanges,
    fileChanges:
      documentChanges && (['create', 'rename', 'delete'] as const).every((each) => operations.includes(each)),
  };
}

/** What the server does, for that client. */
export function capabilitiesFor({ encoding }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: 2, save: true },
    hoverProvider: true,
    completionProvider: {
      triggerCharacters: [' ', ':', '[', '{', '(', ',', '"', "'", '.'],
      resolveProvider: true,
    },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'AI Factories' },
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    documentLinkProvider: {},
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.add', fixAllKind] },
    executeCommandProvider: { commands: [rerankCommand] },
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: ['declaration'] },
      full: true,
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: {
          filters: [{ scheme: 'file', pattern: { glob: '**/{hardware,factories,editions}/*.yaml' } }],
        },
      },
    },
  };
}
