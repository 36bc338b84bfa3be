import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixesOf } from '../../src/language/code-actions.ts';
import type { Fix } from '../../src/rules/fix.ts';
import { applyFix } from '../rules/support/apply.ts';
import { base, filesIn, problemsOf, worldOf, type World } from '../rules/support/world.ts';

/**
 * `<code>/<case>/input` holds files over those of test/rules/base, of which one has a problem of that code;
 * `<code>/<case>/expected` holds all that differ from the base afterwards; `title.txt` says which fix, where it is not
 * the first.
 */
const here = new URL('./', import.meta.url);

const foldersIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const withCarriageReturns = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

const same = <T>(value: T): T => value;

/** How many problems of a code a catalog has. */
function countOf(world: World, code: string): number {
  return problemsOf(world).filter(({ problem }) => problem.code === code).length;
}

/** The fix of a case, for the first problem of its code. */
function fixIn(world: World, code: string, title: string | undefined): Fix {
  const found = problemsOf(world).find(({ problem }) => problem.code === code);
  assert.ok(found, `a problem ${code}`);
  const { catalog, rankings } = world;
  const file = catalog.file(found.path);
  assert.ok(file);
  const fixes = fixesOf({ catalog, rankings, edition: rankings.latestEdition() }, file, found.problem);
  const fix = title === undefined ? fixes[0] : fixes.find((each) => each.title === title);
  assert.ok(fix, `${title ?? 'a fix'} among ${fixes.map((each) => each.title).join(', ')}`);
  return fix;
}

for (const code of foldersIn(here)) {
  describe(`fixes of ${code}`, () => {
    for (const name of foldersIn(new URL(`${code}/`, here))) {
      const folder = new URL(`${code}/${name}/`, here);
      const read = (part: string): Record<string, string> => {
        const at = new URL(`${part}/`, folder);
        return existsSync(at) ? filesIn(at) : {};
      };
      const titleFile = new URL('title.txt', folder);
      const title = existsSync(titleFile) ? readFileSync(titleFile, 'utf8').trim() : undefined;

      for (const [breaks, written] of [
        ['LF', same],
        ['CRLF', withCarriageReturns],
      ] as const) {
        it(`${name} (${breaks})`, () => {
          const before = written({ ...base, ...read('input') });
          const world = worldOf(before);
          const fix = fixIn(world, code, title);
          const after = applyFix(before, fix);
          assert.deepEqual(after, written({ ...base, ...read('expected') }));
          const gone = Object.fromEntries(Object.keys(base).map((path) => [path, undefined]));
          const mended = worldOf({ ...gone, ...after });
          assert.ok(countOf(mended, code) < countOf(world, code), 'the problem is gone');
        });
      }
    }
  });
}
