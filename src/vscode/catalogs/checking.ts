import * as vscode from 'vscode';
import type { Diagnostic, LanguageService } from '../../language/index.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { Pace } from './pace.ts';

/** How many files are checked at once, however long that takes: an edit and what depends on it are shown together. */
const atOnce = 20;

/** How many problems there are. */
type Counts = Readonly<Record<Diagnostic['severity'], number>>;

const none: Counts = { error: 0, warning: 0 };

/** The problems of files that may be others now, by path. */
export type Found = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * Checks what changed in a catalog, and tells what it found. What an edit concerns is checked at once; where that is much, the
 * rest follows in slices, what is open in an editor first.
 */
export class Checking extends Disposable {
  readonly #edge: Edge;
  readonly #language: LanguageService;
  readonly #where: string;
  readonly #found = this.register(new vscode.EventEmitter<Found>());
  /** Fires with the problems of some files, which count from then on. */
  readonly onDidFind = this.#found.event;
  /** What is still to be checked. */
  readonly #pending = new Set<string>();
  /** The files of which problems are shown, with how many those are. */
  readonly #shown = new Map<string, Counts>();
  #counts: Counts = none;
  #rest: Promise<void> | undefined;

  constructor(edge: Edge, language: LanguageService, where: string) {
    super();
    this.#edge = edge;
    this.#language = language;
    this.#where = where;
  }

  /** Whether all problems are known. */
  get isDone(): boolean {
    return this.#pending.size === 0;
  }

  /** How many problems are shown, of all files together. */
  get counts(): Counts {
    return this.#counts;
  }

  /** Resolves when all that has changed by now is checked. */
  async done(): Promise<void> {
    while (this.#rest) await this.#rest;
  }

  /** Tells what is wrong with these files by themselves, before anything can be said of the catalog. */
  tellOwn(paths: readonly string[]): void {
    this.#tell(new Map(paths.map((path) => [path, this.#language.ownDiagnostics(path)])));
  }

  /** Tells what was found in these files before, until they are checked again. */
  tellAgain(files: readonly { readonly path: string; readonly problems: readonly Diagnostic[] }[]): void {
    this.#tell(new Map(files.map(({ path, problems }) => [path, problems])));
  }

  /** Checks what may have changed since this was last called, `first` first. */
  follow(first: readonly string[]): void {
    const pace = new Pace();
    const changed = this.#language.takeChanged();
    // What comes first is put before all that still waits.
    const waiting = new Set([...first.filter((path) => changed.has(path)), ...changed, ...this.#pending]);
    this.#pending.clear();
    for (const path of waiting) this.#pending.add(path);
    this.#slice(pace);
    if (this.#pending.size > 0) this.#rest ??= this.#goOn();
  }

  async #goOn(): Promise<void> {
    const pace = new Pace();
    while (this.#pending.size > 0) {
      await pace.rest();
      if (this.isDisposed) break;
      this.#slice(pace, 1);
    }
    this.#rest = undefined;
  }

  #slice(pace: Pace, least = atOnce): void {
    const found = new Map<string, readonly Diagnostic[]>();
    let checked = 0;
    for (const path of this.#pending) {
      if (checked++ >= least && pace.isOver) break;
      this.#pending.delete(path);
      const problems = this.#edge.attemptNow(`problems of ${this.#where}/${path}`, () =>
        this.#language.diagnostics(path),
      );
      if (problems) found.set(path, problems);
    }
    this.#tell(found);
  }

  /** Nothing is said of a file that has no problems and had none. */
  #tell(found: Found): void {
    const told = new Map([...found].filter(([path, { length }]) => length > 0 || this.#shown.has(path)));
    for (const [path, problems] of told) {
      const counts = countsOf(problems);
      this.#counts = plus(plus(this.#counts, counts), this.#shown.get(path) ?? none, -1);
      if (problems.length > 0) this.#shown.set(path, counts);
      else this.#shown.delete(path);
    }
    if (told.size > 0) this.#found.fire(told);
  }
}

function countsOf(problems: readonly Diagnostic[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { error: errors, warning: problems.length - errors };
}

function plus(a: Counts, b: Counts, times = 1): Counts {
  return { error: a.error + times * b.error, warning: a.warning + times * b.warning };
}
