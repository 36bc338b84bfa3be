// @ts-check
// A program as an entry and parts. esbuild splits it, then each file is put together from its pieces as one scope, so that
// what is hot calls directly: as esbuild splits them, pieces call one another through getters.
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { calledParts } from './called-parts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A program, by what it is made of.
 * @typedef {object} Program
 * @property {string} name The file of the entry, without its ending.
 * @property {string} source Its source in `src`.
 * @property {string} begins The function of it that begins the program.
 * @property {string} beside What stands before the names of the parts, as seen from the entry: a folder, say.
 * @property {string} runtime What loads parts, a file in this folder.
 * @property {readonly string[]} first The parts that hold what several others need, those before others first.
 * @property {Readonly<Record<string, readonly string[]>>} atOnce What is called as any function is and answers at once, though
 *   it is not loaded before: modules of `src` by the part that they are in.
 * @property {Readonly<Record<string, string>>} folders Folders that belong to such a part as a whole.
 * @property {string} firstLine What the entry begins with.
 * @property {import('esbuild').BuildOptions} options What esbuild is to know of it.
 */

/**
 * What esbuild has to do for a program.
 * @param {Program} program
 * @param {import('esbuild').BuildOptions} common
 * @param {string} dist
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleInParts(program, common, dist) {
  const { options } = program;
  return {
    ...common,
    ...options,
    entryPoints: {
      [program.name]: join(root, 'src', program.source),
      ...Object.fromEntries(Object.keys(program.atOnce).map((part) => [part, `part:${part}`])),
    },
    outdir: dist,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    sourcemap: common.sourcemap ? 'inline' : false,
    absWorkingDir: root,
    plugins: [
      ...(options.plugins ?? []),
      calledParts(program),
      {
        name: 'parts',
        setup(b) {
          b.onEnd(async ({ errors, metafile, outputFiles }) => {
            if (errors.length > 0 || !metafile || !outputFiles) return;
            await putTogether(program, piecesOf(program, metafile, outputFiles), common, dist);
          });
        },
      },
    ],
  };
}

/**
 * A piece that esbuild made, and the file that it goes into.
 * @typedef {{ name: string, key: string, text: string, exports: readonly string[], shown: Set<string>, imports: readonly { name: string, kind: string }[], file: string }} Piece
 */

/**
 * The pieces, by name. What the entry needs at once is in the entry; what a part called at once needs, in that part; what
 * several others need, in one file for all of them.
 * @param {Program} program
 * @param {import('esbuild').Metafile} metafile
 * @param {readonly import('esbuild').OutputFile[]} files
 */
function piecesOf({ name: entry, first, atOnce }, metafile, files) {
  const texts = new Map(files.map(({ path, text }) => [basename(path), text]));
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  for (const [path, { exports, imports }] of Object.entries(metafile.outputs)) {
    const name = basename(path);
    const inner = imports.flatMap(({ path: other, kind, external }) =>
      external ? [] : [{ name: basename(other), kind }],
    );
    const key = name.replace(/\.js$/, '') in atOnce ? 'called' : `p${pieces.size}`;
    pieces.set(name, {
      ...{ name, key, text: texts.get(name) ?? '', exports, shown: new Set(), imports: inner, file: '' },
    });
  }
  /** @type {(name: string, file: string) => void} */
  const put = (name, file) => {
    const piece = pieces.get(name);
    if (!piece || piece.file !== '') return;
    piece.file = file;
    for (const { name: other, kind } of piece.imports) if (kind === 'import-statement') put(other, file);
  };
  put(`${entry}.js`, `${entry}.js`);
  const asked = new Set(
    [...pieces.values()].flatMap(({ imports }) =>
      imports.flatMap(({ name, kind }) => (kind === 'dynamic-import' ? [name] : [])),
    ),
  );
  const sources = new Map(
    Object.entries(metafile.outputs).map(([path, { entryPoint = '' }]) => [basename(path), entryPoint]),
  );
  /** @type {(name: string) => string} */
  const plainly = (name) => name.replace(/-[A-Z0-9]{8}\.js$/, '.js');
  /** @type {(name: string) => string} */
  const fileOf = (name) => {
    const twins = [...asked].filter((other) => plainly(other) === plainly(name));
    return twins.length < 2 ? plainly(name) : `${basename(dirname(sources.get(name) ?? ''))}.js`;
  };
  for (const part of [...first, ...Object.keys(atOnce)])
    for (const name of pieces.keys()) if (fileOf(name) === `${part}.js`) put(name, `${part}.js`);
  for (const piece of pieces.values())
    if (piece.file === '') piece.file = asked.has(piece.name) ? fileOf(piece.name) : 'shared.js';
  for (const piece of pieces.values()) {
    // Whoever asks for a whole module may ask for anything in it.
    if (asked.has(piece.name)) piece.exports.forEach((name) => piece.shown.add(name));
    for (const [, list = '', name = ''] of piece.text.matchAll(
      /\bimport\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)"/g,
    )) {
      const other = pieces.get(name);
      if (!other || other.file === piece.file) continue;
      for (const each of list.split(',')) other.shown.add(each.trim().replace(/\s+as\s.*/s, ''));
    }
  }
  for (const part of Object.keys(atOnce)) {
    const piece = pieces.get(`${part}.js`);
    piece?.exports.forEach((name) => piece.shown.add(name));
  }
  return pieces;
}

/**
 * Writes the files, each with the names of those that it needs loaded before it.
 * @param {Program} program
 * @param {ReadonlyMap<string, Piece>} pieces
 * @param {import('esbuild').BuildOptions} common
 * @param {string} dist
 */
async function putTogether(program, pieces, common, dist) {
  const entry = `${program.name}.js`;
  const files = [...new Set([...pieces.values()].map(({ file }) => file))].sort();
  const needs = Object.fromEntries(
    files.map((file) => [
      file,
      [
        ...new Set(
          [...pieces.values()]
            .filter((piece) => piece.file === file)
            .flatMap(({ imports }) =>
              imports.flatMap(({ name, kind }) =>
                kind === 'import-statement' ? [pieces.get(name)?.file ?? ''] : [],
              ),
            ),
        ),
      ].filter((other) => other !== file && other !== entry),
    ]),
  );
  await makeRoom(dist, program.beside);
  await Promise.all(
    files.map(async (file) => {
      const own = [...pieces.values()].filter((piece) => piece.file === file);
      const { outputFiles } = await build({
        ...common,
        ...program.options,
        banner: { js: `${file === entry ? program.firstLine : ''}"use strict";` }, // as modules are
        stdin: {
          contents: file === entry ? entryText(program, own, needs) : partText(own),
          resolveDir: root,
          sourcefile: file,
        },
        outfile: join(dist, file === entry ? entry : program.beside + file),
        write: false,
        metafile: false,
        format: 'cjs',
        supported: { 'dynamic-import': false }, // what is left of it names modules of Node
        absWorkingDir: root,
        plugins: [withinFile(program, file, pieces)],
      });
      for (const { path, contents: bytes } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      }
    }),
  );
}

/**
 * Removes the parts of an earlier build.
 * @param {string} dist
 * @param {string} beside
 */
async function makeRoom(dist, beside) {
  const folder = join(dist, posix.dirname(`${beside}*`));
  const begin = posix.basename(`${beside}*`, '*');
  await mkdir(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith(begin)) rmSync(join(folder, name));
}

/**
 * How a file names another.
 * @param {Program} program
 * @param {string} from
 * @param {string} to
 */
function pathTo({ name, beside }, from, to) {
  /** @type {(file: string) => string} */
  const placed = (file) => (file === `${name}.js` ? file : beside + file);
  const path = posix.relative(posix.dirname(placed(from)), placed(to));
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * The entry: what begins the program, and all that parts need of it.
 * @param {Program} program
 * @param {readonly Piece[]} own
 * @param {Readonly<Record<string, readonly string[]>>} needs
 */
function entryText({ name, begins, atOnce }, own, needs) {
  const first = Object.keys(atOnce).map((part) => `${part}.js`);
  return [
    "import { called, load, start } from 'parts:runtime';",
    `import { ${begins} as begins } from './${name}.js';`,
    ...shownText(own),
    'exports.parts = { called, load, pieces };',
    `exports.${begins} = start(exports.parts, ${JSON.stringify(needs)}, ${JSON.stringify(first)}, begins);`,
  ].join('\n');
}

/**
 * A part: its pieces by their keys.
 * @param {readonly Piece[]} own
 */
function partText(own) {
  return [...shownText(own), 'exports.pieces = pieces;'].join('\n');
}

/**
 * What other files ask of the pieces of a file.
 * @param {readonly Piece[]} own
 */
function shownText(own) {
  const shown = own.filter((piece) => piece.shown.size > 0);
  const imports = shown.flatMap(({ name, key, shown: names }) =>
    [...names].map((each) => `import { ${each} as ${key}_${each} } from './${name}';`),
  );
  const objects = shown.map(({ key, shown: names }) => {
    const members = [...names].map((each) => `${each}: ${key}_${each}`);
    return `${key}: { ${members.join(', ')} }`;
  });
  // What exports nothing is there for what it does.
  const done = own.flatMap(({ name, exports }) => (exports.length === 0 ? [`import './${name}';`] : []));
  return [...done, ...imports, `const pieces = { ${objects.join(', ')} };`];
}

/**
 * Resolves what the pieces of a file import: from one another directly, and from those of other files what is there.
 * @param {Program} program
 * @param {string} file
 * @param {ReadonlyMap<string, Piece>} pieces
 * @returns {import('esbuild').Plugin}
 */
function withinFile(program, file, pieces) {
  const entry = `${program.name}.js`;
  const parts = `require(${JSON.stringify(pathTo(program, file, entry))}).parts`;
  return {
    name: 'within-file',
    setup(b) {
      b.onResolve({ filter: /^\.\/.*\.js$/ }, ({ path, namespace }) => {
        const piece = pieces.get(basename(path));
        if (!piece || namespace === 'elsewhere' || namespace === 'runtime') return undefined;
        return { path: piece.name, namespace: piece.file === file ? 'piece' : 'elsewhere' };
      });
      b.onLoad({ filter: /^/, namespace: 'piece' }, ({ path }) => {
        const piece = pieces.get(path);
        // As it is: esbuild would make an object of its own with everything that vscode has, in every file.
        let text = (piece?.text ?? '').replace(
          /\bimport\s*\*\s*as\s+([\w$]+)\s*from\s*"vscode"/g,
          'const $1 = require("vscode")',
        );
        for (const { name, kind } of piece?.imports ?? []) {
          if (kind !== 'dynamic-import') continue;
          const of = pieces.get(name);
          text = text.replaceAll(
            `import("./${name}")`,
            `load(${JSON.stringify(of?.file)}, ${JSON.stringify(of?.key)})`,
          );
        }
        const loads = piece?.imports.some(({ kind }) => kind === 'dynamic-import') === true;
        return { contents: loads ? `import { load } from 'parts:runtime';\n${text}` : text };
      });
      b.onLoad({ filter: /^/, namespace: 'elsewhere' }, ({ path }) => {
        const { file: other = '', key = '', shown = [] } = pieces.get(path) ?? {};
        const from = other === entry ? parts : `require(${JSON.stringify(pathTo(program, file, other))})`;
        return { contents: constants([...shown], `${from}.pieces.${key}`) };
      });
      b.onResolve({ filter: /^parts:runtime$/ }, ({ path }) =>
        file === entry
          ? { path: join(root, 'scripts/parts', program.runtime) }
          : { path, namespace: 'runtime' },
      );
      b.onLoad({ filter: /^/, namespace: 'runtime' }, () => ({
        contents: constants(['called', 'load'], parts),
      }));
      for (const namespace of ['elsewhere', 'runtime'])
        b.onResolve({ filter: /^\.{1,2}\/.*\.js$/, namespace }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * A module that takes what it exports from an object: what nobody imports of it is left out.
 * @param {readonly string[]} names
 * @param {string} from
 */
function constants(names, from) {
  const each = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
  return [`const all = ${from};`, ...each].join('\n');
}
