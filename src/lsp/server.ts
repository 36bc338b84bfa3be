import { setImmediate as nextTurn } from 'node:timers/promises';
import * as lsp from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import type { Folder } from '../catalog/load.ts';
import { Answers, type Client } from './answers.ts';
import { capabilitiesFor, clientOf, rerankCommand, watchedGlobs } from './client.ts';
import { Documents } from './documents.ts';
import { Features } from './features.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { rerank } from './rerank.ts';
import { Workspace } from './workspace.ts';

/** How long the server waits for more before it looks at the disk, or tells of problems, in ms. */
const rest = 60;

/** Answers a client over a connection until it says goodbye. */
export class Server {
  readonly #connection: lsp.Connection;
  readonly #workspace: Workspace;
  readonly #changed = new Set<OpenCatalog>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #params: lsp.InitializeParams | undefined;
  #client: Client = clientOf({ capabilities: {} });
  #documents = new Documents('utf-16');

  #isShutDown = false;

  /** `folderAt` reads the folders of this machine. */
  constructor(connection: lsp.Connection, folderAt: (root: string) => Folder) {
    this.#connection = connection;
    this.#workspace = new Workspace({
      folderAt,
      onFailure: ({ code, file, error }) => this.#fail(`rule ${code} of ${file}`, error),
      onChange: (open) => {
        this.#changed.add(open);
        this.#soon('problems', () => this.#tellProblems());
      },
      onClose: (open) => {
        this.#changed.delete(open);
        for (const path of open.language.paths()) this.#send(open.uriOf(path), []);
      },
    });
  }

  /** Whether the client has said goodbye. */
  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  /** Begins to answer. */
  listen(): void {
    this.#listenToLife();
    this.#listenToTexts();
    this.#listenToRequests();
    this.#connection.listen();
  }

  #listenToLife(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => {
      this.#params = params;
      this.#client = clientOf(params);
      this.#documents = new Documents(this.#client.encoding);
      return {
        capabilities: capabilitiesFor(this.#client),
        serverInfo: { name: 'AI Factories', version },
      };
    });
    connection.onInitialized(() => this.#guard('the start', () => this.#start()));
    connection.onShutdown(() => {
      this.#isShutDown = true;
      for (const timer of this.#timers.values()) clearTimeout(timer);
      this.#timers.clear();
    });
  }

  #start(): void {
    const { workspaceFolders, capabilities } = this.#params ?? { capabilities: {} };
    // What clients said before there were several folders, and some still say.
    const { rootUri }: { readonly rootUri?: unknown } = this.#params ?? {};
    const root = typeof rootUri === 'string' ? [rootUri] : [];
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? root;
    this.#workspace.setFolders(folders, []);
    if (capabilities.workspace?.workspaceFolders === true)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#workspace.setFolders(uris(added), uris(removed)),
      );
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      this.#later(
        'watching files',
        this.#connection.client.register(lsp.DidChangeWatchedFilesNotification.type, {
          watchers: watchedGlobs.map((globPattern) => ({ globPattern })),
        }),
      );
  }

  #listenToTexts(): void {
    const connection = this.#connection;
    const follow = (document: TextDocument | undefined): void => {
      if (document) this.#guard(`text of ${document.uri}`, () => this.#workspace.follow(document));
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, text, version: number } }) =>
      follow(this.#documents.add(uri, text, number)),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) =>
      follow(this.#documents.edit(uri, contentChanges, number)),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#documents.remove(uri);
      this.#guard(`closing of ${uri}`, () => this.#workspace.unfollow(uri));
    });
    const look = (): void => this.#soon('files', () => this.#workspace.refresh());
    connection.onDidSaveTextDocument(look);
    connection.onDidChangeWatchedFiles(look);
  }

  #listenToRequests(): void {
    const connection = this.#connection;
    const answer =
      <P, R>(what: string, ask: (features: Features, params: P) => R) =>
      (params: P, token: lsp.CancellationToken): Promise<R> =>
        this.#answer(what, token, () => ask(new Features(this.#workspace, this.#client), params));
    connection.onHover(answer('hover', (features, params) => features.hover(params)));
    connection.onCompletion(answer('completion', (features, params) => features.completion(params)));
    connection.onCompletionResolve(
      answer('documentation', (features, item) => features.resolveCompletion(item)),
    );
    connection.onDefinition(answer('definition', (features, params) => features.definition(params)));
    connection.onReferences(answer('references', (features, params) => features.references(params)));
    connection.onPrepareRename(answer('rename', (features, params) => features.prepareRename(params)));
    connection.onRenameRequest(answer('rename', (features, params) => features.rename(params)));
    connection.workspace.onWillRenameFiles(
      answer('renaming of files', (features, params) => features.willRename(params)),
    );
    connection.onDocumentSymbol(answer('outline', (features, params) => features.documentSymbols(params)));
    connection.onWorkspaceSymbol(answer('symbols', (features, params) => features.workspaceSymbols(params)));
    connection.onCodeLens(answer('lens', (features, params) => features.codeLens(params)));
    connection.languages.inlayHint.on(answer('hints', (features, params) => features.inlayHints(params)));
    connection.languages.semanticTokens.on(
      answer('colours', (features, params) => features.semanticTokens(params) ?? { data: [] }),
    );
    connection.onDocumentLinks(answer('links', (features, params) => features.links(params)));
    connection.onCodeAction(answer('code actions', (features, params) => features.codeActions(params)));
    connection.onExecuteCommand(({ command, arguments: [target] = [] }) =>
      this.#guardLater(`command ${command}`, () => this.#execute(command, target)),
    );
  }

  /** What was cancelled is not begun; what throws is logged, and the client told that it failed. */
  async #answer<R>(what: string, token: lsp.CancellationToken, ask: () => R): Promise<R> {
    await this.#workspace.ready();
    await nextTurn(); // a cancellation may have come after the request
    if (token.isCancellationRequested)
      throw new lsp.ResponseError(lsp.LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    try {
      return ask();
    } catch (error) {
      if (error instanceof lsp.ResponseError) throw error;
      this.#fail(what, error);
      throw new lsp.ResponseError(
        lsp.ErrorCodes.InternalError,
        `${what}: something went wrong; the log says what.`,
      );
    }
  }

  async #execute(command: string, target: unknown): Promise<void> {
    await this.#workspace.ready();
    const { catalog, edition } = (target ?? {}) as { catalog?: unknown; edition?: unknown };
    const open = command === rerankCommand ? this.#workspace.at(catalog) : undefined;
    if (!open) {
      this.#say(lsp.MessageType.Warning, 'There is no such command, or no such catalog.');
      return;
    }
    const { message, change } = rerank(open, edition);
    const edit = change && new Answers(open, this.#client).workspaceEdit(change);
    if (change && !edit) {
      this.#say(
        lsp.MessageType.Warning,
        'The ranking file cannot be created from here. Run ai-factories rerank.',
      );
      return;
    }
    if (edit) await this.#connection.workspace.applyEdit({ label: 'Rerank', edit });
    this.#say(lsp.MessageType.Info, message);
  }

  /** Shows a message, and waits for nobody to press anything. */
  #say(type: lsp.MessageType, message: string): void {
    this.#later(
      'message',
      this.#connection.sendNotification(lsp.ShowMessageNotification.type, { type, message }),
    );
  }

  #tellProblems(): void {
    for (const open of this.#changed) {
      const answers = new Answers(open, this.#client);
      for (const path of open.language.takeChanged()) {
        this.#guard(`problems of ${path}`, () =>
          this.#send(
            open.uriOf(path),
            open.language.diagnostics(path).map((each) => answers.diagnostic(path, each)),
          ),
        );
      }
    }
    this.#changed.clear();
    const { workspace } = this.#params?.capabilities ?? {};
    if (workspace?.codeLens?.refreshSupport === true)
      this.#later('lenses', this.#connection.sendRequest(lsp.CodeLensRefreshRequest.type));
    if (workspace?.inlayHint?.refreshSupport === true)
      this.#later('hints', this.#connection.languages.inlayHint.refresh());
    if (workspace?.semanticTokens?.refreshSupport === true)
      this.#later('colours', this.#connection.languages.semanticTokens.refresh());
  }

  #send(uri: string, diagnostics: lsp.Diagnostic[]): void {
    this.#later('problems', this.#connection.sendDiagnostics({ uri, diagnostics }));
  }

  /** Does something once nothing more of its kind has come for a while. */
  #soon(what: string, task: () => void): void {
    clearTimeout(this.#timers.get(what));
    this.#timers.set(
      what,
      setTimeout(() => this.#guard(what, task), rest),
    );
  }

  #guard(what: string, task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#fail(what, error);
    }
  }

  async #guardLater(what: string, task: () => Promise<void>): Promise<null> {
    await task().catch((error: unknown) => this.#fail(what, error));
    return null;
  }

  #later(what: string, done: Promise<unknown>): void {
    done.catch((error: unknown) => this.#fail(what, error));
  }

  /** Writes to the client's log. */
  #fail(what: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      this.#connection.console.error(`${what} failed: ${stack}`);
    } catch {
      // the client is gone, and nobody reads on
    }
  }
}

function uris(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.map(({ uri }) => uri);
}
