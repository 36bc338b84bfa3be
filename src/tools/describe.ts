import type { EntryKind } from '../catalog/entries.ts';
import { schemaAt, schemaOf, type Schema } from '../catalog/read/schemas.ts';
import { keyHover } from '../language/hover/key.ts';
import { dimensions, type Dimension } from '../quantity/dimension.ts';
import { formatFull } from '../quantity/format.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { toInterval } from '../quantity/uncertainty.ts';
import { ToolRefusal } from './input.ts';
import { meantOrAll, type Tool, type ToolCatalog } from './tool.ts';

/** A key of a file, or a notation of figures. */
export const describe: Tool = {
  name: 'describe',
  title: 'How a key or a figure is written',
  description:
    'What a key of a catalog’s files means and how it is written, with an example: factory.compute.count, since, power.overhead. Or how a figure is read: ~150,000+ or 1–1.5 GW. Without either: the files and their keys.',
  input: {
    type: 'object',
    properties: {
      what: { type: 'string', description: 'a key, with or without the keys above it, or a figure' },
    },
    additionalProperties: false,
  },
  run(of, input) {
    const what = input.text('what')?.trim() ?? '';
    if (what === '') return overview();
    const keys = keysNamed(what);
    if (keys.length > 0) return { what, meanings: keys.slice(0, mostMeanings).map(meaningOf) };
    const readings = readingsOf(of, what);
    if (readings.length > 0) return { what, readings };
    const refusal = /\d/.test(what) ? parseQuantity(what, 'count') : undefined;
    if (refusal?.ok === false) throw new ToolRefusal(refusal.message);
    throw new ToolRefusal(
      `There is no key “${what}”. ${meantOrAll(
        what,
        allKeys().map(({ path }) => String(path.at(-1))),
      )}`,
    );
  },
};

/** How many keys of one name are told: `source` stands in many places. */
const mostMeanings = 4;

const kinds = ['catalog', 'hardware', 'factory', 'edition'] as const satisfies readonly EntryKind[];

const files: Readonly<Record<(typeof kinds)[number], string>> = {
  catalog: 'catalog.yaml',
  hardware: 'hardware/ID.yaml, one accelerator',
  factory: 'factories/ID.yaml, one AI factory',
  edition: 'editions/ID.yaml, one list',
};

interface Key {
  readonly kind: (typeof kinds)[number];
  /** An item of a list is its step 0. */
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
}

function overview(): object {
  return {
    files: kinds.map((kind) => ({
      file: files[kind],
      required: schemaOf(kind).required ?? [],
      keys: Object.keys(schemaOf(kind).properties ?? {}),
    })),
    figures:
      '24,576 is exact; ~N is about N; N+ at least; ≤N at most; A–B a range; N (A–B) a figure with its range; units W, Wh, FLOP/s, B, with k, M, G, T; $ before money',
    never: 'editions/ID.ranking.yaml is written by Rerank, never by hand',
  };
}

function meaningOf({ kind, path, schema }: Key): object {
  const under = Object.keys(schema.properties ?? schema.items?.properties ?? {});
  return {
    file: files[kind],
    key: path.filter((step) => step !== 0).join('.'),
    markdown: keyHover(kind, path) ?? '',
    ...(under.length > 0 && { keys: under }),
  };
}

/** The keys that a dotted path names, from its end: `count`, `compute.count`, `factory.compute.count`. */
function keysNamed(what: string): readonly Key[] {
  const steps = what.replace(/\[\d*\]/g, '').split('.');
  return allKeys().filter(({ kind, path }) => {
    const names = [kind, ...path.filter((step) => step !== 0)].map(String);
    return steps.length <= names.length && steps.every((step, at) => step === names.at(at - steps.length));
  });
}

function allKeys(): readonly Key[] {
  return kinds.flatMap((kind) => keysUnder(kind, []));
}

function keysUnder(kind: Key['kind'], path: Key['path']): readonly Key[] {
  const schema = path.length === 0 ? schemaOf(kind) : schemaAt(kind, path);
  if (!schema || path.length > deepest) return [];
  const inner = Object.keys(schema.properties ?? {}).flatMap((key) => keysUnder(kind, [...path, key]));
  const items = schema.items ? keysUnder(kind, [...path, 0]).filter((key) => key.path.at(-1) !== 0) : [];
  const own = path.length > 0 ? [{ kind, path, schema }] : [];
  return [...own, ...inner, ...items];
}

/** No key stands deeper. */
const deepest = 8;

/** How a figure is read, in each dimension that it can be of. */
function readingsOf({ catalog }: ToolCatalog, what: string): readonly object[] {
  const uncertainty = catalog.settings()?.uncertainty ?? { approximate: 0.1, openEnded: 0.25 };
  return (Object.keys(dimensions) as Dimension[]).flatMap((dimension) => {
    if (dimension === 'equivalents') return []; // as a count
    const parsed = parseQuantity(what, dimension);
    if (!parsed.ok) return [];
    const { low, mid, high } = toInterval(parsed.quantity, uncertainty);
    const text = (value: number): string => formatFull(value, dimension);
    return [
      { as: dimensions[dimension].noun, low: text(low), mid: text(mid), high: text(high), uncertainty },
    ];
  });
}
