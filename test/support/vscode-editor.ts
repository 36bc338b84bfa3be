// What stands behind the stand-in for `vscode`: a disk, documents, events, and what was said. A suite drives it.
import { globToRegExp } from '../../src/vscode/catalogs/hidden.ts';
import { EventEmitter, Position, Uri, type Range } from './vscode-values.ts';

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class CancellationError extends Error {}

export class RelativePattern {
  readonly base: string;
  readonly pattern: string;
  constructor(base: Uri | { uri: Uri }, pattern: string) {
    this.base = (base instanceof Uri ? base : base.uri).path;
    this.pattern = pattern;
  }
}

export type WatchedPattern = string | RelativePattern;

/** Files by their path; folders are where files are. Every call takes a turn of the event loop, and is counted. */
class Disk {
  readonly files = new Map<string, Uint8Array>();
  /** What is asked, each with its path: `list /work/a`. */
  readonly calls: string[] = [];
  /** Paths that answer with an error: its code, and its words where they matter. */
  readonly failing = new Map<string, string | { readonly code: string; readonly message: string }>();

  async stat(uri: Uri): Promise<{ type: number }> {
    await this.#ask('stat', uri);
    if (this.files.has(uri.path)) return { type: FileType.File };
    if (this.#below(uri.path).length > 0) return { type: FileType.Directory };
    throw new FileSystemError('FileNotFound', `${uri.path} is not there`);
  }

  async read(uri: Uri): Promise<Uint8Array> {
    await this.#ask('read', uri);
    const bytes = this.files.get(uri.path);
    if (!bytes) throw new FileSystemError('FileNotFound', `${uri.path} is not there`);
    return bytes;
  }

  async list(uri: Uri): Promise<[string, number][]> {
    await this.#ask('list', uri);
    const below = this.#below(uri.path).map((path) => path.slice(uri.path.length + 1).split('/'));
    if (below.length === 0) throw new FileSystemError('FileNotFound', `${uri.path} is not there`);
    const types = new Map(below.map(([name = '', ...rest]) => [name, rest.length > 0 ? 2 : 1]));
    return [...types];
  }

  async put(uri: Uri, bytes: Uint8Array): Promise<void> {
    this.#refuse(uri.path);
    this.files.set(uri.path, bytes);
    await Promise.resolve();
  }

  #below(path: string): readonly string[] {
    return [...this.files.keys()].filter((file) => file.startsWith(`${path}/`));
  }

  async #ask(what: string, { path }: Uri): Promise<void> {
    this.calls.push(`${what} ${path}`);
    await new Promise((resolve) => setImmediate(resolve));
    this.#refuse(path);
  }

  #refuse(path: string): void {
    const failing = this.failing.get(path);
    if (failing === undefined) return;
    const { code, message } =
      typeof failing === 'string' ? { code: failing, message: `${path}: ${failing}` } : failing;
    throw new FileSystemError(code, message);
  }
}

export class FakeDocument {
  readonly uri: Uri;
  isDirty = false;
  isClosed = false;
  readonly languageId = 'yaml';
  readonly #editor: Editor;
  #text: string;

  constructor(editor: Editor, uri: Uri, text: string) {
    this.#editor = editor;
    this.uri = uri;
    this.#text = text;
  }

  get lineCount(): number {
    return this.#text.split('\n').length;
  }

  getText(): string {
    return this.#text;
  }

  positionAt(offset: number): Position {
    const lines = this.#text.slice(0, offset).split('\n');
    return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  }

  lineAt(line: number): { range: { end: Position } } {
    return { range: { end: new Position(line, this.#text.split('\n')[line]?.length ?? 0) } };
  }

  /** As typing does, or the disk where `isDirty` is false. */
  set(text: string, isDirty = true): void {
    this.#text = text;
    this.isDirty = isDirty;
    this.#editor.changed.fire({ document: this });
  }

  async save(): Promise<boolean> {
    if (this.#editor.refusesToSave) return false;
    this.#text = this.#editor.format(this.#text);
    await this.#editor.disk.put(this.uri, new TextEncoder().encode(this.#text));
    this.isDirty = false;
    this.#editor.saved.fire(this);
    this.#editor.tell('change', this.uri.path);
    return true;
  }
}

type Step =
  | { kind: 'replace'; uri: Uri; range: Range; text: string }
  | { kind: 'create'; uri: Uri; contents: Uint8Array }
  | { kind: 'rename'; uri: Uri; to: Uri }
  | { kind: 'delete'; uri: Uri };

interface Watcher {
  readonly matches: (path: string) => boolean;
  readonly create: EventEmitter<Uri>;
  readonly change: EventEmitter<Uri>;
  readonly delete: EventEmitter<Uri>;
}

export interface FakePanel {
  readonly type: string;
  title: string;
  visible: boolean;
  readonly posted: { type: string; [key: string]: unknown }[];
  /** A message from the page. */
  readonly send: (message: unknown) => void;
}

export class Editor {
  disk = new Disk();
  readonly folders: { uri: Uri; name: string; index: number }[] = [];
  readonly documents: FakeDocument[] = [];
  settings: Record<string, unknown> = {};
  active: FakeDocument | undefined;
  refusesToSave = false;
  refusesEdits = false;
  /** What the search answers: all there is where undefined. */
  search: ((base: string) => Promise<readonly Uri[]>) | undefined;
  /** The button that is pressed, by the message it is on; nothing where undefined. */
  press: (message: string, buttons: readonly string[]) => string | undefined = () => undefined;
  /** What a formatter makes of a text that is saved. */
  format: (text: string) => string = (text) => text;
  /** What is in documents that are no files. */
  content: (uri: Uri) => string = () => '';
  pick: (items: readonly { label: string }[]) => unknown = () => undefined;
  readonly said: string[] = [];
  readonly errors: string[] = [];
  readonly providers = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  readonly problems = new Map<string, { message: string }[]>();
  readonly statuses = new Map<string, Record<string, unknown>>();
  readonly panels: FakePanel[] = [];
  readonly opened = new EventEmitter<FakeDocument>();
  readonly changed = new EventEmitter<{ document: FakeDocument }>();
  readonly saved = new EventEmitter<FakeDocument>();
  readonly closed = new EventEmitter<FakeDocument>();
  readonly foldersChanged = new EventEmitter<unknown>();
  readonly configured = new EventEmitter<{ affectsConfiguration: () => boolean }>();
  readonly willRename = new EventEmitter<unknown>();
  readonly log = {
    info: (): void => undefined,
    error: (line: string): void => void this.errors.push(line),
    show: (): void => void this.said.push('log: shown'),
    dispose: (): void => undefined,
  };
  readonly #watchers = new Set<Watcher>();

  /** As a window that has just opened, with no folder. */
  reset(): void {
    const { opened, changed, saved, closed, foldersChanged, configured, willRename } = this;
    for (const event of [opened, changed, saved, closed, foldersChanged, configured, willRename])
      event.dispose();
    this.disk = new Disk();
    this.setFolders();
    for (const list of [this.documents, this.said, this.errors, this.panels]) list.length = 0;
    for (const map of [this.providers, this.commands, this.problems, this.statuses]) map.clear();
    Object.assign(this, { settings: {}, active: undefined, search: undefined });
    Object.assign(this, { refusesToSave: false, refusesEdits: false });
    Object.assign(this, { press: () => undefined, pick: () => undefined, content: () => '' });
    this.format = (text) => text;
    this.#watchers.clear();
  }

  setFolders(...paths: readonly string[]): void {
    const folders = paths.map((path, index) => ({ uri: Uri.file(path), name: path.slice(1), index }));
    this.folders.splice(0, Infinity, ...folders);
    this.foldersChanged.fire({});
  }

  folderOf(uri: Uri): { uri: Uri } | undefined {
    return this.folders.find(
      ({ uri: folder }) => folder.scheme === uri.scheme && `${uri.path}/`.startsWith(`${folder.path}/`),
    );
  }

  /** Writes a file, and tells nobody. */
  write(path: string, text: string): void {
    this.disk.files.set(path, new TextEncoder().encode(text));
  }

  /** Deletes a file or a folder, and tells nobody. */
  remove(path: string): void {
    for (const file of [...this.disk.files.keys()])
      if (file === path || file.startsWith(`${path}/`)) this.disk.files.delete(file);
  }

  /** What is told of files, whatever is there. */
  tell(event: 'create' | 'change' | 'delete', ...paths: readonly string[]): void {
    for (const path of paths)
      for (const watcher of this.#watchers) if (watcher.matches(path)) watcher[event].fire(Uri.file(path));
  }

  read(path: string): string | undefined {
    const bytes = this.disk.files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  async open(uri: Uri): Promise<FakeDocument> {
    if (uri.scheme !== 'file') return this.show(uri, this.content(uri));
    const known = this.documents.find((document) => document.uri.toString() === uri.toString());
    if (known) return known;
    return this.show(uri, new TextDecoder().decode(await this.disk.read(uri)));
  }

  /** Opens a document, of whatever scheme. */
  show(uri: Uri, text: string): FakeDocument {
    const document = new FakeDocument(this, uri, text);
    this.documents.push(document);
    this.opened.fire(document);
    return document;
  }

  close(document: FakeDocument): void {
    document.isClosed = true;
    this.documents.splice(this.documents.indexOf(document), 1);
    this.closed.fire(document);
  }

  async find({ base, pattern }: { base: string; pattern: string }): Promise<readonly Uri[]> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.search) return this.search(base);
    const glob = globToRegExp(pattern);
    const found = [...this.disk.files.keys()].filter(
      (path) => path.startsWith(`${base}/`) && glob.test(path.slice(base.length + 1)),
    );
    return found.map((path) => Uri.file(path));
  }

  watch(
    pattern: WatchedPattern,
    ignored: { noCreate: boolean; noChange: boolean; noDelete: boolean },
  ): Record<string, unknown> {
    const [base, glob] = typeof pattern === 'string' ? ['', pattern] : [pattern.base, pattern.pattern];
    const expression = globToRegExp(glob);
    const emitters = {
      create: new EventEmitter<Uri>(),
      change: new EventEmitter<Uri>(),
      delete: new EventEmitter<Uri>(),
    };
    const deaf = new EventEmitter<Uri>();
    const watcher: Watcher = {
      matches: (path) => path.startsWith(`${base}/`) && expression.test(path.slice(base.length + 1)),
      ...emitters,
    };
    this.#watchers.add(watcher);
    return {
      onDidCreate: (ignored.noCreate ? deaf : emitters.create).event,
      onDidChange: (ignored.noChange ? deaf : emitters.change).event,
      onDidDelete: (ignored.noDelete ? deaf : emitters.delete).event,
      dispose: () => this.#watchers.delete(watcher),
    };
  }

  /** One edit of texts, which stand unsaved in their documents then, and of files. */
  async apply({ steps }: { steps: Step[] }): Promise<boolean> {
    if (this.refusesEdits) return false;
    for (const step of steps) {
      if (step.kind === 'create') await this.disk.put(step.uri, step.contents);
      if (step.kind === 'delete') this.remove(step.uri.path);
      if (step.kind === 'rename') {
        await this.disk.put(step.to, await this.disk.read(step.uri));
        this.remove(step.uri.path);
      }
      if (step.kind === 'replace') (await this.open(step.uri)).set(replaced(await this.open(step.uri), step));
    }
    return true;
  }

  say(severity: string, message: string, buttons: readonly string[]): Promise<string | undefined> {
    this.said.push(`${severity}: ${message}`);
    return Promise.resolve(this.press(message, buttons));
  }

  execute(id: string, ...args: readonly unknown[]): Promise<unknown> {
    return Promise.resolve(this.commands.get(id)?.(...args));
  }

  registered(what: string, provider: unknown): { dispose: () => void } {
    this.providers.set(what, provider as Record<string, (...args: unknown[]) => unknown>);
    return { dispose: () => void this.providers.delete(what) };
  }

  status(id: string): Record<string, unknown> {
    const item: Record<string, unknown> = { dispose: () => this.statuses.delete(id) };
    this.statuses.set(id, item);
    return item;
  }

  createPanel(type: string, title: string): unknown {
    const received = new EventEmitter<unknown>();
    const [disposed, shown] = [new EventEmitter<void>(), new EventEmitter<unknown>()];
    const posted: FakePanel['posted'] = [];
    const webview = {
      ...{ options: {}, html: '', cspSource: 'self', asWebviewUri: (uri: Uri) => uri },
      onDidReceiveMessage: received.event,
      postMessage: (message: { type: string }) => Promise.resolve(posted.push(message) > 0),
    };
    const panel = {
      ...{ type, title, visible: true, posted, webview, viewColumn: 2 },
      send: (message: unknown) => received.fire(message),
      onDidDispose: disposed.event,
      onDidChangeViewState: shown.event,
      reveal: () => undefined,
    };
    this.panels.push(panel);
    return panel;
  }
}

function replaced(document: FakeDocument, { range, text }: Extract<Step, { kind: 'replace' }>): string {
  const lines = document.getText().split('\n');
  const offset = ({ line, character }: Position): number =>
    Math.min(
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character,
      document.getText().length,
    );
  return (
    document.getText().slice(0, offset(range.start)) + text + document.getText().slice(offset(range.end))
  );
}
