import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';

/** What a client of tests says of itself, where a test does not say otherwise. */
export const capable: lsp.ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    applyEdit: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** A real client of the language server, in a process of its own. */
export class Client {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: lsp.ProtocolConnection;
  readonly problems = new Map<string, readonly lsp.Diagnostic[]>();
  readonly log: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  readonly applied: lsp.WorkspaceEdit[] = [];
  readonly exit: Promise<number | null>;
  #versions = 1;

  constructor(program: string) {
    this.child = spawn(process.execPath, [program, 'lsp', '--stdio']);
    this.exit = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
    this.connection = lsp.createProtocolConnection(
      new lsp.StreamMessageReader(this.child.stdout),
      new lsp.StreamMessageWriter(this.child.stdin),
    );
    this.connection.onNotification(lsp.PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.problems.set(uri, diagnostics);
    });
    this.connection.onNotification(
      lsp.LogMessageNotification.type,
      ({ message }) => void this.log.push(message),
    );
    this.connection.onNotification(
      lsp.ShowMessageNotification.type,
      ({ message }) => void this.shown.push(message),
    );
    this.connection.onRequest(lsp.RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.onRequest(lsp.ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.applied.push(edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  /** Says hello, with these folders; returns what the server says that it does. */
  async start(folders: readonly string[], capabilities = capable): Promise<lsp.ServerCapabilities> {
    const answer: lsp.InitializeResult = await this.connection.sendRequest(lsp.InitializeRequest.method, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    });
    await this.connection.sendNotification(lsp.InitializedNotification.type, {});
    return answer.capabilities;
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, text, languageId: 'yaml', version: this.#versions++ };
    await this.connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument });
  }

  async edit(uri: string, range: lsp.Range, text: string): Promise<void> {
    await this.connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.#versions++ },
      contentChanges: [{ range, text }],
    });
  }

  /** Waits until something is so: long enough for a machine that is busy. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    for (let tries = 0; tries < 4800; tries++) {
      if (isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`not so in time: ${what}; log: ${this.log.join('\n')}`);
  }

  /** Says goodbye; returns the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(lsp.ShutdownRequest.type);
    await this.connection.sendNotification(lsp.ExitNotification.type);
    return this.exit;
  }
}

/** The address of a file in a folder. */
export function uriIn(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}
