import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { readAndCheck } from '../../src/rules/check-while-reading.ts';
import { Checker } from '../../src/rules/checker.ts';
import { rules } from '../../src/rules/registry.ts';
import { anyEdit, startingFiles } from '../support/any-edit.ts';
import { countParses } from '../support/parse-count.ts';
import { assertSameWhileReading } from '../support/while-reading.ts';
import { badFiles } from './support/examples.ts';
import { base, filesIn, type Files } from './support/world.ts';

type Texts = Parameters<typeof assertSameWhileReading>[0];

/** The texts of the base with others over it. */
const over = (files: Files): Texts =>
  Object.entries({ ...base, ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );

/** Factories in each of which something is found by itself and by the hardware. */
const flawed = (name: (i: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `factories/f${i}.yaml`,
      `name: ${name(i)}\nowners: [O]\nlocation: {}\nstatus: planned\ncompute:\n  - {hardware: gone, count: ${i}}\n`,
    ]),
  );

describe('checking factories as they are read', () => {
  it('finds what is found once all are there', () => {
    for (const { example } of rules) assertSameWhileReading(over(badFiles(example)));
    const fixes = filesIn(new URL('../fixes/', import.meta.url));
    const folders = new Map<string, Record<string, string>>();
    for (const [path, text] of Object.entries(fixes)) {
      const [, folder, file] = /^(.*?\/input)\/(.*)$/.exec(path) ?? [];
      if (folder === undefined || file === undefined) continue;
      folders.set(folder, { ...folders.get(folder), [file]: text });
    }
    const found = [...folders.values()].map((files) => assertSameWhileReading(over(files)));
    assert.ok(found.filter((n) => n > 0).length > 50);
    assert.ok(assertSameWhileReading(over(flawed(() => 'Same'))) > 200);
  });

  it('finds it in whatever order they come, and after any edits', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), fc.boolean(), (edits, backwards) => {
        const texts = new Map<string, string>(Object.entries(startingFiles));
        for (const { path, text } of edits) texts.set(path, text ?? '');
        const all = [...texts].map(([path, text]) => ({ path, text }));
        assertSameWhileReading(backwards ? all.toReversed() : all);
      }),
      { numRuns: 200 },
    );
  });

  it('makes no tree a second time', () => {
    const catalog = new Catalog();
    const checker = new Checker(catalog, new Rankings(catalog), { once: true });
    const texts = over(flawed((i) => `Site ${i}`));
    const parses = countParses(() => {
      readAndCheck(catalog, checker, texts);
      for (const { path } of texts) checker.problemsOf(path);
    });
    const again = texts.filter(({ path }) => !path.startsWith('factories/')).length;
    assert.ok(parses <= texts.length + again, `${parses} trees of ${texts.length} files`);
  });

  it('is done anew where something that it rests on changes', () => {
    const catalog = new Catalog();
    const checker = new Checker(catalog, new Rankings(catalog), { once: true });
    readAndCheck(catalog, checker, over(flawed((i) => `Site ${i}`)));
    const codes = (): readonly string[] => checker.problemsOf('factories/f7.yaml').map(({ code }) => code);
    assert.ok(codes().includes('unknown-hardware'));
    catalog.update([{ path: 'hardware/gone.yaml', text: base['hardware/nvidia-h100-sxm.yaml'] }]);
    assert.ok(!codes().includes('unknown-hardware'));
    catalog.update([{ path: 'factories/f7.yaml', text: base['factories/alpha.yaml'] }]);
    assert.ok(!codes().includes('unsourced'));
  });
});
