// The disk of the stand-in for `vscode`.
import type { Uri } from './vscode-values.ts';

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Files by their path; folders are where files are. Every call takes a turn of the event loop, and is counted. */
export class Disk {
  readonly files = new Map<string, Uint8Array>();
  /** What is asked, each with its path: `list /work/a`. */
  readonly calls: string[] = [];
  /** Paths that answer with an error: its code, and its words where they matter. */
  readonly failing = new Map<string, string | { readonly code: string; readonly message: string }>();

  /** When each file was written, in ms: long ago where nothing is said. */
  readonly written = new Map<string, number>();

  async stat(uri: Uri): Promise<{ type: number; ctime: number; mtime: number; size: number }> {
    await this.#ask('stat', uri);
    const mtime = this.written.get(uri.path) ?? 1;
    const size = this.files.get(uri.path)?.length;
    if (size !== undefined) return { type: FileType.File, ctime: 1, mtime, size };
    if (this.#below(uri.path).length > 0) return { type: FileType.Directory, ctime: 1, mtime, size: 0 };
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
