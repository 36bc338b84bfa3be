import type { EntryKind, Factory, Source } from '../catalog/entries.ts';
import { bareSchemaAt, bareSchemaOf, valueIn } from '../catalog/read/bare-schemas.ts';
import type { Notation, Schema } from '../catalog/read/schema.ts';
import { insertPair } from '../document/edits.ts';
import { keyText, type Node, type Path } from '../document/node.ts';
import { sourceOf } from '../estimate/sources.ts';
import { dimensions } from '../quantity/dimension.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { addSupports, beginSource } from './fixes/add-source.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Figures that nobody vouches for. */
export const unsourced: Rule = {
  code: 'unsourced',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A figure without a source: neither a source of its own nor one in sources that supports it. Nobody can check it.',
  why: 'Asked of every quantity: those of batches, claims, prices, peaks, power, memory and facility, and the constants of catalog.yaml. What a whole file, a batch or a group of keys lacks is told once.',
  remedy: 'name a source with `source`, or add the key to what a source `supports`.',
  example: {
    file: base.h100,
    instead: base.h100Sources,
    bad: 'sources:\n  - {id: survey, supports: [peak]}   # and the TDP?\n',
    good: 'sources:\n  - {id: survey, supports: [peak, tdp]}   # and the TDP?\n',
  },
  check: {
    catalog({ sources }, context, report) {
      check(figuresIn('catalog', rootOf(context)), sources, context, report);
    },
    hardware({ sources, prices, system }, context, report) {
      const sourced = [...prices, ...system.prices].flatMap(({ price, source }) =>
        source === undefined ? [] : [price.path],
      );
      check(figuresIn('hardware', rootOf(context)), sources, context, report, sourced);
    },
    factory(factory, context, report) {
      const { batches, claims } = factory;
      // Where every batch and claim names its source, and the facility is found to have one, nobody need read the text again.
      if (batches.every(hasSource) && claims.every(hasSource) && isFacilitySourced(factory, context)) return;
      const sourced = [...batches, ...claims].flatMap(({ source, path }) =>
        source === undefined ? [] : [path],
      );
      check(figuresIn('factory', rootOf(context)), factory.sources, context, report, sourced);
    },
  },
};

function hasSource({ source }: { readonly source: string | undefined }): boolean {
  return source !== undefined;
}

/** Whether all that a facility may state has a source, or is not stated. */
function isFacilitySourced({ sources }: Factory, { catalog, file: { path, text } }: RuleContext): boolean {
  if (sources.some(({ supports }) => supports.includes('facility'))) return true;
  return figuresOfFacility.every(
    (key) => !text.includes(key) || sourceOf(catalog, path, ['facility', key]) !== undefined,
  );
}

function check(
  figures: readonly Path[],
  sources: readonly Source[],
  context: RuleContext,
  report: RuleReport,
  sourced: readonly Path[] = [],
): void {
  const names = new Set(sourced.map(groupOf));
  const open = figures.filter(
    (path) => !names.has(groupOf(path)) && !sourceOf(context.catalog, context.file.path, path),
  );
  const [first] = open;
  if (!first) return;
  if (open.length === figures.length && sources.length === 0) {
    const message = 'No figure of this file has a source. Add one to sources, with what it supports.';
    const supports = [...new Set(figures.map(dottedGroup))];
    report({ message, path: first, onKey: true, fix: () => nameSource(context, supports) });
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
      fix: () => nameSource(context, supports, own),
    });
  }
}

/** The keys of a facility that hold a figure. */
const figuresOfFacility = Object.entries(bareSchemaAt('factory', ['facility'])?.properties ?? {}).flatMap(
  ([key, { notation }]) => (isDimension(notation) ? [key] : []),
);

function isDimension(notation: Notation | undefined): boolean {
  return notation !== undefined && Object.hasOwn(dimensions, notation);
}

/** Figures as the schema knows them: quantities, below the keys that hold any. */
function figuresIn(kind: EntryKind, root: Node | undefined): readonly Path[] {
  const found: Path[] = [];
  const way: (string | number)[] = [];
  const look = (node: Node, schema: Schema | undefined): void => {
    if (schema === undefined) return;
    if (node.kind === 'scalar') {
      if (isDimension(schema.notation)) found.push([...way]);
    } else if (node.kind === 'map') {
      for (const pair of node.pairs) below(keyText(pair), pair.value, valueIn(schema, keyText(pair)));
    } else {
      for (const [index, item] of node.items.entries()) below(index, item, schema.items);
    }
  };
  const below = (step: string | number, node: Node, schema: Schema | undefined): void => {
    way.push(step);
    look(node, schema);
    way.pop();
  };
  if (root) look(root, bareSchemaOf(kind));
  return found;
}

/** How many sources are offered one by one. */
const mostOffered = 3;

/** Names a source that the file has already, in the batch, claim or price itself where it is one, or begins a new one. */
function nameSource(context: RuleContext, supports: readonly string[], within?: Path): readonly Fix[] {
  const document = context.document();
  const { entry } = context.file;
  const own = entry && 'sources' in entry ? entry.sources.slice(0, mostOffered) : [];
  const named = own.flatMap(({ id }, index) =>
    within
      ? makeFix(context, `Name ${id} as its source`, [insertPair(document, within, 'source', id)])
      : makeFix(context, `Say that ${id} supports ${supports.join(', ')}`, [
          addSupports(document, index, supports),
        ]),
  );
  return [...named, ...beginSource(context, 'Add a source', '', supports)];
}

function rootOf({ document }: RuleContext): Node | undefined {
  return document().root;
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
