// What loads the parts of the command line, each a file beside the entry: it is in the entry.

/** Node's. */
declare const require: (path: string) => unknown;

/** The modules that esbuild made one piece of, by what they export. */
type Piece = Readonly<Record<string, unknown>>;

/** What a file has, by the names of its pieces. */
interface Part {
  readonly pieces: Readonly<Record<string, Piece>>;
}

const loaded = new Map<string, Part>();

/** Begins the program. */
export function start(entry: Part, _needs: unknown, _first: unknown, begins: () => void): void {
  loaded.set('cli.js', entry);
  begins();
}

/** The functions of a part, for those who call them at once. */
export function called(file: string): Piece | undefined {
  return partAt(file).pieces['called'];
}

/** A module of a part, once that is loaded. */
export async function load(file: string, piece: string): Promise<Piece | undefined> {
  return Promise.resolve(partAt(file).pieces[piece]);
}

function partAt(file: string): Part {
  const there = loaded.get(file);
  if (there) return there;
  const path = `./cli-${file}`;
  const part = require(path) as Part;
  loaded.set(file, part);
  return part;
}
