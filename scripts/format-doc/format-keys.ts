import type { EntryKind } from '../../src/catalog/entries.ts';
import { schemaAt, schemaOf, type Notation, type Schema } from '../../src/catalog/read/schemas.ts';
import { isDimension } from '../../src/language/hover/key.ts';
import { dimensions, type Dimension } from '../../src/quantity/dimension.ts';

/** A key of a kind of file, with all that its schema says. */
export interface FormatKey {
  /** An item of a list is its step 0. */
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
  readonly required: boolean;
  /** Examples of its own, as YAML; those of its notation where it has none. */
  readonly examples: readonly string[];
}

/** Every key of a kind of file, those of maps and of the items of lists behind their own. */
export function keysOf(kind: EntryKind): readonly FormatKey[] {
  return keysUnder(kind, [], schemaOf(kind));
}

function keysUnder(kind: EntryKind, path: FormatKey['path'], { properties = {}, required = [] }: Schema) {
  return Object.keys(properties).flatMap((key): readonly FormatKey[] => {
    const at = [...path, key];
    const schema = schemaAt(kind, at);
    if (!schema) throw new Error(`No schema of ${kind} ${at.join('.')}`);
    const own = { path: at, schema, required: required.includes(key), examples: examplesOf(schema) };
    const items = schema.items && schemaAt(kind, [...at, 0]);
    return [own, ...keysUnder(kind, at, schema), ...(items ? keysUnder(kind, [...at, 0], items) : [])];
  });
}

/** Whether the keys of a part stand elsewhere on the page: sources in catalog.yaml, prices of a system with those of one. */
export function isTold(kind: EntryKind, path: FormatKey['path']): boolean {
  return (path.at(-1) === 'sources' && kind !== 'catalog') || path.join('.') === 'system.prices';
}

function examplesOf({ examples, notation }: Schema): readonly string[] {
  if (examples) return examples.map(String);
  return notation !== undefined && isDimension(notation) ? [...dimensions[notation].examples] : [];
}

/** A path as people say it: `compute[].count`. */
export function pathText(path: FormatKey['path']): string {
  return path
    .map((step) => (step === 0 ? '[]' : `.${step}`))
    .join('')
    .slice(1);
}

/** How a value is written, in words: one of it, and several. */
const others: Readonly<Record<Exclude<Notation, Dimension>, readonly [string, string]>> = {
  date: ['a date', 'dates'],
  country: ['a country’s code', 'country codes'],
  path: ['a dotted path of this file', 'dotted paths of this file'],
  hardware: ['the id of an accelerator', 'ids of accelerators'],
  factory: ['the id of a factory', 'ids of factories'],
  edition: ['the id of an edition', 'ids of editions'],
  source: ['the id of a source', 'ids of sources'],
};

/** How a value is written, in words. */
export function howWritten(schema: Schema): string {
  const { notation, const: only, enum: words, type, items } = schema;
  if (only !== undefined) return `\`${only}\``;
  if (words) return words.map((word) => `\`${String(word)}\``).join(', ');
  if (notation !== undefined && isDimension(notation)) return dimensions[notation].expected;
  if (notation !== undefined) {
    const [one, several] = others[notation];
    return types(type).includes('array') ? `${one}, or a list of ${several}` : one;
  }
  if (items) return `a list of ${itemsWords(items)}`;
  return types(type).map(typeWord).join(' or ');
}

function itemsWords(items: Schema): string {
  if (items.items) return `lists of ${itemsWords(items.items)}`;
  if (items.notation !== undefined && !isDimension(items.notation)) return others[items.notation][1];
  if (items.enum) return howWritten(items);
  return items.type === 'string' ? 'texts' : 'maps';
}

function types(type: Schema['type']): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

function typeWord(type: string): string {
  return (
    { string: 'text', integer: 'a whole number', number: 'a number', object: 'a map', array: 'a list' }[
      type
    ] ?? type
  );
}

/** What a key means, and each of its words where they are explained. */
export function meaning({ description = '', enum: words, enumDescriptions }: Schema): string {
  if (!words || !enumDescriptions) return description;
  const each = words.map((word, at) => `\`${String(word)}\`: ${enumDescriptions[at] ?? ''}`);
  return [description, ...each].join(' ');
}
