import type { Folder } from '../../src/catalog/load.ts';

/** What a folder of a test holds: a text, bytes, a folder within, or something that is no regular file. */
export type Content =
  string | Uint8Array | { readonly type: 'directory' | 'other' } | { readonly error: string };

/** A folder in memory, and how many of its files were open at once. */
export class MemoryFolder implements Folder {
  readonly #files: ReadonlyMap<string, Content>;
  #open = 0;
  mostOpen = 0;

  constructor(files: Readonly<Record<string, Content>>) {
    this.#files = new Map(Object.entries(files));
  }

  readDirectory(path: string): Promise<readonly (readonly [string, 'file' | 'directory' | 'other'])[]> {
    const closed = this.#files.get(path);
    if (typeof closed === 'object' && 'error' in closed) return Promise.reject(new Error(closed.error));
    const start = path === '' ? '' : `${path}/`;
    const names = [...this.#files].flatMap(([file, content]) => {
      if (!file.startsWith(start)) return [];
      const [name = '', deeper] = file.slice(start.length).split('/');
      const type =
        typeof content === 'object' && 'type' in content
          ? content.type
          : typeof content === 'object' && 'error' in content && !name.includes('.')
            ? 'directory'
            : 'file';
      return [[name, deeper === undefined ? type : 'directory'] as const];
    });
    return Promise.resolve([...new Map(names)].reverse());
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.#open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.#open);
    await Promise.resolve();
    this.#open -= 1;
    const content = this.#files.get(path);
    if (content === undefined) throw new Error('no such file');
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if (content instanceof Uint8Array) return content;
    throw new Error('error' in content ? content.error : 'not a file');
  }

  decode(bytes: Uint8Array): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }
}
