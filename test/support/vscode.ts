// A stand-in for `vscode`, as much of it as src/vscode/ uses: suites in Node get it for the module of that name. What it
// takes VS Code to do is held against the real one in test/vscode/assumptions.test.ts.
import type * as api from 'vscode';
import { Editor, FakeDocument, type WatchedPattern } from './vscode-editor.ts';
import { EventEmitter, Location, Position, Range, Selection, Uri } from './vscode-values.ts';

export { EventEmitter, Location, Position, Range, Selection, Uri };
export { CancellationError, FileSystemError, FileType, RelativePattern } from './vscode-editor.ts';

/** What a suite does to the editor, and sees of it. */
export const editor = new Editor();

const own = <T>(value: T): T => value;

export const workspace = {
  /** Of whoever made the folders, nothing is known: all that we do works in such a window. */
  isTrusted: false,
  get workspaceFolders() {
    return editor.folders.length === 0 ? undefined : [...editor.folders];
  },
  get textDocuments() {
    return [...editor.documents];
  },
  getWorkspaceFolder: (uri: Uri) => editor.folderOf(uri),
  asRelativePath: (uri: Uri) => {
    const folder = editor.folderOf(uri);
    return folder ? uri.path.slice(folder.uri.path.length + 1) || uri.path : uri.path;
  },
  getConfiguration: (section: string) => ({
    get: (key: string, fallback?: unknown) => editor.settings[`${section}.${key}`] ?? fallback,
  }),
  findFiles: (pattern: { base: string; pattern: string }) => editor.find(pattern),
  createFileSystemWatcher: (pattern: WatchedPattern, noCreate = false, noChange = false, noDelete = false) =>
    editor.watch(pattern, { noCreate, noChange, noDelete }),
  openTextDocument: (uri: Uri) => editor.open(uri),
  applyEdit: (edit: WorkspaceEdit) => editor.apply(edit),
  registerTextDocumentContentProvider: (scheme: string, provider: unknown) =>
    editor.registered(`content:${scheme}`, provider),
  onDidOpenTextDocument: editor.opened.event,
  onDidChangeTextDocument: editor.changed.event,
  onDidSaveTextDocument: editor.saved.event,
  onDidCloseTextDocument: editor.closed.event,
  onDidChangeWorkspaceFolders: editor.foldersChanged.event,
  onDidChangeConfiguration: editor.configured.event,
  onWillRenameFiles: editor.willRename.event,
  fs: {
    stat: (uri: Uri) => editor.disk.stat(uri),
    readFile: (uri: Uri) => editor.disk.read(uri),
    readDirectory: (uri: Uri) => editor.disk.list(uri),
    writeFile: (uri: Uri, bytes: Uint8Array) => editor.disk.put(uri, bytes),
    createDirectory: () => Promise.resolve(),
  },
};

const say =
  (severity: string) =>
  (message: string, ...buttons: string[]): Promise<string | undefined> =>
    editor.say(severity, message, buttons);

interface Question {
  readonly title?: string;
  readonly prompt?: string;
  readonly placeHolder?: string;
}

const questionOf = ({ title, prompt, placeHolder }: Question): string =>
  [title, prompt, placeHolder].filter((part) => part !== undefined).join(': ');

export const window = {
  get activeTextEditor() {
    return editor.active && { document: editor.active };
  },
  visibleTextEditors: [],
  onDidChangeWindowState: editor.turned.event,
  onDidChangeActiveTextEditor: editor.activated.event,
  createStatusBarItem: (id: string) => editor.statusBarItem(id),
  showInformationMessage: say('information'),
  showWarningMessage: say('warning'),
  showErrorMessage: say('error'),
  showTextDocument: (document: FakeDocument | Uri) => {
    editor.active = document instanceof FakeDocument ? document : undefined;
    editor.shown.push(document instanceof FakeDocument ? document.uri : document);
    return Promise.resolve({ document, selection: undefined, insertSnippet: () => Promise.resolve(true) });
  },
  showQuickPick: (items: readonly { label: string }[], options: Question) =>
    editor.ask(questionOf(options), items),
  showInputBox: (options: Question) => editor.ask(questionOf(options)),
  showSaveDialog: (options: Question) => editor.ask(questionOf(options)),
  showOpenDialog: (options: Question) => editor.ask(questionOf(options)),
  showWorkspaceFolderPick: () =>
    editor.ask(
      'folder',
      editor.folders.map((folder) => ({ ...folder, label: folder.name })),
    ),
  createQuickPick: () => editor.quickPick(),
  withProgress: (
    _: unknown,
    task: (progress: unknown, token: { readonly isCancellationRequested: boolean }) => Promise<unknown>,
  ) => task(editor.progress, editor.token),
  createOutputChannel: () => editor.log,
  createTreeView: (id: string, { treeDataProvider }: { treeDataProvider: Tree }) =>
    editor.createTree(id, treeDataProvider),
  createWebviewPanel: (type: string, title: string) => editor.createPanel(type, title),
  registerWebviewPanelSerializer: (type: string, serializer: unknown) =>
    editor.registered(`panel:${type}`, serializer),
};

type Tree = Parameters<Editor['createTree']>[1];

const provide =
  (what: string) =>
  (_: unknown, provider: unknown): { dispose: () => void } =>
    editor.registered(what, provider);

export const languages = {
  registerHoverProvider: provide('hover'),
  registerCompletionItemProvider: provide('completion'),
  registerCodeActionsProvider: provide('codeActions'),
  registerCodeLensProvider: provide('lens'),
  registerDefinitionProvider: provide('definition'),
  registerReferenceProvider: provide('references'),
  registerRenameProvider: provide('rename'),
  registerDocumentLinkProvider: provide('links'),
  registerDocumentSymbolProvider: provide('symbols'),
  registerDocumentSemanticTokensProvider: provide('tokens'),
  registerInlayHintsProvider: provide('hints'),
  registerWorkspaceSymbolProvider: (provider: unknown) => editor.registered('workspaceSymbols', provider),
  createDiagnosticCollection: () => ({
    set: (entries: readonly [Uri, unknown[]][]) => {
      for (const [uri, found] of entries) editor.problems.set(uri.path, found as { message: string }[]);
    },
    delete: (uri: Uri) => editor.problems.delete(uri.path),
    dispose: () => editor.problems.clear(),
  }),
  createLanguageStatusItem: (id: string) => editor.status(id),
};

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
    editor.commands.set(id, run);
    return { dispose: () => void editor.commands.delete(id) };
  },
  executeCommand: (id: string, ...args: unknown[]) => editor.execute(id, ...args),
};

export const lm = {
  registerTool: (name: string, tool: { invoke: (of: { input: unknown }) => Promise<unknown> }) =>
    editor.registered(`tool:${name}`, tool),
};

export const UIKind = { Desktop: 1, Web: 2 };

export const env = {
  get remoteName() {
    return editor.remoteName;
  },
  uiKind: UIKind.Desktop,
  openExternal: (uri: Uri) => Promise.resolve(editor.external.push(uri) > 0),
};

export const extensions = { getExtension: (id: string) => editor.extensions.get(id) };

export class WorkspaceEdit {
  readonly steps: Parameters<Editor['apply']>[0]['steps'] = [];
  replace(uri: Uri, range: Range, text: string): void {
    this.steps.push({ kind: 'replace', uri, range, text });
  }
  createFile(uri: Uri, { contents }: { contents: Uint8Array }): void {
    this.steps.push({ kind: 'create', uri, contents });
  }
  renameFile(uri: Uri, to: Uri): void {
    this.steps.push({ kind: 'rename', uri, to });
  }
  deleteFile(uri: Uri): void {
    this.steps.push({ kind: 'delete', uri });
  }
  /** Edits whose texts are snippets: they are put in as they are written, tab stops and all. */
  set(uri: Uri, edits: readonly { range: Range; snippet: SnippetString }[]): void {
    for (const { range, snippet } of edits)
      this.steps.push({ kind: 'replace', uri, range, text: snippet.value });
  }
}

export class SnippetString {
  value: string;
  constructor(value = '') {
    this.value = value;
  }
  appendText(text: string): this {
    this.value += text.replace(/[\\$}]/g, '\\$&');
    return this;
  }
  appendTabstop(number: number): this {
    this.value += `$${number}`;
    return this;
  }
}

/** What is only made and handed on: its arguments, by their names. */
const record = (...names: readonly string[]) =>
  class {
    [name: string]: unknown;
    constructor(...args: unknown[]) {
      names.forEach((name, index) => (this[name] = args[index]));
    }
  };

export const CodeLens = record('range', 'command');
export const Hover = record('contents', 'range');
export const MarkdownString = record('value');
export const Diagnostic = record('range', 'message', 'severity');
export const DiagnosticRelatedInformation = record('location', 'message');
export const DocumentLink = record('range', 'target');
export const DocumentSymbol = record('name', 'detail', 'kind', 'range', 'selectionRange');
export const SymbolInformation = record('name', 'kind', 'containerName', 'location');
export const InlayHint = record('position', 'label');
export const CompletionItem = record('label', 'kind');
export const CompletionList = record('items', 'isIncomplete');
export const TreeItem = record('label', 'collapsibleState');
export const ThemeIcon = record('id', 'color');
export const ThemeColor = record('id');
export const SnippetTextEdit = record('range', 'snippet');
export const CodeAction = record('title', 'kind');
export const LanguageModelTextPart = record('value');
export const LanguageModelToolResult = record('content');
export const SemanticTokensLegend = record('types', 'modifiers');

class Kind {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  append(part: string): Kind {
    return new Kind(`${this.value}.${part}`);
  }
}

export const CodeActionKind = {
  QuickFix: new Kind('quickfix'),
  Refactor: new Kind('refactor'),
  SourceFixAll: new Kind('source.fixAll'),
};
export const CodeActionTriggerKind = { Invoke: 1, Automatic: 2 };

/** Words for numbers nobody looks at. */
const numbered = (): Record<string, string> => new Proxy({}, { get: (_, name) => String(name) });
export const SymbolKind = numbered();
export const CompletionItemKind = numbered();
export const TreeItemCollapsibleState = own({ None: 0, Collapsed: 1, Expanded: 2 });
export const ProgressLocation = numbered();
export const QuickPickItemKind = numbered();
export const DiagnosticTag = numbered();
export const DiagnosticSeverity = own({ Error: 0, Warning: 1 });
export const LanguageStatusSeverity = own({ Information: 0, Warning: 1, Error: 2 });
export const StatusBarAlignment = own({ Left: 1, Right: 2 });
export const ViewColumn = own({ Active: -1, Beside: -2, One: 1 });

export class Disposable {
  readonly dispose: () => void;
  constructor(dispose: () => void) {
    this.dispose = dispose;
  }
  static from(...all: readonly api.Disposable[]): Disposable {
    return new Disposable(() => all.forEach((each) => void each.dispose()));
  }
}
