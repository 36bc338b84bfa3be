import assert from 'node:assert/strict';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { Checker } from '../../src/rules/checker.ts';
import {
  LanguageService,
  type CompletionItem,
  type Position,
  type Range,
  type WorkspaceChange,
} from '../../src/language/index.ts';
import { base } from '../rules/support/world.ts';
import { contextOver } from './support/language-context.ts';

const beta = 'factories/beta.yaml';

/** A small catalog, with files put in or changed, and the service over it. */
function world(files: Readonly<Record<string, string>> = {}): {
  readonly language: LanguageService;
  readonly texts: Readonly<Record<string, string>>;
  readonly catalog: Catalog;
} {
  const texts: Record<string, string> = { ...base, ...files };
  const { catalog, rankings } = contextOver(Object.entries(texts));
  const checker = new Checker(catalog, rankings);
  const edition = () => rankings.latestEdition();
  return { language: new LanguageService({ catalog, rankings, checker, edition }), texts, catalog };
}

/** Where words first stand in a text, and how far into them. */
function placeOf(text: string, words: string, into = 1): Position {
  const before = text.slice(0, text.indexOf(words) + into).split('\n');
  return { line: before.length - 1, column: before.at(-1)!.length };
}

/** What stands in a range of a text with lines that end in \n. */
function within(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  if (start.line === end.line) return lines[start.line]!.slice(start.column, end.column);
  return lines.slice(start.line, end.line + 1).join('\n');
}

function changed(change: WorkspaceChange | { readonly refused: string }): WorkspaceChange {
  assert.ok(!('refused' in change), JSON.stringify(change));
  return change;
}

describe('the language service', () => {
  it('tells what is wrong, where, and how to mend it', () => {
    const text = base[beta]!.replace('nvidia-b200', 'nvidia-b20');
    const { language } = world({ [beta]: text });
    const [problem] = language.diagnostics(beta);
    assert.equal(problem?.code, 'unknown-hardware');
    assert.equal(within(text, problem.range), 'nvidia-b20');
    const [action] = language.codeActions(beta, problem.range);
    assert.deepEqual(action?.mends, problem);
    const [edit] = action.change!.edits;
    assert.deepEqual(
      [edit?.path, edit?.text, edit && within(text, edit.range)],
      [beta, 'nvidia-b200', 'nvidia-b20'],
    );
    assert.deepEqual(
      language.codeActions(beta, { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }),
      [],
    );
  });

  it('tells which files may have other problems, and of all of them', () => {
    const { language, catalog } = world();
    const [one] = language.paths();
    assert.equal(language.takeChanged().size, 0);
    catalog.update([{ path: beta, text: `${base[beta]!}# and more\n` }]);
    assert.deepEqual([one, ...language.takeChanged()], ['catalog.yaml', beta]);
    assert.ok(language.has(beta));
  });

  it('names what may be done from a hover, and links to no command', () => {
    const { language, texts } = world();
    const hover = language.hover(beta, placeOf(texts[beta]!, '100,000'));
    assert.deepEqual(hover?.commands, [
      { name: 'explain', title: 'Show the whole derivation', factory: 'beta' },
    ]);
    assert.doesNotMatch(hover.markdown, /command:/);
    assert.match(hover.markdown, /GPU-equivalents/);
    assert.equal(within(texts[beta]!, hover.range), '~100,000');
    assert.deepEqual(language.hover(beta, placeOf(texts[beta]!, 'count:'))?.commands, []);
  });

  it('completes, and tells of an item once it is asked', () => {
    const { language, texts } = world();
    const at = placeOf(texts[beta]!, 'nvidia-b200', 4);
    const { items, isIncomplete } = language.completion(beta, at);
    assert.equal(isIncomplete, false);
    const item = items.find(({ label }) => label === 'nvidia-b200');
    assert.equal(item && within(texts[beta]!, item.range), 'nvidia-b200');
    const sent = JSON.parse(JSON.stringify(item)) as CompletionItem;
    assert.match(language.completionDocumentation(sent) ?? '', /NVIDIA B200/);
  });

  it('leads to definitions and references', () => {
    const { language, texts } = world();
    const at = placeOf(texts[beta]!, 'nvidia-b200', 4);
    const definition = language.definition(beta, at);
    assert.equal(definition?.path, 'hardware/nvidia-b200.yaml');
    assert.equal(within(texts[beta]!, definition.origin), 'nvidia-b200');
    assert.match(within(texts[definition.path]!, definition.selection), /B200/);
    const references = language.references(beta, at, true);
    assert.deepEqual([references[0]?.path, references[1]?.path], ['hardware/nvidia-b200.yaml', beta]);
  });

  it('renames, and says why it does not', () => {
    const { language, texts } = world();
    const at = placeOf(texts[beta]!, 'nvidia-b200', 4);
    assert.deepEqual(language.prepareRename(beta, at), {
      range: language.definition(beta, at)!.origin,
      id: 'nvidia-b200',
    });
    const change = changed(language.rename(beta, at, ' nvidia-b250 '));
    assert.deepEqual(change.renames, [
      { from: 'hardware/nvidia-b200.yaml', to: 'hardware/nvidia-b250.yaml' },
    ]);
    assert.deepEqual(
      change.edits.map(({ path, text }) => [path, text]),
      [[beta, 'nvidia-b250']],
    );
    assert.ok('refused' in language.rename(beta, at, 'not an id'));
    assert.deepEqual(
      language.renameFile('hardware/nvidia-b200.yaml', 'hardware/nvidia-b250.yaml')?.edits,
      change.edits,
    );
    assert.equal(language.renameFile('notes.txt', 'notes.md'), undefined);
  });

  it('outlines a file and finds entries', () => {
    const { language, texts } = world();
    const [first] = language.documentSymbols(beta);
    assert.equal(within(texts[beta]!, first!.selection), first!.name);
    const [found] = language.workspaceSymbols('b200');
    assert.deepEqual(
      [found?.path, found && language.placeOf(found)?.path],
      ['hardware/nvidia-b200.yaml', 'hardware/nvidia-b200.yaml'],
    );
  });

  it('tells what figures come to, what ids mean, where links lead, and how the catalog stands', () => {
    const { language, texts } = world();
    assert.match(language.lens(beta)?.title ?? '', /^#\d/);
    assert.equal(language.lens('hardware/nvidia-b200.yaml'), undefined);
    const [hint] = language.inlayHints(beta, false);
    assert.match(hint?.text ?? '', /H100e/);
    assert.equal(
      texts[beta]!.split('\n')[hint!.position.line]!.slice(0, hint!.position.column).trim(),
      'count: ~100,000',
    );
    const token = language.semanticTokens(beta).find(({ kind }) => kind === 'hardware');
    assert.match(within(texts[beta]!, token!.range), /^nvidia-/);
    assert.match(language.status().text, /^2026H1/);
  });

  it('follows another edition where it is told one', () => {
    const { catalog, rankings } = contextOver(Object.entries(base));
    const checker = new Checker(catalog, rankings);
    const language = new LanguageService({ catalog, rankings, checker, edition: () => undefined });
    assert.match(language.lens(beta)?.title ?? '', /no edition/);
  });

  it('knows nothing of files that the catalog does not have, and takes any place', () => {
    const { language } = world();
    const at = { line: 3, column: 4 };
    for (const path of ['factories/none.yaml', '', '../secret.yaml', 'README.md', '__proto__']) {
      const range = { start: at, end: at };
      assert.deepEqual(
        [language.diagnostics(path), language.codeActions(path, range), language.references(path, at, true)],
        [[], [], []],
      );
      assert.deepEqual(language.completion(path, at).items, []);
      assert.deepEqual([language.documentSymbols(path), language.inlayHints(path, true)], [[], []]);
      assert.deepEqual([language.semanticTokens(path), language.links(path)], [[], []]);
      assert.ok('refused' in language.prepareRename(path, at) && 'refused' in language.rename(path, at, 'x'));
      for (const answer of [
        language.hover(path, at),
        language.definition(path, at),
        language.lens(path),
        language.fixAll(path),
      ])
        assert.equal(answer, undefined);
    }
    for (const line of [-5, 0, 1e9, Infinity])
      for (const column of [-5, 0, 1e9, Infinity]) {
        assert.doesNotThrow(() => language.hover(beta, { line, column }));
        assert.doesNotThrow(() => language.completion(beta, { line, column }));
      }
  });

  it('offers to rename a file that is refused for its ending', () => {
    const { catalog, rankings } = contextOver(Object.entries(base));
    const checker = new Checker(catalog, rankings);
    const language = new LanguageService({ catalog, rankings, checker, edition: () => undefined });
    catalog.update([{ path: 'factories/gamma.yml', refused: 'Write .yaml.' }]);
    const [problem] = language.diagnostics('factories/gamma.yml');
    const [action] = language.codeActions('factories/gamma.yml', problem!.range);
    assert.deepEqual(action?.mends, problem);
    assert.deepEqual(action?.change?.renames, [{ from: 'factories/gamma.yml', to: 'factories/gamma.yaml' }]);
  });
});
