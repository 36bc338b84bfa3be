import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { readAndCheck } from '../../src/rules/check-while-reading.ts';
import { Checker } from '../../src/rules/checker.ts';
import type { FixableProblem } from '../../src/rules/fix.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Holds what is found in files as they are read against what is found once all are there; how many problems there are. */
export function assertSameWhileReading(texts: readonly Text[]): number {
  const after = checked((catalog) => catalog.update(texts), {});
  const read = checked((catalog, checker) => readAndCheck(catalog, checker, texts), { once: true });
  assert.deepEqual(read, after);
  return after.length;
}

function checked(
  open: (catalog: Catalog, checker: Checker) => void,
  options: { readonly once?: boolean },
): readonly unknown[] {
  const catalog = new Catalog();
  const checker = new Checker(catalog, new Rankings(catalog), options);
  open(catalog, checker);
  return checker
    .paths()
    .flatMap((path) => checker.problemsOf(path).map((problem) => [path, toldOf(problem)]));
}

/** A problem as it is told: who checks while reading asks for no way to mend it. */
function toldOf(problem: FixableProblem): object {
  return { ...problem, fix: undefined };
}
