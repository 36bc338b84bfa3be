import * as vscode from 'vscode';
import type { Diagnostic, Lens } from '../../language/index.ts';
import { hashOf, joined } from './fingerprint.ts';
import type { Pace } from './pace.ts';
import type { Storage } from './storage.ts';

/** What was shown of a catalog, and of which texts. */
export interface Shown {
  /** Of all files. */
  readonly fingerprint: string;
  /** The edition that the user had chosen. */
  readonly chosen: string | undefined;
  readonly files: readonly ShownFile[];
}

/** What was shown of one file. */
export interface ShownFile {
  readonly path: string;
  readonly problems: readonly Diagnostic[];
  readonly lens: Lens | undefined;
}

/** Which way of writing this is: of another one nothing is read. */
const format = 1;

/**
 * Keeps what was shown of a catalog, in one file in the storage of the extension. The hash of that file is kept elsewhere: of a
 * file that is damaged, cut short, older or another's nothing is read.
 */
export class OpeningStore {
  readonly #storage: Storage;
  readonly #root: string;

  constructor(storage: Storage, root: vscode.Uri) {
    this.#storage = storage;
    this.#root = root.toString();
  }

  /** What was kept; undefined where nothing was, or nothing that can be trusted. */
  async load(pace: Pace): Promise<Shown | undefined> {
    const known = this.#storage.memento.get<string>(this.#key());
    if (known === undefined) return undefined;
    try {
      const bytes = await pace.after(Promise.resolve(vscode.workspace.fs.readFile(await this.#file())));
      if ((await hashOf(bytes)) !== known) return undefined;
      return await this.#read(bytes, pace);
    } catch {
      return undefined; // it is made again
    }
  }

  /** Keeps this in place of what was kept. */
  async save({ fingerprint, chosen, files }: Shown, pace: Pace): Promise<void> {
    const encoder = new TextEncoder();
    const build = await this.#storage.build();
    const head = [format, build, this.#root, fingerprint, chosen ?? null];
    const lines = [encoder.encode(`${JSON.stringify(head)}\n`)];
    for (const { path, problems, lens } of files) {
      if (pace.isOver) await pace.rest();
      lines.push(encoder.encode(`${JSON.stringify([path, problems, lens ?? null])}\n`));
    }
    const bytes = joined(lines);
    const hash = await hashOf(bytes);
    // Until the new file is whole, its hash is that of neither.
    await this.#storage.memento.update(this.#key(), undefined);
    await vscode.workspace.fs.createDirectory(this.#storage.folder);
    await vscode.workspace.fs.writeFile(await this.#file(), bytes);
    await this.#storage.memento.update(this.#key(), hash);
  }

  async #read(bytes: Uint8Array, pace: Pace): Promise<Shown | undefined> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let at = 0;
    const line = (): unknown => {
      const end = bytes.indexOf(10, at);
      const text = decoder.decode(bytes.subarray(at, end));
      at = end + 1;
      return JSON.parse(text);
    };
    const [of, build, root, fingerprint, chosen] = line() as [number, string, string, string, string | null];
    if (of !== format || root !== this.#root || build !== (await this.#storage.build())) return undefined;
    const files: ShownFile[] = [];
    while (at < bytes.length) {
      if (pace.isOver) await pace.rest();
      const [path, problems, lens] = line() as [string, readonly Diagnostic[], Lens | null];
      files.push({ path, problems, lens: lens ?? undefined });
    }
    return { fingerprint, chosen: chosen ?? undefined, files };
  }

  #key(): string {
    return `opening:${this.#root}`;
  }

  async #file(): Promise<vscode.Uri> {
    const name = await hashOf(new TextEncoder().encode(this.#root));
    return vscode.Uri.joinPath(this.#storage.folder, `opening-${name.slice(0, 16)}`);
  }
}
