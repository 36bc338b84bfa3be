// The extension is an entry, which holds what every catalog needs, and parts, which are loaded when they are first asked
// for: in Node and in a web-worker host alike. The sources know nothing of it but `import()`.
//
// esbuild splits them, then each file is put together from its pieces as one scope, so that what is hot calls directly.
import { rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const runtime = join(root, 'scripts/parts/runtime.ts');
const entry = 'extension.js';

/**
 * What is called as any function is and answers at once, though it is not loaded before: modules of `src` by the part that
 * they are in. A web-worker host, which cannot wait in the middle of a call, loads these parts before it starts.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const partsAtOnce = {
  /** A text that is not plain YAML. */
  'full-tree': ['document/full/full-tree.ts'],
  /** A file or a figure with something wrong. */
  wrong: [
    'catalog/read/schema-problems.ts',
    'catalog/closest.ts',
    'quantity/refusal.ts',
    'quantity/rewriting.ts',
    'quantity/sign-names.ts',
    'rules/fixes/add-source.ts',
    'rules/fixes/did-you-mean.ts',
    'rules/fixes/link-factories.ts',
  ],
  /** A file is looked at in an editor: somebody points, types or mends. */
  editing: [
    'catalog/new-files.ts',
    'document/edits.ts',
    'language/additions.ts',
    'language/code-actions.ts',
    'language/completion/completion.ts',
    'language/completion/documentation.ts',
    'language/completion/used.ts',
    'language/definition.ts',
    'language/find-symbols.ts',
    'language/hover/hover.ts',
    'language/inlay-hints.ts',
    'language/links.ts',
    'language/new-id.ts',
    'language/references.ts',
    'language/rename.ts',
    'language/semantic-tokens.ts',
    'language/symbols.ts',
    'vscode/providers/completion-items.ts',
    'vscode/providers/hover-text.ts',
  ],
  /** The view in the Explorer is drawn. */
  overview: ['views/overview/overview.ts'],
  /** A catalog was found: it is read, ranked and checked, and the other parts rest on what does that. */
  catalog: ['catalog/countries.ts', 'vscode/catalogs/open-catalog.ts', 'vscode/list-in-front.ts'],
};

/** The part that has what several others need. */
const base = 'catalog.js';

/** Folders that belong to a part as a whole: within it, calls are direct. */
const foldersOfParts = {
  'document/full/': 'full-tree',
  'language/completion/': 'editing',
  'language/hover/': 'editing',
};

/**
 * What esbuild has to do for the extension: dist/extension.js, and its parts in dist/extension/.
 * @param {import('esbuild').BuildOptions} common
 * @param {string} [dist]
 * @returns {import('esbuild').BuildOptions}
 */
export function extensionBundle(common, dist = join(root, 'dist')) {
  return {
    ...common,
    entryPoints: {
      extension: join(root, 'src/vscode/extension.ts'),
      ...Object.fromEntries(Object.keys(partsAtOnce).map((part) => [part, `part:${part}`])),
    },
    outdir: dist,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: common.sourcemap ? 'inline' : false,
    absWorkingDir: root,
    plugins: [
      calledParts(),
      {
        name: 'parts',
        setup(b) {
          b.onEnd(async ({ errors, metafile, outputFiles }) => {
            if (errors.length > 0 || !metafile || !outputFiles) return;
            const pieces = piecesOf(metafile, outputFiles);
            await putTogether(pieces, common, dist);
          });
        },
      },
    ],
  };
}

/**
 * Calls a function of a part through the part, which is loaded by that; within the part itself, directly.
 * @returns {import('esbuild').Plugin}
 */
function calledParts() {
  const partOf = new Map(
    Object.entries(partsAtOnce).flatMap(([part, files]) =>
      files.map((file) => /** @type {const} */ ([join(root, 'src', file), part])),
    ),
  );
  /** @type {(file: string, part: string) => boolean} */
  const isWithin = (file, part) =>
    partOf.get(file) === part ||
    Object.entries(foldersOfParts).some(
      ([folder, of]) => of === part && file.startsWith(join(root, 'src', folder)),
    );
  return {
    name: 'called-parts',
    setup(b) {
      b.onResolve({ filter: /^part:/ }, ({ path }) => ({
        path: path.slice('part:'.length),
        namespace: 'part',
      }));
      b.onLoad({ filter: /^/, namespace: 'part' }, async ({ path: part }) => {
        const files = (partsAtOnce[part] ?? []).map((file) => join(root, 'src', file));
        const names = (await Promise.all(files.map(functionsOf))).flat();
        const twice = names.find((name, index) => names.indexOf(name) < index);
        if (twice !== undefined) throw new Error(`Two functions of the part ${part} are called ${twice}.`);
        return {
          contents: files.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'),
          resolveDir: root,
        };
      });
      b.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir, importer, namespace }) => {
        const file = resolve(resolveDir, path);
        const part = namespace === 'file' ? partOf.get(file) : undefined;
        return part === undefined || isWithin(importer, part)
          ? undefined
          : { path: file, namespace: 'called' };
      });
      b.onLoad({ filter: /^/, namespace: 'called' }, async ({ path }) => {
        const names = await functionsOf(path);
        const part = JSON.stringify(`${partOf.get(path)}.js`);
        return {
          contents: [
            "import { called } from 'parts:runtime';",
            ...names.map((name) => `export const ${name} = (...all) => called(${part}).${name}(...all);`),
          ].join('\n'),
          watchFiles: [path],
        };
      });
      b.onResolve({ filter: /^parts:runtime$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * The functions that a module exports, by itself or from another; it may export nothing else but types.
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
async function functionsOf(path) {
  const text = await readFile(path, 'utf8');
  const names = [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name = '']) => name);
  for (const [, list = '', from = ''] of text.matchAll(/^export \{([^}]*)\} from '([^']+)';/gm)) {
    const other = await functionsOf(resolve(dirname(path), from));
    const wanted = list.split(',').map((name) => name.trim());
    names.push(...wanted.filter((name) => other.includes(name)));
    const [odd] = wanted.filter((name) => name !== '' && !name.startsWith('type ') && !other.includes(name));
    if (odd !== undefined) throw notCallable(path, odd);
  }
  const odd = /^export (?:\* from |(?:const|let|class|enum|default) )[^;=({]*/m.exec(text);
  if (odd) throw notCallable(path, odd[0].trim());
  return [...new Set(names)];
}

/**
 * @param {string} path
 * @param {string} what
 */
function notCallable(path, what) {
  return new Error(
    `${path}: a part that is called before it is loaded exports functions only, not “${what}”.`,
  );
}

/**
 * A piece that esbuild made, and the file that it goes into.
 * @typedef {{ name: string, key: string, text: string, exports: readonly string[], shown: Set<string>, imports: readonly { name: string, kind: string }[], file: string }} Piece
 */

/**
 * The pieces, by name. What the entry needs at once is in the entry; what a part called at once needs, in that part; what
 * several others need, in one file for all of them.
 * @param {import('esbuild').Metafile} metafile
 * @param {readonly import('esbuild').OutputFile[]} files
 */
function piecesOf(metafile, files) {
  const texts = new Map(files.map(({ path, text }) => [basename(path), text]));
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  for (const [path, { exports, imports }] of Object.entries(metafile.outputs)) {
    const name = basename(path);
    const inner = imports.flatMap(({ path: other, kind, external }) =>
      external ? [] : [{ name: basename(other), kind }],
    );
    const key = name.replace(/\.js$/, '') in partsAtOnce ? 'called' : `p${pieces.size}`;
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
  put(entry, entry);
  put(base, base);
  for (const part of Object.keys(partsAtOnce)) put(`${part}.js`, `${part}.js`);
  const asked = new Set(
    [...pieces.values()].flatMap(({ imports }) =>
      imports.flatMap(({ name, kind }) => (kind === 'dynamic-import' ? [name] : [])),
    ),
  );
  for (const piece of pieces.values()) {
    if (piece.file !== '') continue;
    piece.file = asked.has(piece.name) ? piece.name.replace(/-[A-Z0-9]{8}\.js$/, '.js') : 'shared.js';
  }
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
  for (const part of Object.keys(partsAtOnce)) {
    const piece = pieces.get(`${part}.js`);
    piece?.exports.forEach((name) => piece.shown.add(name));
  }
  return pieces;
}

/**
 * Writes the files, each with the names of those that it needs loaded before it.
 * @param {ReadonlyMap<string, Piece>} pieces
 * @param {import('esbuild').BuildOptions} common
 * @param {string} dist
 */
async function putTogether(pieces, common, dist) {
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
  const first = Object.keys(partsAtOnce).map((part) => `${part}.js`);
  rmSync(join(dist, 'extension'), { recursive: true, force: true });
  await mkdir(join(dist, 'extension'), { recursive: true });
  await Promise.all(
    files.map(async (file) => {
      const own = [...pieces.values()].filter((piece) => piece.file === file);
      const contents = file === entry ? entryText(own, needs, first) : partText(own);
      const { outputFiles } = await build({
        ...common,
        stdin: { contents, resolveDir: root, sourcefile: file },
        outfile: join(dist, file === entry ? entry : join('extension', file)),
        write: false,
        metafile: false,
        format: 'cjs',
        platform: 'browser',
        external: ['vscode', '../extension.js'],
        absWorkingDir: root,
        plugins: [withinFile(file, pieces)],
      });
      for (const { path, contents: bytes } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      }
    }),
  );
}

/**
 * The entry: the extension, and all that parts need of it.
 * @param {readonly Piece[]} own
 * @param {Readonly<Record<string, readonly string[]>>} needs
 * @param {readonly string[]} first
 */
function entryText(own, needs, first) {
  return [
    "import { called, load, start } from 'parts:runtime';",
    `import { activate } from './${entry}';`,
    ...shownText(own),
    'exports.parts = { called, load, pieces };',
    `exports.activate = start(exports.parts, ${JSON.stringify(needs)}, ${JSON.stringify(first)}, activate);`,
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
  return [...imports, `const pieces = { ${objects.join(', ')} };`];
}

/**
 * Resolves what the pieces of a file import: from one another directly, and from those of other files what is there.
 * @param {string} file
 * @param {ReadonlyMap<string, Piece>} pieces
 * @returns {import('esbuild').Plugin}
 */
function withinFile(file, pieces) {
  return {
    name: 'within-file',
    setup(b) {
      b.onResolve({ filter: /^\.\/.*\.js$/ }, ({ path, namespace }) => {
        const piece = pieces.get(basename(path));
        if (!piece || namespace === 'elsewhere') return undefined;
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
        const from = other === entry ? 'require("../extension.js").parts' : `require("./${other}")`;
        return { contents: constants([...shown], `${from}.pieces.${key}`) };
      });
      b.onResolve({ filter: /^parts:runtime$/ }, ({ path }) =>
        file === entry ? { path: runtime } : { path, namespace: 'runtime' },
      );
      b.onLoad({ filter: /^/, namespace: 'runtime' }, () => ({
        contents: constants(['called', 'load'], 'require("../extension.js").parts'),
      }));
      b.onResolve({ filter: /^\.\/.*\.js$/, namespace: 'elsewhere' }, ({ path }) => ({
        path,
        external: true,
      }));
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
