import type * as vscode from 'vscode';
import type { Catalog, Change } from '../../catalog/catalog.ts';
import type { LanguageService, Lens } from '../../language/index.ts';
import { Disposable } from '../disposable.ts';
import { messageOf, type Edge, type Timer } from '../edge.ts';
import type { Checking } from './checking.ts';
import { fingerprintOf } from './fingerprint.ts';
import { OpeningStore, type Shown, type ShownFile } from './opening-store.ts';
import { Pace } from './pace.ts';
import type { Storage } from './storage.ts';

/** How long a catalog has to be at rest before what is shown of it is kept, in ms. */
const rest = 20_000;

/** Of how many files problems are shown at once. */
const few = 50;

interface Sources {
  readonly catalog: Catalog;
  readonly language: LanguageService;
  readonly checking: Checking;
  readonly root: vscode.Uri;
}

/**
 * What was shown of a catalog when it was last open. Where not one text is another since, that is shown again at once, while
 * the catalog is read; what is then found takes its place. So it saves waiting, and is never believed.
 */
export class LastOpening extends Disposable {
  readonly #edge: Edge;
  readonly #store: OpeningStore | undefined;
  readonly #of: Sources;
  /** The edition that the user has chosen. */
  readonly #chosen: () => string | undefined;
  #shown: Shown | undefined;
  /** The lines above factories that still hold, with the texts that they are above. */
  #lenses: ReadonlyMap<string, Lens | undefined> | undefined;
  #texts: ReadonlyMap<string, string | undefined> = new Map();
  #timer: Timer | undefined;
  /** How often something has changed. */
  #changes = 0;

  constructor(edge: Edge, storage: Storage | undefined, of: Sources, chosen: () => string | undefined) {
    super();
    this.#edge = edge;
    this.#store = storage && new OpeningStore(storage, of.root);
    this.#chosen = chosen;
    this.#of = of;
    this.register({ dispose: () => this.#timer?.dispose() });
  }

  /** Looks for what was kept; returns whether there is anything. */
  async load(pace: Pace): Promise<boolean> {
    this.#shown = await this.#store?.load(pace);
    return this.#shown !== undefined;
  }

  /**
   * Shows what was shown, where it was of these files. Where one of the `documents` of the editor says something else, nothing
   * is shown.
   */
  async showAgain(
    files: readonly Change[],
    documents: () => readonly (readonly [path: string, document: vscode.TextDocument])[],
  ): Promise<void> {
    const [pace, shown] = [new Pace(), this.#shown];
    const fingerprint = await fingerprintOf(files, pace);
    if (shown?.fingerprint !== fingerprint) return;
    this.#texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
    const isAsRead = (): boolean =>
      !this.isDisposed &&
      documents().every(([path, document]) => this.#texts.get(path) === document.getText());
    if (!isAsRead()) return;
    if (shown.chosen === this.#chosen())
      this.#lenses = new Map(shown.files.map(({ path, lens }) => [path, lens]));
    for (let from = 0; from < shown.files.length; from += few) {
      if (pace.isOver) await pace.rest();
      if (!isAsRead()) return;
      this.#of.checking.tellAgain(shown.files.slice(from, from + few));
    }
  }

  /** The line that was above a factory with this text; undefined where it may be another by now. */
  lens(path: string | undefined, text: string): Lens | undefined {
    if (path === undefined || this.#texts.get(path) !== text) return undefined;
    return this.#lenses?.get(path);
  }

  /**
   * Whether what was shown of a file still holds, now that an editor has it with this text. Where it says something else,
   * nothing that was shown of others need hold either.
   */
  holds(path: string, text: string): boolean {
    const holds = this.#texts.get(path) === text;
    if (!holds) this.end();
    return holds;
  }

  /** From now on the catalog itself answers. */
  end(): void {
    this.#lenses = undefined;
    this.#texts = new Map();
  }

  /** What is shown is another now: it is kept, once it stays so. */
  keepSoon(): void {
    this.#changes += 1;
    this.#timer?.dispose();
    if (!this.#store || this.isDisposed) return;
    this.#timer = this.#edge.after('keeping of what is shown', rest, () => this.keep());
  }

  /** Keeps what is shown, unless that is kept already, or rests on what no file says any more. */
  async keep(): Promise<void> {
    const { catalog, language, checking } = this.#of;
    const isOld = [...catalog.unsound].some((path) => catalog.file(path)?.entry !== undefined);
    if (!this.#store || !checking.isDone || isOld) return;
    const changes = this.#changes;
    const isSame = (): boolean => changes === this.#changes && !this.isDisposed;
    const pace = new Pace();
    const all: Change[] = [...catalog.refused].map(([path, refused]) => ({ path, refused }));
    for (const { path, text } of catalog.files()) all.push({ path, text });
    const fingerprint = await fingerprintOf(all, pace);
    if (fingerprint === this.#shown?.fingerprint && this.#chosen() === this.#shown.chosen) return;
    const files: ShownFile[] = [];
    for (const { path } of all) {
      if (pace.isOver) await pace.rest();
      if (!isSame()) return;
      const [problems, lens] = [language.diagnostics(path), language.lens(path)];
      if (problems.length > 0 || lens) files.push({ path, problems, lens });
    }
    this.#shown = { fingerprint, chosen: this.#chosen(), files };
    try {
      await this.#store.save(this.#shown, pace);
    } catch (error) {
      // Whoever opens it next waits a little longer, and misses nothing.
      this.#edge.info(`What is shown of ${this.#of.root.path} could not be kept: ${messageOf(error)}`);
    }
  }
}
