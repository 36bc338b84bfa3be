import type { Factory, Source } from '../catalog/entries.ts';
import type { Meant } from '../catalog/spelling.ts';
import { keyText, type Node } from '../document/node.ts';
import { base } from './example.ts';
import { didYouMean, suggestWord } from './fixes/did-you-mean.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A path in `supports` that names nothing in the file. */
export const unknownPath: Rule = {
  code: 'unknown-path',
  scope: 'entry',
  severity: 'warning',
  description:
    'A path in supports that names nothing in the file, so that the figure it was meant for has no source.',
  remedy: 'change it to the path that was meant, or delete it.',
  example: {
    file: base.h100,
    instead: base.h100Sources,
    bad: 'sources:\n  - {id: survey, supports: [peak, tdp, peak.fp61]}\n',
  },
  check: {
    catalog: ({ sources }, context, report) => check(sources, context, report),
    hardware: ({ sources }, context, report) => check(sources, context, report),
    factory: (factory, context, report) => {
      const isFound = (path: string): boolean => isStated(factory, path) || hasLine(context.file.text, path);
      if (factory.sources.every(({ supports }) => supports.every(isFound))) return;
      check(factory.sources, context, report);
    },
  },
};

/** For how many paths of a file what was meant is looked for: nobody reads more. */
const mostSuggestions = 100;

function check(sources: readonly Source[], context: RuleContext, report: RuleReport): void {
  if (sources.length === 0) return;
  // A word that begins a line is a key of the file: no need to read the text again.
  const keys = keysIn(context.file.text);
  let known: ReadonlySet<string> | undefined;
  let found = 0;
  for (const [i, { supports }] of sources.entries()) {
    for (const [j, path] of supports.entries()) {
      if (keys.has(path)) continue;
      const { root } = context.document();
      if (!root) return;
      known ??= pathsIn(root);
      if (known.has(path) || isThere(root, stepsOf(path), known)) continue;
      found += 1;
      const meant: Meant = found > mostSuggestions ? {} : suggestWord(path, known);
      const hint = meant.suggestion
        ? `Did you mean ${meant.suggestion}?`
        : 'Write the keys that lead to a figure, with dots between them.';
      const message = `“${path}” is nowhere in this file. ${hint}`;
      const place = ['sources', i, 'supports', j];
      report({
        message,
        path: place,
        fix: () => [...didYouMean(context, place, meant), ...remove(context, place)],
      });
    }
  }
}

/** Whether an entry holds what a key of its file says: then that key is there. */
function isStated({ batches, claims, owners, platform, notes }: Factory, key: string): boolean {
  switch (key) {
    case 'compute':
      return batches.length > 0;
    case 'claims':
      return claims.length > 0;
    case 'owners':
      return owners.length > 0;
    case 'platform':
      return platform !== undefined;
    case 'location':
    case 'status':
      return true; // without them it would be no entry
    case 'notes':
      return notes !== undefined;
    default:
      return false;
  }
}

/** Whether a line of a text is a word and a colon, and nothing else: the key of a map. */
function hasLine(text: string, key: string): boolean {
  return /^\w+$/.test(key) && text.includes(`\n${key}:\n`);
}

/** The words that begin a line as the keys of a file do. */
function keysIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const key = /(\w+)[ \t]*:/y;
  for (
    let start = 0;
    start >= 0 && start < text.length;
    start = text.indexOf('\n', start) + 1 || text.length
  ) {
    const c = text.charCodeAt(start);
    if (c === 0x20 || c === 0x2d || c === 0x23) continue; // within something, or a comment
    key.lastIndex = start;
    const [, word] = key.exec(text) ?? [];
    if (word !== undefined) keys.add(word);
  }
  return keys;
}

function stepsOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

/** Whether the steps lead anywhere; the place in a list may be left out. */
function isThere(root: Node, steps: readonly string[], known: ReadonlySet<string>): boolean {
  if (steps.length === 0) return true;
  if (steps[0] !== 'sources' && !steps.some((step) => /^\d+$/.test(step))) return known.has(steps.join('.'));
  return leadsOn(root, steps);
}

function leadsOn(node: Node, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  switch (node.kind) {
    case 'scalar':
      return false;
    case 'sequence':
      if (!/^\d+$/.test(step)) return node.items.some((item) => leadsOn(item, [step, ...rest]));
      return node.items.slice(Number(step), Number(step) + 1).some((item) => leadsOn(item, rest));
    case 'map':
      return node.pairs.some((pair) => keyText(pair) === step && leadsOn(pair.value, rest));
  }
}

/** Every path of keys in a file, but those of its sources. */
function pathsIn(root: Node): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (node: Node, before: string): void => {
    if (node.kind === 'sequence') for (const item of node.items) visit(item, before);
    if (node.kind !== 'map') return;
    for (const pair of node.pairs) {
      const path = before === '' ? keyText(pair) : `${before}.${keyText(pair)}`;
      if (path === 'sources') continue;
      paths.add(path);
      visit(pair.value, path);
    }
  };
  visit(root, '');
  return paths;
}
