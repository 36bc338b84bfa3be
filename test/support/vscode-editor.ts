// What stands behind the stand-in for `vscode`: a disk, documents, events, and what was said. A suite drives it.
import { globToRegExp } from '../../src/vscode/catalogs/hidden.ts';
import { Disk, FileSystemError, FileType } from './vscode-disk.ts';
import { fakePanel, type FakePanel } from './vscode-panel.ts';
import { treeOf, type FakeTree, type FakeTreeProvider } from './vscode-tree.ts';
import { EventEmitter, Position, Uri, type Range } from './vscode-values.ts';

export { FileSystemError, FileType };

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

export class Editor {
  disk = new Disk();
  /** Of what the folders of the workspace are: files of this machine, or of another. */
  scheme = 'file';
  readonly folders: { uri: Uri; name: string; index: number }[] = [];
  readonly documents: FakeDocument[] = [];
  settings: Record<string, unknown> = {};
  #active: FakeDocument | undefined;
  /** The texts in the status bar that are shown, by their ids. */
  readonly statusBar = new Map<string, Record<string, unknown>>();
  /** What menus go by. */
  readonly contexts = new Map<string, unknown>();
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
  /** What is picked of the items of a question, or typed; nothing where undefined, as of one who turns away. */
  pick: (items: readonly { label: string }[], question: string) => unknown = () => undefined;
  /** The machine that the window works on, where it is another. */
  remoteName: string | undefined;
  /** What was opened outside of the window. */
  readonly external: Uri[] = [];
  /** What was opened in an editor. */
  readonly shown: Uri[] = [];
  /** Whether what is in progress is cancelled, once it says this. */
  cancelsAt: string | undefined;
  readonly progress = { report: ({ message }: { message: string }): unknown => this.reported.push(message) };
  /** What what was in progress said. */
  readonly reported: string[] = [];
  /** The questions that were asked. */
  readonly asked: string[] = [];
  readonly said: string[] = [];
  readonly errors: string[] = [];
  readonly providers = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  readonly problems = new Map<string, { message: string }[]>();
  readonly statuses = new Map<string, Record<string, unknown>>();
  readonly panels: FakePanel[] = [];
  /** Other extensions, by their ids. */
  readonly extensions = new Map<string, unknown>();
  readonly trees = new Map<string, FakeTree>();
  readonly opened = new EventEmitter<FakeDocument>();
  readonly changed = new EventEmitter<{ document: FakeDocument }>();
  readonly saved = new EventEmitter<FakeDocument>();
  readonly closed = new EventEmitter<FakeDocument>();
  readonly foldersChanged = new EventEmitter<unknown>();
  readonly configured = new EventEmitter<{ affectsConfiguration: () => boolean }>();
  readonly willRename = new EventEmitter<unknown>();
  readonly turned = new EventEmitter<{ focused: boolean }>();
  readonly activated = new EventEmitter<FakeDocument | undefined>();
  readonly log = {
    info: (): void => undefined,
    error: (line: string): void => void this.errors.push(line),
    show: (): void => void this.said.push('log: shown'),
    dispose: (): void => undefined,
  };
  readonly #watchers = new Set<Watcher>();

  /** What ends the window before: nothing of it is at work in the next. */
  readonly closing: (() => void)[] = [];

  /** The document that the cursor is in. */
  get active(): FakeDocument | undefined {
    return this.#active;
  }

  set active(document: FakeDocument | undefined) {
    this.#active = document;
    this.activated.fire(document);
  }

  /** As a window that has just opened, with no folder. */
  reset(): void {
    for (const close of this.closing.splice(0)) close();
    const { opened, changed, saved, closed, foldersChanged, configured, willRename, turned } = this;
    this.activated.dispose();
    for (const event of [opened, changed, saved, closed, foldersChanged, configured, willRename, turned])
      event.dispose();
    this.disk = new Disk();
    this.setFolders();
    for (const list of [this.documents, this.said, this.asked, this.errors, this.panels]) list.length = 0;
    this.scheme = 'file';
    for (const map of [this.providers, this.commands, this.problems, this.statuses, this.trees]) map.clear();
    for (const map of [this.extensions, this.statusBar, this.contexts]) map.clear();
    for (const list of [this.reported, this.shown, this.external]) list.length = 0;
    this.remoteName = undefined;
    Object.assign(this, { settings: {}, active: undefined, search: undefined, cancelsAt: undefined });
    Object.assign(this, { refusesToSave: false, refusesEdits: false });
    Object.assign(this, { press: () => undefined, pick: () => undefined, content: () => '' });
    this.format = (text) => text;
    this.#watchers.clear();
  }

  setFolders(...paths: readonly string[]): void {
    const folders = paths.map((path, index) => ({ uri: this.uri(path), name: path.slice(1), index }));
    this.folders.splice(0, Infinity, ...folders);
    this.foldersChanged.fire({});
  }

  /** Of a path of the disk. */
  uri(path: string): Uri {
    return Uri.from({ scheme: this.scheme, path });
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
      for (const watcher of this.#watchers) if (watcher.matches(path)) watcher[event].fire(this.uri(path));
  }

  read(path: string): string | undefined {
    const bytes = this.disk.files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  async open(uri: Uri): Promise<FakeDocument> {
    if (uri.scheme !== this.scheme) return this.show(uri, this.content(uri));
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
    return found.map((path) => this.uri(path));
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

  /** Whether what is in progress is cancelled by now. */
  get token(): { readonly isCancellationRequested: boolean } {
    const { reported } = this;
    const isCancelled = (): boolean =>
      this.cancelsAt !== undefined && reported.some((said) => said.startsWith(this.cancelsAt ?? ''));
    return {
      get isCancellationRequested() {
        return isCancelled();
      },
    };
  }

  say(severity: string, message: string, buttons: readonly string[]): Promise<string | undefined> {
    this.said.push(`${severity}: ${message}`);
    return Promise.resolve(this.press(message, buttons));
  }

  /** Asks a question; what is picked or typed comes a turn later. */
  async ask(question: string, items: readonly { label: string }[] = []): Promise<unknown> {
    this.asked.push(question);
    await new Promise((resolve) => setImmediate(resolve));
    return this.pick(items, question);
  }

  /** A picker that takes what is typed, too. */
  quickPick(): Record<string, unknown> {
    const [typed, accepted, hidden] = [
      new EventEmitter<string>(),
      new EventEmitter<void>(),
      new EventEmitter<void>(),
    ];
    interface Picker {
      title: string;
      placeholder: string;
      items: readonly { label: string }[];
      activeItems: readonly unknown[];
      [key: string]: unknown;
    }
    const picker: Picker = {
      ...{ title: '', placeholder: '', value: '', activeItems: [] },
      items: [],
      onDidChangeValue: typed.event,
      onDidAccept: accepted.event,
      onDidHide: hidden.event,
      dispose: () => undefined,
      show: () => {
        const question = `${picker.title}: ${picker.placeholder}`;
        void this.ask(question, picker.items).then((picked) => {
          picker.activeItems = picked === undefined ? [] : [picked];
          (picked === undefined ? hidden : accepted).fire();
        });
      },
    };
    return picker;
  }

  execute(id: string, ...args: readonly unknown[]): Promise<unknown> {
    if (id === 'setContext') this.contexts.set(String(args[0]), args[1]);
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

  createTree(id: string, provider: FakeTreeProvider): unknown {
    const { tree, view } = treeOf(provider, () => this.trees.delete(id));
    this.trees.set(id, tree);
    return view;
  }

  statusBarItem(id: string): Record<string, unknown> {
    const item: Record<string, unknown> = {
      show: () => this.statusBar.set(id, item),
      hide: () => this.statusBar.delete(id),
      dispose: () => this.statusBar.delete(id),
    };
    return item;
  }

  createPanel(type: string, title: string): unknown {
    const panel = fakePanel(type, title);
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
