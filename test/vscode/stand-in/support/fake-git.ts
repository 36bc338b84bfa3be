import { editor } from '../../../support/vscode.ts';
import { EventEmitter, Uri } from '../../../support/vscode-values.ts';

/** Files by their paths in the repository, at each of its commits. */
type Commits = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Named {
  readonly type: 0 | 1 | 2;
  readonly name: string;
  readonly commit: string;
}

/** Stands in for VS Code's own git extension, with one repository at `root`, as that extension answers others. */
export class FakeGit {
  readonly #root: string;
  readonly #commits: Commits;
  refs: readonly Named[] = [];
  head: string | undefined;
  enabled = true;
  /** What was asked. */
  readonly asked: string[] = [];
  readonly changed = new EventEmitter<void>();

  constructor(root: string, commits: Commits) {
    this.#root = root;
    this.#commits = commits;
    this.head = Object.keys(commits).at(-1);
    editor.extensions.set('vscode.git', {
      isActive: false,
      activate: () => Promise.resolve({ enabled: this.enabled, getAPI: () => this.#api() }),
    });
  }

  #api(): unknown {
    const never = new EventEmitter<unknown>().event;
    const repository = this.#repository();
    return {
      ...{ onDidOpenRepository: never, onDidCloseRepository: never, repositories: [repository] },
      getRepository: ({ path }: Uri) => (`${path}/`.startsWith(`${this.#root}/`) ? repository : null),
    };
  }

  #repository(): unknown {
    const head = (): string | undefined => this.head;
    const state = {
      get HEAD() {
        return { commit: head() };
      },
      onDidChange: this.changed.event,
    };
    return {
      ...{ rootUri: Uri.file(this.#root), state },
      getRefs: () => this.#answer('refs', this.refs),
      diffWith: (commit: string) => this.#answer('diff', this.#changesSince(commit)),
      buffer: (commit: string, path: string) => this.#answer(`show ${path}`, this.#show(commit, path)),
      getObjectDetails: (commit: string, path: string) => {
        const text = this.#commits[commit]?.[this.#inside(path)] ?? '';
        const mode = text.startsWith('-> ') ? '120000' : '100644';
        return this.#answer(`details ${path}`, { mode, size: text.length });
      },
    };
  }

  #answer<T>(what: string, answer: T): Promise<T> {
    this.asked.push(what);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }

  #inside(path: string): string {
    return path === this.#root ? '' : path.slice(this.#root.length + 1);
  }

  #changesSince(commit: string): readonly unknown[] {
    const files = Object.entries(this.#commits[commit] ?? {});
    return files
      .filter(([path, text]) => editor.read(`${this.#root}/${path}`) !== text)
      .map(([path]) => ({
        uri: Uri.file(`${this.#root}/${path}`),
        originalUri: Uri.file(`${this.#root}/${path}`),
      }));
  }

  #show(commit: string, path: string): Uint8Array | Error {
    const files = this.#commits[commit] ?? {};
    const inside = this.#inside(path);
    const text = files[inside];
    if (text !== undefined) return new TextEncoder().encode(text);
    const start = inside === '' ? '' : `${inside}/`;
    const below = Object.keys(files).flatMap((each) =>
      each.startsWith(start) ? [each.slice(start.length)] : [],
    );
    if (below.length === 0) return new Error(`fatal: path '${inside}' does not exist in '${commit}'`);
    const names = new Set(below.map((each) => each.replace(/\/.*/s, '/')));
    return new TextEncoder().encode(`tree ${commit}:${inside}\n\n${[...names].join('\n')}\n`);
  }
}
