import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import * as prettier from 'prettier';

const root = join(import.meta.dirname, '../..');

/** Every source file below a folder, with its text; what is generated is nobody's source. */
function sourcesBelow(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !/[\\/](?:generated|node_modules)[\\/]/.test(path)),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('The source files', () => {
  const sources = sourcesBelow('src');

  it('import one another in no circle, not even by their types', () => {
    const imports = new Map(
      [...sources].map(([path, text]) => [
        path,
        [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) =>
          normalize(join(dirname(path), target)),
        ),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, above: readonly string[]): void => {
      const start = above.indexOf(path);
      if (start >= 0)
        circles.push([...above.slice(start), path].map((each) => each.slice(root.length + 1)).join(' → '));
      if (start >= 0 || done.has(path)) return;
      for (const target of imports.get(path) ?? []) visit(target, [...above, path]);
      done.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
    assert.deepEqual(circles, []);
  });

  it('say in their names what they are about', () => {
    const bare =
      /^(?:text|json|csv|view|words|table|list|data|types|utils?|helpers?|common|index|ground)\.tsx?$/;
    const names = [...sources.keys()].map((path) => basename(path));
    const same = names.filter((name, index) => bare.test(name) && names.indexOf(name) !== index);
    assert.deepEqual(same, []);
  });

  it('make text safe in words/ alone', () => {
    const cast = /\bas (?:unknown as )?Safe(?:<|[A-Z]\w*)/;
    const elsewhere = [...sources].filter(
      ([path, text]) => !path.includes(join('src', 'words')) && cast.test(text),
    );
    assert.deepEqual(
      elsewhere.map(([path]) => path),
      [],
    );
  });

  it('are all formatted: none is hidden from the formatter', async () => {
    const hidden: string[] = [];
    for (const path of sourcesBelow('src', 'test', 'scripts').keys()) {
      const { ignored } = await prettier.getFileInfo(path, { ignorePath: join(root, '.prettierignore') });
      if (ignored) hidden.push(path);
    }
    assert.deepEqual(hidden, []);
  });
});
