import type { EntryKind, Source } from '../catalog/entries.ts';
import { schemaAt } from '../catalog/read/schemas.ts';
import { keyText, type Node, type Path } from '../document/node.ts';
import { sourceOf } from '../estimate/sources.ts';
import { dimensions } from '../quantity/dimension.ts';
import { sourceFixes } from './fixes/unsourced.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Figures that nobody vouches for. */
export const unsourced: Rule = {
  code: 'unsourced',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A figure without a source: neither a source of its own nor one in sources that supports it. Nobody can check it.',
  checks: {
    catalog({ sources }, context, report) {
      check(figuresIn('catalog', rootOf(context)), sources, context, report);
    },
    hardware({ sources, prices, systemPrices }, context, report) {
      const sourced = [...prices, ...systemPrices].flatMap(({ price, source }) =>
        source === undefined ? [] : [price.path],
      );
      check(figuresIn('hardware', rootOf(context)), sources, context, report, sourced);
    },
    factory(factory, context, report) {
      const all = [...factory.batches, ...factory.claims];
      const sourced = all.flatMap(({ source, path }) => (source === undefined ? [] : [path]));
      // What a batch or a claim names needs no look at the text; what a facility states does.
      if (sourced.length === all.length && !/\bfacility\b/.test(context.file.text)) return;
      check(figuresIn('factory', rootOf(context)), factory.sources, context, report, sourced);
    },
  },
  fix: sourceFixes,
};

function check(
  figures: readonly Path[],
  sources: readonly Source[],
  { view, file }: RuleContext,
  report: RuleReport,
  sourced: readonly Path[] = [],
): void {
  const names = new Set(sourced.map(groupOf));
  const open = figures.filter((path) => !names.has(groupOf(path)) && !sourceOf(view, file.path, path));
  const [first] = open;
  if (!first) return;
  if (open.length === figures.length && sources.length === 0) {
    const message = 'No figure of this file has a source. Add one to sources, with what it supports.';
    report({ message, path: first, onKey: true, data: { supports: [...new Set(figures.map(dottedGroup))] } });
    return;
  }
  for (const [group, paths] of grouped(open)) {
    const whole = figures.filter((path) => groupOf(path) === group).length === paths.length;
    const supports = whole ? [...new Set(paths.map(dottedGroup))] : paths.map(dotted);
    const [path = first] = paths;
    const what = paths.map((each) => String(each.at(-1))).join(', ');
    const own = itemOf(path);
    const hint = `${own ? 'Name it here with source, or add' : 'Add'} ${supports.join(', ')} to what a source supports.`;
    report({
      message: `No source for ${what}. ${hint}`,
      path,
      onKey: true,
      data: { supports, within: own },
    });
  }
}

/** Figures as the schema knows them: quantities, below the keys that hold any. */
function figuresIn(kind: EntryKind, node: Node | undefined, path: Path = []): readonly Path[] {
  if (node?.kind === 'map') {
    return node.pairs.flatMap((pair) => figuresIn(kind, pair.value, [...path, keyText(pair)]));
  }
  if (node?.kind === 'sequence')
    return node.items.flatMap((item, index) => figuresIn(kind, item, [...path, index]));
  const notation = schemaAt(kind, path)?.notation;
  return notation !== undefined && Object.hasOwn(dimensions, notation) ? [path] : [];
}

function rootOf({ catalog, file }: RuleContext): Node | undefined {
  return catalog.document(file).root;
}

function grouped(paths: readonly Path[]): ReadonlyMap<string, readonly Path[]> {
  const groups = new Map<string, Path[]>();
  for (const path of paths) groups.set(groupOf(path), [...(groups.get(groupOf(path)) ?? []), path]);
  return groups;
}

/** What one source is named for: a batch, a claim, a price, or all below one key of the file. */
function groupOf(path: Path): string {
  return itemOf(path)?.join('.') ?? String(path[0]);
}

/** The item of a list that may name its own source: a batch, a claim, a price of an accelerator or of its system. */
function itemOf(path: Path): Path | undefined {
  const place = path[1] === 'prices' ? 2 : 1;
  return typeof path[place] === 'number' ? path.slice(0, place + 1) : undefined;
}

/** How `supports` names the group of a figure. */
function dottedGroup(path: Path): string {
  return dotted(itemOf(path) ?? path.slice(0, 1));
}

/** How `supports` names a figure: without the places in lists. */
function dotted(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
