// What loads the parts of the extension, in either host: it is in the entry. In Node a part is a file that is required. A
// web-worker host gives an extension one file and no more: there the others are read, and run as it runs that one.
import type * as api from 'vscode';

/** The host’s. */
declare const require: (path: string) => unknown;
const vscode = require('vscode') as typeof api;

/** The modules that esbuild made one piece of, by what they export. */
type Piece = Readonly<Record<string, unknown>>;

/** What a file has, by the names of its pieces. */
interface Part {
  readonly pieces: Readonly<Record<string, Piece>>;
}

/** What the entry has beside its pieces. */
interface Entry extends Part {
  readonly called: typeof called;
  readonly load: typeof load;
}

type Activate = (context: api.ExtensionContext) => unknown;

/** The entry, which files each file needs before it, and where they are. */
interface Here {
  entry: Entry;
  needs: Readonly<Record<string, readonly string[]>>;
  folder: api.Uri;
}

const here: Partial<Here> = {};
const loaded = new Map<string, Part>();
const loading = new Map<string, Promise<void>>();
const isNode = typeof __dirname === 'string';

/** How long reading a part may take before it is given up, in ms. */
const patience = 30_000;

/**
 * What VS Code starts: the extension, where nothing can be loaded in the middle of a call with each part that must answer
 * at once. What fails then is what VS Code says of the extension.
 */
export function start(
  entry: Entry,
  needs: Here['needs'],
  first: readonly string[],
  activate: Activate,
): Activate {
  here.entry = entry;
  here.needs = needs;
  if (isNode) return activate;
  return async (context) => {
    here.folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension');
    await Promise.all(first.map(reach));
    return activate(context);
  };
}

/** The functions of a part, for those who call them at once. */
export function called(file: string): Piece | undefined {
  return partAt(file).pieces['called'];
}

/** A module of a part, once that is loaded. */
export async function load(file: string, piece: string): Promise<Piece | undefined> {
  if (!isNode) await reach(file);
  return partAt(file).pieces[piece];
}

function partAt(file: string): Part {
  const there = file === 'extension.js' ? here.entry : (loaded.get(file) ?? (isNode && required(file)));
  if (!there) throw failure(file, 'not asked for before');
  return there;
}

function required(file: string): Part {
  const path = `./extension/${file}`;
  try {
    const part = require(path) as Part;
    loaded.set(file, part);
    return part;
  } catch (error) {
    throw failure(file, error);
  }
}

/** Reads and runs a part, and before it those that it needs. What failed is tried anew when it is asked for again. */
function reach(file: string): Promise<void> {
  if (file === 'extension.js' || loaded.has(file)) return Promise.resolve();
  const known = loading.get(file);
  if (known) return known;
  const reaching = Promise.all([textOf(file), ...(here.needs?.[file] ?? []).map(reach)])
    .then(([text]) => run(file, text))
    .finally(() => loading.delete(file));
  loading.set(file, reaching);
  return reaching;
}

async function textOf(file: string): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} seconds`)), patience);
  });
  try {
    if (!here.folder) throw new Error('the extension has not started');
    const bytes = vscode.workspace.fs.readFile(vscode.Uri.joinPath(here.folder, file));
    return new TextDecoder().decode(await Promise.race([bytes, late]));
  } catch (error) {
    throw failure(file, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the text of a part, as the host ran that of the entry. */
function run(file: string, text: string): void {
  const module: { exports: Part } = { exports: { pieces: {} } };
  const requires = (name: string): unknown => {
    if (name === 'vscode') return vscode;
    return name === '../extension.js' ? { parts: here.entry } : loaded.get(name.replace(/^\.\//, ''));
  };
  const source = `${text}\n//# sourceURL=ai-factories/${file}`;
  const program = new Function('require', 'module', 'exports', source) as (...given: unknown[]) => void;
  program(requires, module, module.exports);
  loaded.set(file, module.exports);
}

function failure(file: string, error: unknown): Error {
  const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return new Error(
    `dist/extension/${file} of AI Factories could not be loaded (${why}). Try again, or reload the window; if that does not help, install the extension anew.`,
  );
}
