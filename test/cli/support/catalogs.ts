import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quotedYaml } from '../../support/written-yaml.ts';

/** The catalog that we ship. */
export const shipped = fileURLToPath(new URL('../../../catalog', import.meta.url));

/** Texts by path relative to the catalog; null takes a file away. */
export type Files = Readonly<Record<string, string | null>>;

/** Makes folders for one suite and takes them away after it. */
export class Folders {
  readonly #made: string[] = [];

  constructor() {
    after(() => {
      for (const folder of this.#made) rmSync(folder, { recursive: true, force: true });
    });
  }

  /** An empty folder. */
  empty(): string {
    const folder = mkdtempSync(join(tmpdir(), 'ai-factories-'));
    this.#made.push(folder);
    return folder;
  }

  /** A copy of the catalog that we ship, without its ranking files, with some files changed. */
  copy(files: Files = {}): string {
    const folder = this.empty();
    cpSync(shipped, folder, { recursive: true, filter: (path) => !path.endsWith('.ranking.yaml') });
    write(folder, files);
    return folder;
  }

  /** The shipped methodology and hardware, with none but these factories and editions. */
  bare(files: Files = {}): string {
    const folder = this.empty();
    cpSync(join(shipped, 'catalog.yaml'), join(folder, 'catalog.yaml'));
    cpSync(join(shipped, 'hardware'), join(folder, 'hardware'), { recursive: true });
    write(folder, files);
    return folder;
  }
}

/** Writes files beneath a folder. */
export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** A factory file of one batch. */
export function factory(name: string, batch: string, more = ''): string {
  return `name: ${quotedYaml(name)}\nowners: [Owner]\nlocation: {text: Somewhere, country: US}\nstatus: operational\ncompute:\n  - ${batch}\n${more}`;
}

/** An edition file. */
export function edition(asOf: string, metric: string, more = ''): string {
  return `title: The list of ${asOf}\nasOf: ${asOf}\nmetric: ${metric}\n${more}`;
}
