import * as vscode from 'vscode';
import type { DiffSide } from '../../views/diff/catalog-diff.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { gitApi, type GitRepository } from './git-api.ts';
import { Cancelled, revisionsOf, type Revision } from './revision.ts';

/** How many catalogs as they were are kept. */
const mostKept = 2;

/** The commits that catalogs can be compared with, where VS Code's own git extension is there; none elsewhere. */
export class Revisions extends Disposable {
  readonly #edge: Edge;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Fires when a repository that was asked about came, went or has another last commit. */
  readonly onDidChange = this.#changed.event;
  readonly #offered = new Map<string, Promise<readonly Revision[]>>();
  readonly #sides = new Map<string, Promise<DiffSide>>();
  /** Those of these that the user has cancelled. */
  readonly #cancelled = new Set<string>();
  /** The last commits of the repositories that were asked about. */
  readonly #heads = new Map<GitRepository, string | undefined>();
  #listens = false;

  constructor(edge: Edge) {
    super();
    this.#edge = edge;
  }

  /** What a catalog can be compared with: the last commit, then branches and tags. */
  of(root: vscode.Uri): Promise<readonly Revision[]> {
    const key = root.toString();
    const known = this.#offered.get(key) ?? this.#ask(root);
    this.#offered.set(key, known);
    return known;
  }

  /** Asks git anew when somebody asks next: branches and tags come and go without a word. */
  lookAgain(): void {
    this.#offered.clear();
    for (const key of this.#cancelled) this.#sides.delete(key);
    this.#cancelled.clear();
  }

  async #ask(root: vscode.Uri): Promise<readonly Revision[]> {
    const repository = await this.#repositoryOf(root);
    return (repository && (await this.#edge.attempt('revisions', () => revisionsOf(repository)))) ?? [];
  }

  /**
   * A catalog of about so many files as it was at a commit. Refuses where there was none, git cannot read it, or the user has
   * cancelled it and not asked again since.
   */
  async sideAt(root: vscode.Uri, revision: Revision, files: number): Promise<DiffSide> {
    const key = `${root.toString()} ${revision.commit}`;
    const kept = this.#sides.get(key);
    if (kept) return kept;
    const side = this.#read(root, revision, files);
    this.#sides.set(key, side);
    side.catch((error: unknown) => {
      // An edit asks again by itself, which the user does not mean.
      if (error instanceof Cancelled) this.#cancelled.add(key);
      else this.#sides.delete(key);
    });
    const [oldest] = this.#sides.size > mostKept ? this.#sides.keys() : [];
    if (oldest !== undefined) this.#sides.delete(oldest);
    return side;
  }

  async #read(root: vscode.Uri, revision: Revision, files: number): Promise<DiffSide> {
    const repository = await this.#repositoryOf(root);
    if (!repository) throw new Error(`there is no repository of ${root.path}`);
    const { sideAt } = await import('./revision-side.ts');
    return sideAt(repository, root, revision, files);
  }

  async #repositoryOf(root: vscode.Uri): Promise<GitRepository | undefined> {
    const api = await this.#edge.attempt('git', gitApi);
    if (!api || this.isDisposed) return undefined;
    if (!this.#listens) {
      this.#listens = true;
      for (const event of [api.onDidOpenRepository, api.onDidCloseRepository])
        this.register(this.#edge.on('a repository came or went', event, () => this.#tell()));
    }
    const repository = api.getRepository(root) ?? undefined;
    if (repository && !this.#heads.has(repository)) this.#follow(repository);
    return repository;
  }

  #follow(repository: GitRepository): void {
    this.#heads.set(repository, repository.state.HEAD?.commit);
    this.register(
      this.#edge.on('state of a repository', repository.state.onDidChange, () => {
        const head = repository.state.HEAD?.commit;
        if (head === this.#heads.get(repository)) return;
        this.#heads.set(repository, head);
        this.#tell();
      }),
    );
  }

  #tell(): void {
    this.lookAgain();
    this.#changed.fire();
  }
}
