import type { Path } from '../../document/node.ts';
import type { EntryKind } from '../entries.ts';
import * as schemas from '../generated/bare-schemas.js';
import type { Schema } from './schema.ts';

/** The schema of a whole file, without the words that are written for people: what every file is read by. */
export function bareSchemaOf(kind: EntryKind): Schema {
  return schemas[kind];
}

/** The bare schema of the value at `path` in a file of `kind`; undefined where no such value may stand. */
export function bareSchemaAt(kind: EntryKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = schemas[kind];
  for (const step of path) schema = typeof step === 'number' ? schema?.items : valueIn(schema, step);
  return schema;
}

/** What a schema says of the value under a key of a map; undefined where no such key may stand. */
export function valueIn(schema: Schema | undefined, key: string): Schema | undefined {
  const properties = schema?.properties;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  const others = schema?.additionalProperties;
  return typeof others === 'object' ? others : undefined;
}
