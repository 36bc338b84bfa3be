import catalogSchema from '../../../schemas/catalog.schema.json';
import commonSchema from '../../../schemas/common.schema.json';
import editionSchema from '../../../schemas/edition.schema.json';
import factorySchema from '../../../schemas/factory.schema.json';
import hardwareSchema from '../../../schemas/hardware.schema.json';
import rankingSchema from '../../../schemas/ranking.schema.json';
import type { Path } from '../../document/node.ts';
import type { EntryKind } from '../entries.ts';
import { valueIn } from './bare-schemas.ts';
import type { Schema } from './schema.ts';

export type { Notation, Schema } from './schema.ts';

const schemas: Readonly<Record<EntryKind, Schema>> = {
  catalog: catalogSchema as Schema,
  hardware: hardwareSchema as Schema,
  factory: factorySchema as Schema,
  edition: editionSchema as Schema,
  ranking: rankingSchema as Schema,
};

/** The schema of a whole file. */
export function schemaOf(kind: EntryKind): Schema {
  return schemas[kind];
}

/** The schema of the value at `path` in a file of `kind`; undefined where no such value may stand. */
export function schemaAt(kind: EntryKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = schemas[kind];
  for (const step of path) schema = typeof step === 'number' ? itemOf(schema) : valueOf(schema, step);
  return schema;
}

/** The schema of the items of a list. */
export function itemOf(schema: Schema | undefined): Schema | undefined {
  return schema?.items && resolve(schema.items);
}

/** The schema of the value under a key of a map; undefined where no such key may stand. */
export function valueOf(schema: Schema | undefined, key: string): Schema | undefined {
  const found = valueIn(schema, key);
  return found && resolve(found);
}

/** A schema itself, where another refers to it. */
export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  const target = (commonSchema as Schema).$defs?.[name];
  return target ? resolve(target) : schema;
}
