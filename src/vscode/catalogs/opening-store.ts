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
      const file = await this.#file();
      const { size } = await vscode.workspace.fs.stat(file);
      if (!known.endsWith(` ${size}`)) return undefined;
      const bytes = await pace.after(Promise.resolve(vscode.workspace.fs.readFile(file)));
      if ((await nameOf(bytes)) !== known) return undefined;
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
    const name = await nameOf(bytes);
    // Until the new file is whole, its hash is that of neither.
    await this.#storage.memento.update(this.#key(), undefined);
    await vscode.workspace.fs.createDirectory(this.#storage.folder);
    await vscode.workspace.fs.writeFile(await this.#file(), bytes);
    await this.#storage.memento.update(this.#key(), name);
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
    const head = line();
    if (!Array.isArray(head)) return undefined;
    const [of, build, root, fingerprint, chosen] = head as readonly unknown[];
    if (of !== format || root !== this.#root || build !== (await this.#storage.build())) return undefined;
    if (typeof fingerprint !== 'string' || !(chosen === null || typeof chosen === 'string')) return undefined;
    const files: ShownFile[] = [];
    while (at < bytes.length) {
      if (pace.isOver) await pace.rest();
      const file = shownFile(line());
      if (!file) return undefined;
      files.push(file);
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

/** What bytes are known by: their hash, and how many they are. */
async function nameOf(bytes: Uint8Array): Promise<string> {
  return `${await hashOf(bytes)} ${bytes.length}`;
}

/** What a line says was shown of a file; undefined where it says no such thing. */
function shownFile(line: unknown): ShownFile | undefined {
  const [path, problems, lens] = Array.isArray(line) ? (line as readonly unknown[]) : [];
  if (typeof path !== 'string' || !Array.isArray(problems) || !problems.every(isDiagnostic)) return undefined;
  return lens === null || isLens(lens) ? { path, problems, lens: lens ?? undefined } : undefined;
}

function isDiagnostic(value: unknown): value is Diagnostic {
  if (!isRecord(value) || !isRange(value['range']) || !Array.isArray(value['related'])) return false;
  const texts = [value['message'], value['code'], value['severity']];
  return texts.every((text) => typeof text === 'string') && value['related'].every(isRelated);
}

function isRelated(value: unknown): boolean {
  return (
    isRecord(value) &&
    isRange(value['range']) &&
    typeof value['path'] === 'string' &&
    typeof value['message'] === 'string'
  );
}

function isLens(value: unknown): value is Lens {
  const isNamed =
    isRecord(value) && typeof value['title'] === 'string' && typeof value['factory'] === 'string';
  return isNamed && isRange(value['range']);
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isPlace(value['line']) && isPlace(value['column']);
}

function isPlace(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
