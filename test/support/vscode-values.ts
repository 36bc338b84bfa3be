// The values of the stand-in for `vscode`.

interface Parts {
  scheme: string;
  authority: string;
  path: string;
  query: string;
  fragment: string;
}

export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;

  private constructor({ scheme, authority, path, query, fragment }: Parts) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  static from(parts: Partial<Parts> & { scheme: string }): Uri {
    return new Uri({ authority: '', path: '', query: '', fragment: '', ...parts });
  }

  static file(path: string): Uri {
    return Uri.from({ scheme: 'file', path });
  }

  static parse(text: string): Uri {
    const match = /^([a-z-]+):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
    const [, scheme = 'file', authority = '', path = '', query = '', fragment = ''] = match ?? [];
    return Uri.from({
      ...{ scheme, authority, path: decodeURIComponent(path) },
      ...{ query: decodeURIComponent(query), fragment: decodeURIComponent(fragment) },
    });
  }

  static joinPath(uri: Uri, ...segments: readonly string[]): Uri {
    const steps: string[] = [];
    for (const step of [uri.path, ...segments].join('/').split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '' && step !== '.') steps.push(step);
    }
    return uri.with({ path: `/${steps.join('/')}` });
  }

  /** The path as its machine writes it: of a drive, as Windows does. */
  get fsPath(): string {
    return /^\/[a-z]:\//i.test(this.path) ? this.path.slice(1).replaceAll('/', '\\') : this.path;
  }

  with(change: Partial<Parts>): Uri {
    return new Uri(Object.assign({}, this as Parts, change));
  }

  toString(): string {
    const path = this.path.split('/').map(encodeURIComponent).join('/');
    const query = this.query === '' ? '' : `?${encodeURIComponent(this.query)}`;
    return `${this.scheme}://${this.authority}${path}${query}${this.fragment === '' ? '' : `#${this.fragment}`}`;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(fromLine: number, fromCharacter: number, toLine: number, toCharacter: number) {
    this.start = new Position(fromLine, fromCharacter);
    this.end = new Position(toLine, toCharacter);
  }
  get isSingleLine(): boolean {
    return this.start.line === this.end.line;
  }
  contains(): boolean {
    return true;
  }
}

export class Selection extends Range {}

export class Location {
  readonly uri: Uri;
  readonly range: unknown;
  constructor(uri: Uri, range: unknown) {
    this.uri = uri;
    this.range = range;
  }
}

/** As VS Code's: a listener that throws does not keep the others from hearing. */
export class EventEmitter<T> {
  readonly #listeners = new Set<(of: T) => unknown>();

  readonly event = (listener: (of: T) => unknown): { dispose: () => void } => {
    const own = (of: T): unknown => listener(of);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  fire(of: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(of);
      } catch {
        // VS Code logs it
      }
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
