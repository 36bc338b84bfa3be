import { keyText, type Node } from '../../document/node.ts';
import type { EntryKind } from '../entries.ts';
import { bareSchemaOf } from './bare-schemas.ts';
import type { Schema } from './schema.ts';

/**
 * Whether `root` has the shape of a file of `kind`: true only where the compiled schema accepts it too. It looks at the
 * tree itself, so that of sound files no values are made; where it says no, the schema is asked what is wrong.
 */
export function hasShape(kind: EntryKind, root: Node): boolean {
  return shapes[kind](root);
}

type Check = (node: Node) => boolean;

/** What a schema may say: whoever says more is left to the compiled one. */
const understood: ReadonlySet<string> = new Set([
  ...['notation', 'keyNotation', 'type', 'const', 'enum', 'minLength', 'minimum', 'maximum', 'items'],
  ...['minItems', 'maxItems', 'properties', 'required', 'additionalProperties', 'minProperties'],
  ...['dependentRequired', 'propertyNames'],
]);

const never: Check = () => false;

function checkOf(schema: Schema): Check {
  if (!Object.keys(schema).every((key) => understood.has(key))) return never;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  // Lengths are of characters, of which a text has no more than UTF-16 units: only those of 0 and 1 need no count.
  if ((schema.minLength ?? 0) > 1) return never;
  if (types.length === 0 && schema.const === undefined && !schema.enum) return never;
  const words = schema.const === undefined ? schema.enum : [schema.const];
  const isWord = words && wordCheck(new Set<unknown>(words));
  const scalar = isWord ?? scalarCheck(schema, types);
  const sequence = !isWord && types.includes('array') ? sequenceCheck(schema) : never;
  const map = !isWord && types.includes('object') ? mapCheck(schema) : never;
  return (node) =>
    node.kind === 'scalar' ? scalar(node) : node.kind === 'sequence' ? sequence(node) : map(node);
}

function wordCheck(words: ReadonlySet<unknown>): Check {
  return (node) => node.kind === 'scalar' && words.has(node.value);
}

function scalarCheck({ minLength = 0, minimum, maximum }: Schema, types: readonly string[]): Check {
  const [text, number, integer] = ['string', 'number', 'integer'].map((type) => types.includes(type));
  const [isNull, truth] = ['null', 'boolean'].map((type) => types.includes(type));
  return (node) => {
    if (node.kind !== 'scalar') return false;
    const { value } = node;
    if (typeof value === 'string') return text === true && value.length >= minLength;
    if (typeof value === 'boolean') return truth === true;
    if (value === null) return isNull === true;
    if (!Number.isFinite(value) || !(number === true || (integer === true && Number.isInteger(value))))
      return false;
    return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum);
  };
}

function sequenceCheck({ items, minItems = 0, maxItems = Infinity }: Schema): Check {
  const item = items ? checkOf(items) : undefined;
  return (node) => {
    if (node.kind !== 'sequence' || node.items.length < minItems || node.items.length > maxItems)
      return false;
    return !item || node.items.every(item);
  };
}

/** The required keys of a map as bits, so that one that stands twice counts once. */
function mapCheck(schema: Schema): Check {
  const { properties = {}, required = [], additionalProperties = true, minProperties = 0 } = schema;
  const depending = Object.entries(schema.dependentRequired ?? {});
  const known = new Map(
    Object.entries(properties).map(([key, each]) => {
      const index = required.indexOf(key);
      return [key, { check: checkOf(each), bit: index < 0 ? 0 : 1 << index }];
    }),
  );
  if (!required.every((key) => known.has(key))) return never;
  const all = (1 << required.length) - 1;
  if (required.length > 30 || minProperties > 1) return never;
  if (!Object.keys(schema.propertyNames ?? {}).every((key) => key === 'pattern')) return never;
  const others = typeof additionalProperties === 'object' ? checkOf(additionalProperties) : undefined;
  const names = schema.propertyNames && new RegExp(schema.propertyNames.pattern, 'u');
  return (node) => {
    if (node.kind !== 'map' || node.pairs.length < minProperties) return false;
    if (names && !node.pairs.every((pair) => names.test(keyText(pair)))) return false;
    let found = 0;
    for (const pair of node.pairs) {
      const key = keyText(pair);
      const of = known.get(key);
      const check = of ? of.check : others;
      if (check ? !check(pair.value) : additionalProperties === false) return false;
      if (of) found |= of.bit;
    }
    if (found !== all) return false;
    const has = (key: string): boolean => node.pairs.some((pair) => keyText(pair) === key);
    return depending.every(([key, needed]) => !has(key) || needed.every(has));
  };
}

const shapes: Readonly<Record<EntryKind, Check>> = {
  catalog: checkOf(bareSchemaOf('catalog')),
  hardware: checkOf(bareSchemaOf('hardware')),
  factory: checkOf(bareSchemaOf('factory')),
  edition: checkOf(bareSchemaOf('edition')),
  ranking: checkOf(bareSchemaOf('ranking')),
};
