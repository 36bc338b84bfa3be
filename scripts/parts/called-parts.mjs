// @ts-check
// Functions of parts that are called as any are, though the part is not loaded before.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Calls a function of a part through the part, which is loaded by that; within the part itself, directly.
 * @param {import('./bundle.mjs').Program} program
 * @returns {import('esbuild').Plugin}
 */
export function calledParts({ atOnce, folders }) {
  const partOf = new Map(
    Object.entries(atOnce).flatMap(([part, files]) =>
      files.map((file) => /** @type {const} */ ([join(root, 'src', file), part])),
    ),
  );
  /** @type {(file: string, part: string) => boolean} */
  const isWithin = (file, part) =>
    partOf.get(file) === part ||
    Object.entries(folders).some(([folder, of]) => of === part && file.startsWith(join(root, 'src', folder)));
  return {
    name: 'called-parts',
    setup(b) {
      b.onResolve({ filter: /^part:/ }, ({ path }) => ({
        path: path.slice('part:'.length),
        namespace: 'part',
      }));
      b.onLoad({ filter: /^/, namespace: 'part' }, async ({ path: part }) => {
        const files = (atOnce[part] ?? []).map((file) => join(root, 'src', file));
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
