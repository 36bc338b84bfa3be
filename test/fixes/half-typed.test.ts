import assert from 'node:assert/strict';
import { codeActionsAt, fixAll } from '../../src/language/code-actions.ts';
import { shippedTexts } from '../support/shipped.ts';
import { applyFix } from '../rules/support/apply.ts';
import { filesIn, worldOf, type World } from '../rules/support/world.ts';

/** Finds every problem of a half-typed file and makes every fix of each: nothing throws, no fix reaches outside. */
function mendAll({ catalog, rankings, checker }: World, path: string): number {
  const file = catalog.file(path);
  if (!file) return 0;
  const context = { catalog, rankings, edition: rankings.latestEdition() };
  const files = Object.fromEntries([...catalog.files()].map((each) => [each.path, each.text]));
  const actions = codeActionsAt(context, checker, file, { start: 0, end: file.text.length });
  for (const { problem, fix } of actions) {
    assert.ok(problem.start >= 0 && problem.start <= problem.end && problem.end <= file.text.length);
    applyFix(files, fix);
  }
  const all = fixAll(context, checker, file);
  if (all) applyFix(files, all);
  return actions.length;
}

/** A text cut after each of its lines, and at places inside them that are the same each time. */
function* cuts(text: string): Generator<string> {
  let seed = text.length;
  for (const match of text.matchAll(/\n|$/g)) {
    yield text.slice(0, match.index);
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield text.slice(0, seed % (text.length + 1));
  }
}

/** A file that is cut somewhere, with the rest of it following on: what typing in the middle leaves. */
function* holes(text: string): Generator<string> {
  let seed = text.length + 7;
  for (let count = 0; count < 12; count++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const at = seed % (text.length + 1);
    yield text.slice(0, at) + text.slice(at + 1 + (seed % 9));
  }
}

describe('half-typed files', () => {
  it('break no rule and no fix, in the catalog that we ship', () => {
    const shipped = shippedTexts();
    const world = worldOf(Object.fromEntries(shipped));
    for (const [path, text] of shipped) {
      for (const cut of [...cuts(text), ...holes(text)]) {
        world.catalog.update([{ path, text: cut }]);
        mendAll(world, path);
      }
      world.catalog.update([{ path, text }]);
    }
  }).timeout(240_000);

  it('break no rule and no fix where each rule has something to say', () => {
    let fixes = 0;
    for (const [path, text] of Object.entries(filesIn(new URL('./', import.meta.url)))) {
      const [, own = ''] = /\/(?:input)\/(.*)$/.exec(path) ?? [];
      if (own === '') continue;
      const world = worldOf({ [own]: text });
      for (const cut of [text, ...cuts(text), ...holes(text)]) {
        world.catalog.update([{ path: own, text: cut }]);
        fixes += mendAll(world, own);
      }
    }
    assert.ok(fixes > 1000, `${fixes} fixes`);
  }).timeout(240_000);
});
