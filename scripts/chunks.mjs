// @ts-check
// A bundle in parts that Node can `require`: esbuild parts modules of the language alone, and Node starts slowly with those.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transform } from 'esbuild';

/**
 * How esbuild makes the parts: what is imported dynamically is one, and what several need another.
 * @type {import('esbuild').BuildOptions}
 */
export const inChunks = { format: 'esm', splitting: true, write: false };

/**
 * Writes the parts for `require`.
 * @type {import('esbuild').Plugin}
 */
export const asCommonJs = {
  name: 'as-common-js',
  setup(b) {
    const { minify = false, sourcemap = false, target = 'es2022' } = b.initialOptions;
    if (sourcemap) b.initialOptions.sourcemap = 'inline';
    b.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const { code, map } = await transform(text, {
          ...{ format: 'cjs', platform: 'node', target, minify, sourcefile: path },
          banner: '"use strict";', // as modules are
          sourcemap: sourcemap ? 'external' : false,
          supported: { 'dynamic-import': false },
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(
          path,
          sourcemap ? `${code}//# sourceMappingURL=${path.split(/[\\/]/).pop()}.map\n` : code,
        );
        if (sourcemap) await writeFile(`${path}.map`, map);
      }
    });
  },
};
